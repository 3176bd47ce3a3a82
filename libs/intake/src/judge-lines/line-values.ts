import { listColumnCodes, listColumns } from '@tizilim/domain';
import { CYRILLIC, DIGIT, DOUBLE_SPACE, flagsOf, LATIN, ODD, PUNCTUATION, QUESTION, SPACE } from '../read-list/classify-bytes.js';
import { MAX_FIELDS, REPAIR_ROOM, type RawRow } from '../read-list/raw-row.js';
import type { LineFindings } from './line-findings.js';
import type { JudgedLine } from './line-sink.js';
import { repairText, type TextKind } from './repair-text.js';

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
/** Longer values of columns without a length rule are cut: whoever stores them need not fear for room. */
const MAX_PLAIN = 512;

/** Takes the fields of a row as the values of a line: trimmed, repaired where needed, faults of the text found. */
export class LineValues {
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
    for (let column = 0; column < listColumnCodes.length; column++) {
      const field = this.fieldOf[column]!;
      if (field < 0 || field >= MAX_FIELDS) {
        starts[column] = ends[column] = 0;
        continue;
      }
      let start = row.starts[field]!;
      let end = row.ends[field]!;
      const flags = row.flags[field]!;
      if ((flags & SPACE) !== 0) {
        while (end > start && buffer[end - 1] === 32) end--;
        while (start < end && buffer[start] === 32) start++;
      }
      starts[column] = start;
      ends[column] = end;
      const kind = kinds[column]!;
      if ((flags & suspects[kind]) !== 0 || (kind !== 'plain' && (flags & MIXED) === MIXED)) this.repair(column, buffer, kind);
      const limit = maxLengths[column]!;
      if (ends[column]! - starts[column]! > (limit === 0 ? MAX_PLAIN : limit)) this.checkLength(column, buffer, limit);
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

  private repair(column: number, buffer: Uint8Array, kind: TextKind): void {
    const start = this.line.starts[column]!;
    const end = this.line.ends[column]!;
    // Much longer than any limit allows: the length rejects it, and it must not fill the room for repairs.
    if (end - start > REPAIR_ROOM / 32) return;
    const { value, codes } = repairText(this.text(column, buffer), kind);
    for (const code of codes) this.findings.add(column, code, start, end);
    this.write(column, buffer, value);
  }

  private checkLength(column: number, buffer: Uint8Array, limit: number): void {
    const start = this.line.starts[column]!;
    const end = this.line.ends[column]!;
    if (limit === 0) {
      this.line.ends[column] = start + MAX_PLAIN;
      return;
    }
    let characters = 0;
    for (let i = start; i < end; i++) if ((buffer[i]! & 0xc0) !== 0x80) characters++;
    if (characters > limit) this.findings.add(column, 'line.value-too-long', start, end);
  }
}

/** The flags of a value after repairs. */
export function flagsOfValue(buffer: Uint8Array, line: JudgedLine, column: number): number {
  return flagsOf(buffer, line.starts[column]!, line.ends[column]!);
}
