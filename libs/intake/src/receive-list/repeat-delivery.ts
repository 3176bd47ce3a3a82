import { createHash } from 'node:crypto';
import { DomainError } from '@tizilim/domain';
import type { Db } from '@tizilim/platform';
import { FIND_KEY, INSERT_KEY } from './receive-list.sql.js';

const FORM = /^[\w.:-]{8,128}$/;

/** The key of an `Idempotency-Key` header, with or without the quotes of the draft standard; null without one. @throws upload.key-form */
export function readDeliveryKey(header: string | undefined): string | null {
  if (header === undefined) return null;
  const key = header.trim().replace(/^"(.*)"$/, '$1');
  if (!FORM.test(key)) throw new DomainError('upload.key-form', 'invalid');
  return key;
}

export function fingerprintOf(facts: readonly (string | number | boolean | null)[]): string {
  return createHash('sha256').update(JSON.stringify(facts)).digest('hex');
}

interface KnownKey {
  readonly listId: string;
  readonly fingerprint: string;
}

/** What the account has delivered under this key before. */
export function findDelivery(db: Db, key: string | null): Promise<KnownKey | undefined> {
  return key === null ? Promise.resolve(undefined) : db.maybeOne<KnownKey>(FIND_KEY, [db.actor.accountId, key]);
}

/** @throws upload.key-reused */
export function assertSame(known: KnownKey, fingerprint: string): void {
  if (known.fingerprint !== fingerprint) throw new DomainError('upload.key-reused', 'invalid');
}

export async function keepKey(db: Db, key: string, fingerprint: string, list: { id: string; regionId: string; districtId: string | null }): Promise<void> {
  await db.execute(INSERT_KEY, [db.actor.accountId, key, fingerprint, list.id, list.regionId, list.districtId]);
}
