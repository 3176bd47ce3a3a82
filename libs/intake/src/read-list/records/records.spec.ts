import { Readable } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { makeIin } from '@tizilim/domain';
import { checkList, type CheckOptions } from '../../judge-lines/check-list.js';
import type { JudgedLine, LineFinding } from '../../judge-lines/line-sink.js';
import { JsonScanner } from './json-scanner.js';

type Line = Record<string, string>;
const decoder = new TextDecoder();
const good: Line = { iin: '850815300126', surname: 'Әбдірахманов', given_name: 'Нұрлан', birth_date: '1985-08-15', sex: 'M', precinct: '245', address: 'Абай көшесі, 5-үй' };

async function check(content: string | Buffer, options: CheckOptions = {}) {
  const accepted: string[] = [];
  const findings: unknown[] = [];
  const result = await checkList(Readable.from([Buffer.from(content)]), { asOf: '2026-07-01', ...options }, {
    accepted: (line: JudgedLine) => {
      const values = Array.from(line.starts, (start, i) => decoder.decode(line.buffer.slice(start, line.ends[i])));
      accepted.push([line.lineNo, ...values].join('|'));
    },
    rejected: () => undefined,
    finding: ({ lineNo, column, code, buffer, start, end }: LineFinding) => void findings.push([lineNo, column, code, decoder.decode(buffer.slice(start, end))]),
  });
  const { sha256: _hash, delimiter: _sign, format, ...balance } = result;
  return { format, balance, accepted: result.refused ? [] : accepted, findings: result.refused ? [] : findings };
}

const escapeXml = (text: string): string => text.replace(/[<>&"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
const asDocument = (lines: readonly Line[]): string => JSON.stringify({ version: 1, declaredLines: lines.length, lines }, null, 1);
const asNdjson = (lines: readonly Line[]): string => `${lines.map((line) => JSON.stringify(line)).join('\n')}\n`;
const asXml = (lines: readonly Line[], declared = lines.length): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<list version="1" declaredLines="${declared}">\n${lines
    .map((line) => `<line>${Object.entries(line).map(([name, value]) => `<${name}>${escapeXml(value)}</${name}>`).join('')}</line>`)
    .join('\n')}\n</list>\n`;
const asCsv = (lines: readonly Line[]): string => {
  const names = Object.keys(lines[0] ?? good);
  const quote = (text: string): string => `"${text.replaceAll('"', '""')}"`;
  return `${names.join(',')}\n${lines.map((line) => names.map((name) => quote(line[name] ?? '')).join(',')).join('\n')}\n`;
};

describe('lists in the notations for systems', () => {
  it.each([
    ['json', asDocument([good, good])],
    ['json', JSON.stringify([good, good])],
    ['ndjson', asNdjson([good, good])],
    ['xml', asXml([good, good])],
    ['xml', `\ufeff<!-- тізім --><t:list xmlns:t="urn:x">${'<t:line>' + Object.entries(good).map(([n, v]) => `<t:${n}><![CDATA[${v}]]></t:${n}>`).join('') + '</t:line>'}${'<line>' + Object.entries(good).map(([n, v]) => `<${n}>${v}</${n}>`).join('') + '</line>'}</t:list>`],
  ])('are read as lists: %s %#', async (format, content) => {
    const read = await check(content, { declaredLines: 2 });
    expect(read).toMatchObject({ format, balance: { encoding: 'utf-8', lines: 3, header: 1, blank: 0, accepted: 2, rejected: 0 } });
    expect(read.accepted[1]).toMatch(/^3\|850815300126\|Әбдірахманов\|Нұрлан/);
    expect(read.findings).toEqual([]);
  });

  it('give the same lines and findings as a CSV of the same list, whatever stands in it', async () => {
    const value = fc.oneof(fc.constantFrom('', 'Әлия', '010101500123', '1.0E+11', '2001-02-30', 'M', '?', '5', 'А\u00a0Б', 'Ivanов', '<&">', '\\"', 'a\u0301', '😀'), fc.string({ unit: 'grapheme', maxLength: 12 }));
    const clean = value.map((text) => text.replace(/[\p{Cc}\ufeff\ufffe\uffff]/gu, ' ').trim());
    const line = fc.record(Object.fromEntries(Object.keys(good).map((name) => [name, clean])));
    await fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 5 }), async (made) => {
        const lines = [good, ...made] as Line[];
        const csv = await check(asCsv(lines), { declaredLines: lines.length, declaredEncoding: 'utf-8' });
        for (const content of [asDocument(lines), asNdjson(lines), asXml(lines)]) {
          const read = await check(content, { declaredLines: lines.length });
          expect({ ...read, format: '' }).toEqual({ ...csv, format: '' });
        }
      }),
      { numRuns: 150 },
    );
  }, 60_000);

  it('notice a file that was cut at any byte', async () => {
    for (const whole of [asDocument([good, good]).trim(), asXml([good, good]).trim()]) {
      const bytes = Buffer.from(whole);
      for (let length = 1; length < bytes.length; length += 1) {
        const { balance } = await check(bytes.subarray(0, length));
        if (balance.refused === undefined) throw new Error(`accepted when cut at ${length}`);
      }
    }
  }, 60_000);

  it('hold the balance for any damage, without an error of their own', async () => {
    const files = [asDocument([good, good, good]), asNdjson([good, good, good]), asXml([good, good, good])].map((text) => Buffer.from(text));
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...files), fc.array(fc.tuple(fc.nat(2000), fc.nat(255)), { maxLength: 4 }), async (file, changes) => {
        const bytes = Buffer.from(file);
        for (const [at, byte] of changes) bytes[at % bytes.length] = byte;
        const { balance } = await check(bytes);
        expect(balance.lines).toBe(balance.header + balance.blank + balance.accepted + balance.rejected);
      }),
      { numRuns: 500 },
    );
  }, 60_000);

  it('do not depend on where the file is read in pieces', () => {
    const text = Buffer.from(asDocument([good, { ...good, surname: 'А"\\б\u00e9' }]));
    const tokens = (size: number): string[] => {
      const seen: string[] = [];
      const put = (what: string) => (bytes: Uint8Array, start: number, end: number) => void seen.push(what + decoder.decode(bytes.slice(start, end)));
      const scanner = new JsonScanner({ open: (isObject) => void seen.push(isObject ? '{' : '['), close: () => void seen.push('}'), key: (name) => void seen.push(name), string: put('"'), literal: put('=') });
      for (let at = 0; at < text.length; at += size) scanner.feed(text.subarray(at, at + size));
      scanner.end();
      return seen;
    };
    for (const size of [1, 2, 3, 7, 64]) expect(tokens(size)).toEqual(tokens(text.length));
  });

  it('judge numbers by their digits as written: a lost zero and lost digits are found', async () => {
    const raw = (iin: string): string => asDocument([{ ...good, birth_date: iin.startsWith('8') ? good['birth_date']! : '2001-08-15' }]).replace('"850815300126"', iin);
    const young = makeIin({ birthDate: '2001-08-15', sex: 'M', serial: 12 }) ?? '';
    expect((await check(raw('850815300126'))).findings).toEqual([]);
    expect((await check(raw(young.slice(1)))).findings).toEqual([[2, 'iin', 'iin.leading-zero-lost', young.slice(1)]]);
    expect((await check(raw('8.5e11'))).findings).toEqual([[2, 'iin', 'iin.scientific-notation', '8.5e11']]);
    expect((await check(raw('null'))).findings).toEqual([[2, 'iin', 'iin.missing', '']]);
    expect((await check(raw('010815300126'))).balance.refused).toMatchObject({ code: 'list.data-broken' });
  });

  it('reject a record with a field twice or with fields inside, and name unknown fields', async () => {
    const twice = asNdjson([good]).replace('{', '{"sex":"F",');
    expect(await check(twice, { declaredLines: 1 })).toMatchObject({ balance: { lines: 2, rejected: 1 }, findings: [[2, 'sex', 'line.key-repeated', 'M']] });
    const nested = asDocument([good]).replace('"M"', '{"a":["b",{"c":1}]}');
    expect(await check(nested)).toMatchObject({ balance: { rejected: 1 }, findings: [[2, 'sex', 'line.value-not-simple', '']] });
    const inner = asXml([good]).replace('>M<', '>M<b>x</b><');
    expect((await check(inner)).findings).toEqual([[2, 'sex', 'line.value-not-simple', 'M']]);
    const { findings } = await check(asXml([{ ...good, телефон: '7' }, good]));
    expect(findings).toEqual([[0, null, 'list.column-unknown', 'телефон']]);
    expect((await check(asDocument([{ iin: '1' }]))).balance.refused).toMatchObject({ code: 'list.column-missing' });
    expect((await check(JSON.stringify([{ ...good, IIN: '1' }]))).balance.refused).toMatchObject({ code: 'list.column-twice' });
    const long = await check(asNdjson([{ ...good, address: 'я'.repeat(200_000) }, good]));
    expect(long).toMatchObject({ balance: { accepted: 1, rejected: 1 } });
    expect(long.findings).toContainEqual(expect.arrayContaining([2, 'line.too-long']));
  });

  it.each([
    ['list.data-foreign', '{"version":2,"lines":[]}'],
    ['list.data-foreign', `{"lines":[],"more":1}`],
    ['list.data-foreign', `{"version":1}`],
    ['list.data-foreign', `[[1]]`],
    ['list.data-foreign', '<list><person/></list>'],
    ['list.data-foreign', '<list>text</list>'],
    ['list.data-foreign', '<list version="9"/>'],
    ['list.data-broken', '{"lines":[{"iin":"1",}]}'],
    ['list.data-broken', '{"lines":[{"iin":"\\x"}]}'],
    ['list.data-broken', '<list><line><iin>1</sex></line></list>'],
    ['list.data-broken', '<list><line><iin>&unknown;</iin></line></list>'],
    ['list.data-broken', '{"lines":[{"iin":tru}]}'],
    ['list.no-lines', '{"lines":[]}'],
    ['list.no-lines', '<list/>'],
    ['list.file-suspicious', '<list><!DOCTYPE a [<!ENTITY b "c">]><line/></list>'],
    ['list.file-suspicious', `[{"iin":${'['.repeat(40)}`],
    ['list.format-not-supported', '<?xml version="1.0"?><Workbook/>'],
    ['list.data-encoding', '<?xml version="1.0" encoding="windows-1251"?><list><line/></list>'],
    ['list.encoding-wrong', Buffer.from('{"lines":[{"iin":"\xff"}]}', 'latin1')],
  ])('refuse with %s: %s', async (code, content) => {
    const text = typeof content === 'string' ? content : content;
    const { balance } = await check(text);
    // An escape or an entity is looked at only where its value is read.
    const full = balance.refused?.code === 'list.column-missing' ? await check(String(text).replace(/"iin":|<iin>/, (iin) => (iin[0] === '<' ? `${fieldsXml}${iin}` : `${fieldsJson},${iin}`))) : { balance };
    expect(full.balance).toMatchObject({ accepted: 0, refused: { code } });
    expect(full.balance.lines).toBe(full.balance.header + full.balance.blank + full.balance.rejected);
  });

  it('compare the count inside the file and the one of the sender with what is there', async () => {
    expect((await check(asXml([good], 2))).balance.refused).toMatchObject({ code: 'list.count-mismatch', params: { declared: 2, found: 1 } });
    expect((await check(asDocument([good]), { declaredLines: 3 })).balance.refused).toMatchObject({ code: 'list.count-mismatch', params: { declared: 3, found: 1 } });
    expect((await check(asNdjson([good]).trim())).findings.map((one) => (one as string[])[2])).toEqual(['list.count-not-declared', 'list.last-line-open']);
  });
});

const { iin: _iin, ...others } = good;
const fieldsJson = JSON.stringify(others).slice(1, -1);
const fieldsXml = Object.entries(others).map(([name, value]) => `<${name}>${value}</${name}>`).join('');
