import { randomBytes, randomInt } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import { normalisePassword } from './password-rules.js';

/** OWASP password storage: Argon2id with 19 MiB, two passes, one lane. Argon2id is the library's default algorithm. */
const OPTIONS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;
const SALT_BYTES = 16;

/** @returns the hash with its parameters and salt, PHC string format */
export function hashPassword(password: string): Promise<string> {
  return hash(normalisePassword(password), { ...OPTIONS, salt: randomBytes(SALT_BYTES) });
}

export function isPassword(password: string, storedHash: string): Promise<boolean> {
  return verify(storedHash, normalisePassword(password));
}

/** Without letters that are misread when a password is dictated or copied from paper. */
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789';
const GROUPS = 4;
const GROUP_LENGTH = 5;

/** A one-time password of 20 random letters and digits (99 bits) in four groups. */
export function generatePassword(): string {
  const group = (): string => Array.from({ length: GROUP_LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
  return Array.from({ length: GROUPS }, group).join('-');
}
