import { describe, expect, it } from '@jest/globals';
import { Writable } from 'node:stream';
import { cellRect, cellsOf, labelNumbers, mmToPt, sheetFormats } from '@tizilim/domain';
import { PageWriter } from '../render-sheets/page-writer.js';
import type { PrintableLabel } from '../render-sheets/page-writer.js';
import { A4_HEIGHT, PdfFile } from '../render-sheets/pdf-file.js';
import { renderSheets } from '../render-sheets/render-sheets.js';
import type { SheetOrder } from '../render-sheets/render-sheets.js';
import { proveSheets } from './prove-sheets.js';
import type { Proof } from './prove-sheets.js';

const SHEET = sheetFormats['a4-65'];
const CELLS = cellsOf(SHEET);
const meta = { title: 'Test sheets', date: '2026-11-01' };
const numbers = labelNumbers(new Uint8Array(16).fill(3));
const labelsOf = (count: number, from = 0): PrintableLabel[] =>
  Array.from({ length: count }, (_, i) => ({ number: numbers.makeNumber(from + i, 9) }));

function sink(): { readonly out: Writable; bytes(): Buffer } {
  const chunks: Buffer[] = [];
  const out = new Writable({
    write(chunk: Buffer, _encoding, done) {
      chunks.push(chunk);
      done();
    },
  });
  return { out, bytes: () => Buffer.concat(chunks) };
}

async function render(order: Partial<SheetOrder> & Pick<SheetOrder, 'labels'>): Promise<Buffer> {
  const { out, bytes } = sink();
  await renderSheets({ sheet: 'a4-65', meta, ...order }, out);
  return bytes();
}

/** One sheet of labels from cell 1 on whose operators were tampered with. */
async function tampered(labels: readonly PrintableLabel[], change: (operators: string) => string): Promise<Buffer> {
  const { out, bytes } = sink();
  const pdf = new PdfFile(out, meta);
  const page = new PageWriter(SHEET, pdf.font);
  labels.forEach((label, i) => page.set(i + 1, label));
  await pdf.addPage(change(page.take()));
  await pdf.end();
  return bytes();
}

const prove = (pdf: Uint8Array, labels: Iterable<PrintableLabel>, more: { startCell?: number; coverPages?: number } = {}): Promise<Proof> =>
  proveSheets({ pdf, labels, sheet: 'a4-65', ...more });

/** A rectangle in millimetres from the upper left corner of a cell (or of the page). */
function ink(cell: number, x: number, y: number, width: number, height: number): string {
  const origin = cell === 0 ? { x: 0, y: 0 } : cellRect(SHEET, cell);
  return `${mmToPt(origin.x + x)} ${A4_HEIGHT - mmToPt(origin.y + y + height)} ${mmToPt(width)} ${mmToPt(height)} re f\n`;
}

describe('proveSheets', () => {
  it('reads every cell of full, partial and late-started sheets', async () => {
    for (const [count, startCell] of [
      [65, 1],
      [1, 1],
      [17, 1],
      [65, 2],
      [30, 36],
      [1, 65],
      [135, 60],
    ] as const) {
      const labels = labelsOf(count, count * 1000);
      const proof = await prove(await render({ labels, startCell }), labels, { startCell });
      const pages = Math.ceil((count + startCell - 1) / CELLS);
      expect(proof).toEqual({ pages, cells: count, proved: count, blank: pages * CELLS - count, failures: [] });
    }
  });

  it('reads labels with texts and skips the cover', async () => {
    const labels = labelsOf(66).map((label, i) => ({
      ...label,
      line1: `Әбдіқадырова Ұлжан ${i}`,
      line2: i % 2 === 0 ? '№ 127 учаске' : '',
    }));
    const cover = {
      region: { kk: 'а', ru: 'а' },
      orderId: '1',
      date: meta.date,
      labels: 66,
      sheets: 2,
      firstNumber: labels[0]!.number,
      lastNumber: labels[65]!.number,
    };
    const pdf = await render({ labels, cover });
    expect(await prove(pdf, labels, { coverPages: 1 })).toMatchObject({ pages: 2, proved: 66, failures: [] });
    const unaware = await prove(pdf, labels);
    expect(unaware.proved).toBe(0);
    expect(unaware.failures.length).toBeGreaterThanOrEqual(66);
  });

  it('gives no false alarm on many numbers in every column', async () => {
    const labels = labelsOf(20 * CELLS, 5_000_000);
    expect(await prove(await render({ labels }), labels)).toMatchObject({ pages: 20, proved: 1300, failures: [] });
  });

  it('fails when one bar of one label is missing, moved or swollen', async () => {
    const labels = labelsOf(65, 100);
    const nthBar = (operators: string, n: number, change: (bar: string) => string): string => {
      let seen = 0;
      return operators.replace(/^\d+ 0 \d 1 re\n/gm, (bar) => (seen++ === n ? change(bar) : bar));
    };
    const BARS = 34;
    const changes: ((bar: string) => string)[] = [
      () => '',
      (bar) => bar.replace(/^(\d+)/, (x) => String(Number(x) + 1)),
      (bar) => bar.replace(/ (\d) 1 re/, (_, width: string) => ` ${Number(width) + 1} 1 re`),
    ];
    for (const change of changes) {
      const pdf = await tampered(labels, (operators) => nthBar(operators, 40 * BARS + 7, change));
      const proof = await prove(pdf, labels);
      expect(proof.proved).toBe(64);
      expect(proof.failures).toHaveLength(1);
      expect(proof.failures[0]).toMatchObject({ page: 1, cell: 41, expected: labels[40]!.number });
      expect(proof.failures[0]?.read).not.toBe(labels[40]!.number);
    }
  });

  it('fails for both cells when two labels were swapped', async () => {
    const labels = labelsOf(65, 200);
    const swapped = [...labels];
    [swapped[3], swapped[9]] = [labels[9]!, labels[3]!];
    const proof = await prove(await render({ labels: swapped }), labels);
    expect(proof.proved).toBe(63);
    expect(proof.failures).toEqual([
      { page: 1, cell: 4, expected: labels[3]!.number, read: labels[9]!.number },
      { page: 1, cell: 10, expected: labels[9]!.number, read: labels[3]!.number },
    ]);
  });

  it('fails for ink in a cell that must be blank, be it a dot or a whole label', async () => {
    const labels = labelsOf(10, 300);
    const [extra] = labelsOf(1, 9000) as [PrintableLabel];
    const dot = await prove(await tampered(labels, (operators) => operators + ink(50, 20, 10, 0.1, 0.1)), labels);
    expect(dot).toMatchObject({ proved: 10, blank: 54, failures: [{ page: 1, cell: 50, expected: '', read: 'ink' }] });
    const label = await prove(await render({ labels: [...labels, extra] }), labels);
    expect(label).toMatchObject({ proved: 10, failures: [{ page: 1, cell: 11, expected: '', read: extra.number }] });
    const shifted = await prove(await render({ labels, startCell: 2 }), labels);
    expect(shifted.proved).toBe(0);
    expect(shifted.failures).toContainEqual({ page: 1, cell: 11, expected: '', read: labels[9]!.number });
  });

  it('fails for ink in the margins and between the columns', async () => {
    const labels = labelsOf(65, 400);
    for (const stain of [
      ink(0, 1, 150, 1, 1),
      ink(0, 100, 3, 1, 1),
      ink(0, 100, 290, 1, 1),
      ink(0, 208, 20, 1, 1),
      ink(7, 38.9, 5, 0.5, 0.5),
    ]) {
      const proof = await prove(await tampered(labels, (operators) => operators + stain), labels);
      expect(proof.failures).toEqual([{ page: 1, cell: 0, expected: '', read: 'ink' }]);
    }
  });

  it('fails when the bars are covered, the quiet zone is spoiled or the sheet lies elsewhere', async () => {
    const labels = labelsOf(65, 500);
    const covered = await prove(await tampered(labels, (operators) => operators + ink(1, 2, 3, 34, 12)), labels);
    expect(covered.failures).toEqual([{ page: 1, cell: 1, expected: labels[0]!.number, read: '' }]);
    const touched = await prove(await tampered(labels, (operators) => operators + ink(2, 3.2, 1, 0.3, 19)), labels);
    expect(touched.failures).toMatchObject([{ page: 1, cell: 2 }]);
    const moved = await prove(await tampered(labels, (operators) => `1 0 0 1 14 0 cm\n${operators}`), labels);
    expect(moved.failures.length).toBeGreaterThan(0);
  });

  it('fails for a page too few and for a page too many', async () => {
    const labels = labelsOf(130, 600);
    const short = await prove(await render({ labels: labels.slice(0, 65) }), labels);
    expect(short).toMatchObject({ pages: 1, cells: 130, proved: 65 });
    expect(short.failures).toHaveLength(65);
    expect(short.failures[0]).toEqual({ page: 2, cell: 1, expected: labels[65]!.number, read: 'no page' });
    const long = await prove(await render({ labels }), labels.slice(0, 65));
    expect(long.failures).toEqual([{ page: 2, cell: 0, expected: '', read: 'page' }]);
  });

  it('refuses bytes that are no PDF, unknown sheets and symbologies', async () => {
    const labels = labelsOf(1);
    await expect(prove(Buffer.from('not a PDF'), labels)).rejects.toMatchObject({ code: 'labels.proof-unreadable' });
    const pdf = await render({ labels });
    await expect(proveSheets({ pdf, labels, sheet: 'a5' })).rejects.toMatchObject({ code: 'labels.sheet-unknown' });
    await expect(proveSheets({ pdf, labels, sheet: 'a4-65', symbology: 'qr' })).rejects.toMatchObject({ code: 'labels.symbology-unknown' });
  });

  it('reports each page and stops when it is told to', async () => {
    const labels = labelsOf(195, 700);
    const pdf = await render({ labels });
    const seen: [number, number][] = [];
    await proveSheets({ pdf, labels, sheet: 'a4-65', onPage: (page, proved) => seen.push([page, proved]) });
    expect(seen).toEqual([
      [1, 65],
      [2, 130],
      [3, 195],
    ]);
    const stop = new AbortController();
    const stopped = proveSheets({ pdf, labels, sheet: 'a4-65', signal: stop.signal, onPage: () => stop.abort() });
    await expect(stopped).rejects.toMatchObject({ name: 'AbortError' });
  });
});
