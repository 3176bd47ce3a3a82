import { audit } from '@tizilim/audit';
import { DomainError, type IsoDate } from '@tizilim/domain';
import type { Db } from '@tizilim/platform';
import { HOLD_CLOSING, MARK_CLOSED, MARK_CLOSING } from './close-round.sql.js';

export interface RoundClosing {
  readonly roundId: string;
  readonly closedOn: IsoDate;
  readonly closedBy: string | null;
  /** Why, when lists were missing. */
  readonly reason: string | null;
  /** Voters in the frozen register. */
  readonly voters: number;
  /** SHA-256, lower-case hexadecimal. */
  readonly rootHash: string;
  /** Ids of the stored acts. */
  readonly actKk: string;
  readonly actRu: string;
}

/** First step: waits for whoever works in the round; after it nothing is taken in or applied. Safe to repeat; throws `round.closed`. */
export async function markRoundClosing(db: Db, roundId: string): Promise<void> {
  await db.query(HOLD_CLOSING, [roundId]);
  if ((await db.execute(MARK_CLOSING, [roundId])) !== 1) throw new DomainError('round.closed', 'conflict');
}

/** Last step: closes the round with the figures of the frozen register; throws `round.closed` when it is not open. Call it last in a transaction. */
export async function markRoundClosed(db: Db, closing: RoundClosing): Promise<void> {
  const { roundId, closedOn, closedBy, reason, voters, rootHash, actKk, actRu } = closing;
  const changed = await db.execute(MARK_CLOSED, [roundId, closedOn, closedBy, reason, voters, rootHash, actKk, actRu]);
  if (changed !== 1) throw new DomainError('round.closed', 'conflict');
  await audit.record(db, { action: 'duties.round-closed', objectType: 'round', objectId: roundId, payload: { voters, rootHash, closedBy, withReason: reason !== null } });
}
