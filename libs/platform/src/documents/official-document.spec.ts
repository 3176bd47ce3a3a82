import { describe, expect, it } from '@jest/globals';
import { renderOfficialDocument, type OfficialDocument } from './official-document.js';

const paper: OfficialDocument = {
  language: 'kk',
  addressees: ['Орталық сайлау комиссиясына'],
  title: 'Акт',
  facts: [['Аумақ', 'Абай облысы']],
  tables: [],
  signatures: ['Әкім'],
  footer: 'Акт № 1',
  date: '2027-01-04',
};

const figures = {
  columns: [
    { title: 'Аумақ', width: 20 },
    ...Array.from({ length: 8 }, () => ({ title: 'Қалып\u00adтасты\u00adрылды', width: 10, align: 'right' as const })),
  ],
  rows: Array.from({ length: 20 }, (_, n) => [`Солтүстік Қазақстан ${n}`, ...Array.from({ length: 8 }, () => `12\u00a0345\u00a0${String(n).padStart(3, '0')}`)]),
  total: ['Барлығы', ...Array.from({ length: 8 }, () => '246\u00a0900\u00a0190')],
  afterTotal: [['Өзгеріс', ...Array.from({ length: 8 }, () => '+1')]],
  strongRows: [0],
};

async function bytesOf(document: OfficialDocument): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of renderOfficialDocument(document)) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** The lines of text of each page, and the pages' sizes in points. */
async function read(document: OfficialDocument): Promise<{ pages: string[][]; sizes: number[][] }> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = getDocument({ data: new Uint8Array(await bytesOf(document)), verbosity: 0 });
  const pdf = await task.promise;
  const pages: string[][] = [];
  const sizes: number[][] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    pages.push(items.flatMap((item) => ('str' in item && item.str.trim() !== '' ? [item.str.replaceAll('\u00a0', ' ').trim()] : [])));
    sizes.push(page.view.slice(2).map((side) => Math.round(side as number)));
  }
  await task.destroy();
  return { pages, sizes };
}

describe('renderOfficialDocument', () => {
  it('keeps names and figures whole on one line, and breaks a title only at its soft hyphens', async () => {
    const { pages } = await read({ ...paper, tables: [figures] });
    expect(pages).toHaveLength(1);
    const said = pages[0]!;
    for (const row of [...figures.rows, figures.total]) for (const cell of row) expect(said).toContain(cell.replaceAll('\u00a0', ' '));
    expect(said.filter((text) => /^(Қалып|Қалыптасты|тасты)-?$/.test(text)).length).toBeGreaterThan(0);
    expect(said.join('')).not.toContain('\u00ad');
  });

  it('shows no hyphen in a title that has room', async () => {
    const { pages } = await read({ ...paper, tables: [{ columns: [{ title: 'Қалып\u00adтасты\u00adрылды', width: 1 }], rows: [['1']] }] });
    expect(pages[0]).toContain('Қалыптастырылды');
  });

  it('repeats the head of a table on every page and numbers the pages', async () => {
    const long = { columns: [{ title: 'Бас', width: 1 }, { title: 'Мәтін', width: 3 }], rows: Array.from({ length: 150 }, (_, n) => [`r${n}`, 'мәтін '.repeat(30)]) };
    const { pages } = await read({ ...paper, orientation: 'landscape', tables: [long] });
    expect(pages.length).toBeGreaterThan(3);
    pages.slice(0, -1).forEach((said, index) => {
      expect(said).toContain('Бас');
      expect(said).toContain(`${index + 1} / ${pages.length}`);
    });
    expect(pages.flat().filter((text) => /^r\d+$/.test(text))).toEqual(long.rows.map(([first]) => first));
    expect(pages.flat().filter((text) => text === 'Әкім')).toHaveLength(1);
  });

  it('is A4, upright or across', async () => {
    expect((await read(paper)).sizes).toEqual([[595, 842]]);
    expect((await read({ ...paper, orientation: 'landscape' })).sizes).toEqual([[842, 595]]);
  });

  it('sets a word that no column can hold without losing a letter', async () => {
    const word = 'ы'.repeat(300);
    const { pages } = await read({ ...paper, tables: [{ columns: [{ title: 'a', width: 1 }, { title: 'b', width: 1 }], rows: [[word, 'x']] }] });
    expect(pages.flat().filter((text) => /^ы+$/.test(text)).join('')).toBe(word);
  });

  it('gives the same bytes for the same content', async () => {
    const twice = [await bytesOf({ ...paper, tables: [figures] }), await bytesOf({ ...paper, tables: [figures] })];
    expect(twice[0]!.equals(twice[1]!)).toBe(true);
    expect(twice[0]!.equals(await bytesOf({ ...paper, date: '2027-01-05', tables: [figures] }))).toBe(false);
  });
});
