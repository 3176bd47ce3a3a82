import type { HeaderLayout } from '../read-list/header-layout.js';
import type { RawRow } from '../read-list/raw-row.js';
import { listColumnCodes, type ListColumnCode, type ListFindingCode, type Severity } from '@tizilim/domain';

/**
 * A line that was taken, as byte spans. One object is used for all lines and its spans die with the call:
 * whoever keeps a value copies it. Columns are addressed by their position in `listColumnCodes`.
 */
export class JudgedLine {
  /** Physical line in the file, from 1. */
  lineNo = 0;
  buffer: Uint8Array = new Uint8Array(0);
  /** Canonical UTF-8 of each column: trimmed, repaired; an empty span when there is no value. */
  readonly starts = new Int32Array(listColumnCodes.length);
  readonly ends = new Int32Array(listColumnCodes.length);
  /** The number's form is right; it may stand as a key. */
  iinUsable = false;
  /** Dates as YYYYMMDD, 0 when not given. */
  birthDate = 0;
  documentDate = 0;
  documentExpiry = 0;
  sex: 'M' | 'F' = 'M';
  precinct = 0;
  /** Two KATO digits; undefined when the line names no region. */
  regionId: string | undefined;
  /** Nine-digit KATO code; undefined when the line names none or one that is not known. */
  districtId: string | undefined;
  /** Position in `registrationKinds`. */
  registrationKind = 0;
  /** Position in `documentTypes`, -1 when not given. */
  documentType = -1;
}

/** One finding; the object is reused, `raw` bytes are a view that dies with the call. */
export interface LineFinding {
  /** Physical line; 0 stands for the file as a whole. */
  readonly lineNo: number;
  readonly column: ListColumnCode | null;
  readonly code: ListFindingCode;
  readonly severity: Severity;
  /** The value as written: UTF-8 bytes [start, end) of `buffer`. */
  readonly buffer: Uint8Array;
  readonly start: number;
  readonly end: number;
}

const decoder = new TextDecoder();

/** A line as it was written, for whoever keeps what was rejected; reused as the row behind it, texts are made when asked for. */
export class RawLine {
  row: RawRow | undefined;

  constructor(readonly layout: HeaderLayout) {}

  /** Values by column, empty ones left out; nothing when the fields of the line cannot be told apart. */
  fields(): Partial<Record<ListColumnCode, string>> {
    const values: Partial<Record<ListColumnCode, string>> = {};
    this.layout.columnOf.forEach((code, field) => {
      const value = code === undefined ? '' : this.value(field);
      if (code !== undefined && value !== '') values[code] = value;
    });
    return values;
  }

  /** The value of a field, trimmed; empty when the row has no such field or its fields cannot be told apart. */
  value(field: number): string {
    const { row } = this;
    const isTorn = row === undefined || row.lines > 1 || (row.fault !== undefined && row.fieldCount !== this.layout.fieldCount);
    if (isTorn || field < 0 || field >= row.fieldCount) return '';
    return decoder.decode(row.buffer.subarray(row.starts[field], row.ends[field])).trim();
  }
}

/**
 * Where judged lines go. All calls are synchronous and in line order; a line's findings come before its verdict.
 * Of a file that is refused after all (`CheckResult.refused`) everything received must be dropped.
 */
export interface LineSink {
  accepted(line: JudgedLine, raw: RawLine): void;
  /** `lines` > 1 when a record spans several physical lines. */
  rejected(lineNo: number, lines: number, raw: RawLine): void;
  finding(finding: LineFinding): void;
  /** A place to wait for whatever takes the output; called after at most a megabyte of rows. */
  drain?(): Promise<void> | undefined;
}
