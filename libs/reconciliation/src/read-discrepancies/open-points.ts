import type { OpenPoints } from '@tizilim/intake';
import type { Db } from '@tizilim/platform';
import { COUNT_BLOCKING } from './read-discrepancies.sql.js';

/** Answers intake what still keeps a list from being submitted. */
export const blockingPoints: OpenPoints = {
  async countBlocking(db: Db, listId: string): Promise<number> {
    return (await db.one<{ open: number }>(COUNT_BLOCKING, [listId])).open;
  },
};
