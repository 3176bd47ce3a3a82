import { listColumnCodes, normaliseHeader, type ListColumnCode } from '@tizilim/domain';
import type { FindColumn, MappingProposal } from '../read-list/column-mapping.js';
import { looksLikePerson } from '../read-list/header-layout.js';
import { fingerprintOf } from './fingerprint.js';
import { titleLikeness } from './title-likeness.js';
import { isValueLike, shapeOf } from './value-shapes.js';

type Rows = readonly (readonly string[])[];

/** What stands further right is not looked at. */
const MAX_TITLES = 200;
const MAX_SAMPLES = 5;
const MAX_SAMPLE = 100;
/** How much the title counts and how much the values do. */
const BY_TITLE = 0.7;
const BY_VALUES = 0.3;
/** Values alone are believed when they are as sure as this. */
const SURE = 0.7;
const VALUES_ALONE = 0.5;

/**
 * Proposes a column for each title that is not empty: by likeness to the names of the format and by the shape of the
 * values below it. No column is proposed twice; titles that stand twice and columns that nothing fits stay open.
 * @param rows the first rows below the header
 */
export function proposeMapping(titles: readonly string[], rows: Rows, find: FindColumn): MappingProposal {
  const candidates = titles.slice(0, MAX_TITLES).flatMap((written, field) => {
    const title = normaliseHeader(written);
    return title === '' ? [] : [{ title, known: find(written), samples: samplesOf(rows, field) }];
  });
  const single = (title: string): boolean => candidates.filter((other) => other.title === title).length === 1;
  const taken = new Set<ListColumnCode>();
  const columns = candidates.map(({ title, known }): ListColumnCode | undefined => {
    if (known === undefined || taken.has(known) || !single(title)) return undefined;
    taken.add(known);
    return known;
  });
  const pairs = candidates.flatMap(({ title, known, samples }, place) => {
    if (known !== undefined || !single(title)) return [];
    const likeness = titleLikeness(title);
    if (likeness === undefined) return [];
    return listColumnCodes.map((column) => ({ place, column, score: scoreOf(likeness, column, samples) }));
  });
  for (const { place, column } of pairs.filter(({ score }) => score > 0).sort((a, b) => b.score - a.score)) {
    if (columns[place] !== undefined || taken.has(column)) continue;
    columns[place] = column;
    taken.add(column);
  }
  const proposed = candidates.map(({ title, samples }, place) => ({ title, column: columns[place] ?? null, samples }));
  return { fingerprint: fingerprintOf(titles), titles: proposed };
}

function scoreOf(likeness: ReadonlyMap<ListColumnCode, number>, column: ListColumnCode, samples: readonly string[]): number {
  const values = shapeOf(samples, column);
  if (values < 0) return 0;
  const title = likeness.get(column);
  if (title !== undefined) return BY_TITLE * title + BY_VALUES * values;
  // A title that is like another column's is not overruled.
  return likeness.size === 0 && values >= SURE ? VALUES_ALONE * values : 0;
}

function samplesOf(rows: Rows, field: number): readonly string[] {
  const values = rows.map((row) => (row[field] ?? '').trim().slice(0, MAX_SAMPLE)).filter((value) => value !== '');
  return [...new Set(values)].slice(0, MAX_SAMPLES);
}

/** The row that is most like a header, with nobody above it: its place and how like one it is. */
export function likeliestHeader(rows: Rows): { readonly place: number; readonly score: number } | undefined {
  const firstPerson = rows.findIndex((row) => looksLikePerson(row));
  const above = firstPerson < 0 ? rows : rows.slice(0, firstPerson);
  let best: { readonly place: number; readonly score: number } | undefined;
  above.forEach((row, place) => {
    const score = headerScore(row);
    if (score > (best?.score ?? 0)) best = { place, score };
  });
  return best;
}

/** Titles that are like the format's count most; a row of one cell, or with numbers or dates in it, is none. */
function headerScore(row: readonly string[]): number {
  const cells = row.slice(0, MAX_TITLES).filter((cell) => cell.trim() !== '');
  if (cells.length < 2 || cells.some((cell) => isValueLike(cell.trim()))) return 0;
  const alike = cells.map((cell) => Math.max(0, ...(titleLikeness(cell)?.values() ?? []))).reduce((sum, most) => sum + most, 0);
  return alike === 0 ? 0 : alike + cells.length / MAX_TITLES;
}

/** The proposal for a header that lacks columns; undefined when the format knows all its titles. */
export function proposeForTitles(titles: readonly string[], rows: Rows, find: FindColumn): MappingProposal | undefined {
  const isOpen = titles.some((title) => normaliseHeader(title) !== '' && find(title) === undefined);
  return isOpen ? proposeMapping(titles, rows, find) : undefined;
}

/** The proposal for the first rows of a file whose header is not known; undefined when none of them is like one. */
export function proposeForRows(rows: Rows, find: FindColumn): MappingProposal | undefined {
  const header = likeliestHeader(rows);
  return header && proposeForTitles(rows[header.place] ?? [], rows.slice(header.place + 1), find);
}
