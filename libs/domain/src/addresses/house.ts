import { foldLookAlikes } from '../names/script.js';

/** Letters of houses in the order in which they follow each other along a street. */
const LETTERS = 'АӘБВГҒДЕЁЖЗИЙКҚЛМНҢОӨПРСТУҰҮФХҺЦЧШЩЪЫІЬЭЮЯ';
const HOUSE = /^(\d+)([\p{L}]?)(?:\/(\d+)([\p{L}]?))?(?:К(\d+))?(?:-(\d+))?$/u;
const BUILDING = /(?:КОРПУС|КОРП|КОР|К)\.?(?=\d)/g;

/**
 * A house number as the register keeps it: upper-case Cyrillic letters, no spaces, a building of the house after К.
 * 12 а, 12-А, 12A → 12А; 12 корп. 2 → 12К2; 012/1 → 12/1. Other texts come back in upper case without spaces.
 */
export function normaliseHouse(text: string): string {
  const tight = foldLookAlikes(text.toUpperCase().replace(/[‐‑‒–—−]/g, '-').replace(/\\/g, '/').replace(/[\s№"«»']+/g, ''));
  return tight
    .replace(BUILDING, 'К')
    .replace(/[.,]+/g, '')
    .replace(/-(?=\p{L})|-$/gu, '')
    .replace(/(?<!\d)0+(?=\d)/g, '');
}

/** A house number with its building split off: 12К2 → 12 and 2. */
export function splitHouse(text: string): { readonly house: string; readonly building: string } {
  const parts = /^(.*\d\p{L}?)К(\d+)$/u.exec(normaliseHouse(text));
  return parts === null ? { house: normaliseHouse(text), building: '' } : { house: parts[1]!, building: parts[2]! };
}

/**
 * Walking order of houses along a street, odd and even together: 2, 12, 12К1, 12А, 12Б, 12/1, 13; texts without a number last.
 * A total order: 0 only for houses with one normal form.
 */
export function compareHouses(a: string, b: string): number {
  const [left, right] = [normaliseHouse(a), normaliseHouse(b)];
  const [leftRanks, rightRanks] = [ranksOf(left), ranksOf(right)];
  for (let i = 0; i < leftRanks.length; i++) {
    const difference = leftRanks[i]! - rightRanks[i]!;
    if (difference !== 0) return difference;
  }
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Number, fraction, letter, fraction's letter, building, flat behind a dash. */
function ranksOf(house: string): readonly number[] {
  const parts = HOUSE.exec(house);
  if (parts === null) {
    const number = Number.parseInt(house, 10);
    return [Number.isNaN(number) ? Number.MAX_VALUE : number, Number.MAX_VALUE, 0, 0, 0, 0];
  }
  return [Number(parts[1]), Number(parts[3] ?? -1), letterRank(parts[2]), letterRank(parts[4]), Number(parts[5] ?? -1), Number(parts[6] ?? -1)];
}

function letterRank(letter: string | undefined): number {
  return letter === undefined || letter === '' ? -1 : (LETTERS.indexOf(letter) + 1 || LETTERS.length + letter.charCodeAt(0));
}
