import { createReadStream } from 'node:fs';
import { CopyEncoder, CsvSplitter, type CsvHeader, type CsvLine } from '@tizilim/platform';
import type { RowFault, RowJudge } from './judge-row.js';

/** How far a load has come; saved with each page. lines = 1 header + blank + accepted + rejected. */
export interface LoadCursor {
  /** Names the state of the unlogged tables: after a crash of the server they are empty and another one stands there. */
  readonly incarnation: string;
  /** Byte the next page begins at. */
  readonly offset: number;
  readonly lines: number;
  readonly blank: number;
  readonly accepted: number;
  readonly rejected: number;
  readonly faultCount: number;
  /** The first 100. */
  readonly faults: readonly RowFault[];
  /** Every byte has been read. */
  readonly read: boolean;
}

export const SHOWN_FAULTS = 100;

export interface PageSource {
  readonly path: string;
  readonly header: CsvHeader;
  readonly judge: RowJudge;
  /** Rows after which a page ends, at the next chunk. */
  readonly pageRows: number;
  /** Bytes read and sent at a time. */
  readonly chunkBytes: number;
}

/** One page of a file: its COPY blocks, and the cursor behind it once they have been taken. */
export class StagedPage {
  private readonly faults: RowFault[];
  /** Of the line at hand. */
  private readonly found: RowFault[] = [];
  private readonly splitter: CsvSplitter;
  private blank = 0;
  private accepted = 0;
  private rejected = 0;
  private newFaults = 0;
  private read = false;

  constructor(
    private readonly source: PageSource,
    private readonly start: LoadCursor,
  ) {
    this.faults = [...start.faults];
    this.splitter = new CsvSplitter({ delimiter: source.header.delimiter, linesBefore: start.lines });
  }

  get cursor(): LoadCursor {
    const { start } = this;
    return {
      incarnation: start.incarnation,
      offset: start.offset + this.splitter.consumed,
      lines: this.splitter.lines,
      blank: start.blank + this.blank,
      accepted: start.accepted + this.accepted,
      rejected: start.rejected + this.rejected,
      faultCount: start.faultCount + this.newFaults,
      faults: this.faults,
      read: this.read,
    };
  }

  /** A whole COPY BINARY stream of the page's rows. */
  async *blocks(): AsyncGenerator<Buffer> {
    const encoder = new CopyEncoder();
    const take = (line: CsvLine): void => this.take(line, encoder);
    const stream = createReadStream(this.source.path, { start: this.start.offset, highWaterMark: this.source.chunkBytes });
    let full = false;
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      this.splitter.push(chunk, take);
      yield encoder.take();
      full = this.accepted + this.rejected >= this.source.pageRows && this.splitter.betweenLines;
      if (full) break;
    }
    if (!full) {
      this.splitter.end(take);
      this.read = true;
    }
    yield encoder.finish();
  }

  private take(line: CsvLine, encoder: CopyEncoder): void {
    if (line.blank && line.fault === undefined) {
      this.blank += 1;
      return;
    }
    const { found } = this;
    found.length = 0;
    if (this.source.judge.judge(line, encoder, found)) this.accepted += 1;
    else this.rejected += 1;
    this.newFaults += found.length;
    for (const fault of found) if (this.faults.length < SHOWN_FAULTS) this.faults.push(fault);
  }
}
