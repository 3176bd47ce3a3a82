import type { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { listColumns } from '@tizilim/domain';
import { text, type Language } from '@tizilim/messages';
import { ZipFile } from 'yazl';
import * as part from '../annotate-list/workbook-parts.js';
import { rowXml } from '../annotate-list/xml-text.js';

/** Nothing in the template depends on when it was made. */
const MADE = new Date(Date.UTC(2000, 0, 1, 12));
const MARK = '\ufeff';

/** The blank template as CSV: the mark makes Excel read it as UTF-8. */
export function blankTemplateCsv(language: Language): string {
  return `${MARK}${listColumns.map((column) => column[language]).join(';')}\r\n`;
}

/** The blank template as XLSX: titles in the language, all cells formatted as text so that no zero is lost. */
export async function writeBlankTemplate(language: Language, out: Writable): Promise<void> {
  const sheets: readonly part.SheetPart[] = [{ name: text('workbook.list', language), withComments: false }];
  const titles = listColumns.map((column) => column[language]);
  const parts: Readonly<Record<string, string>> = {
    '[Content_Types].xml': part.contentTypes(sheets),
    '_rels/.rels': part.packageRelations(),
    'xl/workbook.xml': part.workbookXml(sheets),
    'xl/_rels/workbook.xml.rels': part.workbookRelations(sheets),
    'xl/styles.xml': part.stylesXml(),
    'xl/worksheets/sheet1.xml':
      part.sheetStart(
        1,
        titles.map(() => 22),
      ) +
      rowXml(1, titles, () => part.STYLE.title) +
      part.sheetEnd(false),
  };
  const zip = new ZipFile();
  for (const [name, xml] of Object.entries(parts)) zip.addBuffer(Buffer.from(xml), name, { mtime: MADE, compress: true });
  zip.end();
  await pipeline(zip.outputStream, out);
}
