import { districts, DomainError, regions, type Role, type Territory } from '@tizilim/domain';
import { audit } from '@tizilim/audit';
import type { Db } from '@tizilim/platform';
import { Account } from '../account.entity.js';
import { generatePassword, hashPassword } from '../password/hash-password.js';
import { checkNewPassword } from '../password/password-rules.js';
import { roleLevels } from '../role-levels.js';

export interface NewAccount {
  /** Latin letters, digits and . _ @ -; stored in lower case. */
  readonly login: string;
  readonly displayName: string;
  readonly role: Role;
  readonly territory: Territory;
  /** Generated when left out. */
  readonly password?: string;
  /** Default true: whoever made the password knows it. */
  readonly mustChangePassword?: boolean;
}

const LOGIN = /^[a-z0-9][a-z0-9._@-]{1,63}$/;

export function normaliseLogin(login: string): string {
  return login.normalize('NFKC').trim().toLowerCase();
}

/**
 * Creates an account in the caller's transaction.
 * @returns its id and its password, which is stored as a hash only and cannot be shown again
 * @throws access.login-form, access.role-not-at-level, access.territory-unknown, access.password-… (invalid), access.login-taken (conflict)
 */
export async function addAccount(db: Db, input: NewAccount): Promise<{ id: string; login: string; password: string }> {
  const login = normaliseLogin(input.login);
  if (!LOGIN.test(login)) throw new DomainError('access.login-form', 'invalid');
  checkTerritory(input.role, input.territory);
  const password = input.password ?? generatePassword();
  checkNewPassword(password, login);
  const accounts = db.manager.getRepository(Account);
  if (await accounts.existsBy({ login })) throw new DomainError('access.login-taken', 'conflict');
  const row = accounts.create({
    login,
    displayName: input.displayName.trim(),
    role: input.role,
    ...columnsOf(input.territory),
    passwordHash: await hashPassword(password),
    mustChangePassword: input.mustChangePassword ?? true,
    createdBy: db.actor.accountId,
  });
  const { id } = await accounts.save(row);
  const { level, regionId, districtId } = columnsOf(input.territory);
  await audit.record(db, {
    action: 'access.account-created',
    objectType: 'account',
    objectId: id,
    payload: { role: input.role, level },
    regionId,
    districtId,
  });
  return { id, login, password };
}

function checkTerritory(role: Role, territory: Territory): void {
  const { level } = territory;
  if (!roleLevels[role].includes(level)) throw new DomainError('access.role-not-at-level', 'invalid', { role, level });
  const { regionId, districtId } = columnsOf(territory);
  if (regionId !== null && !regions.some((region) => region.id === regionId))
    throw new DomainError('access.territory-unknown', 'invalid', { code: regionId });
  // Republican cities have districts of the city; both kinds are in the reference data.
  const districtFits = districtId === null || districts.some((district) => district.id === districtId && district.regionId === regionId);
  if (!districtFits) throw new DomainError('access.territory-unknown', 'invalid', { code: districtId });
}

function columnsOf(territory: Territory): Pick<Account, 'level' | 'regionId' | 'districtId' | 'precinctId'> {
  const { level } = territory;
  if (level === 'republic') return { level, regionId: null, districtId: null, precinctId: null };
  if (level === 'region') return { level, regionId: territory.regionId, districtId: null, precinctId: null };
  if (level === 'district') return { level, regionId: territory.regionId, districtId: territory.districtId, precinctId: null };
  return { level, regionId: territory.regionId, districtId: territory.districtId, precinctId: territory.precinctId };
}
