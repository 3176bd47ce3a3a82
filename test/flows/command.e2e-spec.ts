import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');
const ok = join(root, 'test', 'fixtures', 'lists', 'ok');
const notOk = join(root, 'test', 'fixtures', 'lists', 'not-ok');

let folder = '';

/** The built command as its user starts it; its temporary files lie where it can be seen whether they are left. */
function tizilim(...args: string[]) {
  const run = spawnSync(process.execPath, [join(root, 'bin', 'tizilim'), ...args], { encoding: 'utf8', cwd: tmpdir(), env: { ...process.env, TMPDIR: folder, LANG: 'en_US.UTF-8', LC_ALL: '' } });
  return { code: run.status, out: run.stdout, err: run.stderr };
}

describe('the tizilim command, built', () => {
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'tizilim-command-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('judges fixtures as it promises', () => {
    const [good = ''] = readdirSync(ok).filter((name) => name.endsWith('.csv'));
    const [bad = ''] = readdirSync(notOk).filter((name) => name.endsWith('.csv'));
    expect(tizilim('check', join(ok, good), '--json').code).toBe(0);
    const refused = tizilim('check', join(notOk, bad), '--json');
    expect(refused.code).toBeGreaterThan(0);
    const result = JSON.parse(refused.out) as Record<string, number>;
    expect(result['lines']).toBe(Number(result['header']) + Number(result['blank']) + Number(result['accepted']) + Number(result['rejected']));
  });

  it.each(['ok/ods.ods', 'ok/zip-several-lists.zip', 'ok/workbook-two-sheets.xlsx', 'ok/dbf-kz-1048.dbf', 'not-ok/ods-million-people.ods', 'not-ok/zip-in-zip.zip'])(
    'parses %s in a process of its own as the readers promise',
    (name) => {
      const path = join(root, 'test', 'fixtures', 'lists', name);
      const { given, ...expected } = JSON.parse(readFileSync(path.replace(/\.\w+$/, '.expected.json'), 'utf8')) as { given?: { lines?: number } };
      const lines = given?.lines === undefined ? [] : ['--lines', String(given.lines)];
      const { out, err } = tizilim('check', path, '--json', '--lang', 'en', ...lines);
      expect({ found: JSON.parse(out) as unknown, err }).toEqual({ found: { file: path, ...expected }, err: '' });
      expect(readdirSync(folder).filter((left) => left.startsWith('tizilim-'))).toEqual([]);
    },
  );

  it('gives a spreadsheet back although its parser has nothing of the environment', () => {
    const parser = join(root, 'dist', 'libs', 'intake', 'src', 'read-list', 'parser', 'parser-main.js');
    const order = JSON.stringify({ path: join(ok, 'workbook.xlsx'), readAs: {} });
    const run = spawnSync(process.execPath, ['--max-old-space-size=256', parser, order], { env: {} });
    // Its first frame is number 0 and says that the list was opened.
    expect({ status: run.status, number: run.stdout.readUInt32LE(4), kind: run.stdout.readUInt32LE(8) }).toEqual({ status: 0, number: 0, kind: 1 });
    expect(run.stdout.subarray(12, 12 + run.stdout.readUInt32LE(0)).toString()).toContain('"format":"xlsx"');
  });

  it('speaks the language it is asked for and never shows a stack', () => {
    for (const lang of ['kk', 'ru', 'en']) {
      const missing = tizilim('check', join(folder, 'nowhere.csv'), '--lang', lang);
      expect({ lang, code: missing.code }).toEqual({ lang, code: 3 });
      expect(tizilim('labels', join(folder, 'nowhere.csv'), '--out', join(folder, 'x.pdf'), '--lang', lang).code).toBe(3);
      expect(missing.out + missing.err).not.toMatch(/\n\s+at /);
    }
    expect(tizilim('check').code).toBe(3);
    expect(tizilim('no-such-command').code).toBe(3);
    expect(tizilim('check', 'a', '--lang', 'de').code).toBe(3);
    expect(tizilim('--help').code).toBe(0);
  });

  it('makes numbers, prints them, and leaves nothing behind when it refuses', () => {
    const numbers = tizilim('labels', '--make-numbers', '3').out.trim().split('\n');
    expect(numbers).toHaveLength(3);
    const rows = join(folder, 'rows.csv');
    const out = join(folder, 'out.pdf');
    writeFileSync(rows, `number,line1,line2\n${numbers.map((number) => `${number},Әбдіғали Қ.,Семей`).join('\n')}\n`);
    expect(tizilim('labels', rows, '--out', out)).toMatchObject({ code: 0 });
    expect(readFileSync(out).subarray(0, 5).toString()).toBe('%PDF-');
    writeFileSync(rows, `number,line1,line2\n${numbers[0]?.slice(0, 15)}9,a,b\n1234567812345678,a,b\n`);
    const second = join(folder, 'second.pdf');
    expect(tizilim('labels', rows, '--out', second).code).toBe(1);
    expect(existsSync(second)).toBe(false);
  });

  it('writes the marked workbook', () => {
    const [bad = ''] = readdirSync(notOk).filter((name) => /required|date/.test(name) && name.endsWith('.csv'));
    const book = join(folder, 'book.xlsx');
    tizilim('check', join(notOk, bad), '--workbook', book);
    expect(readFileSync(book).subarray(0, 2).toString()).toBe('PK');
  });
});
