import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ByteLineCounter, Utf8Watch } from './survey-bytes.js';

const pieces = fc.array(fc.constantFrom('\n', '\r', '\r\n', 'a', 'Ә;б', ' ', '\t', '\u001a', '\u0000', '\n\n'), { maxLength: 40 });
const cutting = fc.array(fc.nat(60), { maxLength: 6 });

function chunks(bytes: Buffer, cuts: readonly number[]): Buffer[] {
  const borders = [...new Set([0, ...cuts.filter((cut) => cut < bytes.length), bytes.length])].sort((a, b) => a - b);
  return borders.slice(1).map((end, i) => bytes.subarray(borders[i], end));
}

describe('ByteLineCounter', () => {
  it('counts lines as a regular expression does, whatever the chunks', () => {
    fc.assert(
      fc.property(pieces, cutting, (parts, cuts) => {
        const text = parts.join('');
        const counter = new ByteLineCounter();
        for (const chunk of chunks(Buffer.from(text), cuts)) counter.add(chunk);
        const lines = text.split(/\r\n|\r|\n/);
        const open = lines.pop() ?? '';
        if (open !== '') lines.push(open);
        expect(counter.result()).toEqual({
          lines: lines.length,
          blank: lines.filter((line) => /^[ \t\u001a]*$/.test(line)).length,
          lastLineOpen: !/^[ \t\u001a]*$/.test(open),
          nulLine: lines.findIndex((line) => line.includes('\u0000')) + 1,
        });
      }),
      { numRuns: 1000 },
    );
  });
});

describe('Utf8Watch', () => {
  const watch = (bytes: Buffer, cuts: readonly number[]): Utf8Watch => {
    const found = new Utf8Watch();
    const counter = new ByteLineCounter();
    for (const chunk of chunks(bytes, cuts)) {
      found.add(chunk, counter.ended);
      counter.add(chunk);
    }
    found.end(counter.ended);
    return found;
  };

  it('takes every text for UTF-8, whatever the chunks', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), cutting, (text, cuts) =>
        expect(watch(Buffer.from(text), cuts).brokenLine).toBe(0),
      ),
    );
  });

  it('names the line where UTF-8 ends, whatever the chunks', () => {
    const bytes = Buffer.concat([Buffer.from('Әсем\nҚуат\n'), Buffer.from([0xc8]), Buffer.from('ван\nІлияс\n')]);
    for (let cut = 1; cut < bytes.length; cut++)
      expect([cut, watch(bytes, [cut]).brokenLine, watch(bytes, [cut]).highLine]).toEqual([cut, 3, 1]);
    expect(watch(Buffer.from('ab\nҚ').subarray(0, 4), [2]).brokenLine).toBe(2);
  });
});
