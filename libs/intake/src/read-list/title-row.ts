import type { FindColumn } from './column-mapping.js';
import { countKnownTitles, isWholeHeader } from './header-layout.js';

/** A row of cells as a header. */
export interface TitleRow {
  readonly titles: readonly string[];
  /** Columns it names. */
  readonly known: number;
  /** It names all columns that a list must have. */
  readonly whole: boolean;
}

/**
 * What a row is as a header: alone, or, when that names more columns, together with the row above, whose cells may be
 * merged over several columns («Құжат» over «түрі» and «нөмірі»).
 */
export function titleRowOf(cells: readonly string[], above: readonly string[] | undefined, find: FindColumn): TitleRow {
  const alone = asHeader(cells, find);
  if (above === undefined || alone.whole) return alone;
  const both = asHeader(joinTitles(above, cells, find), find);
  return both.known > alone.known ? both : alone;
}

/** Whether a row is a better header than what stands above it: of two whole ones only a row that completes the upper one. */
export function isBetterHeader(row: TitleRow, best: TitleRow | undefined, cells: readonly string[]): boolean {
  if (best?.whole !== true) return row.whole || row.known > (best?.known ?? 0);
  return row.whole && row.titles !== cells && row.known > best.known;
}

function asHeader(titles: readonly string[], find: FindColumn): TitleRow {
  return { titles, known: countKnownTitles(titles, find), whole: isWholeHeader(titles, find) };
}

function joinTitles(above: readonly string[], cells: readonly string[], find: FindColumn): readonly string[] {
  let heading = '';
  return Array.from({ length: Math.max(above.length, cells.length) }, (_, field) => {
    const upper = (above[field] ?? '').trim();
    const lower = (cells[field] ?? '').trim();
    if (upper !== '') heading = upper;
    if (lower === '') return upper;
    const both = `${heading} ${lower}`.trim();
    return find(both) === undefined && find(lower) !== undefined ? lower : both;
  });
}
