import { text, languages } from '@tizilim/messages';
import {
  countKnownTitles,
  HEADER_MIN_COLUMNS,
  HEADER_SEARCH_ROWS,
  isWholeHeader,
  layoutOf,
  looksLikePerson,
  type HeaderLayout,
} from '../header-layout.js';
import type { RawRow, RowConsumer, RowTotals } from '../raw-row.js';
import { damaged, refusal, RefusedFile, type Refusal } from '../refusal.js';
import { Utf8Watch } from '../survey-bytes.js';
import { readSharedStrings } from './shared-strings.js';
import { SheetRows, type SheetContext } from './sheet-rows.js';
import { findWorkbookPart, readWorkbook, type WorkbookSheet } from './workbook.js';
import { XmlScanner } from './xml-scanner.js';
import { ZipBook } from './zip-book.js';

export interface OpenBook {
  readonly layout: HeaderLayout;
  /** Names of visible sheets with values but without a list's header. */
  readonly ignoredSheets: readonly string[];
  /** Throws RefusedFile when the sheet turns out to be damaged. */
  read(consumer: RowConsumer): Promise<RowTotals>;
  close(): Promise<void>;
}

/** Opens a ZIP as a workbook and finds the one visible sheet with a list, or says why not. */
export async function openXlsx(path: string): Promise<OpenBook | { readonly format: string; readonly refusal: Refusal }> {
  let book: ZipBook | undefined;
  let context: SheetContext | undefined;
  const close = async (): Promise<void> => {
    context?.strings?.close();
    book?.close();
  };
  try {
    book = await ZipBook.open(path);
    const found = await findWorkbookPart(book);
    if ('format' in found) throw new RefusedFile(refusal('list.format-not-supported', { format: found.format }));
    const workbook = await readWorkbook(book, found.part);
    const strings = workbook.strings === undefined ? undefined : await readSharedStrings(book, workbook.strings);
    context = { strings, formats: workbook.formats, since1904: workbook.since1904 };
    const chosen = await chooseSheet(book, context, workbook.sheets);
    const [zip, sheet] = [book, chosen.sheet];
    return {
      layout: chosen.layout,
      ignoredSheets: chosen.ignored,
      read: (consumer) => readSheet(zip, sheet.part, context!, chosen.layout, consumer),
      close,
    };
  } catch (error) {
    await close();
    if (!(error instanceof RefusedFile)) throw error;
    const { format } = error.refusal.params;
    return { format: typeof format === 'string' ? format : 'xlsx', refusal: error.refusal };
  }
}

interface ChosenSheet {
  readonly sheet: WorkbookSheet;
  readonly layout: HeaderLayout;
  readonly ignored: readonly string[];
}

async function chooseSheet(book: ZipBook, context: SheetContext, sheets: readonly WorkbookSheet[]): Promise<ChosenSheet> {
  const withHeader: { sheet: WorkbookSheet; titles: readonly string[]; line: number }[] = [];
  const ignored: string[] = [];
  let rows = 0;
  for (const sheet of sheets) {
    const search = await searchHeader(book, sheet.part, context);
    rows += search.rows;
    if (search.titles !== undefined) withHeader.push({ sheet, titles: search.titles, line: search.line });
    else if (search.rows > 0 && !isOwnSheet(sheet.name)) ignored.push(sheet.name);
  }
  const [first, second] = withHeader;
  if (first === undefined) throw new RefusedFile(refusal(rows === 0 ? 'list.empty-file' : 'list.header-missing'));
  if (second !== undefined)
    throw new RefusedFile(refusal('list.several-sheets', { sheets: withHeader.map(({ sheet }) => sheet.name).join(', ') }));
  const layout = layoutOf(first.titles, first.line);
  if ('code' in layout) throw new RefusedFile(layout);
  return { sheet: first.sheet, layout, ignored };
}

/** The findings and the summary that an annotated workbook came back with are no lists and need no mention. */
function isOwnSheet(name: string): boolean {
  return languages.some((language) => ['workbook.findings', 'workbook.summary'].some((key) => name.startsWith(text(key, language))));
}

class HeaderSearch implements RowConsumer {
  rows = 0;
  headerLine = 0;
  known = HEADER_MIN_COLUMNS - 1;
  titles: readonly string[] | undefined;
  /** A row of a person above the row that is now taken for the header. */
  personAbove = false;
  private whole = false;
  private personSeen = false;
  private readonly decoder = new TextDecoder();

  header(): void {}

  blank(): void {}

  line(row: RawRow): void {
    if (++this.rows > HEADER_SEARCH_ROWS || this.whole) return;
    const titles = Array.from({ length: row.fieldCount }, (_, field) =>
      this.decoder.decode(row.buffer.subarray(row.starts[field], row.ends[field])),
    );
    const known = countKnownTitles(titles);
    this.whole = isWholeHeader(titles);
    if (!this.whole && known <= this.known) {
      this.personSeen ||= looksLikePerson(titles);
      return;
    }
    this.personAbove = this.personSeen;
    this.known = known;
    this.titles = titles;
    this.headerLine = row.lineNo;
  }
}

async function searchHeader(
  book: ZipBook,
  part: string,
  context: SheetContext,
): Promise<{ rows: number; titles: readonly string[] | undefined; line: number }> {
  const search = new HeaderSearch();
  const scanner = new XmlScanner(new SheetRows(context, undefined, 0, search));
  await book.read(part, (chunk) => {
    scanner.feed(chunk);
    return search.rows > HEADER_SEARCH_ROWS ? 'stop' : undefined;
  });
  if (search.titles !== undefined && search.personAbove) throw new RefusedFile(refusal('list.header-missing'));
  return { rows: search.rows, titles: search.titles, line: search.headerLine };
}

async function readSheet(
  book: ZipBook,
  part: string,
  context: SheetContext,
  layout: HeaderLayout,
  consumer: RowConsumer,
): Promise<RowTotals> {
  const rows = new SheetRows(context, layout.fieldCount, layout.headerLine, consumer);
  const scanner = new XmlScanner(rows);
  const utf8 = new Utf8Watch();
  await book.read(part, async (chunk) => {
    utf8.add(chunk, 0);
    if (utf8.brokenLine > 0) throw damaged();
    scanner.feed(chunk);
    await consumer.drain?.();
  });
  scanner.end();
  return { lines: rows.lines };
}
