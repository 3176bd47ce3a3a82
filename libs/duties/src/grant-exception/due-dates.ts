import type { IsoDate } from '@tizilim/domain';
import type { Db } from '@tizilim/platform';
import type { Round } from '../round.js';
import { GRANTED_DATES, LIST_EXCEPTIONS } from './grant-exception.sql.js';
import type { RoundException } from './round-exception.js';

/** Due dates that differ from the round's, by region, as far as the actor may see them. */
export async function getGrantedDates(db: Db, roundId: string): Promise<ReadonlyMap<string, IsoDate>> {
  const rows = await db.query<{ regionId: string; dueOn: IsoDate }>(GRANTED_DATES, [roundId]);
  return new Map(rows.map((row) => [row.regionId, row.dueOn]));
}

/** Last day on which a region delivers in time: the round's, or a later one that two people of the Commission have granted. */
export async function getDueDate(db: Db, round: Pick<Round, 'id' | 'dueOn'>, regionId: string): Promise<IsoDate> {
  const granted = (await getGrantedDates(db, round.id)).get(regionId);
  return granted !== undefined && granted > round.dueOn ? granted : round.dueOn;
}

/** All exceptions of a round, by region. */
export function listExceptions(db: Db, roundId: string): Promise<RoundException[]> {
  return db.query<RoundException>(LIST_EXCEPTIONS, [roundId]);
}
