import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { createHash } from 'node:crypto';
import { PassThrough, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';

/** A cell that is more than its text. */
export interface OddCell {
  readonly text: string;
  readonly odd: 'error' | 'formula' | 'repeated';
}
export type Cell = string | OddCell;

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

const PARTS: readonly (readonly [name: string, xml: string])[] = [
  [
    '[Content_Types].xml',
    `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`,
  ],
  [
    '_rels/.rels',
    `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  ],
  [
    'xl/workbook.xml',
    `${XML}<workbook xmlns="${MAIN}" xmlns:r="${RELS}"><sheets><sheet name="Тізім" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  ],
  [
    'xl/_rels/workbook.xml.rels',
    `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELS}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
  ],
];

const escapeXml = (text: string): string => text.replace(/[&<>]/g, (c) => (c === '&' ? '&amp;' : c === '<' ? '&lt;' : '&gt;'));

/** Writes one sheet of text cells in constant memory; the same rows give the same bytes. */
export class XlsxFile {
  private readonly sheet = new PassThrough();
  private readonly zip = new ZipFile();
  private readonly written: Promise<void>;
  private readonly hash = createHash('sha256');
  private pending = '';
  private columns: readonly string[] = [];
  private rowNumber = 0;
  bytes = 0;
  /** Rows, repeated ones included. */
  lines = 0;

  constructor(readonly path: string) {
    // Local calendar fields and no extended stamp: the archive must not depend on the time zone.
    const options = { mtime: new Date(2026, 0, 1), mode: 0o100644, forceDosTimestamp: true };
    for (const [name, xml] of PARTS) this.zip.addBuffer(Buffer.from(xml), name, options);
    this.zip.addReadStream(this.sheet, 'xl/worksheets/sheet1.xml', options);
    this.zip.end();
    const measured = new Transform({
      transform: (chunk: Buffer, _encoding, done) => {
        this.hash.update(chunk);
        this.bytes += chunk.length;
        done(null, chunk);
      },
    });
    this.written = pipeline(this.zip.outputStream, measured, createWriteStream(path));
    this.pending = `${XML}<worksheet xmlns="${MAIN}"><sheetData>`;
  }

  /** @param times how often the row stands there under the same row number */
  add(cells: readonly Cell[], times = 1): void {
    if (this.columns.length < cells.length) this.columns = cells.map((_, i) => columnName(i));
    this.rowNumber += 1;
    this.lines += times;
    let row = '';
    for (let i = 0; i < cells.length; i += 1) row += this.cell(cells[i] as Cell, this.columns[i] as string);
    this.pending += `<row r="${this.rowNumber}">${row}</row>`.repeat(times);
  }

  async flush(): Promise<void> {
    if (this.pending === '') return;
    const bytes = Buffer.from(this.pending, 'utf8');
    this.pending = '';
    if (!this.sheet.write(bytes)) await Promise.race([once(this.sheet, 'drain'), this.written]);
  }

  /** @returns the SHA-256 of the whole file, hexadecimal */
  async close(): Promise<string> {
    this.pending += '</sheetData></worksheet>';
    await this.flush();
    this.sheet.end();
    await this.written;
    return this.hash.digest('hex');
  }

  private cell(cell: Cell, column: string): string {
    const text = typeof cell === 'string' ? cell : cell.text;
    if (text === '') return '';
    const ref = `${column}${this.rowNumber}`;
    const plain = `<c r="${ref}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(text)}</t></is></c>`;
    if (typeof cell === 'string') return plain;
    switch (cell.odd) {
      case 'error':
        return `<c r="${ref}" t="e"><v>${escapeXml(text)}</v></c>`;
      case 'formula':
        return `<c r="${ref}" t="str"><f>CONCATENATE("${escapeXml(text)}","")</f><v>${escapeXml(text)}</v></c>`;
      case 'repeated':
        return plain + plain;
    }
  }
}

function columnName(index: number): string {
  return index < 26 ? String.fromCharCode(65 + index) : columnName(Math.floor(index / 26) - 1) + columnName(index % 26);
}
