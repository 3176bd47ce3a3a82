import { describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import fc from 'fast-check';
import { LABEL_SYMBOL_MODULES, labelNumbers } from '@tizilim/domain';
import { code128Patterns, code128Values, code128Widths, symbolFragments } from './code128.js';

const modules = (widths: string): number => Array.from(widths, Number).reduce((sum, width) => sum + width, 0);

/** In a thread of its own: inside the test runner bwip-js is eight times slower. */
async function widthsByBwip(numbers: readonly string[]): Promise<string[]> {
  const source = `
    const { parentPort, workerData } = require('node:worker_threads');
    const bwipjs = require(workerData.entry);
    parentPort.postMessage(workerData.numbers.map((text) => bwipjs.raw({ bcid: 'code128', text })[0].sbs.join('')));`;
  const worker = new Worker(source, { eval: true, workerData: { numbers, entry: createRequire(import.meta.url).resolve('bwip-js') } });
  const [widths] = (await once(worker, 'message')) as [string[]];
  await worker.terminate();
  return widths;
}

describe('Code 128 in set C', () => {
  it('has 107 patterns, all different, of 11 modules and three bars, the stop of 13', () => {
    const patterns = code128Patterns();
    expect(patterns).toHaveLength(107);
    expect(new Set(patterns).size).toBe(107);
    for (const pattern of patterns.slice(0, 106)) {
      expect(pattern).toMatch(/^[1-4]{6}$/);
      expect(modules(pattern)).toBe(11);
      const bars = [0, 2, 4].reduce((sum, at) => sum + Number(pattern[at]), 0);
      expect(bars % 2).toBe(0); // the bars of every Code 128 character are even in sum
    }
    expect(patterns[106]).toBe('2331112');
    expect(patterns[105]).toBe('211232');
  });

  it('computes the check symbol of known numbers', () => {
    expect(code128Values('12')).toEqual([105, 12, 14, 106]);
    expect(code128Values('1234')).toEqual([105, 12, 34, 82, 106]);
    expect(modules(code128Widths('12'))).toBe(46);
    expect(modules(code128Widths('1234'))).toBe(57);
    expect(modules(code128Widths('1234567890'))).toBe(90);
  });

  it('draws 20,000 random numbers bar for bar as bwip-js does', async () => {
    const labels = labelNumbers(Uint8Array.from({ length: 16 }, (_, i) => 31 * i));
    const numbers = Array.from({ length: 20_000 }, (_, i) => labels.makeNumber(i * 499_999_979, i % 2 === 0 ? 1 : 9));
    const theirs = await widthsByBwip(numbers);
    expect(theirs).toHaveLength(numbers.length);
    expect(numbers.filter((number, i) => code128Widths(number) !== theirs[i])).toEqual([]);
  });

  it('gives path pieces that paint exactly the modules of the bars', () => {
    const { start, places, stop } = symbolFragments();
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9]{16}$/), (number) => {
        const values = code128Values(number);
        const path = start + places.map((place, i) => place[values[i + 1] ?? -1]).join('') + stop;
        const painted = new Array<number>(LABEL_SYMBOL_MODULES).fill(0);
        for (const [, x, width] of path.matchAll(/^(\d+) 0 (\d) 1 re$/gm)) painted.fill(1, Number(x), Number(x) + Number(width));
        const wanted = Array.from(code128Widths(number)).flatMap((width, i) => new Array<number>(Number(width)).fill(i % 2 === 0 ? 1 : 0));
        expect(painted).toEqual(wanted);
      }),
      { numRuns: 300 },
    );
  });
});
