import bwipjs from 'bwip-js';

const START_C = 105;
const STOP = 106;
const PAIRS = 8;
const MODULES_PER_VALUE = 11;

let patterns: readonly string[] | undefined;

/**
 * Widths in modules (bar, space, bar, …) of the Code 128 values 0–105, six digits each, and of the stop, seven.
 * Taken once from bwip-js, so that the table is not ours to get wrong.
 */
export function code128Patterns(): readonly string[] {
  if (patterns !== undefined) return patterns;
  const values = Array.from({ length: STOP }, (_, value) => value);
  const text = `^${START_C}${values.map((value) => `^${String(value).padStart(3, '0')}`).join('')}`;
  const options = { bcid: 'code128', text, raw: true };
  const [symbol] = bwipjs.raw(options);
  if (symbol === undefined || !('sbs' in symbol)) throw new Error('bwip-js gave no linear symbol');
  const widths = symbol.sbs.join('');
  const found = values.map((value) => widths.slice((value + 1) * 6, (value + 2) * 6));
  patterns = [...found, widths.slice(-7)];
  return patterns;
}

/** Code 128 values of an even number of digits in set C: start, a value a pair, check symbol, stop. */
export function code128Values(number: string): number[] {
  const values = [START_C];
  let sum = START_C;
  for (let pair = 1; pair * 2 <= number.length; pair += 1) {
    const value = Number(number.slice(pair * 2 - 2, pair * 2));
    values.push(value);
    sum += pair * value;
  }
  values.push(sum % 103, STOP);
  return values;
}

/** Bar and space widths in modules of the whole symbol, one digit each. */
export function code128Widths(number: string): string {
  const table = code128Patterns();
  return code128Values(number)
    .map((value) => table[value])
    .join('');
}

/** One rectangle operator per bar of a pattern that begins at module `at`; the height of a bar is the unit. */
function bars(pattern: string, at: number): string {
  let x = at;
  let out = '';
  for (let i = 0; i < pattern.length; i += 1) {
    const width = Number(pattern[i]);
    if (i % 2 === 0) out += `${x} 0 ${width} 1 re\n`;
    x += width;
  }
  return out;
}

/** Path pieces of every value at each place of the symbol, so that a label costs ten look-ups. */
export interface SymbolFragments {
  readonly start: string;
  /** `places[i][value]`: place 0–7 for the pairs, 8 for the check symbol. */
  readonly places: readonly (readonly string[])[];
  readonly stop: string;
}

let fragments: SymbolFragments | undefined;

export function symbolFragments(): SymbolFragments {
  if (fragments !== undefined) return fragments;
  const table = code128Patterns();
  const values = table.slice(0, 103);
  fragments = {
    start: bars(table[START_C] ?? '', 0),
    places: Array.from({ length: PAIRS + 1 }, (_, place) => values.map((pattern) => bars(pattern, (place + 1) * MODULES_PER_VALUE))),
    stop: bars(table[STOP] ?? '', (PAIRS + 2) * MODULES_PER_VALUE),
  };
  return fragments;
}
