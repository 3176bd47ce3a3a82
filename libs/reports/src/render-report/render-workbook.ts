import { writeXlsx, type CellValue } from 'hucre/xlsx';
import { text } from '@tizilim/messages';
import type { OfficialDocument } from '@tizilim/platform';

const FIGURES = ['report.field.remaining', 'report.field.percent'];

/** The same paper as a workbook with one sheet; figures are numbers, everything else is plain text, never a formula. */
export async function renderWorkbook(document: OfficialDocument): Promise<Uint8Array> {
  const table = document.tables[0];
  if (!table) throw new Error('a report has a table');
  const figures = new Set(FIGURES.map((key) => text(key, document.language)));
  const rows: CellValue[][] = [
    ...(document.addressees ?? []).map((line) => [line]),
    [document.title],
    [document.subtitle ?? ''],
    [],
    ...document.facts.map(([label, value]) => [label, figures.has(label) ? toNumber(value) : value]),
    [],
    table.columns.map((column) => column.title.replaceAll('\u00ad', '')),
    ...[...table.rows, ...(table.total ? [table.total] : []), ...(table.afterTotal ?? [])].map((row) => row.map((cell, index) => (table.columns[index]?.align === 'right' ? toNumber(cell) : cell))),
    [],
    ...(document.paragraphs ?? []).map((line) => [line]),
    ...document.signatures.map((line) => [line]),
  ];
  return writeXlsx({
    sheets: [{ name: document.language === 'kk' ? 'Есеп' : 'Отчёт', rows, columns: [{ width: 42 }, ...table.columns.slice(1).map(() => ({ width: 15 }))] }],
    properties: { title: document.title, creator: 'Tizilim', created: new Date(`${document.date}T00:00:00Z`), modified: new Date(`${document.date}T00:00:00Z`) },
  });
}

function toNumber(shown: string): number | string {
  const plain = shown.replace(/[\s\u00a0\u202f]/g, '').replace(',', '.').replace('−', '-');
  return plain !== '' && Number.isFinite(Number(plain)) ? Number(plain) : shown;
}
