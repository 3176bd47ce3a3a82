import { SipHash } from './siphash.js';

/** Digits of a printed label number: format version, 13 digits, two check digits. */
export const LABEL_NUMBER_LENGTH = 16;
/** The format of numbers in use. */
export const LABEL_FORMAT_VERSION = 1;
/** Numbers made for tests and training; the register refuses them. */
export const TEST_FORMAT_VERSION = 9;

export const labelNumberFaults = ['label-number.missing', 'label-number.not-digits', 'label-number.length', 'label-number.version', 'label-number.check-digits'] as const;
export type LabelNumberFault = (typeof labelNumberFaults)[number];

const LEFT = 1_000_000;
const RIGHT = 10_000_000;
const SERIALS = LEFT * RIGHT;
const ROUNDS = 10;

/**
 * Writes the label number of a serial. The serial is permuted under the key, so numbers never collide and show no order.
 * @param serial 0 … 10^13 - 1
 * @param key 16 bytes; the same key for the life of the register, or numbers could meet
 * @returns 16 digits with right check digits
 */
export function makeNumber(serial: number | bigint, key: Uint8Array, version: number = LABEL_FORMAT_VERSION): string {
  return labelNumbers(key).makeNumber(serial, version);
}

/** The serial of a number made with the same key; throws RangeError when the number is not a right one. */
export function serialOf(number: string, key: Uint8Array): number {
  return labelNumbers(key).serialOf(number);
}

export interface LabelNumbers {
  makeNumber(serial: number | bigint, version?: number): string;
  serialOf(number: string): number;
}

/** The same two functions with the key prepared once, for whole orders. */
export function labelNumbers(key: Uint8Array): LabelNumbers {
  const hash = new SipHash(key);
  return {
    makeNumber(serial, version = LABEL_FORMAT_VERSION) {
      const plain = Number(serial);
      if (!Number.isSafeInteger(plain) || plain < 0 || plain >= SERIALS) throw new RangeError(`no label serial: ${serial}`);
      if (!Number.isInteger(version) || version < 1 || version > 9) throw new RangeError(`no format version: ${version}`);
      // Fourteen digits, the first of them the version; all of it stays below 2^53.
      const payload = version * SERIALS + permute(hash, plain, version);
      return `${payload}${CHECK_DIGITS[remainderBy97(payload)]}`;
    },
    serialOf(number) {
      const check = checkLabelNumber(number);
      if (check !== 'ok') throw new RangeError(check.code);
      return unpermute(hash, Number(number.slice(1, 14)), Number(number[0]));
    },
  };
}

/** Judges a number as it stands: 16 digits, a known format version, ISO/IEC 7064 MOD 97-10 check digits. */
export function checkLabelNumber(text: string): 'ok' | { readonly code: LabelNumberFault } {
  if (text === '') return { code: 'label-number.missing' };
  if (!/^[0-9]+$/.test(text)) return { code: 'label-number.not-digits' };
  if (text.length !== LABEL_NUMBER_LENGTH) return { code: 'label-number.length' };
  if (mod97(text) !== 1) return { code: 'label-number.check-digits' };
  const version = Number(text[0]);
  return version === LABEL_FORMAT_VERSION || version === TEST_FORMAT_VERSION ? 'ok' : { code: 'label-number.version' };
}

/** Whether the number belongs to tests and training (format version 9). */
export function isTestNumber(number: string): boolean {
  return number.startsWith(String(TEST_FORMAT_VERSION));
}

/** The number as printed under the barcode: 4-4-4-4. */
export function printedNumber(number: string): string {
  return (number.match(/.{1,4}/g) ?? []).join('-');
}

/** The two MOD 97-10 digits that follow a text of digits. */
export function checkDigits(digits: string): string {
  return String(98 - mod97(`${digits}00`)).padStart(2, '0');
}

/** The remainder by 97 of a number of any length, written in digits; 1 for a text with right MOD 97-10 check digits. */
export function mod97(digits: string): number {
  let rest = 0;
  for (let at = 0; at < digits.length; at += 12) {
    const part = digits.slice(at, at + 12);
    rest = (rest * (10 ** part.length % 97) + (Number(part) % 97)) % 97;
  }
  return rest;
}

/** The two digits that follow a payload, by its remainder by 97. */
const CHECK_DIGITS = Array.from({ length: 97 }, (_, rest) => checkDigits(String(rest)));

/** Of a whole number below 2^53, without leaving plain arithmetic. */
function remainderBy97(value: number): number {
  return value - Math.floor(value / 97) * 97;
}

/** An alternating Feistel network over 10^6 × 10^7: every round adds a keyed hash of one half to the other. */
function permute(hash: SipHash, serial: number, version: number): number {
  let left = Math.floor(serial / RIGHT) | 0;
  let right = (serial - left * RIGHT) | 0;
  for (let round = 0; round < ROUNDS; round++) {
    if (round % 2 === 0) left = (left + roundValue(hash, version, round, right, LEFT)) % LEFT;
    else right = (right + roundValue(hash, version, round, left, RIGHT)) % RIGHT;
  }
  return left * RIGHT + right;
}

function unpermute(hash: SipHash, permuted: number, version: number): number {
  let left = Math.floor(permuted / RIGHT) | 0;
  let right = (permuted - left * RIGHT) | 0;
  for (let round = ROUNDS - 1; round >= 0; round--) {
    if (round % 2 === 0) left = (left + LEFT - roundValue(hash, version, round, right, LEFT)) % LEFT;
    else right = (right + RIGHT - roundValue(hash, version, round, left, RIGHT)) % RIGHT;
  }
  return left * RIGHT + right;
}

/** A hash of half, round and version reduced to 0 … modulus - 1; 64 bits over at most 10^7 leave no visible bias. */
function roundValue(hash: SipHash, version: number, round: number, half: number, modulus: number): number {
  return hash.ofWordsModulo(half, (version << 8) | round, modulus);
}
