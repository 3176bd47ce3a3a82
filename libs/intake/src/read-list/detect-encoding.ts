import type { FileHandle } from 'node:fs/promises';
import { singleByteEncodings, UNDEFINED_CHARACTER, upperHalves, type SingleByteEncoding } from './list-encodings.js';
import { eachChunk } from './survey-bytes.js';

/** How often each byte above 127 stands in the whole file (index: byte − 128), and how UTF-8 would fare. */
export interface LetterStatistics {
  readonly counts: Float64Array;
  /** How often such a byte follows another directly (index: 128 × (first − 128) + second − 128). */
  readonly pairs: Float64Array;
  /** How often such a byte is the first of a field or of the file (index: byte − 128). */
  readonly firsts: Float64Array;
  /** Pairs that are a Cyrillic letter in UTF-8. */
  readonly utf8Letters: number;
  /** Bytes above 127 that are part of no such pair. */
  readonly strayBytes: number;
}

export type EncodingVerdict =
  | { readonly kind: 'clear'; readonly encoding: SingleByteEncoding }
  | { readonly kind: 'unclear'; readonly first: string; readonly second: string }
  | { readonly kind: 'broken-utf-8' };

/** Reads the whole file once more: only files that are not UTF-8 pay for it. */
export async function gatherLetters(file: FileHandle, size: number): Promise<LetterStatistics> {
  const gatherer = new LetterGatherer();
  await eachChunk(file, size, (bytes) => gatherer.add(bytes));
  return gatherer.result();
}

/** Signs after which a field begins. */
const fieldStarts: ReadonlySet<number> = new Set([...';,\t|"\n\r'].map((sign) => sign.charCodeAt(0)));

/** Gathers the statistics from chunks of bytes. */
export class LetterGatherer {
  private readonly counts = new Float64Array(128);
  private readonly pairs = new Float64Array(128 * 128);
  private readonly firsts = new Float64Array(128);
  private utf8Letters = 0;
  private strayBytes = 0;
  private lead = false;
  private before = 10;

  add(bytes: Uint8Array): void {
    for (const byte of bytes) {
      if (byte >= 128) this.addHigh(byte);
      else if (this.lead) {
        this.strayBytes++;
        this.lead = false;
      }
      this.before = byte;
    }
  }

  private addHigh(byte: number): void {
    const { before } = this;
    this.counts[byte - 128]!++;
    if (before >= 128) this.pairs[(before - 128) * 128 + byte - 128]!++;
    else if (fieldStarts.has(before)) this.firsts[byte - 128]!++;
    if (this.lead && byte < 0xc0) {
      this.utf8Letters++;
      this.lead = false;
    } else {
      if (this.lead) this.strayBytes++;
      this.lead = byte >= 0xd0 && byte <= 0xd3;
      if (!this.lead) this.strayBytes++;
    }
  }

  result(): LetterStatistics {
    const { counts, pairs, firsts, utf8Letters } = this;
    return { counts, pairs, firsts, utf8Letters, strayBytes: this.strayBytes + (this.lead ? 1 : 0) };
  }
}

/** Per thousand letters of Kazakh and Russian lists together, small and capital alike: many lists are in capitals. Rounded: only ratios count. */
const commonLetters: Readonly<Record<string, number>> = {
  а: 130,
  б: 22,
  в: 40,
  г: 18,
  д: 30,
  е: 75,
  ж: 15,
  з: 17,
  и: 55,
  й: 16,
  к: 40,
  л: 45,
  м: 32,
  н: 65,
  о: 60,
  п: 12,
  р: 55,
  с: 35,
  т: 42,
  у: 28,
  ф: 4,
  х: 8,
  ц: 3,
  ч: 10,
  ш: 13,
  щ: 2,
  ъ: 1,
  ы: 30,
  ь: 10,
  э: 3,
  ю: 6,
  я: 22,
  ё: 2,
  і: 22,
  ә: 20,
  ғ: 10,
  қ: 22,
  ң: 10,
  ө: 8,
  ұ: 12,
  ү: 9,
  һ: 1,
};
const RARE_LETTER = 0.02;
const MARK = 1;
const SYMBOL = 0.005;
const NEVER = 1e-6;
const marks = '\u00a0«»–—№’‘“”„…·•§';

/** Natural logarithm of a likelihood ratio from which one reading is taken without asking: 1 : 160,000. */
const CERTAIN = 12;

function weightOf(character: string): number {
  const common = commonLetters[character.toLowerCase()] ?? 0;
  if (common > 0) return Math.log(common);
  if (character === UNDEFINED_CHARACTER || /\p{Cc}/u.test(character)) return Math.log(NEVER);
  if (/\p{Script=Cyrillic}/u.test(character)) return Math.log(RARE_LETTER);
  return Math.log(marks.includes(character) ? MARK : SYMBOL);
}

const weights: Readonly<Record<SingleByteEncoding, readonly number[]>> = Object.fromEntries(
  singleByteEncodings.map((encoding) => [encoding, [...upperHalves[encoding]].map(weightOf)]),
) as unknown as Record<SingleByteEncoding, readonly number[]>;

/** How much rarer an encoding is in Kazakhstan than Windows-1251, as a logarithm: it decides only where letters hardly do. */
const rarity: Readonly<Record<SingleByteEncoding, number>> = {
  'windows-1251': 0,
  'kz-1048': 1,
  cp866: 3,
  'koi8-r': 5,
  pt154: 6,
  maccyrillic: 7,
};

/** A capital right after a small letter («иБЮМНБ»): no name is written so. */
const CAPITAL_INSIDE = -6;
/** A small letter at the beginning of a field, where a capital is far more usual. */
const SMALL_FIRST = -1.5;

type Case = 'small' | 'capital' | 'none';

function caseOf(character: string): Case {
  if (!/\p{L}/u.test(character)) return 'none';
  return character === character.toLowerCase() ? 'small' : 'capital';
}

const cases: Readonly<Record<SingleByteEncoding, readonly Case[]>> = Object.fromEntries(
  singleByteEncodings.map((encoding) => [encoding, [...upperHalves[encoding]].map(caseOf)]),
) as unknown as Record<SingleByteEncoding, readonly Case[]>;

/** How natural a reading is: its letters, and where its capitals stand. A logarithm of a likelihood. */
function score(encoding: SingleByteEncoding, letters: LetterStatistics): number {
  const byLetters = weights[encoding].reduce((sum, weight, i) => sum + weight * letters.counts[i]!, -rarity[encoding]);
  const caseAt = cases[encoding];
  let byCase = 0;
  for (let first = 0; first < 128; first++) {
    if (caseAt[first] !== 'small') continue;
    byCase += SMALL_FIRST * letters.firsts[first]!;
    for (let second = 0; second < 128; second++) {
      if (caseAt[second] === 'capital') byCase += CAPITAL_INSIDE * letters.pairs[first * 128 + second]!;
    }
  }
  return byLetters + byCase;
}

/** Whether two readings give another letter anywhere in the file; a quotation mark or a dash in its place counts too. */
function differ(a: SingleByteEncoding, b: SingleByteEncoding, counts: Float64Array): boolean {
  const [first, second] = [upperHalves[a], upperHalves[b]];
  return counts.some((count, i) => count > 0 && first[i] !== second[i] && (/\p{L}/u.test(first[i]!) || /\p{L}/u.test(second[i]!)));
}

/** Positions of KZ-1048 whose Windows-1251 letters are Macedonian, Serbian or Belarusian: no list of Kazakhstan has them. */
const tellingPositions = [0x8d, 0x8e, 0x9d, 0x9e, 0xa1, 0xa2, 0xa3, 0xbc, 0xbd, 0xbe];
/** Positions whose Windows-1251 letters are Ukrainian (Є Ї Ґ) and may stand in a real surname. */
const doubtfulPositions = [0xa5, 0xaa, 0xaf, 0xb4, 0xba, 0xbf];

/** Enough letters that only Kazakh explains; a handful of Є or Ї among Russian names proves nothing. */
function kazakhIsCertain(counts: Float64Array): boolean {
  const count = (positions: readonly number[]): number => positions.reduce((sum, byte) => sum + counts[byte - 128]!, 0);
  const telling = count(tellingPositions);
  return telling >= 2 && telling * 4 >= count(doubtfulPositions);
}

/** Judges a file that is not UTF-8 by its letters. */
export function detectEncoding(letters: LetterStatistics): EncodingVerdict {
  const { counts, utf8Letters, strayBytes } = letters;
  if (utf8Letters > 4 * strayBytes) return { kind: 'broken-utf-8' };
  const ranked = singleByteEncodings.map((encoding) => ({ encoding, score: score(encoding, letters) })).sort((a, b) => b.score - a.score);
  const best = ranked[0]!;
  const rival = ranked.find((other) => other.encoding !== best.encoding && differ(best.encoding, other.encoding, counts));
  if (rival === undefined) return { kind: 'clear', encoding: best.encoding };
  const cyrillic1251 = best.encoding === 'kz-1048' && differ('kz-1048', 'windows-1251', counts);
  if (cyrillic1251 && !kazakhIsCertain(counts)) return { kind: 'unclear', first: 'kz-1048', second: 'windows-1251' };
  if (best.score - rival.score < CERTAIN) return { kind: 'unclear', first: best.encoding, second: rival.encoding };
  return { kind: 'clear', encoding: best.encoding };
}

/**
 * Whether a declared encoding can stand: undefined when it can, otherwise the reading that fits the letters far better.
 * The declaration decides every doubt, but not against plain evidence.
 */
export function betterThanDeclared(declared: SingleByteEncoding, letters: LetterStatistics): string | undefined {
  if (letters.utf8Letters > 4 * letters.strayBytes) return 'utf-8';
  const high = letters.counts.reduce((sum, count) => sum + count, 0);
  const best = singleByteEncodings.reduce((a, b) => (score(b, letters) > score(a, letters) ? b : a));
  const lead = score(best, letters) - score(declared, letters);
  if (best === declared || lead <= 50) return undefined;
  if (lead > 1.5 * high) return best;
  const verdict = detectEncoding(letters);
  const isPlain = verdict.kind === 'clear' && differ(declared, verdict.encoding, letters.counts);
  return isPlain && unnaturalSigns(declared, letters) > high / 50 ? verdict.encoding : undefined;
}

/** A share of the foreign letters of Windows-1251 may be real: Ukrainian, Belarusian and Serbian names. */
const FOREIGN_IN_1251 = 0.4;

/** Capitals inside words, and letters and signs that names do not have, as this encoding reads them. */
function unnaturalSigns(encoding: SingleByteEncoding, { counts, pairs }: LetterStatistics): number {
  const caseAt = cases[encoding];
  const foreign = encoding === 'windows-1251' ? FOREIGN_IN_1251 : 1;
  const signs = counts.reduce((sum, count, i) => {
    const weight = weights[encoding][i]!;
    return sum + (weight <= Math.log(SYMBOL) ? count : weight <= Math.log(RARE_LETTER) ? foreign * count : 0);
  }, 0);
  return pairs.reduce((sum, count, i) => {
    return count > 0 && caseAt[i >> 7] === 'small' && caseAt[i & 127] === 'capital' ? sum + count : sum;
  }, signs);
}

/** Bytes of the file that the encoding does not define. */
export function undefinedBytes(encoding: SingleByteEncoding, letters: LetterStatistics): readonly number[] {
  const half = upperHalves[encoding];
  return [...half].flatMap((character, i) => (character === UNDEFINED_CHARACTER && letters.counts[i]! > 0 ? [i + 128] : []));
}
