import { audit } from '@tizilim/audit';
import { DomainError } from '@tizilim/domain';
import type { Db } from '@tizilim/platform';
import { INSTANT, LOCK_REGION } from '../apply-list/apply-list.sql.js';
import { COUNT_ONE_IN, COUNT_ONE_OUT } from '../keep-counts.sql.js';
import type { VoterRow } from './propose-removal.js';
import {
  ADD_VERSION,
  ADD_VOTER_OF_LINE,
  END_VERSION,
  FIND_VOTER_OF,
  GET_TARGET,
  LINK_LINE,
  LOCK_VOTER,
  MARK_APPLIED,
  REMOVE_VOTER,
  RESTORE_VOTER_OF_LINE,
} from './remove-voter.sql.js';
import type { RemovalView } from './removal-view.js';

interface Target {
  readonly listId: string;
  readonly lineNo: number;
  readonly regionId: string;
  readonly districtId: string | null;
  readonly precinctId: string;
  readonly iin: string;
  readonly outcome: string | null;
}

/** Takes the locks of the regions whose registers change, lowest id first, so that two such acts never wait for each other. */
export async function lockRegions(db: Db, regionIds: readonly string[]): Promise<void> {
  for (const regionId of [...new Set(regionIds)].sort()) await db.query(LOCK_REGION, [regionId]);
}

/**
 * Carries out an approved decision: the voter gets a last version and leaves the active register; a transferred one is added in
 * the other region in the same transaction, so that no reader ever sees him in none or in two.
 */
export async function applyRemoval(db: Db, decision: RemovalView): Promise<void> {
  const target = decision.kind === 'transfer' ? await getTarget(db, decision) : undefined;
  await lockRegions(db, target ? [decision.regionId, target.regionId] : [decision.regionId]);
  const voter = await db.one<VoterRow>(LOCK_VOTER, [decision.voterId]);
  if (voter.state !== 'active') throw new DomainError('register.not-active', 'conflict');
  const { at } = await db.one<{ at: string }>(INSTANT);
  await db.execute(MARK_APPLIED, [decision.id, at]);
  await db.execute(END_VERSION, [voter.id, at]);
  await db.execute(REMOVE_VOTER, [voter.id, decision.id]);
  await db.execute(ADD_VERSION, [voter.id, target ? 'transferred-out' : 'removed', at]);
  await db.execute(COUNT_ONE_OUT, [voter.regionId, voter.precinctId, voter.flag !== null]);
  if (target) await receive(db, target, at);
  const { regionId, districtId } = voter;
  await audit.record(db, {
    action: 'register.voter-removed',
    objectType: 'voter',
    objectId: voter.id,
    payload: { removalId: decision.id, reason: decision.reason },
    regionId,
    districtId,
  });
}

/** The other region of a transfer; none for a removal. */
export async function regionsOfTarget(db: Db, decisionId: string): Promise<string[]> {
  const target = await db.maybeOne<Target>(GET_TARGET, [decisionId]);
  return target ? [target.regionId] : [];
}

async function getTarget(db: Db, decision: RemovalView): Promise<Target> {
  const target = await db.maybeOne<Target>(GET_TARGET, [decision.id]);
  // Until the other list has been applied the citizen would be in no register at all.
  if (target?.outcome !== 'conflict') throw new DomainError('register.transfer-not-ready', 'conflict');
  return target;
}

async function receive(db: Db, target: Target, at: string): Promise<void> {
  const line = [target.listId, target.lineNo];
  const known = await db.maybeOne<{ id: string }>(FIND_VOTER_OF, [target.regionId, target.iin]);
  if (known) await db.execute(END_VERSION, [known.id, at]);
  const voter = known
    ? await db.one<{ id: string; versionNo: number }>(RESTORE_VOTER_OF_LINE, [...line, known.id])
    : await db.one<{ id: string; versionNo: number }>(ADD_VOTER_OF_LINE, line);
  await db.execute(ADD_VERSION, [voter.id, 'transferred-in', at]);
  await db.execute(LINK_LINE, [...line, voter.id, voter.versionNo]);
  await db.execute(COUNT_ONE_IN, [target.regionId, target.districtId, target.precinctId]);
}
