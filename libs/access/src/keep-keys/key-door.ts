import { Injectable } from '@nestjs/common';
import { audit } from '@tizilim/audit';
import { DomainError } from '@tizilim/domain';
import { DbContext, systemActor, type KeyScope } from '@tizilim/platform';
import type { Account } from '../account.entity.js';
import { addressKey, countTry, waitOf, type TryKey } from '../sign-in/delay-tries.js';
import { isSecret, makeKey, readKey } from './account-key.js';
import { FIND_KEY_ACCOUNT, MARK_USED } from './keep-keys.sql.js';

export type KeyAccount = Pick<Account, 'id' | 'login' | 'role' | 'level' | 'regionId' | 'districtId' | 'precinctId'> & {
  readonly keyId: string;
  readonly scopes: readonly KeyScope[];
};
interface KeyRow extends Omit<KeyAccount, 'keyId'> {
  readonly secretHash: string;
  readonly isStale: boolean;
  readonly live: boolean;
}

const DOOR = systemActor('key-door', { level: 'republic' });

/**
 * A system says for whom it acts. A key of wrong form, an unknown, revoked, expired one and one of a disabled account get the
 * same answer after the same work; failures make the next try wait, per key and address. Nobody elsewhere can delay a good key.
 */
@Injectable()
export class KeyDoor {
  /** Compared with when there is no key, so that the answer takes as long. */
  private readonly nobody = makeKey();

  constructor(private readonly context: DbContext) {}

  /** @throws access.key-not-valid (unauthenticated), access.too-many-tries (too-many) */
  async open(text: string, ip: string | undefined): Promise<KeyAccount> {
    const { id, secret } = readKey(text) ?? { id: this.nobody.id, secret: text };
    const address = addressKey(ip);
    const tries: TryKey[] = [
      { kind: 'address', value: address },
      { kind: 'key', value: `${id}|${address}` },
    ];
    const row = await this.context.read(DOOR, async (db) => {
      const seconds = await waitOf(db, tries);
      if (seconds > 0) throw new DomainError('access.too-many-tries', 'too-many', { seconds });
      return db.maybeOne<KeyRow>(FIND_KEY_ACCOUNT, [id]);
    });
    const right = isSecret(secret, row?.secretHash ?? this.nobody.secretHash);
    if (!row?.live || !right) return this.refuse(tries, row === undefined ? undefined : { id: row.id, keyId: id });
    if (row.isStale) await this.context.run(DOOR, (db) => db.execute(MARK_USED, [id]));
    const { secretHash: _hash, isStale: _stale, live: _live, ...account } = row;
    return { ...account, keyId: id };
  }

  private async refuse(tries: readonly TryKey[], known: { id: string; keyId: string } | undefined): Promise<never> {
    await this.context.run(DOOR, async (db) => {
      await countTry(db, tries);
      if (known) await audit.record(db, { action: 'access.key-refused', objectType: 'account', objectId: known.id, payload: { key: known.keyId } });
    });
    throw new DomainError('access.key-not-valid', 'unauthenticated');
  }
}
