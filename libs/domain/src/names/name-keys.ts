import { foldMixedScript, hasLatin, repairKz1048 } from './script.js';

/**
 * Latin spellings, longest first: digraphs of passports and of the 2018 draft, apostrophes of the 2017 draft,
 * then the letters of the 2021 alphabet and of the drafts between. Latin is read here, never written.
 */
const latin: Readonly<Record<string, string>> = {
  shch: 'щ', zh: 'ж', kh: 'х', gh: 'ғ', ts: 'ц', ch: 'ч', sh: 'ш', yu: 'ю', ya: 'я', yo: 'ё',
  "a'": 'ә', "g'": 'ғ', "n'": 'ң', "o'": 'ө', "u'": 'ү', "s'": 'ш', "c'": 'ч', "y'": 'у', "i'": 'й',
  ä: 'ә', á: 'ә', ə: 'ә', ğ: 'ғ', ǵ: 'ғ', ġ: 'ғ', ñ: 'ң', ń: 'ң', ŋ: 'ң', ö: 'ө', ó: 'ө', ū: 'ұ', ü: 'ү', ú: 'ү',
  ı: 'і', í: 'і', ş: 'ш', ç: 'ч', ý: 'у', é: 'е',
  a: 'а', b: 'б', c: 'ц', d: 'д', e: 'е', f: 'ф', g: 'г', h: 'х', i: 'и', j: 'ж', k: 'к', l: 'л', m: 'м', n: 'н', o: 'о',
  p: 'п', q: 'қ', r: 'р', s: 'с', t: 'т', u: 'у', v: 'в', w: 'в', x: 'х', y: 'ы', z: 'з',
};
const LATIN_SPELLING = new RegExp(Object.keys(latin).join('|'), 'g');

const first: ReadonlyMap<string, string> = pairsOf('әағгқкңнөоұуүуһхіиёе');
const second: ReadonlyMap<string, string> = pairsOf('ыийиоуюуэеяащшчшхк');
const ADJECTIVE = /(?<=.{4})(?:ый|ая|ой|ое)$|(?<=[сц]к)(?:ий|ая|ое)$/;
/** One word of Kazakh and Russian letters, as nearly every name is: canonical as it stands. */
const PLAIN = /^[А-ЯЁӘҒҚҢӨҰҮҺІ]+$/;
const NOT_NAME = /[^\p{L}\p{M}\p{N}?' -]+/gu;
const DASHES = /[‐‑‒–—−]/g;
const APOSTROPHES = /[’‘ʼʻ`´]/g;
const VOWELS = /[аеиоуыэюяй?]/g;

/**
 * The text of a name as it is kept for comparing: upper case, composed letters, single spaces, look-alike letters of mixed
 * words and KZ-1048 damage put right. Different Kazakh letters stay different. Empty for a text without letters.
 */
export function canonicalName(text: string): string {
  const upper = text.toUpperCase();
  if (PLAIN.test(upper)) return upper;
  const letters = foldMixedScript(repairKz1048(text.normalize('NFC'))).toUpperCase();
  return letters
    .replace(DASHES, '-')
    .replace(APOSTROPHES, "'")
    .replace(NOT_NAME, ' ')
    .replace(/ {2,}/g, ' ')
    .replace(/[ -]*-[ -]*/g, '-')
    .replace(/'{2,}/g, "'")
    .replace(/^[ '-]+/, '')
    .replace(/(?<![ '-])[ '-]+$/, '');
}

/** K1, to match on: Kazakh letters as Russian writes them, lower case, without spaces and signs; a lost letter stays `?`. */
export function nameKey1(text: string): string {
  return key1OfCanonical(canonicalName(text));
}

/** K2, for candidates that are judged further: K1 with the sounds joined that the two languages mix up. */
export function nameKey2(text: string): string {
  return key2OfKey1(nameKey1(text));
}

/** K3, for blocking only: first letter and consonants of K2. */
export function nameKey3(text: string): string {
  const key = nameKey2(text);
  return key.slice(0, 1) + key.slice(1).replace(VOWELS, '');
}

export function key1OfCanonical(canonical: string): string {
  const lower = canonical.toLowerCase();
  if (PLAIN.test(canonical)) return mapLetters(lower, first);
  return mapLetters(hasLatin(lower) ? spellInCyrillic(lower) : lower, first).replace(/[^\p{L}\p{N}?]/gu, '');
}

export function key2OfKey1(key1: string): string {
  return mapLetters(key1.replace(ADJECTIVE, ''), second)
    .replace(/[ьъ]/g, '')
    .replace(/([^?])\1+/gu, '$1');
}

function spellInCyrillic(lower: string): string {
  const spelled = lower.replaceAll('i\u0307', 'i').replace(LATIN_SPELLING, (spelling) => latin[spelling]!);
  return hasLatin(spelled) ? spelled.normalize('NFD').replace(/\p{M}/gu, '').replace(LATIN_SPELLING, (spelling) => latin[spelling]!) : spelled;
}

function mapLetters(text: string, table: ReadonlyMap<string, string>): string {
  let mapped = '';
  for (const letter of text) mapped += table.get(letter) ?? letter;
  return mapped;
}

/** 'abcd' → a becomes b, c becomes d. */
function pairsOf(text: string): ReadonlyMap<string, string> {
  const letters = [...text];
  return new Map(letters.flatMap((from, i): [string, string][] => (i % 2 === 0 ? [[from, letters[i + 1]!]] : [])));
}
