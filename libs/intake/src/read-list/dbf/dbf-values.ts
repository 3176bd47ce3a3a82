import type { DbfKind } from './dbf-header.js';

const BLANK = 32;
const DAY_MS = 86_400_000;
/** Julian day number of 1970-01-01. */
const EPOCH_DAY = 2_440_588;

/**
 * What a clerk sees in a field that is not plain text: dates as YYYY-MM-DD, whole numbers without their empty decimals.
 * Dates and numbers that are none stay as written: the judge says so.
 */
export function shownValue(kind: Exclude<DbfKind, 'text'>, bytes: Uint8Array): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  switch (kind) {
    case 'number':
      return latin(bytes).replace(/^(-?\d+)\.0*$/, '$1');
    case 'date':
      return shownDate(latin(bytes));
    case 'logical': {
      const sign = latin(bytes);
      return sign === '?' ? '' : sign;
    }
    case 'integer':
      return String(view.getInt32(0, true));
    case 'moment':
      return shownMoment(view.getInt32(0, true), bytes);
    case 'currency':
      return String(Number(view.getBigInt64(0, true)) / 10_000);
    case 'double':
      return String(view.getFloat64(0, true));
    case 'none':
      return '';
  }
}

function latin(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1').trim();
}

function shownDate(written: string): string {
  if (!/^\d{8}$/.test(written)) return written;
  return written === '00000000' ? '' : `${written.slice(0, 4)}-${written.slice(4, 6)}-${written.slice(6)}`;
}

function shownMoment(julianDay: number, bytes: Uint8Array): string {
  if (julianDay === 0 || bytes.every((byte) => byte === BLANK)) return '';
  const day = new Date((julianDay - EPOCH_DAY) * DAY_MS);
  return Number.isNaN(day.getTime()) ? String(julianDay) : day.toISOString().slice(0, 10);
}
