import { isIPv6 } from 'node:net';
import { DomainError } from '@tizilim/domain';
import type { Db } from '@tizilim/platform';
import { BLOCKED_FOR, COUNT_TRY, FORGET_OLD_TRIES, FORGET_TRIES, IS_KNOWN_ADDRESS, WAIT_OF } from './delay-tries.sql.js';

/** Tries without delay, then the longest wait in seconds. A whole office shares one address, so it has more free tries. */
const LIMITS = {
  login: { free: 3, longest: 60 },
  pair: { free: 3, longest: 60 },
  own: { free: 3, longest: 60 },
  key: { free: 3, longest: 60 },
  address: { free: 20, longest: 60 },
} as const;
type KeyKind = keyof typeof LIMITS;

export interface TryKey {
  readonly kind: KeyKind;
  readonly value: string;
}

/**
 * The keys a sign-in is counted under. A login guessed at from strange addresses is delayed there; where its owner has signed in
 * before he has a counter of his own, so that nobody else can keep him out.
 */
export async function signInKeys(db: Db, login: string, address: string): Promise<TryKey[]> {
  const { known } = await db.one<{ known: boolean }>(IS_KNOWN_ADDRESS, [login, address]);
  const own: TryKey = known ? { kind: 'pair', value: `${login}|${address}` } : { kind: 'login', value: login };
  return [{ kind: 'address', value: address }, own];
}

/**
 * Counts a try under each key before the password is looked at, so that a hundred at once are a hundred tries.
 * A refused one is not counted (the transaction rolls back): hammering does not make the wait longer.
 * @throws access.too-many-tries (too-many) with `seconds`
 */
export async function countTry(db: Db, keys: readonly TryKey[]): Promise<void> {
  await db.execute(FORGET_OLD_TRIES);
  for (const { kind, value } of keys) {
    const key = `${kind}:${value}`;
    const { free, longest } = LIMITS[kind];
    if (await db.maybeOne(COUNT_TRY, [key, free, longest])) continue;
    const wait = await db.maybeOne<{ seconds: number }>(WAIT_OF, [key]);
    throw new DomainError('access.too-many-tries', 'too-many', { seconds: wait?.seconds ?? 1 });
  }
}

/** Seconds that tries under these keys still have to wait; 0 when they need not. */
export async function waitOf(db: Db, keys: readonly TryKey[]): Promise<number> {
  const waits: number[] = [];
  for (const { kind, value } of keys) waits.push((await db.maybeOne<{ seconds: number }>(BLOCKED_FOR, [`${kind}:${value}`]))?.seconds ?? 0);
  return Math.max(...waits);
}

/** After the right password; the address keeps its count, or one good account would pay for guessing at others. */
export async function forgetTries(db: Db, keys: readonly TryKey[]): Promise<void> {
  await db.execute(FORGET_TRIES, [keys.filter(({ kind }) => kind !== 'address').map(({ kind, value }) => `${kind}:${value}`)]);
}

const IPV6_GROUPS = 8;
const NETWORK_GROUPS = 4;

/** An IPv4 address, or the /64 network of an IPv6 address: one subscriber has the whole of it. */
export function addressKey(ip: string | undefined): string {
  if (!ip) return 'unknown';
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(ip);
  if (mapped?.[1]) return mapped[1];
  const [plain = ip] = ip.split('%');
  if (!isIPv6(plain)) return ip;
  const [head = '', tail] = plain.toLowerCase().split('::');
  const left = head === '' ? [] : head.split(':');
  const right = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = tail === undefined ? 0 : IPV6_GROUPS - left.length - right.length;
  const groups = [...left, ...Array.from({ length: zeros }, () => '0'), ...right];
  return `${groups
    .slice(0, NETWORK_GROUPS)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')}::/64`;
}
