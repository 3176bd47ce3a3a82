import { listColumns } from '@tizilim/domain';
import { CYRILLIC, DIGIT, DOUBLE_SPACE, LATIN, ODD, PUNCTUATION, QUESTION, SPACE } from '../read-list/classify-bytes.js';
import { REPAIR_ROOM, type RawRow } from '../read-list/raw-row.js';
import type { LineFindings } from './line-findings.js';
import type { JudgedLine } from './line-sink.js';
import { repairText, type TextKind } from './repair-text.js';

const COLUMNS = listColumns.length;
const encoder = new TextEncoder();
const decoder = new TextDecoder();

const kinds: readonly TextKind[] = listColumns.map((column) => (column.kind === 'name' || column.kind === 'text' ? column.kind : 'plain'));
const suspects: Readonly<Record<TextKind, number>> = {
  plain: ODD | DOUBLE_SPACE,
  text: ODD | DOUBLE_SPACE | QUESTION,
  name: ODD | DOUBLE_SPACE | QUESTION | DIGIT | PUNCTUATION,
};
/** Columns whose length has no rule of its own. */
const limited = new Set(['name', 'text', 'code']);
const maxLengths = listColumns.map((column) => (limited.has(column.kind) ? column.maxLength : 0));
const MIXED = LATIN | CYRILLIC;
const suspectOf = Int32Array.from(kinds, (kind) => suspects[kind]);
/** A mask that flags of mixed scripts fill; no flags fill the one of columns where scripts may mix. */
const mixedOf = Int32Array.from(kinds, (kind) => (kind === 'plain' ? 1 << 30 : MIXED));
/** Longer values of columns without a length rule are cut: whoever stores them need not fear for room. */
const MAX_PLAIN = 512;
const longest = Int32Array.from(maxLengths, (limit) => limit || MAX_PLAIN);

/** Takes the fields of a row as the values of a line: trimmed, repaired where needed, faults of the text found. */
export class LineValues {
  /** Letters that have become `?`, in so many lines. */
  lostLetters = 0;
  linesWithLoss = 0;
  private lossAt = 0;
  private repairAt = 0;

  constructor(
    private readonly fieldOf: Int32Array,
    private readonly line: JudgedLine,
    private readonly findings: LineFindings,
  ) {}

  take(row: RawRow): void {
    this.repairAt = row.repairStart;
    const { buffer } = row;
    const { starts, ends } = this.line;
    const { fieldOf } = this;
    for (let column = 0; column < COLUMNS; column++) {
      const field = fieldOf[column]!;
      if (field < 0) {
        starts[column] = ends[column] = 0;
        continue;
      }
      const flags = row.flags[field]!;
      let start = row.starts[field]!;
      let end = row.ends[field]!;
      if ((flags & SPACE) !== 0) {
        while (end > start && buffer[end - 1] === 32) end--;
        while (start < end && buffer[start] === 32) start++;
      }
      starts[column] = start;
      ends[column] = end;
      if ((flags & suspectOf[column]!) !== 0 || (flags & mixedOf[column]!) === mixedOf[column]) this.repair(column, buffer);
      if (end - start > longest[column]!) this.checkLength(column, buffer);
    }
  }

  /** Puts a canonical value that differs from the written one behind the row's text. */
  write(column: number, buffer: Uint8Array, value: string): void {
    const room = buffer.subarray(this.repairAt, this.repairAt + value.length * 3);
    const { written } = encoder.encodeInto(value, room);
    this.line.starts[column] = this.repairAt;
    this.line.ends[column] = this.repairAt + written;
    this.repairAt += written;
  }

  text(column: number, buffer: Uint8Array): string {
    return decoder.decode(buffer.subarray(this.line.starts[column], this.line.ends[column]));
  }

  private repair(column: number, buffer: Uint8Array): void {
    const start = this.line.starts[column]!;
    const end = this.line.ends[column]!;
    if (maxLengths[column] === 0) this.checkLength(column, buffer);
    // Longer than any limit allows: the length rejects it, and it must not fill the room for repairs.
    else if (end - start > REPAIR_ROOM / 64) return;
    const { value, codes } = repairText(this.text(column, buffer), kinds[column]!);
    for (const code of codes) this.findings.add(column, code, start, end);
    if (codes.includes('line.letters-lost')) this.countLoss(value);
    this.write(column, buffer, value);
  }

  private countLoss(value: string): void {
    this.lostLetters += value.split('?').length - 1;
    if (this.lossAt === this.line.lineNo) return;
    this.lossAt = this.line.lineNo;
    this.linesWithLoss++;
  }

  private checkLength(column: number, buffer: Uint8Array): void {
    const limit = maxLengths[column]!;
    const start = this.line.starts[column]!;
    const end = this.line.ends[column]!;
    if (limit === 0) {
      this.line.ends[column] = Math.min(end, start + MAX_PLAIN);
      return;
    }
    let characters = 0;
    for (let i = start; i < end; i++) if ((buffer[i]! & 0xc0) !== 0x80) characters++;
    if (characters > limit) this.findings.add(column, 'line.value-too-long', start, end);
  }
}
