import { describe, expect, it } from '@jest/globals';
import { Writable } from 'node:stream';
import { inflateSync } from 'node:zlib';
import { LABEL_SYMBOL_MODULES, cellRect, cellsOf, labelNumbers, mmToPt, printedNumber, sheetFormats } from '@tizilim/domain';
import { PageImages } from '../prove-sheets/page-images.js';
import { code128Widths } from './code128.js';
import { judgeLabel } from './judge-label.js';
import { LINE1_SIZE, fitText, symbolLeft, textLimit } from './label-layout.js';
import type { PrintableLabel } from './page-writer.js';
import { findMissingGlyph, widthInEms } from './pdf-font.js';
import { renderSheets } from './render-sheets.js';
import type { RenderedSheets, SheetOrder } from './render-sheets.js';

const SHEET = sheetFormats['a4-65'];
const KAZAKH = 'ӘәІіҢңҒғҮүҰұҚқӨөҺһ';
const numbers = labelNumbers(new Uint8Array(16).fill(5));
const labelsOf = (count: number, from = 0): PrintableLabel[] =>
  Array.from({ length: count }, (_, i) => ({ number: numbers.makeNumber(from + i, 9) }));
const meta = { title: 'Test sheets', date: '2026-11-01' };

class Sink extends Writable {
  readonly chunks: Buffer[] = [];
  largest = 0;
  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.chunks.push(chunk);
    this.largest = Math.max(this.largest, chunk.length);
    setImmediate(done);
  }
  get bytes(): Buffer {
    return Buffer.concat(this.chunks);
  }
}

async function render(order: Partial<SheetOrder> & Pick<SheetOrder, 'labels'>): Promise<RenderedSheets & { pdf: Buffer; sink: Sink }> {
  const sink = new Sink();
  const result = await renderSheets({ sheet: 'a4-65', meta, ...order }, sink);
  return { ...result, pdf: sink.bytes, sink };
}

async function codeOf(work: Promise<unknown>): Promise<[string, unknown]> {
  const error = await work.then(
    () => undefined,
    (caught: unknown) => caught as { code: string; params: unknown },
  );
  return [error?.code ?? 'none', error?.params];
}

async function textOf(pdf: Buffer, page: number): Promise<string[]> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = getDocument({ data: new Uint8Array(pdf), verbosity: 0 });
  const document = await task.promise;
  const content = await (await document.getPage(page)).getTextContent();
  await task.destroy();
  return content.items.flatMap((item) => ('str' in item && item.str.trim() !== '' ? [item.str] : []));
}

/** Dark columns of a row of pixels as lengths of black and white, beginning with the first black. */
function runs(row: Uint8Array): { readonly first: number; readonly lengths: number[] } {
  const dark = Array.from(row, (value) => value < 128);
  const first = dark.indexOf(true);
  const last = dark.lastIndexOf(true);
  const lengths: number[] = [];
  for (let i = first, start = first; i <= last; i += 1) {
    if (i === last || dark[i + 1] !== dark[i]) {
      lengths.push(i + 1 - start);
      start = i + 1;
    }
  }
  return { first, lengths };
}

describe('renderSheets', () => {
  it('draws every bar on whole dots at 600 dpi, inside its cell, with 10 X of white on both sides', async () => {
    const labels = labelsOf(65);
    const { pdf } = await render({ labels });
    const images = await PageImages.open(pdf);
    const dots = 600 / 25.4;
    const [width, height] = [Math.round(SHEET.pageWidth * dots), Math.round(SHEET.pageHeight * dots)];
    const { data } = await images.draw(0, width, height);
    images.close();
    for (const cell of [1, 2, 3, 4, 5, 33, 61, 65]) {
      const rect = cellRect(SHEET, cell);
      const from = Math.ceil(rect.x * dots);
      const to = Math.floor((rect.x + rect.width) * dots);
      const y = Math.round((rect.y + rect.height * 0.35) * dots);
      const { first, lengths } = runs(data.subarray(y * width + from, y * width + to));
      const x = 6; // dots of a module of 0.254 mm
      expect(lengths).toEqual(Array.from(code128Widths(labels[cell - 1]?.number ?? ''), (modules) => Number(modules) * x));
      expect(first).toBeGreaterThanOrEqual(10 * x);
      expect(to - from - first - LABEL_SYMBOL_MODULES * x).toBeGreaterThanOrEqual(10 * x);
    }
  });

  it('starts symbols on whole dots of a 300 dpi printer, centred within half a dot', () => {
    for (let cell = 1; cell <= cellsOf(SHEET); cell += 1) {
      const rect = cellRect(SHEET, cell);
      const left = symbolLeft(SHEET, rect);
      expect(Math.abs(left / 0.24 - Math.round(left / 0.24))).toBeLessThan(1e-6);
      const centre = left + (LABEL_SYMBOL_MODULES * 0.72) / 2;
      expect(Math.abs(centre - mmToPt(rect.x + rect.width / 2))).toBeLessThanOrEqual(0.12 + 1e-9);
    }
  });

  it('gives the same bytes for the same rows, other bytes for others, and says their hash', async () => {
    const rows = labelsOf(70).map((label, i) => ({ ...label, line1: `Сайлаушы ${i}`, line2: KAZAKH }));
    const [first, second, other] = [
      await render({ labels: rows }),
      await render({
        labels: (async function* () {
          yield* rows;
        })(),
      }),
      await render({ labels: rows.slice(1) }),
    ];
    expect(second.pdf.equals(first.pdf)).toBe(true);
    expect(second.sha256).toBe(first.sha256);
    expect(other.sha256).not.toBe(first.sha256);
    expect(first.bytes).toBe(first.pdf.length);
    expect((await render({ labels: rows, meta: { ...meta, date: '2026-11-02' } })).sha256).not.toBe(first.sha256);
  });

  it('counts labels, sheets and the next free cell from any start', async () => {
    for (const [count, startCell, sheets, nextCell] of [
      [65, 1, 1, 1],
      [64, 1, 1, 65],
      [1, 65, 1, 1],
      [2, 65, 2, 2],
      [66, 1, 2, 2],
      [130, 2, 3, 2],
    ] as const) {
      const labels = labelsOf(count);
      const result = await render({ labels, startCell });
      expect(result).toMatchObject({
        labels: count,
        sheets,
        nextCell,
        coverPages: 0,
        firstNumber: labels[0]?.number,
        lastNumber: labels.at(-1)?.number,
      });
      const images = await PageImages.open(result.pdf);
      expect(images.count).toBe(sheets);
      images.close();
    }
  });

  it('gives the numbers and the Kazakh letters back as text, and nothing else', async () => {
    const [plain, named] = labelsOf(2);
    const { pdf } = await render({ labels: [plain!, { ...named!, line1: KAZAKH, line2: '№ 12, «Ақжар» ₸' }] });
    expect(await textOf(pdf, 1)).toEqual([printedNumber(plain!.number), KAZAKH, '№ 12, «Ақжар» ₸', printedNumber(named!.number)]);
  });

  it('composes letters: a breve written apart is printed as one letter', async () => {
    const [label] = labelsOf(1);
    const { pdf } = await render({ labels: [{ ...label!, line1: '  Аманжол\u0438\u0306 ' }] });
    expect((await textOf(pdf, 1))[0]).toBe('Аманжолй');
  });

  it('asks for no scaling, carries one date and an embedded subset of the font', async () => {
    const { pdf } = await render({ labels: labelsOf(1) });
    const source = pdf.toString('latin1');
    expect(source).toMatch(/\/PrintScaling \/None/);
    expect(source).toMatch(/\/FontFile2 /);
    expect(source).not.toMatch(/Helvetica|\/Subtype \/Image/);
    expect([...new Set(source.match(/D:\d{14}/g))]).toEqual(['D:20261101000000']);
    expect(pdf.length).toBeLessThan(16_000);
  });

  it('refuses what it cannot print, with the place of the label', async () => {
    const [first, second] = labelsOf(2) as [PrintableLabel, PrintableLabel];
    const wrong = `${second.number.slice(0, 15)}${(Number(second.number[15]) + 1) % 10}`;
    expect(await codeOf(render({ labels: [first, { number: wrong }] }))).toEqual([
      'label-number.check-digits',
      { line: 2, column: 'number' },
    ]);
    expect(await codeOf(render({ labels: [first, { ...second, line1: 'Ван 王' }] }))).toEqual([
      'labels.glyph-missing',
      { line: 2, column: 'line1', character: '王', codePoint: 'U+738B' },
    ]);
    expect((await codeOf(render({ labels: [first, { ...second, line2: 'Ж'.repeat(60) }] })))[0]).toBe('labels.text-too-wide');
    expect((await codeOf(render({ labels: [] })))[0]).toBe('labels.none');
    expect((await codeOf(render({ labels: [first], startCell: 66 })))[0]).toBe('labels.start-cell');
    expect((await codeOf(render({ labels: [first], startCell: 0 })))[0]).toBe('labels.start-cell');
    expect((await codeOf(render({ labels: [first], sheet: 'a4-66' })))[0]).toBe('labels.sheet-unknown');
    expect((await codeOf(render({ labels: [first], symbology: 'datamatrix' })))[0]).toBe('labels.symbology-unknown');
  });

  it('destroys the output on a refusal and says so when the output fails', async () => {
    const [label] = labelsOf(1) as [PrintableLabel];
    const sink = new Sink();
    expect((await codeOf(renderSheets({ labels: [label, { number: '1' }], sheet: 'a4-65', meta }, sink)))[0]).toBe('label-number.length');
    expect(sink.destroyed).toBe(true);
    const full = new Writable({ highWaterMark: 1, write: (_chunk, _encoding, done) => done(new Error('disk full')) });
    await expect(renderSheets({ labels: labelsOf(200), sheet: 'a4-65', meta }, full)).rejects.toThrow('disk full');
  });

  it('hands pages over as they are finished and waits for a slow output', async () => {
    const { sink, sheets } = await render({ labels: labelsOf(65 * 40) });
    expect(sheets).toBe(40);
    expect(sink.chunks.length).toBeGreaterThanOrEqual(sheets);
    expect(sink.largest).toBeLessThan(24_000);
  });

  it('needs at most 110 bytes a label', async () => {
    const { bytes, labels } = await render({ labels: labelsOf(6500) });
    expect(bytes / labels).toBeLessThan(110);
  });

  it('draws each page as one deflated string without a bitmap', async () => {
    const { pdf } = await render({ labels: labelsOf(1) });
    const at = pdf.indexOf('stream\n') + 7;
    const operators = inflateSync(pdf.subarray(at)).toString('latin1');
    expect(operators.startsWith('q 0.72 0 0 ')).toBe(true);
    expect(operators.match(/ re$/gm)).toHaveLength(34);
    expect(operators).not.toMatch(/ Do$/m);
  });
});

describe('the cover page', () => {
  const labels = labelsOf(66);
  const cover = {
    region: { kk: 'Ақмола облысы', ru: 'Акмолинская область' },
    district: { kk: 'Бұланды ауданы', ru: 'Буландынский район' },
    precinct: { kk: '№ 127 сайлау учаскесі', ru: 'Избирательный участок № 127' },
    orderId: '0192f3aa',
    date: '2026-11-01',
    labels: 66,
    sheets: 2,
    firstNumber: labels[0]!.number,
    lastNumber: labels[65]!.number,
  };

  it('says in Kazakh and Russian whose sheets follow', async () => {
    const { pdf, coverPages, sheets } = await render({ labels, cover });
    expect([coverPages, sheets]).toEqual([1, 2]);
    const said = (await textOf(pdf, 1)).join('\n');
    for (const part of [
      'Ақмола облысы',
      'Акмолинская область',
      '№ 127 сайлау учаскесі',
      '0192f3aa',
      '66',
      '2026-11-01',
      printedNumber(cover.firstNumber),
      printedNumber(cover.lastNumber),
      'Соңғы нөмір',
      'Последний номер',
    ]) {
      expect(said).toContain(part);
    }
  });

  it('carries a ruler of exactly 100 mm', async () => {
    const { pdf } = await render({ labels, cover });
    const images = await PageImages.open(pdf);
    const dots = 300 / 25.4;
    const width = Math.round(210 * dots);
    const { data } = await images.draw(0, width, Math.round(297 * dots));
    images.close();
    const y = Math.round(234 * dots);
    const { first, lengths } = runs(data.subarray(y * width, (y + 1) * width));
    const length = lengths.reduce((sum, part) => sum + part, 0);
    expect(Math.abs(first / dots - 20)).toBeLessThan(0.3);
    expect(Math.abs(length / dots - 100)).toBeLessThan(0.3);
  });

  it('is refused when it tells another story than the sheets', async () => {
    for (const [field, value] of [
      ['labels', 65],
      ['sheets', 3],
      ['firstNumber', cover.lastNumber],
      ['lastNumber', cover.firstNumber],
    ] as const) {
      expect(await codeOf(render({ labels, cover: { ...cover, [field]: value } }))).toEqual(['labels.cover-differs', { field }]);
    }
    expect((await codeOf(render({ labels, cover: { ...cover, region: { kk: '北', ru: 'а' } } })))[0]).toBe('labels.glyph-missing');
  });
});

describe('texts on labels', () => {
  const limit = textLimit(SHEET);
  const [label] = labelsOf(1) as [PrintableLabel];

  it('are condensed to 80 % and refused beyond', () => {
    const one = widthInEms('Ж') * LINE1_SIZE;
    const fitting = Math.floor(limit / one);
    const narrowest = Math.floor(limit / 0.8 / one);
    expect(fitText('Ж'.repeat(fitting), LINE1_SIZE, limit)?.scale).toBe(100);
    const condensed = fitText('Ж'.repeat(narrowest), LINE1_SIZE, limit);
    expect(condensed?.scale).toBeGreaterThanOrEqual(80);
    expect(condensed?.scale).toBeLessThan(100);
    expect(condensed?.width).toBeLessThanOrEqual(limit);
    expect(fitText('Ж'.repeat(narrowest + 1), LINE1_SIZE, limit)).toBeUndefined();
    expect(judgeLabel({ ...label, line1: 'Ж'.repeat(narrowest) }, SHEET)).toEqual([]);
    const [fault] = judgeLabel({ ...label, line1: 'Ж'.repeat(narrowest + 1) }, SHEET);
    expect(fault).toMatchObject({ column: 'line1', code: 'labels.text-too-wide' });
    expect(Number(fault?.params['percent'])).toBeGreaterThan(125);
  });

  it('keep their ink inside the cell when condensed', async () => {
    const text = 'Ж'.repeat(Math.floor(limit / 0.8 / (widthInEms('Ж') * LINE1_SIZE)));
    const { pdf } = await render({ labels: [{ ...label, line1: text }] });
    const images = await PageImages.open(pdf);
    const dots = 300 / 25.4;
    const width = Math.round(210 * dots);
    const { data } = await images.draw(0, width, Math.round(297 * dots));
    images.close();
    const rect = cellRect(SHEET, 1);
    let [left, right] = [width, 0];
    for (let y = Math.ceil(rect.y * dots); y < Math.floor((rect.y + rect.height) * dots); y += 1) {
      const { first, lengths } = runs(data.subarray(y * width, (y + 1) * width));
      if (first === -1) continue;
      left = Math.min(left, first);
      right = Math.max(right, first + lengths.reduce((sum, part) => sum + part, 0));
    }
    expect(left / dots).toBeGreaterThan(rect.x + 1.4);
    expect(right / dots).toBeLessThan(rect.x + rect.width - 1.4);
  });

  it('name the character that the font or the typesetting lacks', () => {
    expect(findMissingGlyph(`${KAZAKH} Ёё №₸«»—“” Łódź`)).toBeUndefined();
    expect(findMissingGlyph('аб\u0000')).toEqual({ character: '', codePoint: 'U+0000' });
    expect(findMissingGlyph('а\u200bб')?.codePoint).toBe('U+200B');
    expect(findMissingGlyph('a\u202eb')?.codePoint).toBe('U+202E');
    expect(findMissingGlyph('سلام')?.codePoint).toBe('U+0633');
    expect(findMissingGlyph('q\u0307')?.codePoint).toBe('U+0307');
    expect(findMissingGlyph('🙂')?.codePoint).toBe('U+1F642');
  });
});
