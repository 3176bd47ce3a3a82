import { findColumnByHeader, getListColumn, listColumnCodes, listColumns, normaliseHeader, type ListColumnCode } from '@tizilim/domain';
import { refusal, type Refusal } from './refusal.js';
import { MAX_FIELDS } from './raw-row.js';

/** Which field of a row belongs to which column of the format. */
export interface HeaderLayout {
  /** Last physical line of the header; title lines above it belong to the header too. */
  readonly headerLine: number;
  readonly fieldCount: number;
  /** Titles as the akimat wrote them, by field. */
  readonly titles: readonly string[];
  /** Field of each column, by position in `listColumnCodes`; -1 when the file lacks it. */
  readonly fieldOf: Int32Array;
  /** Column of each field, by field; undefined for titles that the format does not know. */
  readonly columnOf: readonly (ListColumnCode | undefined)[];
}

/** How many different columns of the format a row of cells names. */
export function countKnownTitles(cells: readonly string[]): number {
  return new Set(cells.map(findColumnByHeader).filter((code) => code !== undefined)).size;
}

/** A row is taken for the header when it names at least this many columns. */
export const HEADER_MIN_COLUMNS = 2;
/** Rows that are not blank and may stand above the header or be it. */
export const HEADER_SEARCH_ROWS = 20;

/** The layout of a header row, or why the file cannot be read with it. */
export function layoutOf(titles: readonly string[], headerLine: number): HeaderLayout | Refusal {
  const columnOf = titles.slice(0, MAX_FIELDS).map(findColumnByHeader);
  const twice = columnOf.filter((code, i) => code !== undefined && columnOf.indexOf(code) !== i);
  if (twice.length > 0) return refusal('list.column-twice', { columns: [...new Set(twice)].join(', ') });
  const has = (code: ListColumnCode): boolean => columnOf.includes(code);
  const missing: string[] = listColumns.filter((column) => column.required === 'line' && !has(column.code)).map((column) => column.code);
  if (!has('address') && !has('address_code')) missing.push('address');
  if (missing.length > 0) return refusal('list.column-missing', { columns: missing.join(', ') });
  return {
    headerLine,
    fieldCount: titles.length,
    titles,
    fieldOf: Int32Array.from(listColumnCodes, (code) => columnOf.indexOf(code)),
    columnOf,
  };
}

/** Titles that are not empty and that the format does not know. */
export function unknownTitles(layout: HeaderLayout): readonly string[] {
  return layout.titles.filter((title, i) => normaliseHeader(title) !== '' && layout.columnOf[i] === undefined);
}

/** The title of a column in a file: as written there, else by its code. */
export function titleOf(layout: HeaderLayout, code: ListColumnCode): string {
  const field = layout.columnOf.indexOf(code);
  return field < 0 ? getListColumn(code).code : (layout.titles[field] ?? code);
}
