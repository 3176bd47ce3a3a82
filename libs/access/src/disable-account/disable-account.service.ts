import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { audit } from '@tizilim/audit';
import { DomainError } from '@tizilim/domain';
import { DbContext, type Actor, type Db } from '@tizilim/platform';
import { viewOf, type AccountView } from '../account-view.js';
import { getAccount } from '../get-account.js';
import { endSessions } from '../keep-sessions/end-sessions.js';
import { DISABLE } from './disable-account.sql.js';

const MAX_REASON = 500;

export const DisableAccountBody = z.object({ reason: z.string().trim().min(1).max(MAX_REASON) }).meta({ id: 'DisableAccount' });
export type DisableAccountBody = z.infer<typeof DisableAccountBody>;

/** The administrator closes the account of somebody who has left; his open sessions end at once. Accounts are never deleted: decisions refer to them. */
@Injectable()
export class DisableAccount {
  constructor(private readonly context: DbContext) {}

  /** @throws record.not-found, access.not-yourself, access.already-disabled (conflict) */
  run(actor: Actor, accountId: string, body: DisableAccountBody): Promise<AccountView> {
    if (actor.accountId === accountId) throw new DomainError('access.not-yourself', 'conflict');
    return this.context.run(actor, async (db) => {
      await disableAccount(db, accountId, body.reason);
      return viewOf(await getAccount(db, accountId));
    });
  }
}

/** Closes an account and ends its sessions. @throws record.not-found, access.already-disabled (conflict) */
export async function disableAccount(db: Db, accountId: string, reason: string): Promise<void> {
  const { id, regionId, districtId } = await getAccount(db, accountId);
  if ((await db.execute(DISABLE, [id, reason])) === 0) throw new DomainError('access.already-disabled', 'conflict');
  await endSessions(db, id);
  await audit.record(db, { action: 'access.account-disabled', objectType: 'account', objectId: id, regionId, districtId });
}
