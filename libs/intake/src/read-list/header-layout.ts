import { findColumnByHeader, getListColumn, listColumnCodes, listColumns, normaliseHeader, type ListColumnCode } from '@tizilim/domain';
import type { FindColumn } from './column-mapping.js';
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
export function countKnownTitles(cells: readonly string[], find: FindColumn = findColumnByHeader): number {
  return new Set(cells.map((cell) => find(cell)).filter((code) => code !== undefined)).size;
}

/** A row may be an incomplete header when it names at least this many columns. */
export const HEADER_MIN_COLUMNS = 2;
/** Rows that are not blank and may stand above the header or be it. */
export const HEADER_SEARCH_ROWS = 20;

/** Columns without which no line can be taken, as far as these do not name them. */
function missingColumns(columnOf: readonly (ListColumnCode | undefined)[]): readonly string[] {
  const has = (code: ListColumnCode): boolean => columnOf.includes(code);
  const missing: string[] = listColumns.filter((column) => column.required === 'line' && !has(column.code)).map((column) => column.code);
  return has('address') || has('address_code') ? missing : [...missing, 'address'];
}

/** Whether a row of cells names every column that a list must have: the first such row is the header. */
export function isWholeHeader(cells: readonly string[], find: FindColumn = findColumnByHeader): boolean {
  return missingColumns(cells.map((cell) => find(cell))).length === 0;
}

const IIN_LIKE = /^\d{12}$/;
const DATE_LIKE = /^(?:\d{4}[./-]\d{1,2}[./-]\d{1,2}|\d{1,2}[./-]\d{1,2}[./-]\d{2,4})(?:[ T]\d.{0,12})?$/;
const LETTERS = /^\p{L}[\p{L}\p{M} '’-]+$/u;

/** The fields of a person for sure: they must never pass as a title row above the header. */
export function looksLikePerson(cells: readonly string[]): boolean {
  const values = cells.filter((cell) => cell.length <= MAX_LOOKED_AT).map((cell) => cell.replaceAll('"', '').trim());
  const filled = values.filter((value) => value !== '');
  if (filled.length < PERSON_FIELDS) return false;
  if (filled.some((value) => IIN_LIKE.test(value) || DATE_LIKE.test(value))) return true;
  const words = filled.filter((value) => LETTERS.test(value)).length;
  return filled.length >= 6 && words >= 2 && filled.some((value) => /^\d+$/.test(value));
}
const PERSON_FIELDS = 4;
const MAX_LOOKED_AT = 1000;

/** The layout of a header row, or why the file cannot be read with it. */
export function layoutOf(titles: readonly string[], headerLine: number, find: FindColumn): HeaderLayout | Refusal {
  const columnOf = titles.slice(0, MAX_FIELDS).map((title) => find(title));
  const twice = columnOf.filter((code, i) => code !== undefined && columnOf.indexOf(code) !== i);
  if (twice.length > 0) return refusal('list.column-twice', { columns: [...new Set(twice)].join(', ') });
  const missing = missingColumns(columnOf);
  if (missing.length > 0) return refusal('list.column-missing', { columns: missing.join(', ') });
  return {
    headerLine,
    fieldCount: titles.length,
    titles,
    fieldOf: Int32Array.from(listColumnCodes, (code) => columnOf.indexOf(code)),
    columnOf,
  };
}

/** Titles of which no column is known yet. */
export function openLayout(titles: readonly string[], headerLine: number): HeaderLayout {
  return { headerLine, fieldCount: titles.length, titles, fieldOf: new Int32Array(listColumnCodes.length).fill(-1), columnOf: titles.map(() => undefined) };
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
