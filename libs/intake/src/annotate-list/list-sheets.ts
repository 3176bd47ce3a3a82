import { once } from 'node:events';
import { PassThrough } from 'node:stream';
import { findColumnByHeader, normaliseHeader } from '@tizilim/domain';
import type { FindingRecord } from '../judge-lines/finding-spool.js';
import { isWholeHeader, type HeaderLayout } from '../read-list/header-layout.js';
import { MAX_FIELDS, type RawRow, type RowConsumer } from '../read-list/raw-row.js';
import { commentCells, faultyLines, SheetPlan, worse, type FaultyCell } from './place-findings.js';
import { rowXml } from './xml-text.js';
import { sheetEnd, sheetStart, STYLE, styleOfSeverity } from './workbook-parts.js';

/**
 * Excel becomes unusable with more comments on a sheet. Nothing is lost by that: colours, the column of faults behind each row
 * and the findings sheet have no such limit.
 */
export const COMMENTS_PER_SHEET = 20_000;

interface KeptRow {
  readonly lineNo: number;
  readonly values: readonly string[];
  readonly isHeader: boolean;
  /** Its fields cannot be told apart: it stands in its first cell as it was written. */
  readonly isTorn: boolean;
}

/** The two columns behind the akimat's own: what is wrong with the line, and its number, by which a corrected row is known again. */
export interface AddedColumns {
  readonly titles: readonly [faults: string, line: string];
  /** All faults of a line in words. */
  faultText(cells: readonly FaultyCell[]): string;
}

/** Opens the stream of a list sheet inside the workbook. */
export type OpenSheet = (sheet: number, stream: PassThrough) => void;

/**
 * Writes the akimat's rows as they were, faulty cells coloured. Rows come synchronously, findings come asynchronously:
 * the rows of one chunk are kept and written at its `drain`.
 */
export class ListSheets implements RowConsumer {
  /** Comments that belong on each sheet, by sheet. */
  readonly comments: number[] = [];
  readonly plan = new SheetPlan();
  private rows: KeptRow[] = [];
  private sheet = -1;
  private stream: PassThrough | undefined;
  private readonly decoder = new TextDecoder();
  private readonly faults: AsyncGenerator<FaultyCell[]>;
  private next: FaultyCell[] | undefined;
  private started = false;

  constructor(
    private readonly layout: HeaderLayout,
    findings: AsyncIterable<FindingRecord>,
    private readonly added: AddedColumns,
    private readonly open: OpenSheet,
    /** Rejects when the workbook cannot be written any more. */
    private readonly failed: Promise<never>,
  ) {
    this.faults = faultyLines(findings, layout);
  }

  part(name: string, firstLine: number): void {
    this.plan.startPart(name, firstLine);
  }

  header(row: RawRow): void {
    this.keep(row, true);
  }

  blank(): void {}

  line(row: RawRow): void {
    // Its place is taken by the first row of this number; the findings sheet shows it.
    if (row.fault !== 'line.row-repeated') this.keep(row, false);
  }

  async drain(): Promise<void> {
    if (!this.started) {
      this.started = true;
      await this.advance();
    }
    const parts: string[] = [];
    for (const row of this.rows) {
      await this.turnTo(this.plan.sheetOf(row.lineNo), parts);
      parts.push(await this.rowXml(row));
    }
    this.rows = [];
    await this.write(parts);
  }

  /** Ends the last sheet, which is there even if all of its lines are blank. */
  async end(): Promise<void> {
    await this.drain();
    const parts: string[] = [];
    await this.turnTo(this.plan.count - 1, parts);
    parts.push(sheetEnd(true));
    await this.write(parts);
    this.stream?.end();
    await this.faults.return(undefined);
  }

  private keep(row: RawRow, isHeader: boolean): void {
    this.plan.growTo(row.lineNo);
    const isTorn = !isHeader && isTornRow(row, this.layout.fieldCount);
    const values = isTorn ? [this.decoder.decode(row.buffer.subarray(row.lineStart, row.lineEnd))] : this.valuesOf(row);
    this.rows.push({ lineNo: row.lineNo, isHeader, isTorn, values });
  }

  private valuesOf(row: RawRow): readonly string[] {
    const values: string[] = [];
    for (let field = 0; field < Math.min(row.fieldCount, MAX_FIELDS); field++) {
      values.push(this.decoder.decode(row.buffer.subarray(row.starts[field], row.ends[field])));
    }
    return values;
  }

  private async rowXml(row: KeptRow): Promise<string> {
    while (this.next !== undefined && this.next[0]!.line < row.lineNo) await this.advance();
    const cells = this.next?.[0]?.line === row.lineNo ? this.next : undefined;
    const number = this.plan.rowOf(row.lineNo);
    if (row.isHeader) return rowXml(number, this.namesColumns(row) ? this.titles(row.values) : row.values, () => STYLE.title);
    if (cells === undefined) return rowXml(number, this.withAdded(row, row.values, ''), () => STYLE.plain);
    const sheet = this.sheet;
    this.comments[sheet] = Math.min(COMMENTS_PER_SHEET, (this.comments[sheet] ?? 0) + commentCells(cells).length);
    const whole = row.isTorn ? cells[0] : cells.find((cell) => cell.field < 0);
    const styles = new Map(cells.map((cell) => [cell.field, styleOfSeverity(cell.severity)]));
    const base = whole === undefined ? STYLE.plain : styleOfSeverity(whole.severity);
    const values = this.withAdded(row, row.values, this.added.faultText(cells));
    const worst = styleOfSeverity(cells.map((cell) => cell.severity).reduce(worse));
    const { fieldCount } = this.layout;
    await this.advance();
    return rowXml(number, values, (column) => {
      if (column === fieldCount) return worst;
      return column === fieldCount + 1 ? STYLE.plain : (styles.get(column) ?? base);
    });
  }

  /** Each part of a list has titles of its own. */
  /** The header itself, and that of each further part; titles of an akimat's own are known by their layout. */
  private namesColumns({ lineNo, values }: KeptRow): boolean {
    const { headerLine, titles, columnOf } = this.layout;
    if (lineNo <= headerLine) return lineNo === headerLine;
    const own = titles.map(normaliseHeader);
    return isWholeHeader(values, (title) => findColumnByHeader(title) ?? columnOf[own.indexOf(normaliseHeader(title))]);
  }

  private titles(own: readonly string[]): readonly string[] {
    return [...Array.from({ length: this.layout.fieldCount }, (_, field) => own[field] ?? ''), ...this.added.titles];
  }

  /** Values beyond the header's width stand behind the added columns, so that these are the same for every row. */
  private withAdded(row: KeptRow, values: readonly string[], faults: string): readonly string[] {
    const { fieldCount } = this.layout;
    const own = Array.from({ length: fieldCount }, (_, field) => values[field] ?? '');
    return [...own, faults, String(row.lineNo), ...values.slice(fieldCount)];
  }

  private async advance(): Promise<void> {
    const step = await this.faults.next();
    this.next = step.done === true ? undefined : step.value;
  }

  private async turnTo(sheet: number, parts: string[]): Promise<void> {
    while (this.sheet < sheet) {
      if (this.stream !== undefined) {
        parts.push(sheetEnd(true));
        await this.write(parts.splice(0));
        this.stream.end();
      }
      this.sheet++;
      this.comments[this.sheet] ??= 0;
      this.stream = new PassThrough();
      this.open(this.sheet, this.stream);
      const frozen = this.sheet === 0 ? this.layout.headerLine : 1;
      parts.push(sheetStart(frozen, [...this.layout.titles.map(() => 18), 60, 10]));
      if (this.plan.repeatsHeader(this.sheet)) parts.push(rowXml(1, this.titles(this.layout.titles), () => STYLE.title));
    }
  }

  private async write(parts: readonly string[]): Promise<void> {
    if (this.stream === undefined || parts.length === 0) return;
    if (!this.stream.write(parts.join(''))) await Promise.race([once(this.stream, 'drain'), this.failed]);
  }
}

function isTornRow(row: RawRow, fieldCount: number): boolean {
  if (row.fault === 'line.line-break-in-field' || row.fault === 'line.too-long') return true;
  return row.fault === 'line.quote-broken' && row.fieldCount !== fieldCount;
}
