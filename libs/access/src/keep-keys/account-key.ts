import { createHash, randomBytes, randomUUID, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import type { Role } from '@tizilim/domain';
import { keyScopes } from '@tizilim/platform';

/** Roles whose work systems do for them. */
export const keyRoles: readonly Role[] = ['registrar'];

export const AccountKeyView = z
  .object({
    id: z.uuid(),
    accountId: z.uuid(),
    name: z.string(),
    scopes: z.array(z.enum(keyScopes)),
    createdBy: z.uuid(),
    createdAt: z.iso.datetime(),
    expiresAt: z.iso.datetime(),
    lastUsedAt: z.iso.datetime().nullable().describe('To the minute'),
    revokedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'AccountKey' });
export type AccountKeyView = z.infer<typeof AccountKeyView>;

type Times = 'createdAt' | 'expiresAt' | 'lastUsedAt' | 'revokedAt';
export type AccountKeyRow = Omit<AccountKeyView, Times> & { readonly [K in Times]: K extends 'createdAt' | 'expiresAt' ? Date : Date | null };

export function viewOfKey(row: AccountKeyRow): AccountKeyView {
  const text = (at: Date | null): string | null => at?.toISOString() ?? null;
  const { id, accountId, name, scopes, createdBy } = row;
  const times = { createdAt: row.createdAt.toISOString(), expiresAt: row.expiresAt.toISOString(), lastUsedAt: text(row.lastUsedAt), revokedAt: text(row.revokedAt) };
  return { id, accountId, name, scopes, createdBy, ...times };
}

const SECRET_BYTES = 32;
const FORM = /^tzk_([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})_([\w-]{43})$/;

/** A new key: its id, what its owner gets to see once, and what is stored. 256 random bits need no slow hash. */
export function makeKey(): { id: string; key: string; secretHash: string } {
  const id = randomUUID();
  const secret = randomBytes(SECRET_BYTES).toString('base64url');
  return { id, key: `tzk_${id.replaceAll('-', '')}_${secret}`, secretHash: hashOf(secret) };
}

/** The parts of a key as it was sent; undefined when it has not the form of one. */
export function readKey(text: string): { id: string; secret: string } | undefined {
  const parts = FORM.exec(text);
  return parts ? { id: parts.slice(1, 6).join('-'), secret: parts[6] ?? '' } : undefined;
}

export function isSecret(secret: string, storedHash: string): boolean {
  return timingSafeEqual(Buffer.from(hashOf(secret)), Buffer.from(storedHash));
}

function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
