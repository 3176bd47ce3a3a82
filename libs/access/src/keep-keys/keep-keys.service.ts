import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { audit } from '@tizilim/audit';
import { DomainError } from '@tizilim/domain';
import { DbContext, keyScopes, type Actor } from '@tizilim/platform';
import { getAccount } from '../get-account.js';
import { AccountKeyView, keyRoles, makeKey, viewOfKey, type AccountKeyRow } from './account-key.js';
import { COUNT_LIVE_KEYS, INSERT_ACCOUNT_KEY, LIST_ACCOUNT_KEYS, REVOKE_ACCOUNT_KEY } from './keep-keys.sql.js';

const MAX_DAYS = 365;
const MAX_KEYS = 10;

export const CreateKeyBody = z
  .object({
    name: z.string().trim().min(1).max(100).describe('What it is used for'),
    scopes: z.array(z.enum(keyScopes)).min(1),
    validDays: z.number().int().min(1).max(MAX_DAYS).default(MAX_DAYS),
  })
  .meta({ id: 'CreateAccountKey' });
type CreateKeyBody = z.infer<typeof CreateKeyBody>;

export const NewAccountKey = z
  .object({ key: z.string().describe('Shown this once: send it as `Authorization: Bearer tzk_…`'), record: AccountKeyView })
  .meta({ id: 'NewAccountKey' });
export const AccountKeyPage = z.object({ items: z.array(AccountKeyView) }).meta({ id: 'AccountKeyPage' });

/** An account, or the administrator for it, makes keys for the systems that deliver its lists, and takes them back. */
@Injectable()
export class KeepKeys {
  constructor(private readonly context: DbContext) {}

  /** @throws record.not-found, access.key-role, access.already-disabled, access.too-many-keys */
  create(actor: Actor, accountId: string, body: CreateKeyBody): Promise<z.infer<typeof NewAccountKey>> {
    return this.context.run(actor, async (db) => {
      const { role, regionId, districtId, disabledAt } = await getAccount(db, accountId);
      if (!keyRoles.includes(role)) throw new DomainError('access.key-role', 'invalid');
      if (disabledAt) throw new DomainError('access.already-disabled', 'conflict');
      const { keys } = await db.one<{ keys: number }>(COUNT_LIVE_KEYS, [accountId]);
      if (keys >= MAX_KEYS) throw new DomainError('access.too-many-keys', 'conflict', { most: MAX_KEYS });
      const { id, key, secretHash } = makeKey();
      const scopes = [...new Set(body.scopes)];
      const row = await db.one<AccountKeyRow>(INSERT_ACCOUNT_KEY, [id, accountId, body.name, secretHash, scopes, regionId, districtId, actor.accountId, body.validDays]);
      await audit.record(db, { action: 'access.key-created', objectType: 'account', objectId: accountId, payload: { key: id, scopes: scopes.join(' ') }, regionId, districtId });
      return { key, record: viewOfKey(row) };
    });
  }

  list(actor: Actor, accountId: string): Promise<z.infer<typeof AccountKeyPage>> {
    return this.context.read(actor, async (db) => {
      await getAccount(db, accountId);
      return { items: (await db.query<AccountKeyRow>(LIST_ACCOUNT_KEYS, [accountId])).map(viewOfKey) };
    });
  }

  /** From now on it opens nothing. @throws record.not-found */
  revoke(actor: Actor, accountId: string, keyId: string): Promise<AccountKeyView> {
    return this.context.run(actor, async (db) => {
      const { regionId, districtId } = await getAccount(db, accountId);
      const row = await db.maybeOne<AccountKeyRow>(REVOKE_ACCOUNT_KEY, [keyId, accountId, actor.accountId]);
      if (!row) throw new DomainError('record.not-found', 'not-found');
      await audit.record(db, { action: 'access.key-revoked', objectType: 'account', objectId: accountId, payload: { key: keyId }, regionId, districtId });
      return viewOfKey(row);
    });
  }
}
