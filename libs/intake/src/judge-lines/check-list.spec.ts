import { Readable } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { checkList, type CheckResult } from './check-list.js';
import { FindingSpool } from './finding-spool.js';
import type { LineSink } from './line-sink.js';

const header = 'iin;surname;given_name;patronymic;birth_date;sex;precinct;address\n';
const people = [
  '850815300126;Әбдірахманов;Нұрлан;Қайратұлы;1985-08-15;M;12;Абай көшесі, 5-үй\n',
  '991231400075;Иванова;Мария;Сергеевна;31.12.1999;F;12;"ул. Абая; 7"\n',
  '751231400103;Серікбаева;Айгүл;;1975-12-31;Ж;13;"мкр ""Самал"", 1"\n',
  ';Петров;Пётр;Иванович;1996-02-29;М;13;мкр «Самал», 4\n',
];
const list = header + people.join('');
const silent: LineSink = { accepted() {}, rejected() {}, finding() {} };

const check = (bytes: Uint8Array, options = {}, sink: LineSink = silent): Promise<CheckResult> =>
  checkList(Readable.from([Buffer.from(bytes)]), options, sink);

function expectBalance(result: CheckResult): void {
  expect(result.header + result.blank + result.accepted + result.rejected).toBe(result.lines);
  for (const part of [result.header, result.blank, result.accepted, result.rejected]) expect(part).toBeGreaterThanOrEqual(0);
  if (result.refused !== undefined) expect(result.accepted).toBe(0);
}

describe('checkList', () => {
  it('balances for any damage to any file and never throws', async () => {
    const encodings = ['utf8', 'win1251', 'rk1048', 'utf-16le', 'cp866'];
    const damage = fc.record({
      encoding: fc.constantFrom(...encodings),
      edits: fc.array(
        fc.record({
          at: fc.nat(2000),
          kind: fc.constantFrom('set', 'cut', 'insert', 'double'),
          byte: fc.oneof(fc.constantFrom(0, 10, 13, 34, 44, 59, 255), fc.nat(255)),
        }),
        { maxLength: 6 },
      ),
    });
    await fc.assert(
      fc.asyncProperty(damage, async ({ encoding, edits }) => {
        let bytes: Buffer = Buffer.from(iconv.encode(list, encoding));
        for (const { at, kind, byte } of edits) {
          const place = at % (bytes.length + 1);
          if (kind === 'set' && place < bytes.length) bytes[place] = byte;
          else if (kind === 'cut') bytes = bytes.subarray(0, place);
          else if (kind === 'insert') bytes = Buffer.concat([bytes.subarray(0, place), Buffer.of(byte), bytes.subarray(place)]);
          else bytes = Buffer.concat([bytes.subarray(0, place), bytes.subarray(place, place + 40), bytes.subarray(place)]);
        }
        let accepted = 0;
        let rejected = 0;
        const result = await check(
          bytes,
          {},
          { accepted: () => void accepted++, rejected: (_, lines) => void (rejected += lines), finding() {} },
        );
        expectBalance(result);
        if (result.refused === undefined) expect([accepted, rejected]).toEqual([result.accepted, result.rejected]);
      }),
      { numRuns: 300 },
    );
  });

  it('never takes a cut file for a whole one when its count is declared', async () => {
    const bytes = Buffer.from(list);
    for (let cut = 0; cut < bytes.length - 1; cut++) {
      const result = await check(bytes.subarray(0, cut), { declaredLines: people.length });
      expectBalance(result);
      const lastField = cut > list.lastIndexOf(';') && cut < bytes.length - 1;
      if (
        result.refused === undefined &&
        result.rejected === 0 &&
        !lastField &&
        cut < bytes.length - Buffer.byteLength('мкр «Самал», 4\n')
      ) {
        throw new Error(`cut at ${cut} was taken for the whole file`);
      }
    }
  });

  it.each([{}, { declaredLines: people.length }])('says so when the last line is open, %j', async (options) => {
    const spool = new FindingSpool();
    await check(Buffer.from(list).subarray(0, -2), options, spool);
    expect([...spool.counts.keys()]).toContain('list.last-line-open');
    const whole = new FindingSpool();
    await check(Buffer.from(`${list}  `), options, whole);
    expect([...whole.counts.keys()]).not.toContain('list.last-line-open');
  });

  it('hashes the bytes as they came', async () => {
    const result = await check(Buffer.from('abc'));
    expect(result.sha256).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });

  it('refuses a file above the limit and says which', async () => {
    const result = await check(Buffer.from(list), { maxBytes: 100 });
    expect(result).toMatchObject({ lines: 0, refused: { code: 'list.too-large', params: { limit: 100 } } });
  });

  it('waits for its sink', async () => {
    const order: string[] = [];
    await check(Buffer.from(list), {}, { ...silent, accepted: () => void order.push('line'), drain: async () => void order.push('drain') });
    expect(order).toEqual(['line', 'line', 'line', 'line', 'drain', 'drain']);
  });

  it('keeps findings without a cap, in order', async () => {
    const lines = 20_000;
    const spool = new FindingSpool();
    const text = header + ';Петров;Пётр;Иванович;1996-02-30;М;13;Абай\n'.repeat(lines);
    const result = await check(Buffer.from(text), { declaredLines: lines }, spool);
    expect(result.rejected).toBe(lines);
    let expectedLine = 2;
    let seen = 0;
    for await (const finding of spool) {
      expect([finding.line, finding.code]).toEqual([expectedLine, seen % 2 === 0 ? 'iin.missing' : 'line.date-invalid']);
      if (seen++ % 2 === 1) expectedLine++;
    }
    expect(seen).toBe(2 * lines);
    spool.close();
  });
});
