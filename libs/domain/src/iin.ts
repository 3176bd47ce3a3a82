import { numberOfDate, partsOfDate, isRealDate, isoDate } from './calendar/iso-date.js';
import type { IsoDate } from './calendar/iso-date.js';

export type Sex = 'M' | 'F';

/** Every judgement on an individual identification number; the index in this list is the code of `iinVerdictOfBytes`. */
export const iinVerdictKinds = [
  'ok',
  'missing',
  'not-digits',
  'length',
  'leading-zero-lost',
  'never-issued',
  'check-digit',
  'impossible-date',
  'future-date',
  'implausible-age',
  'bin',
  'century-digit',
] as const;
export type IinVerdictKind = (typeof iinVerdictKinds)[number];

/**
 * `ok` confirms the form only: the check digit hardly protects digit 11, so the number alone never proves who it is.
 * `implausible-age` is a warning. `leading-zero-lost` proposes the number a spreadsheet has shortened.
 * A birth date that differs from the record is never judged here: since 2013 such numbers are lawful.
 */
export type IinVerdict =
  | { readonly kind: 'ok' | 'future-date' | 'implausible-age'; readonly birthDate: IsoDate; readonly sex: Sex }
  | { readonly kind: 'leading-zero-lost'; readonly proposed: string }
  | { readonly kind: Exclude<IinVerdictKind, 'ok' | 'future-date' | 'implausible-age' | 'leading-zero-lost'> };

/** Older than this in full years is asked about. */
export const PLAUSIBLE_AGE = 110;

const LENGTH = 12;
const SHORTEST_WITHOUT_ZEROS = 9;
const WEIGHTS_2 = [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2];

const code = Object.fromEntries(iinVerdictKinds.map((kind, index) => [kind, index])) as Readonly<Record<IinVerdictKind, number>>;
const OK = code.ok;
const scratch = new Uint8Array(LENGTH);

/**
 * Judges the text of an IIN. Spaces and tabs around it are ignored.
 * Without `today` neither future dates nor implausible ages are judged.
 */
export function checkIin(text: string, today?: IsoDate): IinVerdict {
  const bytes = Uint8Array.from(text, (letter) => Math.min(letter.charCodeAt(0), 255));
  const kind = iinVerdictKinds[iinVerdictOfBytes(bytes, 0, bytes.length, today === undefined ? 0 : numberOfDate(today))]!;
  const digits = text.replace(/[ \t]+/g, '');
  if (kind === 'ok' || kind === 'future-date' || kind === 'implausible-age') return { kind, birthDate: birthDateOf(digits), sex: sexOf(digits) };
  if (kind === 'leading-zero-lost') return { kind, proposed: digits.padStart(LENGTH, '0') };
  return { kind };
}

/**
 * The same judgement on the bytes [start, end) of any encoding that keeps ASCII digits; allocates nothing.
 * @param today YYYYMMDD as a number (`numberOfDate`), 0 when it is not to be judged
 * @returns the index of the verdict in `iinVerdictKinds`, 0 = ok
 */
export function iinVerdictOfBytes(buf: Uint8Array, start: number, end: number, today = 0): number {
  while (start < end && isBlank(buf[start]!)) start++;
  while (end > start && isBlank(buf[end - 1]!)) end--;
  const length = end - start;
  if (length === 0) return code.missing;
  for (let i = start; i < end; i++) {
    const digit = buf[i]! - 48;
    if (digit < 0 || digit > 9) return code['not-digits'];
  }
  if (length === LENGTH) return verdictOfDigits(buf, start, today);
  if (length < SHORTEST_WITHOUT_ZEROS || length > LENGTH) return code.length;
  scratch.fill(48, 0, LENGTH - length);
  for (let i = 0; i < length; i++) scratch[LENGTH - length + i] = buf[start + i]!;
  return verdictOfDigits(scratch, 0, today) === OK ? code['leading-zero-lost'] : code.length;
}

/** The birth date in twelve digits that were judged ok, as YYYYMMDD; for loops that compare it with the record. */
export function iinBirthNumberOfBytes(buf: Uint8Array, start: number): number {
  return centuryOf(buf[start + 6]! - 48) * 1_000_000 + twoDigits(buf, start) * 10_000 + twoDigits(buf, start + 2) * 100 + twoDigits(buf, start + 4);
}

function verdictOfDigits(buf: Uint8Array, at: number, today: number): number {
  const month = twoDigits(buf, at + 2);
  const check = checkDigitOfBytes(buf, at);
  const last = buf[at + 11]! - 48;
  const fifth = buf[at + 4]! - 48;
  if (fifth >= 4 && fifth <= 6 && month >= 1 && month <= 12 && check === last) return code.bin;
  if (check < 0) return code['never-issued'];
  if (check !== last) return code['check-digit'];
  const day = twoDigits(buf, at + 4);
  if (!isRealDate(2000, month, day)) return code['impossible-date'];
  const century = centuryOf(buf[at + 6]! - 48);
  if (century === 0) return code['century-digit'];
  const year = century * 100 + twoDigits(buf, at);
  if (!isRealDate(year, month, day)) return code['impossible-date'];
  if (today === 0) return OK;
  const birth = year * 10_000 + month * 100 + day;
  if (birth > today) return code['future-date'];
  return Math.floor((today - birth) / 10_000) > PLAUSIBLE_AGE ? code['implausible-age'] : OK;
}

/** The check digit, or -1 when both passes give 10: such a number is never issued. */
function checkDigitOfBytes(buf: Uint8Array, at: number): number {
  let sum = 0;
  for (let i = 0; i < 11; i++) sum += (buf[at + i]! - 48) * (i + 1);
  if (sum % 11 < 10) return sum % 11;
  sum = 0;
  for (let i = 0; i < 11; i++) sum += (buf[at + i]! - 48) * WEIGHTS_2[i]!;
  return sum % 11 < 10 ? sum % 11 : -1;
}

/** The twelfth digit for the first eleven; undefined when no digit is right (the number is never issued). */
export function iinCheckDigit(first11: string): number | undefined {
  if (!/^\d{11}$/.test(first11)) throw new RangeError('eleven digits are needed');
  const digit = checkDigitOfBytes(Uint8Array.from(first11, (letter) => letter.charCodeAt(0)), 0);
  return digit < 0 ? undefined : digit;
}

/**
 * Writes a number for made-up persons. Birth years 1800–2099, serial 0–9999.
 * @returns undefined when this serial is never issued for the date and sex
 */
export function makeIin(of: { readonly birthDate: IsoDate; readonly sex: Sex; readonly serial: number }): string | undefined {
  const [year] = partsOfDate(of.birthDate);
  if (year < 1800 || year > 2099) throw new RangeError(`no century digit for the year ${year}`);
  if (!Number.isInteger(of.serial) || of.serial < 0 || of.serial > 9999) throw new RangeError(`no such serial: ${of.serial}`);
  const century = (Math.floor(year / 100) - 18) * 2 + (of.sex === 'M' ? 1 : 2);
  const first11 = of.birthDate.slice(2).replaceAll('-', '') + century + String(of.serial).padStart(4, '0');
  const digit = iinCheckDigit(first11);
  return digit === undefined ? undefined : first11 + digit;
}

/** 18, 19 or 20 for digit 7 of a citizen's number, 0 for any other digit. */
function centuryOf(digit: number): number {
  return digit >= 1 && digit <= 6 ? 18 + ((digit - 1) >> 1) : 0;
}

function birthDateOf(iin: string): IsoDate {
  return isoDate(centuryOf(Number(iin[6])) * 100 + Number(iin.slice(0, 2)), Number(iin.slice(2, 4)), Number(iin.slice(4, 6)));
}

function sexOf(iin: string): Sex {
  return Number(iin[6]) % 2 === 1 ? 'M' : 'F';
}

function twoDigits(buf: Uint8Array, at: number): number {
  return (buf[at]! - 48) * 10 + buf[at + 1]! - 48;
}

function isBlank(byte: number): boolean {
  return byte === 32 || byte === 9;
}
