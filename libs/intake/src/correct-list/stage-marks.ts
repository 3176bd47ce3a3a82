import { listColumnCodes, type ListColumnCode } from '@tizilim/domain';
import { CopyEncoder, type RunningJob } from '@tizilim/platform';
import type { StageLines } from '../check-list/stage-lines.js';
import { copy } from '../check-list/stage-lines.js';
import type { JudgedLine, LineFinding, LineSink, RawLine } from '../judge-lines/line-sink.js';
import { COPY_MARKS } from './correct-list.sql.js';
import { findMarkFields, readMark, type MarkFields } from './read-marks.js';

const MARK_VALUES = 8;
const PAGE_MARKS = 20_000;
const MAX_VALUE = 100;

/** Stages the lines of a corrections file as those of any list, and beside each what it says about itself. */
export class StageMarks implements LineSink {
  /** Columns that the file lacks. */
  missing: readonly ListColumnCode[] = [];
  private marks: { rows: CopyEncoder; count: number } | undefined;
  private fields: MarkFields | undefined;

  constructor(
    private readonly job: RunningJob,
    private readonly correctionId: string,
    private readonly lines: StageLines,
  ) {}

  accepted(line: JudgedLine, raw: RawLine): void {
    this.lines.accepted(line);
    this.mark(line.lineNo, 1, raw);
  }

  rejected(lineNo: number, lines: number, raw: RawLine): void {
    this.lines.rejected(lineNo, lines, raw);
    this.mark(lineNo, lines, raw);
  }

  finding(finding: LineFinding): void {
    this.lines.finding(finding);
  }

  async drain(): Promise<void> {
    await this.lines.drain();
    if ((this.marks?.count ?? 0) >= PAGE_MARKS) await this.store();
  }

  async end(): Promise<void> {
    await this.lines.end();
    await this.store();
  }

  private mark(lineNo: number, lines: number, raw: RawLine): void {
    this.fields ??= this.begin(raw);
    const { line, remove } = this.fields;
    const named = raw.value(line);
    const asked = raw.value(remove);
    const { target, isNew, isRemoval, isInvalid } = readMark(named, asked);
    this.marks ??= { rows: new CopyEncoder(), count: 0 };
    this.marks.count += 1;
    const { rows } = this.marks;
    rows.row(MARK_VALUES);
    rows.textBytes(idBytes(this.correctionId), 0, 16);
    rows.int4(lineNo);
    rows.int4(lines);
    if (target === null) rows.null();
    else rows.int4(target);
    rows.bool(isNew);
    rows.bool(isRemoval);
    rows.text(isInvalid ? 'correction.mark-invalid' : null);
    rows.text(
      [named, asked]
        .filter((value) => value !== '')
        .join(' / ')
        .replaceAll('\0', '\u2400')
        .slice(0, MAX_VALUE),
    );
  }

  private begin(raw: RawLine): MarkFields {
    const { titles, columnOf } = raw.layout;
    this.missing = listColumnCodes.filter((code) => !columnOf.includes(code));
    return findMarkFields(titles);
  }

  private async store(): Promise<void> {
    const { marks } = this;
    if (!marks) return;
    this.marks = undefined;
    await this.job.page(async (db, cursor) => {
      await copy(db, COPY_MARKS, marks.rows.finish());
      return { cursor };
    });
  }
}

function idBytes(id: string): Buffer {
  return Buffer.from(id.replaceAll('-', ''), 'hex');
}
