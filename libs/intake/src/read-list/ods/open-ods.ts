import { chooseSheets, type SearchedSheet } from '../book/choose-sheets.js';
import type { GridRows } from '../book/grid-rows.js';
import { HeaderSearch } from '../book/header-search.js';
import type { FindColumn } from '../column-mapping.js';
import { joinParts, type ListPart } from '../join-parts.js';
import type { OpenedPart } from '../opened-part.js';
import type { RowConsumer, RowTotals } from '../raw-row.js';
import { damaged, refusal, RefusedFile } from '../refusal.js';
import { Utf8Watch } from '../survey-bytes.js';
import { XmlScanner } from '../xlsx/xml-scanner.js';
import type { ZipBook } from '../xlsx/zip-book.js';
import { OdsContent, type OdsTable } from './ods-content.js';

const CONTENT = 'content.xml';
const MANIFEST = 'META-INF/manifest.xml';
const SMALL = 8 << 20;
const OPEN_DOCUMENT = 'application/vnd.oasis.opendocument.';
/** More tables than this are no list. */
const MAX_TABLES = 1000;

/** What kind of OpenDocument file an archive is: `spreadsheet`, `text` …; undefined when it is none. */
export async function openDocumentKind(book: ZipBook): Promise<string | undefined> {
  if (!book.has(CONTENT)) return undefined;
  const type = book.has('mimetype') ? (await book.text('mimetype', 1000)).trim() : `${OPEN_DOCUMENT}spreadsheet`;
  return type.startsWith(OPEN_DOCUMENT) ? type.slice(OPEN_DOCUMENT.length).replace(/-template$/, '') : undefined;
}

/** Opens a package as an OpenDocument spreadsheet; throws RefusedFile for what cannot be read. */
export async function openOds(book: ZipBook, find: FindColumn): Promise<OpenedPart> {
  if (book.has(MANIFEST) && /<(?:\w+:)?encryption-data[\s>]/.test(await book.text(MANIFEST, SMALL))) {
    throw new RefusedFile(refusal('list.file-encrypted'));
  }
  const { chosen, notes } = chooseSheets(await searchTables(book, find), find);
  const parts = chosen.map(({ sheet, name, layout }): ListPart => ({
    name,
    layout,
    read: (consumer) => readTable(book, sheet, layout, consumer),
  }));
  const joined = joinParts(parts as [ListPart, ...ListPart[]]);
  return {
    kind: 'opened',
    facts: { encoding: 'utf-8', format: 'ods', delimiter: null, lines: null },
    layout: joined.layout,
    lastLineOpen: false,
    notes,
    read: joined.read,
    close: async () => book.close(),
  };
}

/** All tables stand in one part: it is gone through once, and of each table the beginning is looked at. */
async function searchTables(book: ZipBook, find: FindColumn): Promise<readonly SearchedSheet<OdsTable>[]> {
  const searched: SearchedSheet<OdsTable>[] = [];
  const content = new OdsContent(
    (table) => {
      if (searched.length >= MAX_TABLES) throw damaged();
      const search = new HeaderSearch(find);
      searched.push({ sheet: table, name: table.name, isHidden: table.isHidden, search });
      return { fieldCount: undefined, headerLine: 0, consumer: search, isOver: () => search.isOver };
    },
    () => {},
  );
  await scan(book, content);
  return searched;
}

async function readTable(book: ZipBook, wanted: OdsTable, layout: ListPart['layout'], consumer: RowConsumer): Promise<RowTotals> {
  let read: GridRows | undefined;
  const content = new OdsContent(
    ({ index }) => (index === wanted.index ? { fieldCount: layout.fieldCount, headerLine: layout.headerLine, consumer } : undefined),
    ({ index }, grid) => {
      if (index === wanted.index) read = grid;
    },
  );
  await scan(book, content, consumer);
  if (read === undefined) throw damaged();
  const { lines, hidden } = read;
  return { lines, notes: hidden === 0 ? [] : [{ code: 'list.hidden-rows', value: `${wanted.name}: ${hidden}` }] };
}

async function scan(book: ZipBook, content: OdsContent, consumer?: RowConsumer): Promise<void> {
  const scanner = new XmlScanner(content);
  const utf8 = new Utf8Watch(false);
  await book.read(CONTENT, async (chunk) => {
    utf8.add(chunk, 0);
    if (utf8.brokenLine > 0) throw damaged();
    scanner.feed(chunk);
    await consumer?.drain?.();
  });
  scanner.end();
}
