import { PDFiumLibrary } from '@hyzyla/pdfium';
import { DomainError } from '@tizilim/domain';

/** A page in grey, one byte a pixel, 255 where nothing is printed. */
export interface PageImage {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
}

type Library = Awaited<ReturnType<typeof PDFiumLibrary.init>>;
type Document = Awaited<ReturnType<Library['loadDocument']>>;

let library: Promise<Library> | undefined;

/** The pages of a PDF as images, one at a time. */
export class PageImages {
  private constructor(private readonly document: Document) {}

  /** Throws `labels.proof-unreadable` when the bytes are no PDF. */
  static async open(pdf: Uint8Array): Promise<PageImages> {
    library ??= PDFiumLibrary.init();
    const loaded = await library;
    try {
      return new PageImages(await loaded.loadDocument(pdf));
    } catch {
      throw new DomainError('labels.proof-unreadable', 'invalid');
    }
  }

  get count(): number {
    return this.document.getPageCount();
  }

  /** @param page from 0; the whole page is drawn onto width × height pixels. */
  async draw(page: number, width: number, height: number): Promise<PageImage> {
    const { data } = await this.document.getPage(page).render({ width, height, scale: 1, colorSpace: 'Gray', render: 'bitmap' });
    return { data, width, height };
  }

  close(): void {
    this.document.destroy();
  }
}
