import type { Db } from '@tizilim/platform';
import { END_SESSIONS } from './end-sessions.sql.js';

/** Ends every session of an account; the guard would refuse them anyway once the credential version has grown. */
export async function endSessions(db: Db, accountId: string): Promise<void> {
  await db.execute(END_SESSIONS, [accountId]);
}
