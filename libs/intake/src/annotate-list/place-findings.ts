import type { Severity } from '@tizilim/domain';
import type { FindingRecord } from '../judge-lines/finding-spool.js';
import type { HeaderLayout } from '../read-list/header-layout.js';
import { columnName } from './xml-text.js';

/** Lines of the file on one sheet of the workbook. */
export const LINES_PER_SHEET = 1_000_000;

/** The sheet (from 0) a line stands on. */
export function sheetOfLine(line: number): number {
  return Math.floor((line - 1) / LINES_PER_SHEET);
}

/** The row of a line on its sheet: its own number on the first one; further sheets repeat the header in row 1. */
export function rowOfLine(line: number): number {
  const sheet = sheetOfLine(line);
  return sheet === 0 ? line : line - sheet * LINES_PER_SHEET + 1;
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

export function cellName(cell: FaultyCell): string {
  return `${columnName(Math.max(0, cell.field))}${rowOfLine(cell.line)}`;
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
