import type { ListFindingCode } from '@tizilim/domain';

/** Fields kept of one row; further ones are counted only. */
export const MAX_FIELDS = 256;
/** Bytes behind the text of a row where the judge may write repaired values. */
export const REPAIR_ROOM = 1 << 17;

/** What is wrong with the shape of a row, so that its values are not judged. */
export type RowFault = Extract<
  ListFindingCode,
  | 'line.too-long'
  | 'line.field-count'
  | 'line.quote-broken'
  | 'line.line-break-in-field'
  | 'line.row-repeated'
  | 'line.cell-repeated'
  | 'line.deleted-record'
  | 'line.key-repeated'
  | 'line.value-not-simple'
>;
/** What a spreadsheet says about one cell besides its text. */
export type CellFault = Extract<ListFindingCode, 'line.cell-error' | 'line.formula-value'>;

/** One row of a file as byte spans of UTF-8 text. One object is used for all rows: whoever keeps a value copies it. */
export class RawRow {
  /** First physical line, from 1. */
  lineNo = 0;
  /** Physical lines it spans. */
  lines = 1;
  buffer: Uint8Array = new Uint8Array(0);
  /** From here on `buffer` is free for repaired values (REPAIR_ROOM bytes). */
  repairStart = 0;
  /** The whole text of the row, for findings about its shape. */
  lineStart = 0;
  lineEnd = 0;
  fieldCount = 0;
  readonly starts = new Int32Array(MAX_FIELDS);
  readonly ends = new Int32Array(MAX_FIELDS);
  /** See classify-bytes. */
  readonly flags = new Int32Array(MAX_FIELDS);
  fault: RowFault | undefined;
  /** Field of the fault, -1 for the row. */
  faultField = -1;
  readonly cellFaults: { field: number; code: CellFault }[] = [];
}

/** Takes the rows of a file in order; everything is called synchronously, `drain` between chunks. */
export interface RowConsumer {
  /** The rows of a sheet or of a file in an archive begin; called only where several are read as one list. */
  part?(name: string, firstLine: number): void;
  header(row: RawRow): void;
  blank(row: RawRow): void;
  line(row: RawRow): void;
  /** A place to wait, so that nothing piles up: called after at most a megabyte of rows. */
  drain?(): Promise<void> | undefined;
}

/** Something to say about a file as a whole. */
export interface FileNote {
  readonly code: ListFindingCode;
  readonly value: string;
}

/** What a source of rows counted itself. */
export interface RowTotals {
  /** Physical lines it has handed over or passed as blank. */
  readonly lines: number;
  /** What only reading to the end could tell. */
  readonly notes?: readonly FileNote[];
}
