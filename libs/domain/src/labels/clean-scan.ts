import { checkLabelNumber } from './label-number.js';

/**
 * What a scanner that types as a keyboard gives instead of 1 2 … 9 0 when the computer stands on another layout.
 * Kazakh has letters on the digit row, the Russian typewriter layout has signs, the last two are Russian and
 * English with shift or caps lock held.
 */
const digitRows = ['"әіңғ,.үұқ', '№-/":,._?%', '!"№;%:?*()', '!@#$%^&*()'];

const layouts: readonly ReadonlyMap<string, string>[] = digitRows.map((row) => {
  const keys = [...row].map((key, i): [string, string] => [key, String((i + 1) % 10)]);
  return new Map([...keys, ...keys.map(([key, digit]): [string, string] => [key.toUpperCase(), digit])]);
});

const SPACES = /[\s\u00ad\u200b-\u200f\u2060\ufeff]+/g;
const DASHES = /[-‐‑‒–—−]+/g;

/**
 * The digits behind a scanned or typed label number: line ends, spaces and dashes go, keys of a wrong layout are turned back.
 * A text that is not explained by one layout comes back as it is, only without spaces and dashes.
 */
export function cleanScan(text: string): string {
  const tight = text.replace(SPACES, '');
  const dashless = tight.replace(DASHES, '');
  if (/^[0-9]*$/.test(dashless)) return dashless;
  const readings = layouts.flatMap((layout) => [readThrough(layout, tight), readThrough(layout, dashless)]).filter((reading) => reading !== undefined);
  return readings.find((reading) => checkLabelNumber(reading) === 'ok') ?? readings[0] ?? dashless;
}

function readThrough(layout: ReadonlyMap<string, string>, text: string): string | undefined {
  let digits = '';
  for (const key of text) {
    const digit = key >= '0' && key <= '9' ? key : layout.get(key);
    if (digit === undefined) return undefined;
    digits += digit;
  }
  return digits;
}
