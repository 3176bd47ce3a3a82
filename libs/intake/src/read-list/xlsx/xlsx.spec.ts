import { describe, expect, it } from '@jest/globals';
import { RefusedFile } from '../refusal.js';
import { dayOfSerial, formatOfCode, readCellFormats, showNumber } from './cell-formats.js';
import { PlainCell } from './plain-cell.js';
import { SharedStrings } from './shared-strings.js';
import { copyExcelText, findAttribute, XmlScanner, type XmlHandler } from './xml-scanner.js';

const decoder = new TextDecoder();

class Tokens implements XmlHandler {
  readonly seen: string[] = [];

  open(name: string, bytes: Uint8Array, attributes: number, end: number): void {
    const span = findAttribute(bytes, attributes, end, 'r');
    this.seen.push(`<${name}${span === undefined ? '' : ` ${decoder.decode(bytes.subarray(...span))}`}>`);
  }

  close(name: string): void {
    this.seen.push(`</${name}>`);
  }

  text(bytes: Uint8Array, start: number, end: number): void {
    const out = new Uint8Array(end - start);
    const text = decoder.decode(out.subarray(0, copyExcelText(bytes, start, end, out, 0)));
    if (text.trim() !== '') this.seen.push(text);
  }

  raw(bytes: Uint8Array, start: number, end: number): void {
    this.seen.push(`raw ${decoder.decode(bytes.subarray(start, end))}`);
  }
}

function scan(xml: string, cuts: readonly number[] = []): readonly string[] {
  const tokens = new Tokens();
  const scanner = new XmlScanner(tokens);
  const bytes = Buffer.from(xml);
  let from = 0;
  for (const cut of [...cuts, bytes.length]) {
    scanner.feed(bytes.subarray(from, cut));
    from = cut;
  }
  scanner.end();
  return tokens.seen;
}

describe('XmlScanner', () => {
  const xml =
    '<?xml version="1.0"?><!-- <c r="X1"> --><x:row r="1" spans=\'1:2\'><x:c r="A1" t="s"><v>Қ&amp;&#x49A;&#39;_x000D_</v></x:c ><c  a=">" r = "B1"/><![CDATA[<&amp;>]]></x:row>\n';
  const tokens = ['<row 1>', '<c A1>', '<v>', "Қ&Қ'\r", '</v>', '</c>', '<c B1>', '</c>', 'raw <&amp;>', '</row>'];

  it('reads the same tokens wherever the chunks end', () => {
    expect(scan(xml)).toEqual(tokens);
    for (let cut = 1; cut < Buffer.byteLength(xml); cut++) expect(scan(xml, [cut])).toEqual(tokens);
  });

  it.each([
    '<!DOCTYPE a [<!ENTITY b "c">]><a/>',
    '<a>',
    '<a></a></a>',
    '<a><b</a>',
    '',
    'text',
    '<a>&b;</a>',
    '<a>&#0;</a>',
    '<a>&#xD800;</a>',
    '<a>&amp</a>',
  ])('refuses %s', (wrong) => {
    expect(() => scan(wrong)).toThrow(RefusedFile);
  });

  it('does not hold a token without end', () => {
    const scanner = new XmlScanner(new Tokens());
    expect(() => {
      for (let i = 0; i < 100; i++) scanner.feed(Buffer.alloc(1 << 16, i === 0 ? '<a>' : 'x'));
    }).toThrow(RefusedFile);
  });
});

describe('PlainCell', () => {
  const read = (xml: string): unknown => {
    const cell = new PlainCell();
    const bytes = Buffer.from(xml);
    const next = cell.read(bytes, 0);
    return next < 0 ? next : [next, cell.column, cell.style, cell.isShared, bytes.toString('latin1', cell.valueStart, cell.valueEnd)];
  };

  it('reads the common form and nothing else', () => {
    const cell = '<c r="AB12" s="31" t="s"><v>45</v></c>';
    expect(read(`${cell}<c`)).toEqual([cell.length, 27, 31, true, '45']);
    expect(read('<c r="A1"><v>850815300126</v></c>')).toEqual([33, 0, 0, false, '850815300126']);
    for (let cut = 0; cut < cell.length; cut++) expect(read(cell.slice(0, cut))).toBe(-1);
    for (const other of [
      '<c r="AB12" t="s" s="1"><v>4</v></c>',
      '<c r="A1"><v></v></c>',
      '<c r="A1"><f>1</f><v>4</v></c>',
      '<c r="ABCD1"><v>4</v></c>',
      '<c r="A1"><v>4.5</v></c>',
      '<c r="A1" t="str"><v>4</v></c>',
      '<c r="A1"/>',
    ]) {
      expect(read(other)).toBe(-1);
    }
  });
});

describe('SharedStrings', () => {
  it('gives back every string, those in the file as well', () => {
    const strings = new SharedStrings();
    const text = (i: number): string => `${i} ${'Қазақстан '.repeat(i % 7)}${i % 1000 === 0 ? 'ж'.repeat(50_000) : ''}`;
    const count = 300_000;
    for (let i = 0; i < count; i++) strings.add(Buffer.from(text(i)));
    strings.seal();
    const out = new Uint8Array(1 << 18);
    for (const i of [0, 1, 999, 1000, 150_000, 150_001, count - 1, 299_000, 7, 200_000, 298_999]) {
      expect(decoder.decode(out.subarray(5, strings.copy(i, out, 5, out.length)))).toBe(text(i));
    }
    expect(strings.copy(1000, out, 0, 10)).toBe(-1);
    for (const wrong of [-1, count, NaN]) expect(() => strings.copy(wrong, out, 0, 10)).toThrow(RefusedFile);
    strings.close();
  });
});

describe('numbers as a clerk sees them', () => {
  it('are dates in both calendars of Excel', () => {
    expect([1, 59, 60, 61, 31_274, 36_526.9].map((serial) => dayOfSerial(serial, false))).toEqual([
      '1900-01-01',
      '1900-02-28',
      '1900-02-29',
      '1900-03-01',
      '1985-08-15',
      '2000-01-01',
    ]);
    expect(dayOfSerial(29_812, true)).toBe('1985-08-15');
    expect([0, -5, 3_000_000, NaN].map((serial) => dayOfSerial(serial, false))).toEqual([undefined, undefined, undefined, undefined]);
  });

  it('are known by the formats of their cells', () => {
    expect(
      [
        'General',
        '0',
        '@',
        '#,##0.00',
        'dd.mm.yyyy',
        '[$-43F]d mmmm yyyy;@',
        '"day" 0',
        '[Red]0',
        'yyyy\\-mm\\-dd',
        '000000000000',
        'h:mm',
      ].map(formatOfCode),
    ).toEqual(['number', 'number', 'number', 'number', 'date', 'date', 'number', 'number', 'date', 12, 'number']);
    const styles =
      '<styleSheet><numFmts><numFmt numFmtId="170" formatCode="&quot;x&quot;dd"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170" a="1"></xf></cellXfs></styleSheet>';
    expect(readCellFormats(styles)).toEqual(['number', 'date', 'date']);
  });

  it('keep every digit of an IIN', () => {
    expect(showNumber('850815300126', 'number', false)).toBe('850815300126');
    expect(showNumber('8.50815300126E11', 'number', false)).toBe('850815300126');
    expect(showNumber('12.0', 'number', false)).toBe('12');
    expect(showNumber('101500011', 12, false)).toBe('000101500011');
    expect(showNumber('not a number', 'date', false)).toBe('not a number');
  });
});
