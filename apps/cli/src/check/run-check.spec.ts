import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Language } from '@tizilim/messages';
import type { CheckArguments } from './check-arguments.js';
import { runCheck } from './run-check.js';

const fixtures = join(import.meta.dirname, '../../../../test/fixtures/lists');
const TODAY = '2026-07-01';

interface Expected {
  readonly given?: { readonly lines?: number; readonly encoding?: string };
  readonly refused?: unknown;
  readonly rejected: number;
  readonly findings: readonly { readonly severity: string }[];
}

interface Run {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

async function run(given: CheckArguments, language: Language = 'en'): Promise<Run> {
  const texts = { out: '', err: '' };
  const into = (stream: 'out' | 'err'): Writable =>
    new Writable({
      write: (chunk: Buffer, _, done) => {
        texts[stream] += chunk.toString();
        done();
      },
    });
  const code = await runCheck(given, { stdout: into('out'), stderr: into('err'), language }, TODAY);
  return { code, ...texts };
}

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tizilim-check-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const names = await Promise.all(
  (['ok', 'not-ok'] as const).map(async (kind) => (await readdir(join(fixtures, kind))).map((name) => [kind, name] as const)),
);
const cases = names.flat().filter(([, name]) => name.endsWith('.expected.json'));

describe('tizilim check: lists made by hand', () => {
  it('are many, and each has its expectation', () => {
    expect(cases.length).toBeGreaterThanOrEqual(60);
    expect(names.flat().length).toBe(2 * cases.length);
  });

  it.each(cases)('%s/%s', async (kind, name) => {
    const base = name.slice(0, -'.expected.json'.length);
    const file = names.flat().find(([where, other]) => where === kind && other.startsWith(`${base}.`) && other !== name)![1];
    const { given, ...expected } = JSON.parse(await readFile(join(fixtures, kind, name), 'utf8')) as Expected;
    const path = join(fixtures, kind, file);
    const options = {
      ...(given?.lines === undefined ? {} : { lines: String(given.lines) }),
      ...(given?.encoding === undefined ? {} : { encoding: given.encoding }),
    };
    const { code, out, err } = await run({ file: path, json: true, ...options });
    const found = JSON.parse(out) as Record<string, unknown>;
    expect(found).toEqual({ file: path, ...expected });
    expect(Object.keys(found)).toEqual(['file', ...Object.keys(expected)]);
    const toConfirm = expected.findings.some((finding) => finding.severity === 'confirm');
    expect(code).toBe(expected.refused === undefined ? (expected.rejected > 0 || toConfirm ? 1 : 0) : 2);
    expect(kind).toBe(code === 0 ? 'ok' : 'not-ok');
    expect(err).toBe('');
  });
});

describe('tizilim check: the command', () => {
  const good = join(fixtures, 'ok/semicolon.csv');
  const bad = join(fixtures, 'not-ok/many-faults-in-one-line.csv');

  it.each(['kk', 'ru', 'en'] as const)('tells people in %s where each fault is and what to do', async (language) => {
    const { code, out } = await run({ file: bad }, language);
    const words = {
      kk: ['2-жол', 'Туған күні (birth_date)', 'Не істеу керек'],
      ru: ['строка 2', 'Дата рождения (birth_date)', 'Что делать'],
      en: ['line 2', 'Date of birth (birth_date)', 'What to do'],
    }[language];
    for (const word of words) expect(out).toContain(word);
    expect(out).toContain('"1985-13-01"');
    expect(code).toBe(1);
  });

  it('shows no control character of a file to the terminal', async () => {
    const { out } = await run({ file: join(fixtures, 'not-ok/control-character.csv') });
    expect(out).not.toContain('\u0007');
    expect(out).toContain('\\u0007');
  });

  it('says in one sentence why a file is refused', async () => {
    const { code, out } = await run({ file: join(fixtures, 'not-ok/xls.xls') }, 'ru');
    expect(out).toContain('Файл такого формата (xls) не принимается.');
    expect(out).toContain('XLSX');
    expect(code).toBe(2);
  });

  it.each([
    [{}],
    [{ file: join(fixtures, 'no-such-file.csv') }],
    [{ file: fixtures }],
    [{ file: good, encoding: 'latin1' }],
    [{ file: good, encoding: '' }],
    [{ file: good, lines: 'ten' }],
    [{ file: good, lines: '-1' }],
    [{ file: good, map: ['тегі'] }],
    [{ file: good, map: ['тегі=nobody'] }],
    [{ file: good, map: ['=surname'] }],
    [{ file: good, workbook: good }],
    [{ file: good, workbook: join(fixtures, 'no/such/folder/out.xlsx') }],
  ])('exits 3 without a stack trace: %j', async (given) => {
    const { code, err } = await run(given);
    expect(code).toBe(3);
    expect(err).not.toMatch(/\n\s+at /);
    expect(err).not.toBe('');
  });

  it.each(['layout-unknown.csv', 'workbook-layout-unknown.xlsx'])(
    'proposes what unknown titles stand for and reads them as told: %s',
    async (name) => {
      const file = join(fixtures, 'not-ok', name);
      const { code, out } = await run({ file }, 'kk');
      expect(code).toBe(2);
      expect(out).toContain('"уч-к №" → precinct (Сайлау учаскесі): "12"');
      const { refused } = JSON.parse((await run({ file, json: true })).out) as {
        refused: { proposal: { titles: { title: string; column: string | null }[] } };
      };
      const map = refused.proposal.titles.map(({ title, column }) => `${title.toUpperCase()} = ${column ?? '-'}`);
      const book = join(folder, 'mapped.xlsx');
      const told = await run({ file, json: true, lines: '2', map, workbook: book });
      expect(JSON.parse(told.out)).toMatchObject({ accepted: 2, rejected: 0 });
      expect(told.code).toBe(0);
      expect((await run({ file, json: true, map: map.slice(0, 3) })).code).toBe(2);
      const again = await run({ file: book, json: true, lines: '2', map });
      expect(JSON.parse(again.out)).toMatchObject({ accepted: 2, rejected: 0 });
      await rm(book);
    },
  );

  it('writes the annotated workbook, and none for a refused file', async () => {
    const book = join(folder, 'out.xlsx');
    expect((await run({ file: bad, workbook: book })).code).toBe(1);
    expect((await readFile(book)).subarray(0, 2).toString()).toBe('PK');
    const again = await run({ file: book, json: true, lines: '2' });
    expect(JSON.parse(again.out)).toMatchObject({ format: 'xlsx', header: 1, accepted: 1, rejected: 1 });
    const none = join(folder, 'none.xlsx');
    expect((await run({ file: join(fixtures, 'not-ok/empty.csv'), workbook: none })).code).toBe(2);
    expect(await readdir(folder)).toEqual(['out.xlsx']);
  });

  it('does not take the name of a file for anything but a name', async () => {
    const path = join(folder, 'тізім; $(x) \u202e.csv');
    await writeFile(path, await readFile(good));
    expect((await run({ file: path, lines: '5' })).code).toBe(0);
    await rm(path);
  });
});
