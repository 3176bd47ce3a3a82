import { isRealDate } from '@tizilim/domain';

const HYPHEN = 45;
const DOT = 46;

/** YYYY-MM-DD or DD.MM.YYYY in bytes as the number YYYYMMDD; 0 for anything else and for days that do not exist. */
export function dateOfBytes(buffer: Uint8Array, start: number, end: number): number {
  if (end - start !== 10) return 0;
  if (buffer[start + 4] === HYPHEN && buffer[start + 7] === HYPHEN) {
    return checked(digits(buffer, start, 4), digits(buffer, start + 5, 2), digits(buffer, start + 8, 2));
  }
  if (buffer[start + 2] === DOT && buffer[start + 5] === DOT) {
    return checked(digits(buffer, start + 6, 4), digits(buffer, start + 3, 2), digits(buffer, start, 2));
  }
  return 0;
}

function checked(year: number, month: number, day: number): number {
  return year > 0 && month > 0 && day > 0 && isRealDate(year, month, day) ? year * 10_000 + month * 100 + day : 0;
}

/** The number of `length` digits, -1 when one of them is none. */
export function digits(buffer: Uint8Array, start: number, length: number): number {
  let value = 0;
  for (let i = start; i < start + length; i++) {
    const digit = buffer[i]! - 48;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
}
