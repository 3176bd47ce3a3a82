import { Readable } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CopyEncoder } from './copy-encoder.js';
import { parseCsvHeader } from './csv-header.js';
import { CsvSplitter, type CsvFault, type CsvLine, type Delimiter } from './csv-splitter.js';
import { readSmallTable } from './read-small-table.js';

interface Seen {
  readonly number: number;
  readonly fields: string[];
  readonly fault: CsvFault | undefined;
  readonly blank: boolean;
}

function split(bytes: Buffer, sizes: readonly number[] = [bytes.length], delimiter: Delimiter = ','): Seen[] {
  const seen: Seen[] = [];
  const take = (line: CsvLine): void => {
    const fields = Array.from({ length: line.fieldCount }, (_, i) => line.bytes.toString('utf8', line.starts[i], line.ends[i]));
    seen.push({ number: line.number, fields, fault: line.fault, blank: line.blank });
  };
  const splitter = new CsvSplitter({ delimiter });
  let at = 0;
  for (let i = 0; at < bytes.length; i += 1) {
    const size = Math.max(1, sizes[i % sizes.length] ?? 1);
    splitter.push(Buffer.from(bytes.subarray(at, at + size)), take);
    at += size;
  }
  splitter.end(take);
  expect(splitter.consumed).toBe(bytes.length);
  return seen;
}

const fields = (text: string): string[][] => split(Buffer.from(text)).map((line) => line.fields);
const faults = (text: string): (CsvFault | undefined)[] => split(Buffer.from(text)).map((line) => line.fault);

describe('CsvSplitter', () => {
  it('takes lines apart at LF, CRLF and CR, with and without a last line break', () => {
    expect(fields('a,b\nc,d\r\ne,f\rg,h')).toEqual([['a', 'b'], ['c', 'd'], ['e', 'f'], ['g', 'h']]);
    expect(fields('a,\n')).toEqual([['a', '']]);
    expect(split(Buffer.from('a\r'))).toHaveLength(1);
  });

  it('reads quoted fields with delimiters and doubled quotes', () => {
    expect(fields('"Абай, 5","она ""Алма"" ",x\n')).toEqual([['Абай, 5', 'она "Алма" ', 'x']]);
  });

  it('counts every physical line of a record that is broken by a line break', () => {
    expect(faults('a,"b\nc",d\ne,f\n')).toEqual(['open-quote', 'stray-quote', undefined]);
    expect(faults('a"b,c\n"a"b,c\n')).toEqual(['stray-quote', 'stray-quote']);
  });

  it('names lines that are no UTF-8 or hold a NUL, and keeps the others', () => {
    const bytes = Buffer.concat([Buffer.from('а,б\n'), Buffer.from([0xc0, 0x2c, 0x41, 10]), Buffer.from('x,\0\n'), Buffer.from('в,г\n')]);
    expect(split(bytes).map((line) => line.fault)).toEqual([undefined, 'not-utf8', 'nul-byte', undefined]);
  });

  it('sees blank lines', () => {
    expect(split(Buffer.from('a,b\n\n , \n,,\nc,d\n')).map((line) => line.blank)).toEqual([false, true, true, true, false]);
  });

  it('gives up a line that never ends and counts it once', () => {
    const long = Buffer.concat([Buffer.from('a,b\n'), Buffer.alloc(3 << 20, 0x61), Buffer.from('\nc,d\n')]);
    const seen = split(long, [64 * 1024]);
    expect(seen.map((line) => [line.number, line.fault])).toEqual([[1, undefined], [2, 'line-too-long'], [3, undefined]]);
  });

  it('does not depend on where the chunks are cut', () => {
    const cell = fc.constantFrom('', 'ә', 'Қ,ұ', 'a"b', 'x y', 'é', '12');
    const quoted = (text: string): string => (/[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(table, fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 5 }), fc.constantFrom('\n', '\r\n', '\r'), (rows, sizes, end) => {
        const bytes = Buffer.from(rows.map((row) => row.map(quoted).join(',') + end).join(''));
        expect(split(bytes, sizes).map((line) => line.fields)).toEqual(rows);
      }),
    );
  });
});

describe('header contract', () => {
  const contract = { required: ['number', 'name'], optional: ['note'] };
  const parse = (text: string) => parseCsvHeader(Buffer.from(text), contract);

  it('takes the columns in any order, with a byte order mark and any of three delimiters', () => {
    expect(parse('\ufeffname;number\r\nx;1')).toMatchObject({ delimiter: ';', bytes: 16, fieldCount: 2, places: new Map([['name', 0], ['number', 1]]) });
    expect(parse('note\tnumber\tname\n').places.get('name')).toBe(2);
  });

  it.each([
    ['', 'table.empty', {}],
    ['\n1,2\n', 'table.header-unreadable', {}],
    ['number\n', 'table.column-missing', { column: 'name' }],
    ['number,name,number\n', 'table.column-twice', { column: 'number' }],
    ['number,name,extra\n', 'table.column-unknown', { column: 'extra' }],
    ['Number,name\n', 'table.column-missing', { column: 'number' }],
  ])('refuses %j with %s', (text, code, params) => {
    expect(() => parse(text)).toThrow(expect.objectContaining({ code, params: expect.objectContaining(params) as unknown }) as unknown as Error);
  });

  it('reads a small table and accounts for every line', async () => {
    const table = await readSmallTable(Readable.from([Buffer.from('number,name\n1, Абай \n\n2\n3,"б"x\n4,в')]), contract, 1000);
    expect(table).toMatchObject({ lines: 6, blank: 1, faults: [{ line: 4, fault: 'field-count' }, { line: 5, fault: 'stray-quote' }] });
    expect(table.rows).toEqual([{ line: 2, values: { number: '1', name: 'Абай' } }, { line: 6, values: { number: '4', name: 'в' } }]);
  });
});

describe('CopyEncoder', () => {
  it('writes the signature once, values with their lengths, and the end mark', () => {
    const encoder = new CopyEncoder(32);
    encoder.row(6);
    encoder.null();
    encoder.int4(-2);
    encoder.text('ә');
    encoder.bool(true);
    encoder.date(10_957);
    encoder.int8s(2, (view, at) => {
      view.setBigInt64(at, 1n);
      view.setBigInt64(at + 8, -1n);
    });
    const bytes = encoder.finish();
    expect(bytes.subarray(0, 19).toString('latin1')).toBe('PGCOPY\n\xff\r\n\0\0\0\0\0\0\0\0\0');
    const body = bytes.subarray(19).toString('hex');
    expect(body).toBe(
      '0006' + 'ffffffff' + '00000004fffffffe' + '00000002d399' + '0000000101' + '0000000400000000' + '000000080000000000000001' + '00000008ffffffffffffffff' + 'ffff',
    );
    expect(encoder.take()).toHaveLength(0);
  });
});
