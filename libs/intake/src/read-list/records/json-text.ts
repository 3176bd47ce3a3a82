import { writeCodePoint } from '../transcode.js';
import { BrokenData } from './record-handler.js';

const BACKSLASH = 92;
const SHORT: Readonly<Record<number, number>> = { 34: 34, 92: 92, 47: 47, 98: 8, 102: 12, 110: 10, 114: 13, 116: 9 };
const REPLACEMENT = 0xfffd;

/**
 * Copies the inside of a JSON string to `out` at `at`, escapes resolved; a half of a surrogate pair becomes U+FFFD, which is
 * then found in the line. Returns the new end. `out` needs room for as many bytes as are read.
 * @throws BrokenData
 */
export function copyJsonText(bytes: Uint8Array, start: number, end: number, out: Uint8Array, at: number): number {
  for (let i = start; i < end; i++) {
    const byte = bytes[i]!;
    if (byte !== BACKSLASH) {
      out[at++] = byte;
      continue;
    }
    const sign = bytes[++i]!;
    if (sign !== 117) {
      const short = SHORT[sign];
      if (short === undefined) throw new BrokenData();
      out[at++] = short;
      continue;
    }
    let point = hexadecimal(bytes, i + 1, end);
    i += 4;
    if (point >= 0xd800 && point <= 0xdbff && bytes[i + 1] === BACKSLASH && bytes[i + 2] === 117) {
      const low = hexadecimal(bytes, i + 3, end);
      if (low >= 0xdc00 && low <= 0xdfff) {
        point = 0x10000 + ((point - 0xd800) << 10) + (low - 0xdc00);
        i += 6;
      }
    }
    at = writeCodePoint(point >= 0xd800 && point <= 0xdfff ? REPLACEMENT : point, out, at);
  }
  return at;
}

function hexadecimal(bytes: Uint8Array, at: number, end: number): number {
  const digits = at + 4 <= end ? Buffer.from(bytes.subarray(at, at + 4)).toString('latin1') : '';
  if (!/^[0-9a-fA-F]{4}$/.test(digits)) throw new BrokenData();
  return parseInt(digits, 16);
}
