import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import fc from 'fast-check';
import { checkLabelNumber, isTestNumber, labelNumbers } from '@tizilim/domain';
import type { Language } from '@tizilim/messages';
import { readLabelCsv, splitLine } from './label-csv.js';
import type { CsvLine } from './label-csv.js';
import { runLabels } from './run-labels.js';
import type { LabelsOptions } from './run-labels.js';

const numbers = labelNumbers(new Uint8Array(16).fill(1));
const number = (i: number): string => numbers.makeNumber(i, 9);

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tizilim-labels-spec-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

function collector(): { readonly stream: Writable; text(): string } {
  const chunks: Buffer[] = [];
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      chunks.push(chunk);
      done();
    },
  });
  return { stream, text: () => Buffer.concat(chunks).toString('utf8') };
}

async function run(options: LabelsOptions, language: Language = 'en'): Promise<{ code: number; out: string; err: string }> {
  const [stdout, stderr] = [collector(), collector()];
  const code = await runLabels({ ...options }, { stdout: stdout.stream, stderr: stderr.stream, language });
  return { code, out: stdout.text(), err: stderr.text() };
}

let files = 0;
async function csv(content: string | Buffer): Promise<{ file: string; out: string }> {
  files += 1;
  const place = join(folder, `labels-${files}`);
  await writeFile(`${place}.csv`, content);
  return { file: `${place}.csv`, out: `${place}.pdf` };
}

/** What the folder holds besides the CSV files. */
const written = async (): Promise<string[]> => (await readdir(folder)).filter((name) => !name.endsWith('.csv'));

describe('tizilim labels', () => {
  it('prints and proves a file', async () => {
    const task = await csv(
      `number,line1,line2\n${number(1)},Әбдіқадырова Ұлжан,№ 127 учаске\n${number(2)},"Aқжар, ""Бірлік""",\n\n${number(3)},,\n`,
    );
    const { code, out, err } = await run(task);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('3 labels on 1 sheets; all 3 cells were read back. Next free cell: 4.');
    const pdf = await readFile(task.out);
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    await rm(task.out);
    expect(await written()).toEqual([]);
  });

  it('tells the same to programs', async () => {
    const task = await csv(`line1;number\r\nБірінші;${number(1)}\r\nЕкінші;${number(2)}`);
    const { code, out } = await run({ ...task, start: '64', json: true });
    const told = JSON.parse(out) as Record<string, unknown>;
    expect(code).toBe(0);
    expect(told).toMatchObject({
      ...task,
      sheet: 'a4-65',
      symbology: 'code128',
      start: 64,
      lines: 3,
      header: 1,
      blank: 0,
      accepted: 2,
      rejected: 0,
      labels: 2,
      sheets: 1,
      proved: 2,
      nextCell: 1,
      findings: [],
    });
    const pdf = await readFile(task.out);
    expect([told['bytes'], told['sha256']]).toEqual([pdf.length, createHash('sha256').update(pdf).digest('hex')]);
    await rm(task.out);
  });

  it('gives the same bytes for the same rows', async () => {
    const rows = `number\n${Array.from({ length: 70 }, (_, i) => number(i)).join('\n')}`;
    const [first, second] = [await csv(rows), await csv(rows)];
    expect([(await run(first)).code, (await run(second)).code]).toEqual([0, 0]);
    expect((await readFile(first.out)).equals(await readFile(second.out))).toBe(true);
    await Promise.all([rm(first.out), rm(second.out)]);
  });

  it('refuses lines with their number, column and reason, and writes nothing', async () => {
    const wrong = number(5).replace(/\d$/, (digit) => String((Number(digit) + 1) % 10));
    const task = await csv(
      [
        'number,line1,line2',
        `${number(1)},ok,`,
        `${wrong},,`,
        `${number(1)},,`,
        '9.12E+15,,',
        `${number(6)},王,`,
        `${number(7)},,${'Ж'.repeat(60)}`,
        `${number(8)},a`,
        `${number(9)},"open,`,
        '',
        `,x,`,
        `${number(10)},a"b,`,
      ].join('\n'),
    );
    const { code, out, err } = await run({ ...task, json: true });
    const told = JSON.parse(out) as { findings: { line: number; column: string; code: string; severity: string; value: string }[] };
    expect([code, err]).toEqual([1, '']);
    expect(told).toMatchObject({ lines: 12, header: 1, blank: 1, accepted: 1, rejected: 9 });
    expect(told.findings.map(({ line, column, code: fault }) => [line, column, fault])).toEqual([
      [3, 'number', 'label-number.check-digits'],
      [4, 'number', 'labels.number-twice'],
      [5, 'number', 'label-number.not-digits'],
      [6, 'line1', 'labels.glyph-missing'],
      [7, 'line2', 'labels.text-too-wide'],
      [8, '', 'labels.row-columns'],
      [9, '', 'labels.row-quote'],
      [11, 'number', 'label-number.missing'],
      [12, '', 'labels.row-quote'],
    ]);
    expect(told.findings[3]).toMatchObject({ severity: 'reject', value: '王' });
    const spoken = await run(task, 'kk');
    expect(spoken.code).toBe(1);
    expect(spoken.err).toContain('4-жол, number: Бұл нөмір 2-жолда бар');
    expect(spoken.err).toContain('6-жол, line1: «王» таңбасын (U+738B)');
    expect(spoken.err).toContain('қатесі бар жолдар саны — 9');
    expect(await written()).toEqual([]);
  });

  it('refuses files that are none', async () => {
    const cases: [string | Buffer, string][] = [
      ['', 'labels.file-empty'],
      ['\ufeff\n\n', 'labels.file-empty'],
      ['number,line1\n', 'labels.none'],
      ['iin,name\n1,2\n', 'labels.file-header'],
      ['number,line1,line1\n', 'labels.file-header'],
      [`${number(1)}\n`, 'labels.file-header'],
      [Buffer.from(`number,line1\n${number(1)},Ақжар\n`, 'utf16le'), 'labels.file-header'],
      [Buffer.concat([Buffer.from(`number,line1\n${number(1)},`), Buffer.from([0xc0, 0xea, 0x0a])]), 'labels.file-not-utf8'],
      [Buffer.alloc(200_000, 'x'), 'labels.file-line-long'],
    ];
    for (const [content, expected] of cases) {
      const { code, out } = await run({ ...(await csv(content)), json: true });
      expect([code, (JSON.parse(out) as { refused: { code: string } }).refused.code]).toEqual([2, expected]);
    }
    const missing = await run({ file: join(folder, 'nowhere.csv'), out: join(folder, 'x.pdf') }, 'ru');
    expect(missing).toMatchObject({ code: 3, out: '' });
    expect(missing.err).toContain('Не удаётся открыть файл');
    expect(missing.err).not.toMatch(/\bat .*\.[jt]s/);
    expect(await written()).toEqual([]);
  });

  it('calls wrong use by its name', async () => {
    const task = await csv(`number\n${number(1)}\n`);
    for (const options of [
      {},
      { file: task.file },
      { out: task.out },
      { ...task, out: task.file },
      { ...task, sheet: 'a5' },
      { ...task, symbology: 'qr' },
      { ...task, start: '66' },
      { ...task, start: 'x' },
      { ...task, makeNumbers: '3' },
      { makeNumbers: '0' },
      { makeNumbers: '1e3' },
      { makeNumbers: '-4' },
      { ...task, out: join(folder, 'no', 'such', 'folder.pdf') },
    ]) {
      const { code, out, err } = await run(options);
      expect({ options, code, out }).toEqual({ options, code: 3, out: '' });
      expect(err).not.toBe('');
    }
    expect(await readFile(task.file, 'utf8')).toBe(`number\n${number(1)}\n`);
    expect(await written()).toEqual([]);
  });

  it('leaves an older result alone when it refuses', async () => {
    const task = await csv('number\n123\n');
    await writeFile(task.out, 'older');
    expect((await run(task)).code).toBe(1);
    expect(await readFile(task.out, 'utf8')).toBe('older');
    await rm(task.out);
  });

  it('makes as many valid test numbers as asked for, all different', async () => {
    const { code, out } = await run({ makeNumbers: '2500' });
    const made = out.trimEnd().split('\n');
    expect([code, made.length, new Set(made).size]).toEqual([0, 2500, 2500]);
    expect(made.every((text) => checkLabelNumber(text) === 'ok' && isTestNumber(text))).toBe(true);
    const task = await csv(`number\n${made.slice(0, 66).join('\n')}\n`);
    expect(await run(task)).toMatchObject({ code: 0, err: '' });
    await rm(task.out);
  });
});

describe('the CSV reader', () => {
  const read = async (content: string | Buffer): Promise<CsvLine[]> => {
    const { file } = await csv(content);
    const lines: CsvLine[] = [];
    for await (const line of readLabelCsv(file)) lines.push(line);
    return lines;
  };

  it('ends lines at LF, CRLF and CR, and counts a last line without an end', async () => {
    for (const end of ['\n', '\r\n', '\r']) {
      expect((await read(['number', '1', '', '2'].join(end))).map(({ line, kind }) => [line, kind])).toEqual([
        [1, 'header'],
        [2, 'row'],
        [3, 'blank'],
        [4, 'row'],
      ]);
    }
  });

  it('ends a line once when the two bytes of its end come in two chunks', async () => {
    const first = 'number\r\n';
    const filler = '1\r\n'.repeat((64 * 1024 - first.length) / 3 - 1);
    const rest = 64 * 1024 - first.length - filler.length - 1;
    const lines = await read(`${first}${filler}${'2'.repeat(rest)}\r\n3\r\n`);
    expect(lines.filter(({ kind }) => kind === 'blank')).toEqual([]);
    expect(lines.at(-1)).toMatchObject({ kind: 'row', fields: { number: '3' } });
  });

  it('gives back whatever was quoted', () => {
    const cell = fc.string({ unit: 'grapheme' }).filter((text) => !/[\r\n]/.test(text));
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1, maxLength: 5 }), fc.constantFrom(',', ';'), (cells, delimiter) => {
        const line = cells.map((text) => `"${text.replaceAll('"', '""')}"`).join(delimiter);
        expect(splitLine(line, delimiter)).toEqual(cells);
      }),
    );
    expect(splitLine('a,,', ',')).toEqual(['a', '', '']);
    expect(splitLine('"a"b,c', ',')).toBeUndefined();
    expect(splitLine('a"b', ',')).toBeUndefined();
    expect(splitLine('"a', ',')).toBeUndefined();
  });
});
