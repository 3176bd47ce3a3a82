import { chooseSheets, type SearchedSheet } from '../book/choose-sheets.js';
import { HeaderSearch } from '../book/header-search.js';
import type { FindColumn } from '../column-mapping.js';
import { joinParts, type ListPart } from '../join-parts.js';
import type { OpenedPart } from '../opened-part.js';
import type { FileNote, RowConsumer, RowTotals } from '../raw-row.js';
import { damaged } from '../refusal.js';
import { Utf8Watch } from '../survey-bytes.js';
import { readSharedStrings } from './shared-strings.js';
import { SheetRows, type SheetContext } from './sheet-rows.js';
import { readWorkbook, type Workbook, type WorkbookSheet } from './workbook.js';
import { XmlScanner } from './xml-scanner.js';
import type { ZipBook } from './zip-book.js';

/**
 * Opens a package as an Excel workbook: its sheets with a list's header, as one list. Macros are never looked at.
 * Throws RefusedFile for what cannot be read.
 */
export async function openXlsx(book: ZipBook, part: string, find: FindColumn): Promise<OpenedPart> {
  const workbook = await readWorkbook(book, part);
  const strings = workbook.strings === undefined ? undefined : await readSharedStrings(book, workbook.strings);
  const context: SheetContext = { strings, formats: workbook.formats, since1904: workbook.since1904 };
  try {
    const { chosen, notes } = chooseSheets(await searchSheets(book, workbook.sheets, context, find), find);
    const parts = chosen.map(({ sheet, name, layout }): ListPart => ({
      name,
      layout,
      read: (consumer) => readSheet(book, sheet, context, { layout, consumer }),
    }));
    const joined = joinParts(parts as [ListPart, ...ListPart[]]);
    return {
      kind: 'opened',
      facts: { encoding: 'utf-8', format: workbook.hasMacros ? 'xlsm' : 'xlsx', delimiter: null, lines: null },
      layout: joined.layout,
      lastLineOpen: false,
      notes: [...macrosNote(workbook), ...notes],
      read: joined.read,
      close: async () => {
        strings?.close();
        book.close();
      },
    };
  } catch (error) {
    strings?.close();
    throw error;
  }
}

function macrosNote({ hasMacros }: Workbook): readonly FileNote[] {
  return hasMacros ? [{ code: 'list.macros-ignored', value: '' }] : [];
}

async function searchSheets(
  book: ZipBook,
  sheets: readonly WorkbookSheet[],
  context: SheetContext,
  find: FindColumn,
): Promise<readonly SearchedSheet<WorkbookSheet>[]> {
  const searched: SearchedSheet<WorkbookSheet>[] = [];
  for (const sheet of sheets) {
    const search = new HeaderSearch(find);
    const scanner = new XmlScanner(new SheetRows(context, { fieldCount: undefined, headerLine: 0, consumer: search }));
    await book.read(sheet.part, (chunk) => {
      scanner.feed(chunk);
      return search.isOver ? 'stop' : undefined;
    });
    searched.push({ sheet, name: sheet.name, isHidden: sheet.isHidden, search });
  }
  return searched;
}

async function readSheet(
  book: ZipBook,
  { name, part }: WorkbookSheet,
  context: SheetContext,
  { layout, consumer }: { readonly layout: ListPart['layout']; readonly consumer: RowConsumer },
): Promise<RowTotals> {
  const rows = new SheetRows(context, { fieldCount: layout.fieldCount, headerLine: layout.headerLine, consumer });
  const scanner = new XmlScanner(rows);
  const utf8 = new Utf8Watch(false);
  await book.read(part, async (chunk) => {
    utf8.add(chunk, 0);
    if (utf8.brokenLine > 0) throw damaged();
    scanner.feed(chunk);
    await consumer.drain?.();
  });
  scanner.end();
  const { lines, hidden } = rows.grid;
  return { lines, notes: hidden === 0 ? [] : [{ code: 'list.hidden-rows', value: `${name}: ${hidden}` }] };
}
