import type { Severity } from '@tizilim/domain';
import type { FindingRecord } from '../judge-lines/finding-spool.js';
import type { HeaderLayout } from '../read-list/header-layout.js';

/** Lines of the file on one sheet of the workbook. */
export const LINES_PER_SHEET = 1_000_000;

/** Excel takes no longer name of a sheet. */
const MAX_NAME = 31;

interface PlannedSheet {
  /** Of the part it shows; undefined for a list that is one. */
  readonly name: string | undefined;
  readonly firstLine: number;
  /** Row of its first line: 2 where a header is repeated above it. */
  readonly firstRow: 1 | 2;
}

/**
 * Where lines stand in the workbook: one sheet a part of the list, a further one after each million lines. It grows while
 * the list is read.
 */
export class SheetPlan {
  private readonly sheets: PlannedSheet[] = [{ name: undefined, firstLine: 1, firstRow: 1 }];

  get count(): number {
    return this.sheets.length;
  }

  /** A part begins with this line; its header is among its lines. */
  startPart(name: string, firstLine: number): void {
    this.growTo(firstLine - 1);
    if (firstLine === 1) this.sheets.pop();
    this.sheets.push({ name, firstLine, firstRow: 1 });
  }

  /** The sheet (from 0) of a line that has been read. */
  sheetOf(line: number): number {
    let sheet = this.sheets.length - 1;
    while (sheet > 0 && this.sheets[sheet]!.firstLine > line) sheet--;
    return sheet;
  }

  /** The row of a line on its sheet. */
  rowOf(line: number): number {
    const { firstLine, firstRow } = this.sheets[this.sheetOf(line)]!;
    return line - firstLine + firstRow;
  }

  repeatsHeader(sheet: number): boolean {
    return this.sheets[sheet]!.firstRow === 2;
  }

  /** Adds the sheets that lines up to this one need. */
  growTo(line: number): void {
    for (let last = this.sheets.at(-1)!; line >= last.firstLine + LINES_PER_SHEET; last = this.sheets.at(-1)!) {
      this.sheets.push({ name: last.name, firstLine: last.firstLine + LINES_PER_SHEET, firstRow: 2 });
    }
  }

  /** Names of the sheets as Excel allows them, all different; `plain` for a list that has no parts. */
  names(plain: string): readonly string[] {
    const taken = new Set<string>();
    return this.sheets.map(({ name }) => {
      const base = (name ?? plain).replace(/[\[\]:*?/\\\p{Cc}]/gu, '_').replace(/^'|'$/g, '_') || plain;
      let found = base.slice(0, MAX_NAME);
      for (let number = 2; taken.has(found.toLowerCase()); number++) found = `${base.slice(0, MAX_NAME - 8)} ${number}`;
      taken.add(found.toLowerCase());
      return found;
    });
  }
}

/** Findings of one cell. */
export interface FaultyCell {
  readonly line: number;
  /** Position of the column in the file; -1 when the finding is about the line or a column the file lacks. */
  readonly field: number;
  severity: Severity;
  readonly findings: FindingRecord[];
}

const rank: Readonly<Record<Severity, number>> = { refuse: 3, reject: 2, confirm: 1, note: 0 };

export function worse(a: Severity, b: Severity): Severity {
  return rank[a] >= rank[b] ? a : b;
}

/** The faulty cells of each line, in order; findings about the file as a whole are left out. */
export async function* faultyLines(findings: AsyncIterable<FindingRecord>, layout: HeaderLayout): AsyncGenerator<FaultyCell[]> {
  let cells: FaultyCell[] = [];
  for await (const finding of findings) {
    if (finding.line === null) continue;
    if (cells[0] !== undefined && cells[0].line !== finding.line) {
      yield cells;
      cells = [];
    }
    const field = finding.column === null ? -1 : layout.columnOf.indexOf(finding.column);
    const known = cells.find((cell) => cell.field === field);
    if (known === undefined) {
      cells.push({ line: finding.line, field, severity: finding.severity, findings: [finding] });
    } else {
      known.severity = worse(known.severity, finding.severity);
      known.findings.push(finding);
    }
  }
  if (cells.length > 0) yield cells;
}

/** One comment per cell: the line's own findings (-1) share the comment of its first cell. */
export function commentCells(cells: readonly FaultyCell[]): FaultyCell[] {
  const byField = new Map<number, FaultyCell>();
  for (const cell of cells) {
    const field = Math.max(0, cell.field);
    const known = byField.get(field);
    if (known === undefined) byField.set(field, { ...cell, field, findings: [...cell.findings] });
    else known.findings.push(...cell.findings);
  }
  return [...byField.values()].sort((a, b) => a.field - b.field);
}
