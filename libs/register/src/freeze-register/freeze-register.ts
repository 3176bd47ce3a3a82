import { audit } from '@tizilim/audit';
import type { IsoDate } from '@tizilim/domain';
import type { Db } from '@tizilim/platform';
import { COUNT_DISTRICTS, FIND_FREEZE, RECORD_FREEZE } from './freeze-register.sql.js';
import { registerHash } from './register-hash.js';

export interface DistrictCount {
  readonly regionId: string;
  readonly districtId: string | null;
  readonly active: number;
  readonly flagged: number;
}

export interface RegisterFreeze {
  readonly roundId: string;
  readonly asOf: IsoDate;
  /** Active voters. */
  readonly voters: number;
  /** Of these, missing from the last applied list of their territory. */
  readonly flagged: number;
  /** SHA-256, lower-case hexadecimal. */
  readonly rootHash: string;
  readonly counts: readonly DistrictCount[];
}

/**
 * Freezes the register for a round that the CEC closes: counts per region and district and one root hash, kept for good.
 * A round is frozen once; asking again gives what was frozen. Needs an actor of the republic and, so that counts and hash
 * are of one state, a transaction with `repeatableRead`.
 */
export async function freezeRegister(db: Db, round: { readonly roundId: string; readonly asOf: IsoDate }): Promise<RegisterFreeze> {
  if (db.actor.territory.level !== 'republic') throw new Error('the register is frozen by the republic');
  const kept = await findFreeze(db, round.roundId);
  if (kept) return kept;
  const counts = await db.query<DistrictCount>(COUNT_DISTRICTS);
  const rootHash = await registerHash(db);
  const sum = (of: (count: DistrictCount) => number): number => counts.reduce((total, count) => total + of(count), 0);
  const freeze: RegisterFreeze = { ...round, voters: sum((c) => c.active), flagged: sum((c) => c.flagged), rootHash, counts };
  await db.execute(RECORD_FREEZE, [round.roundId, round.asOf, freeze.voters, freeze.flagged, rootHash, JSON.stringify(counts)]);
  await audit.record(db, {
    action: 'register.frozen',
    objectType: 'round',
    objectId: round.roundId,
    payload: { voters: freeze.voters, rootHash },
  });
  return freeze;
}

export function findFreeze(db: Db, roundId: string): Promise<RegisterFreeze | undefined> {
  return db.maybeOne<RegisterFreeze>(FIND_FREEZE, [roundId]);
}
