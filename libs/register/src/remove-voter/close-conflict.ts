import type { Db } from '@tizilim/platform';
import { CLOSE_CONFLICT } from './remove-voter.sql.js';

/** Ends a line that an applied list kept open as a conflict and that the CEC has decided against; true when it was open. */
export async function closeConflict(db: Db, listId: string, lineNo: number): Promise<boolean> {
  return (await db.execute(CLOSE_CONFLICT, [listId, lineNo])) === 1;
}
