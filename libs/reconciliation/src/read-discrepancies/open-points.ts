import { isDeepStrictEqual } from 'node:util';
import { getList, type OpenPoints } from '@tizilim/intake';
import type { Db } from '@tizilim/platform';
import { readFigures } from '../make-act/act-figures.js';
import { findAct } from '../make-act/make-act.js';
import { COUNT_BLOCKING } from './read-discrepancies.sql.js';

/** Answers intake what still keeps a list from being submitted. */
export const blockingPoints: OpenPoints = {
  async countBlocking(db: Db, listId: string): Promise<number> {
    return (await db.one<{ open: number }>(COUNT_BLOCKING, [listId])).open;
  },
  async hasCurrentAct(db: Db, listId: string): Promise<boolean> {
    const act = await findAct(db, listId);
    return act !== undefined && isDeepStrictEqual(act.figures, await readFigures(db, await getList(db, listId)));
  },
};
