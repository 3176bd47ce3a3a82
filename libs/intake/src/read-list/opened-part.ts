import type { ColumnMapping } from './column-mapping.js';
import type { HeaderLayout } from './header-layout.js';
import type { ListEncoding } from './list-encodings.js';
import type { FileNote, RowConsumer, RowTotals } from './raw-row.js';
import type { Refusal } from './refusal.js';

/** What is known of a file before its lines are judged. */
export interface ListFacts {
  /** null when the file is no text, its encoding is not known, or its parts have different ones. */
  readonly encoding: ListEncoding | null;
  /** csv, tsv, xlsx, xlsm, ods, dbf, zip for several files in one, or what a refused file turned out to be; null for an empty one. */
  readonly format: string | null;
  readonly delimiter: string | null;
  /** Physical lines by a count of their own, independent of the reader of rows; null when only that reader can tell. */
  readonly lines: number | null;
}

/** What is said about a file by those who sent it: how its bytes and its titles are to be read. */
export interface ReadAs {
  readonly encoding?: ListEncoding;
  readonly mapping?: ColumnMapping;
}

/** A file, alone or in an archive, whose rows can be read. */
export interface OpenedPart {
  readonly kind: 'opened';
  readonly facts: ListFacts;
  readonly layout: HeaderLayout;
  readonly lastLineOpen: boolean;
  /** People as counted inside the file itself; only notations for systems have a place for it. */
  readonly declaredLines?: number;
  /** What is known about the file as a whole before its rows are read. */
  readonly notes: readonly FileNote[];
  /** Throws RefusedFile when the file turns out to be damaged. */
  read(consumer: RowConsumer): Promise<RowTotals>;
  close(): Promise<void>;
}

export interface RefusedPart {
  readonly kind: 'refused';
  readonly facts: ListFacts;
  readonly refusal: Refusal;
  readonly header: number;
  readonly blank: number;
}

/** A file of which only its format is known, if that. */
export function refusedUnread(format: string | null, why: Refusal): RefusedPart {
  return { kind: 'refused', facts: { encoding: null, format, delimiter: null, lines: 0 }, refusal: why, header: 0, blank: 0 };
}
