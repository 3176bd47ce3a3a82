import { UNDEFINED_CHARACTER } from './list-encodings.js';
import { kazakhSamples, russianSamples } from './letter-samples.js';

/**
 * How natural a text of a list is: a first-order model of its letters, learnt from `letter-samples`, that knows how words
 * begin, go on and end, where capitals stand and which signs stand beside letters. A character is one of these kinds.
 */
export const BOUNDARY = 0;
/** ASCII letter or digit. */
export const PLAIN = 1;
const OPENING = 2;
const CLOSING = 3;
const MARK = 4;
const SYMBOL = 5;
const NEVER = 6;
const FOREIGN = 7;
const FIRST_LETTER = 9;
const alphabet = 'абвгдежзийклмнопрстуфхцчшщъыьэюяёіәғқңөұүһ';
const LETTERS = alphabet.length;
/** Number of kinds; a letter has two, small and capital. */
export const KINDS = FIRST_LETTER + 2 * LETTERS;

const opening = '«“„‘№§';
const closing = '»”’';
const neutral = '\u00a0–—…';

const KNOWN = 0x500;
const known = new Uint8Array(KNOWN).fill(255);

/** The kind of a character. */
export function kindOf(character: string): number {
  const point = character.charCodeAt(0);
  if (point >= KNOWN) return findKind(character);
  if (known[point] === 255) known[point] = findKind(character);
  return known[point]!;
}

function findKind(character: string): number {
  if (character < '\u0080') return /[A-Za-z0-9]/.test(character) ? PLAIN : BOUNDARY;
  const small = character.toLowerCase();
  const capital = small === character ? 0 : 1;
  const letter = alphabet.indexOf(small);
  if (letter >= 0) return FIRST_LETTER + 2 * letter + capital;
  if (character === UNDEFINED_CHARACTER || /\p{Cc}/u.test(character)) return NEVER;
  if (/\p{L}/u.test(character)) return FOREIGN + capital;
  if (opening.includes(character)) return OPENING;
  if (closing.includes(character)) return CLOSING;
  return neutral.includes(character) ? MARK : SYMBOL;
}

// Probabilities, all estimates; only their order of magnitude matters.
const CAPITAL_AFTER_SMALL = 1e-4;
const CAPITAL_AFTER_CAPITAL = 0.45;
const CAPITAL_FIRST = 0.7;
const FOREIGN_LETTER = 2e-4;
const SHARE_OF_PAIRS = 0.85;
const END = LETTERS;
const SIGNS_AFTER_WORD: Readonly<Record<number, number>> = {
  [BOUNDARY]: 0.97,
  [PLAIN]: 3e-3,
  [OPENING]: 1e-5,
  [CLOSING]: 5e-3,
  [MARK]: 2e-3,
  [SYMBOL]: 1e-6,
  [NEVER]: 1e-10,
};
const SIGNS_ELSEWHERE: Readonly<Record<number, number>> = {
  [BOUNDARY]: 0.3,
  [PLAIN]: 0.3,
  [OPENING]: 5e-3,
  [CLOSING]: 2e-3,
  [MARK]: 5e-3,
  [SYMBOL]: 1e-5,
  [NEVER]: 1e-10,
};
/** A letter that begins a word: after a space or an opening mark, after a closing one, after a digit or symbol. */
const WORD_BEGINS: Readonly<Record<number, number>> = {
  [BOUNDARY]: 0.4,
  [OPENING]: 0.6,
  [MARK]: 0.2,
  [PLAIN]: 0.02,
  [CLOSING]: 1e-3,
  [SYMBOL]: 1e-3,
  [NEVER]: 1e-3,
};

let learnt: Float64Array | undefined;

/** Natural logarithms of the probability that a kind is followed by another (index: KINDS × first + second). */
export function transitions(): Float64Array {
  learnt ??= learn();
  return learnt;
}

function learn(): Float64Array {
  const follow = countPairs();
  const table = new Float64Array(KINDS * KINDS);
  for (let first = 0; first < KINDS; first++) {
    for (let second = 0; second < KINDS; second++) table[first * KINDS + second] = Math.log(probability(follow, first, second));
  }
  return table;
}

/** Shares of the letters that follow each letter, and the beginning of a word (row LETTERS); column END is the word's end. */
function countPairs(): readonly Float64Array[] {
  const words = `${kazakhSamples} ${russianSamples}`
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  const counts = Array.from({ length: LETTERS + 1 }, () => new Float64Array(LETTERS + 1));
  const all = new Float64Array(LETTERS + 1).fill(1);
  for (const word of words) {
    let before = LETTERS;
    for (const letter of [...word, '']) {
      const next = letter === '' ? END : alphabet.indexOf(letter);
      counts[before]![next]!++;
      all[next]!++;
      before = next;
    }
  }
  const total = sum(all);
  return counts.map((row) => {
    const seen = sum(row);
    const trust = (SHARE_OF_PAIRS * seen) / (seen + 20);
    return row.map((count, i) => (seen === 0 ? 0 : (trust * count) / seen) + ((1 - trust) * all[i]!) / total);
  });
}

const sum = (row: Float64Array): number => row.reduce((total, count) => total + count, 0);

function probability(follow: readonly Float64Array[], first: number, second: number): number {
  const from = letterOf(first);
  const to = letterOf(second);
  if (from < 0) {
    if (to < 0) return SIGNS_ELSEWHERE[second]!;
    const begins = to === LETTERS ? FOREIGN_LETTER : follow[LETTERS]![to]!;
    return WORD_BEGINS[first]! * begins * (isCapital(second) ? CAPITAL_FIRST : 1 - CAPITAL_FIRST);
  }
  const row = from === LETTERS ? undefined : follow[from]!;
  if (to < 0) return (row?.[END] ?? 0.1) * SIGNS_AFTER_WORD[second]!;
  const capital = isCapital(first) ? CAPITAL_AFTER_CAPITAL : CAPITAL_AFTER_SMALL;
  const goesOn = to === LETTERS ? FOREIGN_LETTER : (row?.[to] ?? 0.02);
  return goesOn * (isCapital(second) ? capital : 1 - capital);
}

/** Position in the alphabet, LETTERS for a letter of another language, -1 for no letter. */
function letterOf(kind: number): number {
  if (kind >= FIRST_LETTER) return (kind - FIRST_LETTER) >> 1;
  return kind >= FOREIGN ? LETTERS : -1;
}

function isCapital(kind: number): boolean {
  return ((kind - FIRST_LETTER) & 1) === 1;
}

/** How likely a text is, as a natural logarithm; it stands between two spaces. */
export function naturalness(text: string): number {
  const table = transitions();
  let before = BOUNDARY;
  let total = 0;
  for (const character of text) {
    const kind = kindOf(character);
    if (before > PLAIN || kind > PLAIN) total += table[before * KINDS + kind]!;
    before = kind;
  }
  return before > PLAIN ? total + table[before * KINDS + BOUNDARY]! : total;
}
