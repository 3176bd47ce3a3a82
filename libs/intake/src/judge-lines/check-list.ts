import { numberOfDate, type IsoDate, type ListColumnCode } from '@tizilim/domain';
import { unknownTitles } from '../read-list/header-layout.js';
import { openList, type ListFacts, type OpenedList, type OpenOptions } from '../read-list/open-list.js';
import type { ListSource } from '../read-list/list-source.js';
import type { RawRow, RowConsumer } from '../read-list/raw-row.js';
import { refusal, RefusedFile, type Refusal } from '../read-list/refusal.js';
import { LetterWatch } from './letter-watch.js';
import { LineFindings } from './line-findings.js';
import { LineJudge } from './line-judge.js';
import { JudgedLine, RawLine, type LineSink } from './line-sink.js';
import { LineValues } from './line-values.js';

export interface CheckOptions extends OpenOptions {
  /** People in the list as its sender counted them: lines without header and blank ones. */
  readonly declaredLines?: number;
  /** Day that "in the future" and ages are judged on; without it they are not judged. */
  readonly asOf?: IsoDate;
}

/** What became of a file; `lines = header + blank + accepted + rejected`, always. */
export interface CheckResult extends Omit<ListFacts, 'lines'> {
  readonly sha256: string;
  readonly lines: number;
  readonly header: number;
  readonly blank: number;
  readonly accepted: number;
  readonly rejected: number;
  /** Set when the whole file goes back; the sink's output must then be dropped. */
  readonly refused?: Refusal;
}

/**
 * Reads a list and judges every line of it by the rules of list format v1: the one path of server and `tizilim check`.
 * Memory does not depend on the size of the file. Rejects only when the file cannot be read from the disk.
 */
export async function checkList(source: ListSource, options: CheckOptions, sink: LineSink): Promise<CheckResult> {
  const list = await openList(source, options);
  if (list.kind === 'refused') return { sha256: list.sha256, ...refusedResult(list.facts, list.refusal, list.header, list.blank) };
  try {
    // Both to their end, whatever becomes of either: the file must not be closed under the other's hands.
    const [hash, judged] = await Promise.allSettled([list.hash(), judgeLines(list, options, sink)]);
    if (judged.status === 'rejected') throw judged.reason;
    if (hash.status === 'rejected') throw hash.reason;
    return { sha256: hash.value, ...judged.value };
  } finally {
    await list.close();
  }
}

type Judged = Omit<CheckResult, 'sha256'>;

async function judgeLines(list: OpenedList, options: CheckOptions, sink: LineSink): Promise<Judged> {
  const findings = new LineFindings(sink);
  const judge = new RowJudge(list, options, sink, findings);
  try {
    if (options.declaredLines === undefined && list.declaredLines === undefined) findings.aboutFile('list.count-not-declared');
    if (list.lastLineOpen) findings.aboutFile('list.last-line-open');
    for (const title of unknownTitles(list.layout)) findings.aboutFile('list.column-unknown', title);
    for (const { code, value } of list.notes) findings.aboutFile(code, value);
    const totals = await list.read(judge);
    for (const { code, value } of totals.notes ?? []) findings.aboutFile(code, value);
    judge.tellOfFile();
    return balanced(list.facts, judge, totals.lines, [options.declaredLines, list.declaredLines]);
  } catch (error) {
    if (error instanceof RefusedFile) return refusedResult({ ...list.facts, encoding: null }, error.refusal, 0, 0);
    throw error;
  }
}

/** Judges rows as they come and counts what became of them. */
class RowJudge implements RowConsumer {
  headerLines = 0;
  blankLines = 0;
  accepted = 0;
  rejected = 0;
  /** Of the rejected lines. */
  deleted = 0;
  private readonly judged = new JudgedLine();
  readonly letters = new LetterWatch();
  private readonly raw: RawLine;
  private readonly values: LineValues;
  private readonly judge: LineJudge;
  private readonly columnIndexOf: Int32Array;

  constructor(
    list: OpenedList,
    options: CheckOptions,
    private readonly sink: LineSink,
    private readonly findings: LineFindings,
  ) {
    const { fieldOf } = list.layout;
    this.raw = new RawLine(list.layout);
    const has = (code: ListColumnCode): boolean => list.layout.columnOf.includes(code);
    this.values = new LineValues(fieldOf, this.judged, findings);
    const today = options.asOf === undefined ? 0 : numberOfDate(options.asOf);
    this.judge = new LineJudge(this.judged, this.values, findings, today, has('document_type') && has('document_number'));
    this.columnIndexOf = Int32Array.from(list.layout.columnOf, (_, field) => fieldOf.indexOf(field));
  }

  header(row: RawRow): void {
    this.headerLines += row.lines;
  }

  blank(row: RawRow): void {
    this.blankLines += row.lines;
  }

  line(row: RawRow): void {
    this.raw.row = row;
    if (row.fault !== undefined) return this.rejectUnread(row);
    for (const { field, code } of row.cellFaults) {
      const column = this.columnIndexOf[field] ?? -1;
      if (column >= 0) this.findings.add(column, code, row.starts[field]!, row.ends[field]!);
    }
    this.judged.lineNo = row.lineNo;
    this.judged.buffer = row.buffer;
    this.values.take(row);
    this.judge.judge(row);
    this.letters.look(this.judged, this.findings);
    const isRejected = this.findings.rejects > 0;
    this.findings.flush(row.lineNo, row.buffer);
    if (isRejected) {
      this.rejected++;
      this.sink.rejected(row.lineNo, 1, this.raw);
    } else {
      this.accepted++;
      this.sink.accepted(this.judged, this.raw);
    }
  }

  /** The shape of the row is at fault: its values are not judged. */
  private rejectUnread(row: RawRow): void {
    const field = row.faultField;
    const column = field < 0 ? -1 : (this.columnIndexOf[field] ?? -1);
    if (field >= 0 && field < row.fieldCount) this.findings.add(column, row.fault!, row.starts[field]!, row.ends[field]!);
    else this.findings.add(column, row.fault!, row.lineStart, row.lineEnd);
    this.findings.flush(row.lineNo, row.buffer);
    this.rejected += row.lines;
    if (row.fault === 'line.deleted-record') this.deleted++;
    this.sink.rejected(row.lineNo, row.lines, this.raw);
  }

  /** What only all lines together tell. */
  tellOfFile(): void {
    const { lostLetters, linesWithLoss } = this.values;
    if (linesWithLoss > 0) this.findings.aboutFile('list.letters-lost', `${lostLetters} (${linesWithLoss})`);
  }

  drain(): Promise<void> | undefined {
    return this.sink.drain?.();
  }
}

function refusedResult(facts: ListFacts, why: Refusal, header: number, blank: number): Judged {
  const lines = facts.lines ?? 0;
  const blanks = Math.min(blank, lines - header);
  return { ...facts, lines, header, blank: blanks, accepted: 0, rejected: lines - header - blanks, refused: why };
}

/** The balance: the lines counted on the bytes are the lines judged, and as many as were declared. */
function balanced(facts: ListFacts, judge: RowJudge, read: number, declaredCounts: readonly (number | undefined)[]): Judged {
  const { headerLines: header, blankLines: blank, accepted, rejected } = judge;
  const lines = facts.lines ?? read;
  const found = accepted + rejected;
  const refuse = (why: Refusal): Judged =>
    facts.lines !== null
      ? refusedResult({ ...facts, lines }, why, header, blank)
      : refusedResult({ ...facts, encoding: null, lines: 0 }, why, 0, 0);
  if (lines !== header + blank + found || lines !== read)
    return refuse(refusal('list.balance-broken', { lines, read: header + blank + found }));
  if (found === 0) return refuse(refusal('list.no-lines'));
  const damage = judge.letters.whole;
  if (damage !== undefined) return refuse(refusal('list.letters-damaged', { ...damage }));
  // A program that works with a DBF table counts its deleted records or hides them.
  const declared = declaredCounts.find((count) => count !== undefined && count !== found && count !== found - judge.deleted);
  if (declared !== undefined) return refuse(refusal('list.count-mismatch', { declared, found }));
  return { ...facts, lines, header, blank, accepted, rejected };
}
