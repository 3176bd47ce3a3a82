import type { Db } from '@tizilim/platform';
import { BEGIN_INCARNATION, FIND_INCARNATION, HOLD_INCARNATION } from './check-list.sql.js';

/**
 * Which life of the unlogged staging tables this is. A crash of the database empties them and this mark together,
 * while a saved cursor survives: a cursor that names another life starts again at 0.
 */
export async function stagingIncarnation(db: Db): Promise<string> {
  const found = await db.maybeOne<{ id: string }>(FIND_INCARNATION);
  if (found) return found.id;
  await db.query(HOLD_INCARNATION);
  const now = await db.maybeOne<{ id: string }>(FIND_INCARNATION);
  return (now ?? (await db.one<{ id: string }>(BEGIN_INCARNATION))).id;
}
