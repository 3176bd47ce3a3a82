import type { Db } from '@tizilim/platform';
import { IS_ACCOUNT_LIVE } from './find-actor.sql.js';

/** False once the account has been disabled; for streams that outlive the request that opened them. */
export async function isAccountLive(db: Db, accountId: string): Promise<boolean> {
  return (await db.one<{ live: boolean }>(IS_ACCOUNT_LIVE, [accountId])).live;
}
