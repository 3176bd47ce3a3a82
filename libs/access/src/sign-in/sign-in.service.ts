import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { audit } from '@tizilim/audit';
import { DomainError } from '@tizilim/domain';
import { DbContext, systemActor, type Db } from '@tizilim/platform';
import { Account, territoryOf } from '../account.entity.js';
import { normaliseLogin } from '../create-account/add-account.js';
import { generatePassword, hashPassword, isPassword } from '../password/hash-password.js';
import { FORGET_OLD_ADDRESSES, REMEMBER_ADDRESS } from './delay-tries.sql.js';
import { addressKey, countTry, forgetTries, signInKeys, type TryKey } from './delay-tries.js';

export const SignInBody = z
  .object({ login: z.string().min(1).max(100), password: z.string().min(1).max(1000).meta({ format: 'password' }) })
  .meta({ id: 'SignIn' });
export type SignInBody = z.infer<typeof SignInBody>;

const DOOR = systemActor('sign-in', { level: 'republic' });

/**
 * Somebody says who he is. An unknown login, a disabled account and a wrong password get the same answer after the same work;
 * failures make the next try wait, per login and per address.
 */
@Injectable()
export class SignIn {
  /** Compared with when there is no account, so that the answer takes as long. */
  private readonly noAccount = hashPassword(generatePassword());

  constructor(private readonly context: DbContext) {}

  /** @throws access.wrong-credentials (unauthenticated), access.too-many-tries (too-many) */
  async run(body: SignInBody, ip: string | undefined, requestId: string | undefined): Promise<Account> {
    const login = normaliseLogin(body.login);
    const address = addressKey(ip);
    const { keys, account } = await this.context.run(DOOR, async (db) => {
      const tryKeys = await signInKeys(db, login, address);
      await countTry(db, tryKeys);
      return { keys: tryKeys, account: await findWithHash(db, login) };
    });
    const right = await isPassword(body.password, account?.passwordHash ?? (await this.noAccount));
    if (!account || !right || account.disabledAt) {
      if (account) await this.record(account, 'access.sign-in-failed', requestId);
      throw new DomainError('access.wrong-credentials', 'unauthenticated');
    }
    await this.welcome(account, address, keys);
    await this.record(account, 'access.signed-in', requestId);
    return account;
  }

  private async welcome(account: Account, address: string, keys: readonly TryKey[]): Promise<void> {
    await this.context.run(DOOR, async (db) => {
      await forgetTries(db, keys);
      await db.execute(REMEMBER_ADDRESS, [account.id, address]);
      await db.execute(FORGET_OLD_ADDRESSES, [account.id]);
      await db.manager.getRepository(Account).update({ id: account.id }, { lastSignedInAt: () => 'clock_timestamp()' });
    });
  }

  private async record(account: Account, action: string, requestId: string | undefined): Promise<void> {
    const { id, login, role } = account;
    const actor = { accountId: id, login, role, territory: territoryOf(account), ...(requestId === undefined ? {} : { requestId }) };
    await this.context.run(actor, (db) => audit.record(db, { action, objectType: 'account', objectId: id }));
  }
}

async function findWithHash(db: Db, login: string): Promise<Account | undefined> {
  const query = db.manager.getRepository(Account).createQueryBuilder('account').addSelect('account.passwordHash');
  return (await query.where('account.login = :login', { login }).getOne()) ?? undefined;
}
