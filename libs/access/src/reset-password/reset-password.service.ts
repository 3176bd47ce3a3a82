import { Injectable } from '@nestjs/common';
import { DomainError } from '@tizilim/domain';
import { DbContext, type Actor } from '@tizilim/platform';
import { viewOf } from '../account-view.js';
import type { AccountWithPassword } from '../create-account/create-account.service.js';
import { getAccount } from '../get-account.js';
import { setPassword } from './set-password.js';

/** The administrator gives somebody who lost his password a one-time one; he never learns the password that follows it. */
@Injectable()
export class ResetPassword {
  constructor(private readonly context: DbContext) {}

  /** @throws record.not-found, access.not-yourself (conflict) */
  run(actor: Actor, accountId: string): Promise<AccountWithPassword> {
    if (actor.accountId === accountId) throw new DomainError('access.not-yourself', 'conflict');
    return this.context.run(actor, async (db) => {
      const { password } = await setPassword(db, accountId);
      return { account: viewOf(await getAccount(db, accountId)), oneTimePassword: password };
    });
  }
}
