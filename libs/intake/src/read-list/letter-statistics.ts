import type { FileHandle } from 'node:fs/promises';
import { eachChunk } from './survey-bytes.js';

/** Codes of bytes in pairs: byte − 128, or one of two kinds of ASCII. */
export const ASCII_SIGN = 128;
export const ASCII_WORD = 129;
export const CODES = 130;

/** How the bytes above 127 stand in the whole file, and how UTF-8 would fare. */
export interface LetterStatistics {
  /** How often each byte occurs (index: byte − 128). */
  readonly counts: Float64Array;
  /** How often a code follows another, at least one of them above ASCII (index: CODES × first + second). */
  readonly pairs: Float64Array;
  /** Pairs that are a Cyrillic letter in UTF-8. */
  readonly utf8Letters: number;
  /** Bytes above 127 that are part of no such pair. */
  readonly strayBytes: number;
}

/** The code of each byte. */
export const codeOf: Uint8Array = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte >= 128 ? byte - 128 : /[A-Za-z0-9]/.test(String.fromCharCode(byte)) ? ASCII_WORD : ASCII_SIGN,
);

/** Reads the whole file once more: only files that are not UTF-8 pay for it. */
export async function gatherLetters(file: FileHandle, size: number): Promise<LetterStatistics> {
  const gatherer = new LetterGatherer();
  await eachChunk(file, size, (bytes) => gatherer.add(bytes));
  return gatherer.result();
}

/** Gathers the statistics from chunks of bytes. */
export class LetterGatherer {
  private readonly pairs = new Float64Array(CODES * CODES);
  private utf8Letters = 0;
  private strayBytes = 0;
  private lead = false;
  private before = ASCII_SIGN;

  add(bytes: Uint8Array): void {
    const { pairs } = this;
    let { before } = this;
    for (const byte of bytes) {
      const code = codeOf[byte]!;
      if (code < ASCII_SIGN || before < ASCII_SIGN) {
        pairs[before * CODES + code]!++;
        this.watchUtf8(byte);
      }
      before = code;
    }
    this.before = before;
  }

  private watchUtf8(byte: number): void {
    if (byte < 128) {
      if (this.lead) this.strayBytes++;
      this.lead = false;
    } else if (this.lead && byte < 0xc0) {
      this.utf8Letters++;
      this.lead = false;
    } else {
      if (this.lead) this.strayBytes++;
      this.lead = byte >= 0xd0 && byte <= 0xd3;
      if (!this.lead) this.strayBytes++;
    }
  }

  /** What stands in the file; its end counts as a sign. */
  result(): LetterStatistics {
    const pairs = this.pairs.slice();
    if (this.before < ASCII_SIGN) pairs[this.before * CODES + ASCII_SIGN]!++;
    const counts = new Float64Array(128);
    for (let byte = 0; byte < 128; byte++) {
      for (let next = 0; next < CODES; next++) counts[byte]! += pairs[byte * CODES + next]!;
    }
    return { counts, pairs, utf8Letters: this.utf8Letters, strayBytes: this.strayBytes + (this.lead ? 1 : 0) };
  }
}
