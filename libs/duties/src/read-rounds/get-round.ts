import { DomainError, type IsoDate } from '@tizilim/domain';
import type { Db } from '@tizilim/platform';
import type { Round } from '../round.js';
import { HOLD_OPEN } from '../close-round/close-round.sql.js';
import { FIND_OPEN_ROUND, GET_ROUND } from './read-rounds.sql.js';

/** The round of an id; throws `round.not-found`. */
export async function getRound(db: Db, id: string): Promise<Round> {
  const round = await db.maybeOne<Round>(GET_ROUND, [id]);
  if (!round) throw new DomainError('round.not-found', 'not-found');
  return round;
}

/** The round of an id as long as lists may come in and be applied; throws `round.not-found`, `round.closing` or `round.closed`. */
export async function getOpenRound(db: Db, id: string): Promise<Round> {
  const round = await getRound(db, id);
  if (round.state !== 'open') throw new DomainError('round.closed', 'conflict');
  if (round.closing) throw new DomainError('round.closing', 'conflict');
  return round;
}

/** As `getOpenRound`; besides, the round cannot begin to close before this transaction has ended. */
export async function holdOpenRound(db: Db, id: string): Promise<Round> {
  await db.query(HOLD_OPEN, [id]);
  return getOpenRound(db, id);
}

export function findOpenRound(db: Db, asOf: IsoDate): Promise<Round | undefined> {
  return db.maybeOne<Round>(FIND_OPEN_ROUND, [asOf]);
}
