import { languages, text } from '@tizilim/messages';
import { proposeForRows, proposeForTitles } from '../../propose-mapping/propose-mapping.js';
import type { FindColumn } from '../column-mapping.js';
import { layoutOf, type HeaderLayout } from '../header-layout.js';
import type { FileNote } from '../raw-row.js';
import { proposing, refusal, RefusedFile, type Refusal } from '../refusal.js';
import type { HeaderSearch } from './header-search.js';

export interface SearchedSheet<S> {
  readonly sheet: S;
  readonly name: string;
  readonly isHidden: boolean;
  readonly search: HeaderSearch;
}

export interface ChosenSheet<S> {
  readonly sheet: S;
  readonly name: string;
  readonly layout: HeaderLayout;
}

/**
 * The sheets that are the list: every visible one with a header, as the files of an archive are. What else holds rows is
 * said. Throws RefusedFile when there is no such sheet or one of several lacks columns that a list must have.
 */
export function chooseSheets<S>(
  sheets: readonly SearchedSheet<S>[],
  find: FindColumn,
): {
  readonly chosen: readonly ChosenSheet<S>[];
  readonly notes: readonly FileNote[];
} {
  const visible = sheets.filter(({ isHidden }) => !isHidden);
  if (visible.some(({ search }) => search.titles !== undefined && search.personAbove))
    throw new RefusedFile(refusal('list.header-missing'));
  const withHeader = visible.filter(({ search }) => search.titles !== undefined);
  if (withHeader.length === 0) {
    throw new RefusedFile(visible.every(({ search }) => search.rows === 0) ? refusal('list.empty-file') : withoutHeader(visible, find));
  }
  const chosen = withHeader.map(({ sheet, name, search }) => {
    const layout = layoutOf(search.titles ?? [], search.headerLine, find);
    if ('code' in layout) throw new RefusedFile(withHeader.length === 1 ? withProposal(layout, search, find) : several(withHeader));
    return { sheet, name, layout };
  });
  const notes = sheets.flatMap(({ name, isHidden, search }): FileNote[] => {
    if (search.rows === 0 || isOwnSheet(name)) return [];
    if (isHidden) return [{ code: 'list.hidden-sheet', value: name }];
    return search.titles === undefined ? [{ code: 'list.sheet-ignored', value: name }] : [];
  });
  return { chosen, notes };
}

/** The proposal is made from the first sheet that has something like a header. */
function withoutHeader<S>(sheets: readonly SearchedSheet<S>[], find: FindColumn): Refusal {
  const proposal = sheets.map(({ search }) => proposeForRows(search.seen, find)).find((found) => found !== undefined);
  return proposing(refusal('list.header-missing'), proposal);
}

function withProposal(why: Refusal, { titles = [], seen, headerRow }: HeaderSearch, find: FindColumn): Refusal {
  return why.code === 'list.column-missing' ? proposing(why, proposeForTitles(titles, seen.slice(headerRow + 1), find)) : why;
}

function several<S>(sheets: readonly SearchedSheet<S>[]): ReturnType<typeof refusal> {
  return refusal('list.several-sheets', { sheets: sheets.map(({ name }) => name).join(', ') });
}

/** The findings and the summary that an annotated workbook came back with are no lists and need no mention. */
function isOwnSheet(name: string): boolean {
  return languages.some((language) => ['workbook.findings', 'workbook.summary'].some((key) => name.startsWith(text(key, language))));
}
