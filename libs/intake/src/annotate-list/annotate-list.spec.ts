import { createWriteStream } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { checkList } from '../judge-lines/check-list.js';
import { FindingSpool } from '../judge-lines/finding-spool.js';
import { openList } from '../read-list/open-list.js';
import type { RawRow } from '../read-list/raw-row.js';
import { ZipBook } from '../read-list/xlsx/zip-book.js';
import { annotateList } from './annotate-list.js';
import { SheetPlan } from './place-findings.js';
import { columnName, textCell, xmlText } from './xml-text.js';

const decoder = new TextDecoder();
const LIST = [
  'Список на 1 июля;;;;;;;',
  'ЖСН;Тегі;Аты;Әкесінің аты;Туған күні;Жынысы;Сайлау учаскесі;Мекенжайы',
  '850815300126;Әбдірахманов;Нұрлан;Қайратұлы;1985-08-15;M;12;Абай көшесі, 5-үй',
  '',
  ';=cmd|calc!A1;Нұр?ан;;1985-13-01;M;12;<&"_x0041_">',
  '991231400075;Иванова;Мария',
  '991231400075;"Иванова;Мария;;1999-12-31;F;12;x',
].join('\n');

let folder = '';
let list = '';
let book = '';

async function valuesOf(path: string): Promise<Map<number, string[]>> {
  const opened = await openList({ path });
  if (opened.kind === 'refused') throw new Error(opened.refusal.code);
  const rows = new Map<number, string[]>();
  const keep = (row: RawRow): void => {
    const values = Array.from({ length: row.fieldCount }, (_, i) => decoder.decode(row.buffer.subarray(row.starts[i], row.ends[i])));
    while (values.at(-1) === '') values.pop();
    rows.set(row.lineNo, values);
  };
  await opened.read({ header: keep, line: keep, blank() {} });
  await opened.close();
  return rows;
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tizilim-annotate-'));
  list = join(folder, 'list.csv');
  book = join(folder, 'list.xlsx');
  await writeFile(list, `${LIST}\n`);
  const findings = new FindingSpool();
  const options = { asOf: '2026-07-01' };
  const result = await checkList({ path: list }, options, findings);
  await annotateList(
    { source: { path: list }, options: {}, result, findings, counts: findings.counts, language: 'kk' },
    createWriteStream(book),
  );
});

afterAll(() => rm(folder, { recursive: true, force: true }));

const firstOf = (own: readonly string[] = [], original: readonly string[] = []): string[] => own.slice(0, original.length);

describe('annotated workbook', () => {
  it('holds every value as written, in the row of its line', async () => {
    const own = await valuesOf(book);
    const original = await valuesOf(list);
    for (const line of [1, 2, 3, 5, 6]) expect(firstOf(own.get(line), original.get(line))).toEqual(original.get(line));
    expect(own.has(4)).toBe(false);
    // A stray quote swallows what follows: nobody can tell these fields apart.
    expect(own.get(7)?.[0]).toBe('991231400075;"Иванова;Мария;;1999-12-31;F;12;x');
  });

  it('says behind every row what is wrong with it and which line it is, however many there are', async () => {
    const own = await valuesOf(book);
    expect(own.get(2)?.slice(8)).toEqual(['Түсіндірме', 'Жол']);
    expect(own.get(3)?.slice(8)).toEqual(['', '3']);
    expect(
      own
        .get(5)?.[8]
        ?.split(' · ')
        .map((one) => one.split(':')[0]),
    ).toEqual(['ЖСН', 'Тегі', 'Аты', 'Туған күні']);
    expect(own.get(5)?.[8]).toContain('ЖСН жоқ.');
    expect([5, 6, 7].map((line) => own.get(line)?.[9])).toEqual(['5', '6', '7']);
  });

  it('colours faulty cells by severity and comments them in the language asked for', async () => {
    const zip = await ZipBook.open(book);
    const sheet = await zip.text('xl/worksheets/sheet1.xml', 1 << 20);
    expect(sheet).toContain('<c r="A5" s="2"/>');
    expect(sheet).toContain('<c r="C5" s="2" t="inlineStr">');
    expect(sheet).toContain('<c r="E5" s="1" t="inlineStr">');
    expect(sheet).toContain('<c r="A6" s="1" t="inlineStr">');
    const comments = await zip.text('xl/comments1.xml', 1 << 20);
    expect(comments).toContain('<comment ref="E5"');
    expect(comments).toContain('ЖСН жоқ.');
    const shapes = await zip.text('xl/drawings/vmlDrawing1.vml', 1 << 20);
    expect(shapes.match(/<v:shape /g)?.length).toBe(comments.match(/<comment /g)?.length);
    zip.close();
  });

  it('lists every finding and sums them up', async () => {
    const zip = await ZipBook.open(book);
    const findings = await zip.text('xl/worksheets/sheet2.xml', 1 << 20);
    expect(findings.match(/<row /g)?.length).toBe(1 + 8);
    const summary = await zip.text('xl/worksheets/sheet3.xml', 1 << 20);
    expect(summary).toContain('line.date-invalid');
    zip.close();
  });

  it('has no formula, number or date in it: every cell is a text', async () => {
    const zip = await ZipBook.open(book);
    for (const part of zip.names().filter((name) => name.startsWith('xl/worksheets/sheet'))) {
      const xml = await zip.text(part, 1 << 20);
      expect(xml).not.toMatch(/<f[ >]|<v[ >]/);
      expect(xml.match(/<c [^>]*[^/]>/g)?.every((cell) => cell.includes('t="inlineStr"')) ?? true).toBe(true);
    }
    zip.close();
  });

  it('is the same bytes each time', async () => {
    const findings = new FindingSpool();
    const result = await checkList({ path: list }, { asOf: '2026-07-01' }, findings);
    const parts: Buffer[] = [];
    const out = new Writable({ write: (chunk: Buffer, _, done) => done(void parts.push(chunk)) });
    await annotateList({ source: { path: list }, options: {}, result, findings, counts: findings.counts, language: 'kk' }, out);
    expect(Buffer.concat(parts).equals(await readFile(book))).toBe(true);
  });

  it('fails when it cannot be written', async () => {
    const findings = new FindingSpool();
    const result = await checkList({ path: list }, {}, findings);
    const out = new Writable({ write: (_chunk, _, done) => done(new Error('disk full')) });
    await expect(
      annotateList({ source: { path: list }, options: {}, result, findings, counts: findings.counts, language: 'ru' }, out),
    ).rejects.toThrow('disk full');
  });
});

describe('cells', () => {
  it('come back as they were, whatever they hold', () => {
    expect(xmlText('a\u0000b\r_x0041_')).toBe('a_x0000_b_x000D__x005F_x0041_');
    expect(textCell(7, 27, '=1+1', 3)).toBe('<c r="AB7" s="3" t="inlineStr"><is><t>=1+1</t></is></c>');
    expect(textCell(1, 0, ' x', 0)).toContain('<t xml:space="preserve"> x</t>');
    expect([0, 25, 26, 701, 702].map(columnName)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA']);
  });

  it('stand on further sheets after a million lines', () => {
    const plan = new SheetPlan();
    plan.growTo(2_000_001);
    expect([1, 1_000_000, 1_000_001, 2_000_001].map((line) => [plan.sheetOf(line), plan.rowOf(line)])).toEqual([
      [0, 1],
      [0, 1_000_000],
      [1, 2],
      [2, 2],
    ]);
    expect(plan.names('List')).toEqual(['List', 'List 2', 'List 3']);
  });

  it('stand on a sheet of their own for each part of the list', () => {
    const plan = new SheetPlan();
    plan.startPart('a/b.csv', 1);
    plan.growTo(1_000_010);
    plan.startPart('A_b.csv', 1_000_011);
    expect([1, 1_000_001, 1_000_010, 1_000_011, 1_000_012].map((line) => [plan.sheetOf(line), plan.rowOf(line)])).toEqual([
      [0, 1],
      [1, 2],
      [1, 11],
      [2, 1],
      [2, 2],
    ]);
    expect(plan.names('List')).toEqual(['a_b.csv', 'a_b.csv 2', 'A_b.csv 3']);
  });

  it('come back as parts that are read as one list again', async () => {
    const archive = join(import.meta.dirname, '../../../../test/fixtures/lists/ok/zip-several-lists.zip');
    const findings = new FindingSpool();
    const result = await checkList({ path: archive }, {}, findings);
    const back = join(folder, 'parts.xlsx');
    await annotateList(
      { source: { path: archive }, options: {}, result, findings, counts: findings.counts, language: 'kk' },
      createWriteStream(back),
    );
    const again = new FindingSpool();
    const { accepted, header, lines } = await checkList({ path: back }, {}, again);
    expect({ accepted, header }).toEqual({ accepted: result.accepted, header: result.header });
    expect(lines).toBe(result.lines - 1);
    const parts = [];
    for await (const { code, value } of again) if (code === 'list.parts-joined') parts.push(value);
    expect(parts).toEqual(['бөлік 1.csv: 1–3', 'бөлік 2.csv: 4–5', 'бөлік 3.xlsx: 6–8', 'бөлік 4.dbf: 9–11', 'ішкі_бөлік 5.csv: 12–13']);
  });
});
