import { judgeLabel } from '@tizilim/labels/offline';
import type { PrintableLabel } from '@tizilim/labels/offline';
import type { SheetFormat } from '@tizilim/domain';
import { readLabelCsv } from './label-csv.js';
import type { CsvLine } from './label-csv.js';

export interface LineFault {
  readonly line: number;
  readonly column: string;
  readonly code: string;
  readonly severity: 'reject';
  readonly value: string;
  readonly params: Readonly<Record<string, string | number>>;
}

/** `lines = header + blank + accepted + rejected`. */
export interface JudgedFile {
  readonly lines: number;
  readonly header: number;
  readonly blank: number;
  readonly accepted: number;
  readonly rejected: number;
  readonly findings: readonly LineFault[];
}

const labelOf = (fields: NonNullable<CsvLine['fields']>): PrintableLabel => ({
  number: fields.number ?? '',
  line1: fields.line1,
  line2: fields.line2,
});

/** The labels of a file that was judged before, in its order. */
export async function* labelsOf(file: string): AsyncGenerator<PrintableLabel> {
  for await (const { fields } of readLabelCsv(file)) if (fields !== undefined) yield labelOf(fields);
}

function judgeRow(row: CsvLine, format: SheetFormat, firstLines: Map<number, number>): LineFault[] {
  const { line, fields } = row;
  if (fields === undefined)
    return [{ line, column: '', code: row.fault?.code ?? '', severity: 'reject', value: '', params: row.fault?.params ?? {} }];
  const label = labelOf(fields);
  const faults = judgeLabel(label, format).map((fault): LineFault => ({
    line,
    column: fault.column,
    code: fault.code,
    severity: 'reject',
    value: label[fault.column] ?? '',
    params: fault.params,
  }));
  if (faults.some(({ column }) => column === 'number')) return faults;
  const payload = Number(label.number.slice(0, 14)); // the last two digits follow from these; sixteen would not fit a number
  const first = firstLines.get(payload);
  if (first !== undefined)
    return [{ line, column: 'number', code: 'labels.number-twice', severity: 'reject', value: label.number, params: { first } }, ...faults];
  firstLines.set(payload, line);
  return faults;
}

/** Judges every line of a file of labels; throws a DomainError when the file as a whole cannot be read. */
export async function judgeFile(file: string, format: SheetFormat): Promise<JudgedFile> {
  const count = { lines: 0, header: 0, blank: 0, accepted: 0, rejected: 0 };
  const findings: LineFault[] = [];
  const firstLines = new Map<number, number>();
  for await (const row of readLabelCsv(file)) {
    count.lines += 1;
    if (row.kind !== 'row') {
      count[row.kind] += 1;
      continue;
    }
    const faults = judgeRow(row, format, firstLines);
    if (faults.length === 0) count.accepted += 1;
    else count.rejected += 1;
    findings.push(...faults);
  }
  return { ...count, findings };
}
