import { closeSync, createReadStream, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { ListColumnCode, ListFindingCode, Severity } from '@tizilim/domain';
import type { LineFinding, LineSink } from './line-sink.js';

/** A finding as it is shown: keys in the order of `tizilim check --json`. */
export interface FindingRecord {
  /** Physical line; null for the file as a whole. */
  readonly line: number | null;
  readonly column: ListColumnCode | null;
  readonly code: ListFindingCode;
  readonly severity: Severity;
  /** The value as written. */
  readonly value: string;
  /** On the server: why the line is right all the same, and the registrar's words. */
  readonly reason?: string | null;
  readonly reasonText?: string | null;
}

const IN_MEMORY = 1 << 20;

/** Keeps the findings of a file in order, in a temporary file once they are many: there is no cap on findings. */
export class FindingSpool implements LineSink {
  readonly counts = new Map<ListFindingCode, number>();
  private readonly severities = new Set<Severity>();
  /** What is said of the file as a whole comes first, whenever it was found. */
  private readonly ofFile: string[] = [];
  private pending: string[] = [];
  private pendingSize = 0;
  private folder = '';
  private file = -1;
  private readonly decoder = new TextDecoder();

  accepted(): void {}

  rejected(): void {}

  finding(finding: LineFinding): void {
    const record: FindingRecord = {
      line: finding.lineNo === 0 ? null : finding.lineNo,
      column: finding.column,
      code: finding.code,
      severity: finding.severity,
      value: this.decoder.decode(finding.buffer.subarray(finding.start, finding.end)),
    };
    this.counts.set(record.code, (this.counts.get(record.code) ?? 0) + 1);
    this.severities.add(record.severity);
    const json = JSON.stringify(record);
    if (record.line === null) {
      this.ofFile.push(json);
      return;
    }
    this.pending.push(json);
    this.pendingSize += json.length;
    if (this.pendingSize > IN_MEMORY) this.spill();
  }

  /** The findings in order, each as one line of JSON. */
  async *lines(): AsyncGenerator<string> {
    yield* this.ofFile;
    if (this.file >= 0) {
      const stream = createReadStream(join(this.folder, 'findings'), { encoding: 'utf8' });
      for await (const line of createInterface({ input: stream, crlfDelay: Infinity })) yield line;
    }
    yield* this.pending;
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<FindingRecord> {
    for await (const line of this.lines()) yield JSON.parse(line) as FindingRecord;
  }

  /** Whether a finding of this severity was made. */
  has(severity: Severity): boolean {
    return this.severities.has(severity);
  }

  close(): void {
    if (this.file < 0) return;
    closeSync(this.file);
    this.file = -1;
    rmSync(this.folder, { recursive: true, force: true });
  }

  private spill(): void {
    if (this.file < 0) {
      this.folder = mkdtempSync(join(tmpdir(), 'tizilim-findings-'));
      this.file = openSync(join(this.folder, 'findings'), 'w', 0o600);
    }
    writeSync(this.file, `${this.pending.join('\n')}\n`);
    this.pending = [];
    this.pendingSize = 0;
  }
}
