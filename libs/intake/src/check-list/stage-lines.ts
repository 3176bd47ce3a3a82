import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { JobLost, type Db, type RunningJob } from '@tizilim/platform';
import type { JudgedLine, LineFinding, LineSink, RawLine } from '../judge-lines/line-sink.js';
import { COPY_FINDINGS, COPY_LINES, COPY_REJECTED } from './check-list.sql.js';
import { LineShape, PageEncoder } from './encode-page.js';
import { stagingIncarnation } from './incarnation.js';

/** Where a check stands; kept with the job in the transaction of each page. */
export interface CheckCursor {
  readonly incarnation: string;
  /** Accepted lines and findings that lie in staging. */
  readonly lines: number;
  readonly findings: number;
  readonly rejected: number;
  /** The whole file has been read and its counts are recorded. */
  readonly complete: boolean;
}

/** A page holds about this many accepted lines, or findings: some 6 MB. */
export const PAGE_LINES = 20_000;

export interface Staging {
  readonly listId: string;
  readonly start: CheckCursor;
  /** Lines there should be, for the progress shown; null when nobody declared them. */
  readonly total: number | null;
  readonly pageLines: number;
}

/**
 * Takes judged lines and findings and puts them into staging page by page, one transaction each, while reading goes on.
 * What an earlier run of the job has stored already is passed over: reading the same bytes again gives the same lines.
 */
export class StageLines implements LineSink {
  lines = 0;
  findings = 0;
  rejectedLines = 0;
  private readonly shape: LineShape;
  private page: PageEncoder | undefined;
  private storing: Promise<void> = Promise.resolve();
  private busy = false;
  private fault: unknown;

  constructor(
    private readonly job: RunningJob,
    private readonly staging: Staging,
  ) {
    this.shape = new LineShape(staging.listId);
  }

  accepted(line: JudgedLine): void {
    this.lines += 1;
    if (this.lines > this.staging.start.lines) this.open().line(line);
  }

  rejected(lineNo: number, lines: number, raw: RawLine): void {
    this.rejectedLines += 1;
    if (this.rejectedLines > this.staging.start.rejected) this.open().reject(lineNo, lines, raw);
  }

  finding(finding: LineFinding): void {
    this.findings += 1;
    if (this.findings > this.staging.start.findings) this.open().finding(finding, this.findings);
  }

  drain(): Promise<void> | undefined {
    if (this.fault !== undefined) return Promise.reject(this.fault as Error);
    const { page } = this;
    const { pageLines } = this.staging;
    if (!page || (page.lines < pageLines && page.findings < pageLines && page.rejected < pageLines)) return undefined;
    if (this.busy) return this.storing.then(() => this.drain());
    this.store(page);
    return undefined;
  }

  /** Stores what is left; everything is in staging when it resolves. */
  async end(): Promise<CheckCursor> {
    await this.storing;
    if (this.fault === undefined && this.page) this.store(this.page);
    await this.storing;
    if (this.fault !== undefined) throw this.fault;
    return this.cursor();
  }

  private open(): PageEncoder {
    this.page ??= new PageEncoder(this.shape);
    return this.page;
  }

  private cursor(): CheckCursor {
    const { start } = this.staging;
    const most = (now: number, before: number): number => Math.max(now, before);
    return {
      ...start,
      lines: most(this.lines, start.lines),
      findings: most(this.findings, start.findings),
      rejected: most(this.rejectedLines, start.rejected),
    };
  }

  /** One page is under way to the database while the next one is filled. */
  private store(page: PageEncoder): void {
    this.page = undefined;
    this.busy = true;
    const cursor = this.cursor();
    const { total } = this.staging;
    this.storing = this.job
      .page<CheckCursor>(async (db) => {
        if ((await stagingIncarnation(db)) !== cursor.incarnation) throw new JobLost();
        if (page.lines > 0) await copy(db, COPY_LINES, page.lineBytes());
        if (page.findings > 0) await copy(db, COPY_FINDINGS, page.findingBytes());
        if (page.rejected > 0) await copy(db, COPY_REJECTED, page.rejectedBytes());
        return { cursor, counters: { done: cursor.lines, findings: cursor.findings, ...(total === null ? {} : { total }) } };
      })
      .then(
        () => {
          this.busy = false;
          page.release();
        },
        (error: unknown) => {
          this.busy = false;
          this.fault = error;
        },
      );
  }
}

/** Bytes of one message; smaller ones would each wait for a turn of the event loop. */
const COPY_SLICE = 1 << 20;

export async function copy(db: Db, sql: string, bytes: Buffer): Promise<void> {
  const into: Writable = db.copyFrom(sql);
  const done = finished(into);
  // In slices, so that the database works on the first while the next is on its way.
  for (let at = 0; at < bytes.length; at += COPY_SLICE) into.write(bytes.subarray(at, at + COPY_SLICE));
  into.end();
  await done;
}
