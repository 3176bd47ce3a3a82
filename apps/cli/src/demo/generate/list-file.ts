import type { LineWriter, ListLine } from './list-line.js';
import { headerCells, recordText } from './list-line.js';
import type { ListStyle } from './list-style.js';
import { TextFile } from './text-file.js';
import { XlsxFile } from './xlsx-file.js';

export interface ListFileOptions {
  /** Title of a column that the format does not know. */
  readonly extraColumn?: string;
  /** The last line has no line end. */
  readonly lastLineOpen?: boolean;
}

/** One list as a file, text or workbook. */
export class ListFile {
  /** People in the list, each line once. */
  people = 0;
  private started = false;

  private constructor(
    readonly writer: LineWriter,
    private readonly file: TextFile | XlsxFile,
    private readonly options: ListFileOptions,
  ) {}

  static async create(path: string, writer: LineWriter, options: ListFileOptions = {}): Promise<ListFile> {
    const { style } = writer;
    const file = style.format === 'xlsx' ? new XlsxFile(path) : await TextFile.create(path, style.encoding);
    const list = new ListFile(writer, file, options);
    const header = headerCells(style);
    list.write({ cells: options.extraColumn === undefined ? header : [...header, options.extraColumn], times: 1, breaks: 0 });
    return list;
  }

  get style(): ListStyle {
    return this.writer.style;
  }
  get path(): string {
    return this.file.path;
  }
  get bytes(): number {
    return this.file.bytes;
  }
  /** Physical lines or rows, the header included. */
  get lines(): number {
    return this.file.lines;
  }

  add(line: ListLine): void {
    this.people += 1;
    this.write(this.options.extraColumn === undefined ? line : { ...line, cells: [...line.cells, ''] });
  }

  flush(): Promise<void> {
    return this.file.flush();
  }

  /** @returns the SHA-256 of the file */
  close(): Promise<string> {
    if (this.file instanceof TextFile && !this.options.lastLineOpen) this.file.add(this.style.newline, 0);
    return this.file.close();
  }

  private write(line: ListLine): void {
    if (this.file instanceof XlsxFile) {
      this.file.add(line.cells, line.times);
      return;
    }
    const text = recordText(line, this.style);
    this.file.add(this.started ? this.style.newline + text : text, 1 + line.breaks);
    this.started = true;
  }
}
