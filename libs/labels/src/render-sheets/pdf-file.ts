import { createHash } from 'node:crypto';
import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { deflateSync } from 'node:zlib';
import PDFDocument from 'pdfkit';
import { PdfFont, openFont } from './pdf-font.js';
import type { EmbeddedFont } from './pdf-font.js';

export const A4_WIDTH = 595.28;
export const A4_HEIGHT = 841.89;

/** A sixth more bytes than zlib's own level for a third of its time. */
const LEVEL = 4;

/** What identifies a document; the same facts and the same pages give the same bytes. */
export interface PdfMeta {
  readonly title: string;
  /** YYYY-MM-DD, the date of the order; it is the only date in the file. */
  readonly date: string;
  /** BCP 47 language of the document. */
  readonly language?: string;
}

export interface WrittenPdf {
  readonly bytes: number;
  /** Hexadecimal. */
  readonly sha256: string;
  readonly pages: number;
}

interface Reference {
  data: Record<string, unknown>;
  compress: boolean;
  buffer: Uint8Array[];
  write(content: Uint8Array): void;
  end(content?: string): void;
}

/** The inner parts of pdfkit that whole-page strings need; the tests of this folder hold them. */
interface Inner {
  _font: EmbeddedFont;
  _root: { data: { ViewerPreferences: Reference } };
  page: { dictionary: Reference; content: Reference; fonts: Record<string, unknown>; xobjects: Record<string, unknown> };
  ref(data: Record<string, unknown>): Reference;
}

/**
 * A PDF of A4 pages that leaves for `out` page by page: pdfkit opens it, embeds the used glyphs of DejaVu Sans and
 * writes the page tree; a page comes as one string of operators in points from the lower left corner.
 */
export class PdfFile {
  readonly font: PdfFont;
  private readonly doc: PDFKit.PDFDocument;
  private readonly inner: Inner;
  private readonly hash = createHash('sha256');
  private readonly gone = new AbortController();
  private readonly closed: Promise<void>;
  private bytes = 0;
  private pages = 0;
  private readonly shared = new Map<string, Reference>();

  constructor(
    private readonly out: Writable,
    meta: PdfMeta,
  ) {
    const date = new Date(`${meta.date}T00:00:00Z`);
    // pdfkit sets the title into XMP as it is
    const title = meta.title.replace(/[<>&]/g, ' ');
    this.doc = new PDFDocument({
      size: [A4_WIDTH, A4_HEIGHT],
      margin: 0,
      autoFirstPage: false,
      pdfVersion: '1.7',
      lang: meta.language ?? 'kk',
      displayTitle: true,
      font: openFont() as unknown as string,
      info: { Title: title, Creator: 'Tizilim', Producer: 'Tizilim', CreationDate: date, ModDate: date },
    });
    this.inner = this.doc as unknown as Inner;
    this.inner._root.data.ViewerPreferences.data['PrintScaling'] = 'None';
    this.font = new PdfFont(this.inner._font);
    this.closed = finished(out);
    this.closed.catch((error: unknown) => this.gone.abort(error));
  }

  /** Writes a whole page at once; returns when `out` has room again. */
  async addPage(operators: string): Promise<void> {
    this.doc.addPage();
    const { page } = this.inner;
    page.fonts[this.font.id] ??= this.font.ref();
    for (const [name, form] of this.shared) page.xobjects[name] = form;
    const { content } = page;
    content.buffer = []; // pdfkit begins a page upside down
    content.compress = false;
    content.data = { Filter: 'FlateDecode' };
    content.write(deflateSync(Buffer.from(operators, 'latin1'), { level: LEVEL }));
    this.doc.flushPages();
    page.dictionary.data = {}; // the page tree needs its number only: a page must cost no memory once written
    this.pages += 1;
    await this.pump();
  }

  /** A drawing that every following page can show by its name and whose content is known only at the end. */
  reserveForm(name: string, box: readonly [number, number, number, number]): void {
    this.shared.set(
      name,
      this.inner.ref({ Type: 'XObject', Subtype: 'Form', BBox: [...box], Resources: { Font: { [this.font.id]: this.font.ref() } } }),
    );
  }

  fillForm(name: string, operators: string): void {
    this.shared.get(name)?.end(operators);
  }

  /** Writes fonts and page tree and ends `out`. */
  async end(): Promise<WrittenPdf> {
    this.doc.end();
    await this.pump();
    this.out.end();
    await this.closed;
    return { bytes: this.bytes, sha256: this.hash.digest('hex'), pages: this.pages };
  }

  /** Destroys `out`: what it holds is no PDF. */
  async abandon(): Promise<void> {
    this.out.destroy();
    await this.closed.catch(() => undefined);
  }

  private async pump(): Promise<void> {
    for (let chunk = this.doc.read() as Buffer | null; chunk !== null; chunk = this.doc.read() as Buffer | null) {
      this.gone.signal.throwIfAborted();
      this.bytes += chunk.length;
      this.hash.update(chunk);
      if (!this.out.write(chunk)) await this.drained();
    }
  }

  private async drained(): Promise<void> {
    try {
      await once(this.out, 'drain', { signal: this.gone.signal });
    } catch (error) {
      this.gone.signal.throwIfAborted(); // with the stream's own error, not with the wrapper's
      throw error;
    }
  }
}
