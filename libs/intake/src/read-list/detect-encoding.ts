import { BOUNDARY, KINDS, kindOf, PLAIN, transitions } from './letter-model.js';
import { ASCII_SIGN, CODES, type LetterStatistics } from './letter-statistics.js';
import { singleByteEncodings, UNDEFINED_CHARACTER, upperHalves, type SingleByteEncoding } from './list-encodings.js';

export type EncodingVerdict =
  | { readonly kind: 'clear'; readonly encoding: SingleByteEncoding }
  /** `candidates`: two or three readings that differ, the likeliest first. */
  | { readonly kind: 'unclear'; readonly candidates: readonly SingleByteEncoding[] }
  | { readonly kind: 'broken-utf-8' };

/** Natural logarithm of a likelihood ratio from which one reading is taken without asking: 1 : 160,000. */
const CERTAIN = 12;
/** So much better must a reading be to stand against a declared one. */
const PLAIN_EVIDENCE = 50;
const MOST_CANDIDATES = 3;

/** How much rarer an encoding is in Kazakhstan than Windows-1251, as a logarithm: it decides only where letters hardly do. */
const rarity: Readonly<Record<SingleByteEncoding, number>> = {
  'windows-1251': 0,
  'kz-1048': 1,
  cp866: 3,
  'koi8-r': 5,
  pt154: 6,
  maccyrillic: 7,
};

const tables = new Map<SingleByteEncoding, Float64Array>();

/** Logarithms of how likely a code follows another when the bytes are read in this encoding (index as `pairs`). */
export function pairScores(encoding: SingleByteEncoding): Float64Array {
  let table = tables.get(encoding);
  if (table === undefined) {
    const learnt = transitions();
    const kinds = [...[...upperHalves[encoding]].map(kindOf), BOUNDARY, PLAIN];
    table = Float64Array.from({ length: CODES * CODES }, (_, at) => learnt[kinds[Math.floor(at / CODES)]! * KINDS + kinds[at % CODES]!]!);
    tables.set(encoding, table);
  }
  return table;
}

function score(encoding: SingleByteEncoding, { pairs }: LetterStatistics): number {
  const scores = pairScores(encoding);
  return pairs.reduce((total, count, at) => (count === 0 ? total : total + count * scores[at]!), -rarity[encoding]);
}

const isLetter = Object.fromEntries(
  singleByteEncodings.map((encoding) => [encoding, [...upperHalves[encoding]].map((character) => /\p{L}/u.test(character))]),
) as unknown as Readonly<Record<SingleByteEncoding, readonly boolean[]>>;

/** Whether a byte (less 128) is another letter in the two readings; a quotation mark or a dash in its place counts too. */
export function differsAt(a: SingleByteEncoding, b: SingleByteEncoding, byte: number): boolean {
  return upperHalves[a][byte] !== upperHalves[b][byte] && (isLetter[a][byte]! || isLetter[b][byte]!);
}

/** Whether two readings give another letter anywhere in the file. */
function differ(a: SingleByteEncoding, b: SingleByteEncoding, counts: Float64Array): boolean {
  return counts.some((count, byte) => count > 0 && differsAt(a, b, byte));
}

/** Encodings from the likeliest, without those that read every letter like one before them. */
export function rankReadings(letters: LetterStatistics): readonly { readonly encoding: SingleByteEncoding; readonly score: number }[] {
  const all = singleByteEncodings.map((encoding) => ({ encoding, score: score(encoding, letters) })).sort((a, b) => b.score - a.score);
  return all.filter(({ encoding }, i) => all.slice(0, i).every((better) => differ(better.encoding, encoding, letters.counts)));
}

// Bytes of KZ-1048 (small and capital) by what Windows-1251 shows in their place.
const MACEDONIAN = [
  [0x8d, 0x9d],
  [0xbd, 0xbe],
  [0xa3, 0xbc],
];
const SERBIAN = [0x8e, 0x9e];
/** Ђ Ѓ ѓ Љ Њ Џ ђ љ њ џ: whoever has them writes Serbian or Macedonian, in Windows-1251. */
const BALKAN = [0x80, 0x81, 0x83, 0x8a, 0x8c, 0x8f, 0x90, 0x9a, 0x9c, 0x9f];
/** Ұ Ү Ө of PT154, which Windows-1251 and KZ-1048 show as ± ‡ µ. */
const TURKIC_154 = [
  [0xa6, 0xb1],
  [0x87, 0x89],
  [0xa4, 0xb5],
];

/**
 * Letters of Kazakh that no other language of the country explains. Ў may be Uzbek or Belarusian and Є Ї Ґ Ukrainian, whose
 * bearers live here; Қ Ң Ә (Ќ Ѕ Ј) would be Macedonian. Several kinds of them, and often, are taken for Kazakh.
 */
function kazakhIsCertain(counts: Float64Array): boolean {
  const count = (bytes: readonly number[]): number => bytes.reduce((sum, byte) => sum + counts[byte - 128]!, 0);
  const kinds = MACEDONIAN.map(count);
  const telling = kinds.reduce((sum, kind) => sum + kind, 0);
  return telling >= 4 && kinds.filter((kind) => kind > 0).length >= 2 && count(SERBIAN) * 4 <= telling && count(BALKAN) * 50 <= telling;
}

/** Signs inside words that only PT154 makes letters of: two kinds at least. */
function pt154IsCertain({ pairs }: LetterStatistics): boolean {
  const inside = (byte: number): number => {
    let pairsAround = 0;
    for (let letter = 0x40; letter < 128; letter++)
      pairsAround += pairs[(byte - 128) * CODES + letter]! + pairs[letter * CODES + byte - 128]!;
    return pairsAround;
  };
  const kinds = TURKIC_154.map((bytes) => bytes.reduce((sum, byte) => sum + inside(byte), 0));
  return kinds.filter((kind) => kind > 0).length >= 2;
}

function standsFor(best: SingleByteEncoding, rival: SingleByteEncoding, letters: LetterStatistics): boolean {
  if (best === 'kz-1048' && rival === 'windows-1251') return kazakhIsCertain(letters.counts);
  if (best === 'pt154' && (rival === 'windows-1251' || rival === 'kz-1048')) return pt154IsCertain(letters);
  return true;
}

/** Judges a file that is not UTF-8 by its letters. */
export function detectEncoding(letters: LetterStatistics): EncodingVerdict {
  if (letters.utf8Letters > 4 * letters.strayBytes) return { kind: 'broken-utf-8' };
  const ranked = rankReadings(letters);
  const best = ranked[0]!;
  const rivals = ranked
    .slice(1)
    .filter((rival) => best.score - rival.score < CERTAIN || !standsFor(best.encoding, rival.encoding, letters));
  if (rivals.length === 0) return { kind: 'clear', encoding: best.encoding };
  return { kind: 'unclear', candidates: [best, ...rivals].slice(0, MOST_CANDIDATES).map(({ encoding }) => encoding) };
}

/**
 * Whether a declared encoding can stand: undefined when it can, otherwise the reading that fits the letters far better.
 * The declaration decides every doubt, but not against plain evidence.
 */
export function betterThanDeclared(declared: SingleByteEncoding, letters: LetterStatistics): SingleByteEncoding | 'utf-8' | undefined {
  if (letters.utf8Letters > 4 * letters.strayBytes) return 'utf-8';
  const best = rankReadings(letters)[0]!;
  const lead = best.score - score(declared, letters);
  if (lead <= PLAIN_EVIDENCE || !differ(declared, best.encoding, letters.counts)) return undefined;
  const high = letters.counts.reduce((sum, count) => sum + count, 0);
  const isPlain = lead > 1.5 * high || (detectEncoding(letters).kind === 'clear' && unnaturalSigns(declared, letters) > high / 50);
  return isPlain ? best.encoding : undefined;
}

/** A share of the foreign letters of Windows-1251 may be real: Ukrainian, Belarusian and Serbian names. */
const FOREIGN_IN_1251 = 0.4;

/** Capitals inside words, and letters and signs that names do not have, as this encoding reads them. */
function unnaturalSigns(encoding: SingleByteEncoding, { counts, pairs }: LetterStatistics): number {
  const foreign = encoding === 'windows-1251' ? FOREIGN_IN_1251 : 1;
  const scores = pairScores(encoding);
  const strange = counts.reduce((sum, count, byte) => sum + count * strangeness(upperHalves[encoding][byte]!, foreign), 0);
  return pairs.reduce(
    (sum, count, at) => (count > 0 && at < ASCII_SIGN * CODES && scores[at]! < CAPITAL_INSIDE ? sum + count : sum),
    strange,
  );
}
/** No pair of letters is as unlikely as a capital after a small one. */
const CAPITAL_INSIDE = Math.log(1e-5);

function strangeness(character: string, foreign: number): number {
  if (!/\p{L}/u.test(character)) return '«»„“”‘’–—…№§\u00a0·•'.includes(character) ? 0 : 1;
  return /[а-яёіәғқңөұүһ]/iu.test(character) ? 0 : foreign;
}

/** Bytes of the file that the encoding does not define. */
export function undefinedBytes(encoding: SingleByteEncoding, letters: LetterStatistics): readonly number[] {
  const half = upperHalves[encoding];
  return [...half].flatMap((character, i) => (character === UNDEFINED_CHARACTER && letters.counts[i]! > 0 ? [i + 128] : []));
}
