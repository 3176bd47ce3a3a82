import { kindOf, naturalness, PLAIN } from './letter-model.js';
import { UNDEFINED_CHARACTER, upperHalves, type SingleByteEncoding } from './list-encodings.js';

type Written = 'utf-8' | SingleByteEncoding;
type Read = SingleByteEncoding | 'windows-1252';

/** A text written in one encoding and once read as if in another. */
export interface LetterDamage {
  readonly written: Written;
  readonly read: Read;
}

export type Restored =
  | { readonly kind: 'restored'; readonly value: string; readonly damage: LetterDamage }
  /** Plainly damaged, but not reversible without doubt. */
  | { readonly kind: 'damaged' };

/** What happens to lists, and how much rarer than the first (natural logarithm). */
export const damages: readonly (LetterDamage & { readonly rarity: number })[] = [
  { written: 'utf-8', read: 'windows-1251', rarity: 0 },
  { written: 'utf-8', read: 'windows-1252', rarity: 1 },
  { written: 'windows-1251', read: 'windows-1252', rarity: 1 },
  { written: 'kz-1048', read: 'windows-1252', rarity: 2 },
  { written: 'kz-1048', read: 'windows-1251', rarity: 0 },
  { written: 'pt154', read: 'windows-1251', rarity: 3 },
  { written: 'cp866', read: 'windows-1251', rarity: 2 },
  { written: 'koi8-r', read: 'windows-1251', rarity: 3 },
  { written: 'maccyrillic', read: 'windows-1251', rarity: 5 },
  { written: 'cp866', read: 'windows-1252', rarity: 4 },
  { written: 'koi8-r', read: 'windows-1252', rarity: 5 },
  { written: 'utf-8', read: 'cp866', rarity: 4 },
  { written: 'windows-1251', read: 'cp866', rarity: 4 },
  { written: 'windows-1251', read: 'koi8-r', rarity: 5 },
  { written: 'windows-1251', read: 'maccyrillic', rarity: 6 },
];

/** Natural logarithms of likelihood ratios: restored against written, and against any other restoration. */
const CERTAIN = 10;
const ALONE = 8;
/** A restored text must itself be one that a list may have: logarithm per pair of signs. */
const NATURAL = -5;
/** Letters and signs that lists have anyway; a value of these alone is not looked at. */
const USUAL = /^[\u0000-\u007fА-яЁёІіӘәҒғҚқҢңӨөҰұҮүҺһ\u00a0«»„“”‘’–—…№]*$/u;
/** Two letters of UTF-8 in a row, read byte by byte as Windows-1251 or Windows-1252. */
const UTF8_IN_PIECES = /(?:[РСТУ][ЂЃѓЉЊЌЋЏђљњќћџЎўЈјҐґЄєЇїЅѕЁёІі‚-›°-¿€™№\u0080-\u00af]){2}|(?:[ÐÑÒÓ][\u0080-\u00bf‚-›€™ŠŒŽšœžŸƒˆ˜]){2}/u;
const LATIN_WORD = /(?<![A-Za-z\u00c0-\u00ff])[\u00c0-\u00ff\u00a8\u00b8]{2,}(?![A-Za-z])/u;

/** Puts the letters of a value back that an earlier wrong reading has replaced, when there is one way to do it. */
export function restoreLetters(value: string): Restored | undefined {
  if (USUAL.test(value)) return undefined;
  const written = naturalness(value);
  const found = candidates(value).sort((a, b) => b.score - a.score);
  const best = found[0];
  if (best === undefined || best.score - written < CERTAIN || perPair(best.value, best.score) < NATURAL)
    return UTF8_IN_PIECES.test(value) || isAllLatin1(value) ? { kind: 'damaged' } : undefined;
  if (isKazakhAs1251(best.damage) && !ONLY_PT154.test(value)) return undefined;
  const rival = found.find((other) => other.value !== best.value);
  if (rival !== undefined && best.score - rival.score < ALONE) return { kind: 'damaged' };
  return { kind: 'restored', value: best.value, damage: best.damage };
}

/** The letters of KZ-1048 and those that both Kazakh encodings share have a rule of their own, in the judge. */
const ONLY_PT154 = /[ЊњЃѓ‡‰¦±¤µ]/u;

function isKazakhAs1251({ written, read }: LetterDamage): boolean {
  return read === 'windows-1251' && (written === 'kz-1048' || written === 'pt154');
}

/** Nobody's name: letters with accents only, and none without. */
function isAllLatin1(value: string): boolean {
  return LATIN_WORD.test(value) && !/[A-Za-z]/.test(value);
}

/** Letters of one alphabet in place of others («бИНЕФ» for «Ахмет»): no sign gives them away, only how they follow each other. */
export function swappedLetters(value: string): LetterDamage | undefined {
  const words = value.split(' ');
  return swaps.find((damage) => {
    let lead = 0;
    // One damaged word among good ones, or already repaired ones, counts as it would alone.
    for (const word of words) {
      const undone = undo(word, damage);
      const score = undone === undefined ? -Infinity : naturalness(undone);
      if (undone !== undefined && perPair(undone, score) >= NATURAL) lead += Math.max(0, score - naturalness(word));
    }
    return lead >= CERTAIN;
  });
}
const swaps: readonly LetterDamage[] = [
  { written: 'koi8-r', read: 'windows-1251' },
  { written: 'windows-1251', read: 'koi8-r' },
  { written: 'windows-1251', read: 'cp866' },
  { written: 'maccyrillic', read: 'windows-1251' },
];

interface Candidate {
  readonly value: string;
  readonly score: number;
  readonly damage: LetterDamage;
}

function candidates(value: string): Candidate[] {
  return damages.flatMap((damage) => {
    if (damage.read === 'windows-1252' && damage.written !== 'utf-8' && !LATIN_WORD.test(value)) return [];
    const undone = undo(value, damage);
    return undone === undefined || undone === value ? [] : [{ value: undone, score: naturalness(undone) - damage.rarity, damage }];
  });
}

function perPair(value: string, score: number): number {
  let pairs = 1;
  for (const character of value) if (kindOf(character) > PLAIN) pairs++;
  return score / pairs;
}

/** The text as it was written; undefined when the damage cannot have been this one. */
export function undo(value: string, { written, read }: LetterDamage): string | undefined {
  const bytes = bytesOf(written === 'utf-8' && read === 'windows-1251' ? value.replace(/(?<=[РУ])\?/gu, '\u0098') : value, read);
  if (bytes === undefined) return undefined;
  if (written === 'utf-8') return decodeUtf8(bytes);
  const half = upperHalves[written];
  const text = Array.from(bytes, (byte) => (byte < 128 ? String.fromCharCode(byte) : half[byte - 128])).join('');
  return text.includes(UNDEFINED_CHARACTER) ? undefined : text;
}

const strict = new TextDecoder('utf-8', { fatal: true });

function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return strict.decode(bytes);
  } catch {
    return undefined;
  }
}

const byteTables = new Map<Read, ReadonlyMap<string, number>>();

function bytesOf(value: string, read: Read): Uint8Array | undefined {
  const table = byteTableOf(read);
  const bytes: number[] = [];
  for (const character of value) {
    const byte = character < '\u0080' ? character.charCodeAt(0) : table.get(character);
    if (byte === undefined) return undefined;
    bytes.push(byte);
  }
  return Uint8Array.from(bytes);
}

function byteTableOf(read: Read): ReadonlyMap<string, number> {
  let table = byteTables.get(read);
  if (table === undefined) {
    const upper = Uint8Array.from({ length: 128 }, (_, i) => i + 128);
    const half = read === 'windows-1252' ? new TextDecoder('windows-1252').decode(upper) : upperHalves[read];
    // What an encoding leaves undefined, many programs show as the control character of the same number.
    const controls = Array.from({ length: 32 }, (_, i): [string, number] => [String.fromCharCode(i + 128), i + 128]);
    table = new Map(
      [...controls, ...[...half].map((character, i): [string, number] => [character, i + 128])].filter(
        ([character]) => character !== UNDEFINED_CHARACTER,
      ),
    );
    byteTables.set(read, table);
  }
  return table;
}
