import { audit } from '@tizilim/audit';
import type { Db } from '@tizilim/platform';
import { Account } from '../account.entity.js';
import { getAccount } from '../get-account.js';
import { endSessions } from '../keep-sessions/end-sessions.js';
import { generatePassword, hashPassword } from '../password/hash-password.js';
import { checkNewPassword } from '../password/password-rules.js';

export interface SetPasswordOptions {
  /** Generated when left out. */
  readonly password?: string;
  /** Default true. */
  readonly mustChangePassword?: boolean;
}

/**
 * Gives an account another password, and ends all its sessions.
 * @returns the password, which cannot be shown again
 * @throws record.not-found, access.password-… (invalid)
 */
export async function setPassword(db: Db, accountId: string, options: SetPasswordOptions = {}): Promise<{ password: string }> {
  const account = await getAccount(db, accountId);
  const password = options.password ?? generatePassword();
  await storePassword(db, account, password, options.mustChangePassword ?? true);
  await audit.record(db, {
    action: 'access.password-reset',
    objectType: 'account',
    objectId: account.id,
    regionId: account.regionId,
    districtId: account.districtId,
  });
  return { password };
}

/** Stores a checked password and makes every session of the account invalid. @returns the new credential version */
export async function storePassword(db: Db, account: Account, password: string, mustChangePassword: boolean): Promise<number> {
  checkNewPassword(password, account.login);
  const credentialVersion = account.credentialVersion + 1;
  const changes = { passwordHash: await hashPassword(password), mustChangePassword, credentialVersion };
  await db.manager.getRepository(Account).update({ id: account.id }, changes);
  await endSessions(db, account.id);
  return credentialVersion;
}
