import { getListRule, listColumnCodes, type ListColumnCode, type ListFindingCode, type Severity } from '@tizilim/domain';
import type { LineFinding, LineSink } from './line-sink.js';

/** More bytes of a value are not repeated in a finding. */
export const MAX_FINDING_VALUE = 512;
const severities = new Map<ListFindingCode, Severity>();

function severityOf(code: ListFindingCode): Severity {
  let severity = severities.get(code);
  if (severity === undefined) {
    severity = getListRule(code).severity;
    severities.set(code, severity);
  }
  return severity;
}

class ReusedFinding implements LineFinding {
  lineNo = 0;
  column: ListColumnCode | null = null;
  code: ListFindingCode = 'list.empty-file';
  severity: Severity = 'note';
  buffer: Uint8Array = new Uint8Array(0);
  start = 0;
  end = 0;
}

/** Gathers the findings of one line and hands them over in the order of the columns. */
export class LineFindings {
  rejects = 0;
  private count = 0;
  private readonly columns: number[] = [];
  private readonly codes: ListFindingCode[] = [];
  private readonly starts: number[] = [];
  private readonly ends: number[] = [];
  private readonly reused = new ReusedFinding();

  constructor(private readonly sink: LineSink) {}

  /** @param column position in `listColumnCodes`, -1 for the line as a whole */
  add(column: number, code: ListFindingCode, start: number, end: number): void {
    let at = this.count++;
    while (at > 0 && this.columns[at - 1]! > column) {
      this.columns[at] = this.columns[at - 1]!;
      this.codes[at] = this.codes[at - 1]!;
      this.starts[at] = this.starts[at - 1]!;
      this.ends[at] = this.ends[at - 1]!;
      at--;
    }
    this.columns[at] = column;
    this.codes[at] = code;
    this.starts[at] = start;
    this.ends[at] = end;
    if (severityOf(code) === 'reject') this.rejects++;
  }

  /** Hands the gathered findings over and starts anew. */
  flush(lineNo: number, buffer: Uint8Array): void {
    for (let i = 0; i < this.count; i++) this.send(lineNo, buffer, i);
    this.count = 0;
    this.rejects = 0;
  }

  /** A finding about the file as a whole. */
  aboutFile(code: ListFindingCode, value = ''): void {
    const bytes = new TextEncoder().encode(value);
    this.add(-1, code, 0, bytes.length);
    this.flush(0, bytes);
  }

  private send(lineNo: number, buffer: Uint8Array, i: number): void {
    const { reused } = this;
    const column = this.columns[i]!;
    reused.lineNo = lineNo;
    reused.column = column < 0 ? null : listColumnCodes[column]!;
    reused.code = this.codes[i]!;
    reused.severity = severityOf(reused.code);
    reused.buffer = buffer;
    reused.start = this.starts[i]!;
    reused.end = shortened(buffer, reused.start, this.ends[i]!);
    this.sink.finding(reused);
  }
}

/** The end of a value that is not longer than a finding repeats, at a whole character. */
function shortened(buffer: Uint8Array, start: number, end: number): number {
  if (end - start <= MAX_FINDING_VALUE) return end;
  let cut = start + MAX_FINDING_VALUE;
  while (cut > start && (buffer[cut]! & 0xc0) === 0x80) cut--;
  return cut;
}
