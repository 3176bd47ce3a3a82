import { describe, expect, it } from '@jest/globals';
import { Writable } from 'node:stream';
import fc from 'fast-check';
import { labelNumbers, printedNumber } from '@tizilim/domain';
import { widthInEms } from '../render-sheets/pdf-font.js';
import { wrapText } from '../render-sheets/set-text.js';
import { renderCompanionList } from './render-companion-list.js';
import type { CompanionRow, WrittenCompanionList } from './render-companion-list.js';

const numbers = labelNumbers(new Uint8Array(16).fill(9));
const row = (i: number, voter = `Әбдіқадырова Ұлжан Сейітқызы ${i}`): CompanionRow => ({
  voter,
  document: `Жеке куәлік 0${45_000_000 + i}`,
  number: numbers.makeNumber(i, 9),
  sheet: Math.floor(i / 65) + 1,
  cell: (i % 65) + 1,
});

async function render(rows: Iterable<CompanionRow> | AsyncIterable<CompanionRow>): Promise<WrittenCompanionList & { pdf: Buffer }> {
  const chunks: Buffer[] = [];
  const out = new Writable({
    write(chunk: Buffer, _encoding, done) {
      chunks.push(chunk);
      done();
    },
  });
  const places = [
    { kk: 'Ақмола облысы', ru: 'Акмолинская область' },
    { kk: '№ 127 учаске', ru: 'Участок № 127' },
  ];
  const result = await renderCompanionList(
    { rows, places, orderId: '0192f3aa', meta: { title: 'Companion list', date: '2026-11-01' } },
    out,
  );
  return { ...result, pdf: Buffer.concat(chunks) };
}

async function pagesOf(pdf: Buffer): Promise<string[][]> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = getDocument({ data: new Uint8Array(pdf), verbosity: 0 });
  const document = await task.promise;
  const pages: string[][] = [];
  for (let page = 1; page <= document.numPages; page += 1) {
    const { items } = await (await document.getPage(page)).getTextContent();
    pages.push(items.flatMap((item) => ('str' in item && item.str.trim() !== '' ? [item.str.trim()] : [])));
  }
  await task.destroy();
  return pages;
}

describe('renderCompanionList', () => {
  it('lists every row once in its order, with its number, sheet and cell', async () => {
    const rows = Array.from({ length: 120 }, (_, i) => row(i));
    const result = await render(rows);
    const pages = await pagesOf(result.pdf);
    expect(result).toMatchObject({ rows: 120, pages: pages.length, replaced: 0, bytes: result.pdf.length });
    const said = pages.flat();
    const printed = said.filter((text) => /^\d{4}-\d{4}-\d{4}-\d{4}$/.test(text));
    expect(printed).toEqual(rows.map(({ number }) => printedNumber(number)));
    expect(said.filter((text) => text.startsWith('Әбдіқадырова'))).toEqual(rows.map(({ voter }) => voter));
    const at = said.indexOf(printedNumber(rows[70]!.number));
    expect(said.slice(at + 1, at + 3)).toEqual(['2', '6']);
  });

  it('repeats the headings and says page n of N on every page', async () => {
    const { pdf, pages: count } = await render(Array.from({ length: 70 }, (_, i) => row(i)));
    const pages = await pagesOf(pdf);
    expect(count).toBeGreaterThan(2);
    pages.forEach((texts, index) => {
      for (const heading of [
        'Сайлаушы',
        'Избиратель',
        'Жапсырма нөмірі',
        'Номер этикетки',
        'Ұяшық',
        'Ячейка',
        'Ақмола облысы, № 127 учаске',
      ])
        expect(texts).toContain(heading);
      expect(texts.join(' ')).toMatch(new RegExp(`стр\\. ${index + 1} / ${count}( |$)`));
    });
  });

  it('wraps a long name without losing a letter and shows what it cannot print', async () => {
    const long = 'Абдрахманова-Құрманғалиева Ғалияәсел Нұрсұлтанқызы Сейітқасымжаналиева';
    const { pdf, replaced } = await render([row(1, long), row(2, 'Ван 王\u0000')]);
    const texts = (await pagesOf(pdf)).flat();
    const from = texts.findIndex((text) => text.startsWith('Абдрахманова'));
    expect(texts.join(' ')).toContain('Ван \ufffd');
    expect(replaced).toBe(2);
    let read = texts[from] ?? '';
    for (let i = from + 1; read.length < long.length; i += 1) read += ` ${texts[i]}`;
    expect(read).toBe(long);
  });

  it('gives the same bytes for the same rows, however they come', async () => {
    const rows = Array.from({ length: 40 }, (_, i) => row(i));
    const stream = async function* (): AsyncGenerator<CompanionRow> {
      yield* rows;
    };
    expect((await render(stream())).sha256).toBe((await render(rows)).sha256);
    expect((await render(rows.slice(1))).sha256).not.toBe((await render(rows)).sha256);
  });

  it('is one page that says so when there is nobody to list', async () => {
    const { pages, rows, pdf } = await render([]);
    expect([pages, rows]).toEqual([1, 0]);
    expect((await pagesOf(pdf)).flat()).toContain('Тізім бос · Список пуст');
  });
});

describe('wrapText', () => {
  it('keeps every letter and never exceeds the width by more than 80 % can take back', () => {
    const words = fc.array(fc.stringMatching(/^[а-яәіңғүұқөһ-]{1,40}$/), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(words, fc.integer({ min: 30, max: 300 }), (parts, width) => {
        const text = parts.join(' ');
        const lines = wrapText(text, 9, width);
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
        for (const line of lines) expect(widthInEms(line) * 9 * 0.8).toBeLessThanOrEqual(width);
      }),
    );
  });
});
