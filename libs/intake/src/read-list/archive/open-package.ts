import { columnFinder } from '../column-mapping.js';
import type { OpenSource } from '../list-source.js';
import { openDocumentKind, openOds } from '../ods/open-ods.js';
import { refusedUnread, type OpenedPart, type ReadAs, type RefusedPart } from '../opened-part.js';
import { refusal, RefusedFile, suspicious } from '../refusal.js';
import { openXlsx } from '../xlsx/open-xlsx.js';
import { findWorkbookPart } from '../xlsx/workbook.js';
import { ZipBook } from '../xlsx/zip-book.js';
import { openArchive } from './open-archive.js';

/**
 * Opens what begins like a ZIP: an Excel workbook, an OpenDocument spreadsheet, or an archive of lists.
 * Runs in the parser's process.
 */
export async function openPackage(open: OpenSource, readAs: ReadAs): Promise<OpenedPart | RefusedPart> {
  return new Package(open, readAs, (book) => openArchive(book, readAs, openBook)).open();
}

/** The same for a file of an archive, where no further archive may be. */
function openBook(open: OpenSource, readAs: ReadAs): Promise<OpenedPart | RefusedPart> {
  return new Package(open, readAs, () => Promise.reject(suspicious('ZIP in ZIP'))).open();
}

/** Opens the archive as what it is; `format` is kept for the refusal of what cannot be opened. */
class Package {
  format = 'zip';
  private book: ZipBook | undefined;

  constructor(
    private readonly source: OpenSource,
    private readonly readAs: ReadAs,
    private readonly openMembers: (book: ZipBook) => Promise<OpenedPart>,
  ) {}

  async open(): Promise<OpenedPart | RefusedPart> {
    try {
      this.book = await ZipBook.open(this.source.path);
      const list = await this.openKnown(this.book);
      return {
        ...list,
        close: async () => {
          await list.close();
          await this.source.close();
        },
      };
    } catch (error) {
      this.book?.close();
      if (!(error instanceof RefusedFile)) throw error;
      return refusedUnread(this.format, error.refusal);
    }
  }

  private async openKnown(book: ZipBook): Promise<OpenedPart> {
    const office = await findWorkbookPart(book);
    if (office !== undefined && 'format' in office) throw this.notSupported(office.format);
    if (office !== undefined) {
      this.format = 'xlsx';
      return openXlsx(book, office.part, columnFinder(this.readAs.mapping));
    }
    const kind = await openDocumentKind(book);
    if (kind === undefined) return this.openMembers(book);
    if (kind !== 'spreadsheet') throw this.notSupported(`opendocument ${kind}`);
    this.format = 'ods';
    return openOds(book, columnFinder(this.readAs.mapping));
  }

  private notSupported(format: string): RefusedFile {
    this.format = format;
    return new RefusedFile(refusal('list.format-not-supported', { format }));
  }
}
