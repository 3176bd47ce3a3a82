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

/**
 * Where judged lines go. All calls are synchronous and in line order; a line's findings come before its verdict.
 * Of a file that is refused after all (`CheckResult.refused`) everything received must be dropped.
 */
export interface LineSink {
  accepted(line: JudgedLine): void;
  /** `lines` > 1 when a record spans several physical lines. */
  rejected(lineNo: number, lines: number): void;
  finding(finding: LineFinding): void;
  /** A place to wait for whatever takes the output; called after at most a megabyte of rows. */
  drain?(): Promise<void> | undefined;
}
