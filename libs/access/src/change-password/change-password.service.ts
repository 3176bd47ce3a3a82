import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { audit } from '@tizilim/audit';
import { DomainError } from '@tizilim/domain';
import { DbContext, systemActor, type Actor } from '@tizilim/platform';
import { Account } from '../account.entity.js';
import { isPassword } from '../password/hash-password.js';
import { storePassword } from '../reset-password/set-password.js';
import { countTry, forgetTries, type TryKey } from '../sign-in/delay-tries.js';

const Password = z.string().min(1).max(1000).meta({ format: 'password' });
export const ChangePasswordBody = z
  .object({
    currentPassword: Password,
    newPassword: Password.meta({ description: 'At least 15 characters; any characters, no other rules but that it is not easy to guess' }),
  })
  .meta({ id: 'ChangePassword' });
export type ChangePasswordBody = z.infer<typeof ChangePasswordBody>;

const DOOR = systemActor('change-password', { level: 'republic' });

/** Everybody changes his own password, and has to after a reset; his sessions on other computers end. */
@Injectable()
export class ChangePassword {
  constructor(private readonly context: DbContext) {}

  /** @returns the credential version the session must carry from now on. @throws access.password-… (invalid), access.too-many-tries */
  async run(actor: Actor, body: ChangePasswordBody): Promise<number> {
    const keys: TryKey[] = [{ kind: 'own', value: String(actor.accountId) }];
    await this.context.run(DOOR, (db) => countTry(db, keys));
    return this.context.run(actor, async (db) => {
      const accounts = db.manager.getRepository(Account);
      const account = await accounts
        .createQueryBuilder('account')
        .addSelect('account.passwordHash')
        .where('account.id = :id', { id: actor.accountId })
        .setLock('pessimistic_write')
        .getOneOrFail();
      if (!(await isPassword(body.currentPassword, account.passwordHash))) throw new DomainError('access.password-wrong', 'invalid');
      if (await isPassword(body.newPassword, account.passwordHash)) throw new DomainError('access.password-same', 'invalid');
      const version = await storePassword(db, account, body.newPassword, false);
      await forgetTries(db, keys);
      await audit.record(db, { action: 'access.password-changed', objectType: 'account', objectId: account.id });
      return version;
    });
  }
}
