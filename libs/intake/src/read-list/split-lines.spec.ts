import { describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { RawRow, REPAIR_ROOM } from './raw-row.js';
import { LineSplitter, MAX_LINE } from './split-lines.js';
import { ByteLineCounter } from './survey-bytes.js';

interface Row {
  readonly lineNo: number;
  readonly lines: number;
  readonly blank: boolean;
  readonly fault: string | undefined;
  readonly fields: readonly string[];
}

interface Result {
  readonly rows: readonly Row[];
  readonly lines: number;
}

/** Splits bytes that come in the given pieces, through a window as the reader of files uses it. */
function split(bytes: Uint8Array, expectedFields: number, cuts: readonly number[] = [], delimiter = ','): Result {
  const rows: Row[] = [];
  const decoder = new TextDecoder();
  const splitter = new LineSplitter(delimiter.charCodeAt(0), expectedFields, new RawRow(), (row, blank) => {
    const fields = Array.from({ length: Math.min(row.fieldCount, 256) }, (_, i) =>
      decoder.decode(row.buffer.subarray(row.starts[i], row.ends[i])),
    );
    rows.push({ lineNo: row.lineNo, lines: row.lines, blank, fault: row.fault, fields: row.fault === 'line.too-long' ? [] : fields });
  });
  const window = new Uint8Array(bytes.length + 2 * MAX_LINE + REPAIR_ROOM);
  const borders = [...new Set([0, ...cuts.filter((cut) => cut < bytes.length), bytes.length])].sort((a, b) => a - b);
  let have = 0;
  for (let i = 1; i <= borders.length; i++) {
    const final = i === borders.length;
    const piece = final ? new Uint8Array(0) : bytes.subarray(borders[i - 1], borders[i]);
    window.set(piece, have);
    have += piece.length;
    const used = splitter.split(window, 0, have, final);
    window.copyWithin(0, used, have);
    have -= used;
  }
  expect(have).toBe(0);
  return { rows, lines: splitter.lines };
}

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const physicalLines = (bytes: Uint8Array): number => {
  const counter = new ByteLineCounter();
  counter.add(bytes);
  return counter.result().lines;
};

const word = fc.string({ unit: fc.constantFrom('Ә', 'қ', 'а', 'b', '7', ' ', '"', ',', ';', 'ї', '—', '𝔸', "'"), maxLength: 12 });
/** A writer's own CSV: quoted when needed, and sometimes when not. */
const field = fc.tuple(word, fc.boolean()).map(([value, quoted]) => {
  const must = /[",]/.test(value) || value !== value.trim();
  return { value, written: must || quoted ? `"${value.replaceAll('"', '""')}"` : value };
});
const table = fc
  .integer({ min: 1, max: 6 })
  .chain((width) => fc.array(fc.array(field, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 12 }));

describe('LineSplitter', () => {
  it('reads valid CSV as csv-parse does', () => {
    fc.assert(
      fc.property(table, fc.constantFrom('\n', '\r\n'), fc.boolean(), (rows, end, open) => {
        const text = rows.map((row) => row.map(({ written }) => written).join(',')).join(end) + (open ? '' : end);
        const own = split(bytesOf(text), rows[0]!.length).rows.filter((row) => !row.blank);
        const theirs = (parse(text, { record_delimiter: end, skip_empty_lines: true }) as string[][]).filter((row) =>
          row.some((value) => value.trim() !== ''),
        );
        expect(own.every((row) => row.fault === undefined)).toBe(true);
        expect(own.map((row) => row.fields)).toEqual(theirs);
      }),
    );
  });

  it('gives the same rows wherever the chunks end', () => {
    const text = 'a,b,c\r\nӘйгерім,"қала, ""Самал""",7\n"x\r\ny",2,3\r\r\n,,\n1,"stray,3\n4,5,6\nм"н,о,п\n"never closed,2,3\nlast,2,3';
    const bytes = bytesOf(text);
    const whole = split(bytes, 3);
    expect(whole.lines).toBe(physicalLines(bytes));
    for (let cut = 1; cut < bytes.length; cut++) expect(split(bytes, 3, [cut])).toEqual(whole);
    expect(split(bytes, 3, Array.from(bytes.keys()))).toEqual(whole);
  });

  it('accounts for every physical line of any bytes, in any chunks', () => {
    const noise = fc.array(
      fc.constantFrom('"', '""', ',', '\n', '\r', '\r\n', 'a', 'Ә', ' ', '\t', '\u001a', 'аб,вг,де\n', '"x\ny",1,2\n'),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(noise, fc.array(fc.nat(200), { maxLength: 5 }), (parts, cuts) => {
        const bytes = bytesOf(parts.join(''));
        const result = split(bytes, 3, cuts);
        expect(result.rows.reduce((sum, row) => sum + row.lines, 0)).toBe(physicalLines(bytes));
        expect(result).toEqual(split(bytes, 3));
      }),
      { numRuns: 500 },
    );
  });

  it('lets a stray quote cost its own line only', () => {
    const good = Array.from({ length: 10 }, (_, i) => `Иванов${i},Пётр,${i}`);
    const lines = good.map((line, i) => (i === 2 ? `"${line}` : i === 7 ? line.replace(',', '",') : line));
    const { rows } = split(bytesOf(`${lines.join('\n')}\n`), 3);
    expect(rows.map((row) => row.fault)).toEqual(good.map((_, i) => (i === 2 || i === 7 ? 'line.quote-broken' : undefined)));
  });

  it('counts a record over several lines as that many lines', () => {
    const { rows } = split(bytesOf('1,"a\nb\n\nc",2\n3,d,4\n'), 3);
    expect(rows.map(({ lineNo, lines, fault }) => [lineNo, lines, fault])).toEqual([
      [1, 4, 'line.line-break-in-field'],
      [5, 1, undefined],
    ]);
  });

  it('passes lines that are too long in bounded memory, whatever the chunks', () => {
    const bytes = bytesOf(`1,2,3\n${'ы'.repeat(MAX_LINE)},${'"'.repeat(9001)}\r\n4,5,6\n`);
    const whole = split(bytes, 3);
    expect(whole.rows.map((row) => row.fault)).toEqual([undefined, 'line.too-long', undefined]);
    for (const step of [1000, 8191, 65_536])
      expect(
        split(
          bytes,
          3,
          Array.from({ length: Math.ceil(bytes.length / step) }, (_, i) => i * step),
        ),
      ).toEqual(whole);
  });
});
