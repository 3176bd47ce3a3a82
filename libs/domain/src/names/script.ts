/**
 * Latin letters that look like a Cyrillic one, one to one. Made for Kazakh text: unlike the Unicode confusables
 * it never joins two Cyrillic letters (У Ү Ұ, К Қ, О Ө, И І, А Ә, Н Ң, Г Ғ, Х Һ stay apart).
 */
const pairs = 'AАBВCСEЕHНIІKКMМOОPРTТXХYУaаcсeеiіkкmмoоpрtтxхyуbвhһƏӘəәƟӨɵөËЁëё';
const lookAlikes: ReadonlyMap<string, string> = new Map([...pairs].flatMap((latin, i, all) => (i % 2 === 0 ? [[latin, all[i + 1]!] as const] : [])));

/** KZ-1048 bytes read as Windows-1251: what stands in the text and what was meant. */
const damagedLetters = 'ЌЋќћЎўЈҐЄЇґєјЅѕї';
const meantLetters = 'ҚҺқһҰұӘӨҒҮөғәҢңү';
const meant: ReadonlyMap<string, string> = new Map([...damagedLetters].map((letter, i) => [letter, meantLetters[i]!]));

const WORD = /[\p{L}\p{M}]+/gu;
const CYRILLIC = /\p{Script=Cyrillic}/u;
const LATIN = /\p{Script=Latin}/u;
const LATIN_LETTERS = /\p{Script=Latin}/gu;
const DAMAGED = /[ЌЋќћЎўЈҐЄЇґєјЅѕї]/;
const DAMAGED_LETTERS = /[ЌЋќћЎўЈҐЄЇґєјЅѕї]/g;
const LOST = /\p{L}\?|\?\p{L}/u;

/** Whether a word has both Latin and Cyrillic letters. */
export function isMixedScript(token: string): boolean {
  return LATIN.test(token) && CYRILLIC.test(token);
}

/** Turns look-alike Latin letters of a text into Cyrillic, only inside words that have Cyrillic letters too; all else stays. */
export function foldMixedScript(text: string): string {
  if (!isMixedScript(text)) return text;
  return text.replace(WORD, (word) => (isMixedScript(word) ? foldLookAlikes(word) : word));
}

/** Turns every look-alike Latin letter into Cyrillic, whatever stands around it. */
export function foldLookAlikes(text: string): string {
  return text.replace(LATIN_LETTERS, (letter) => lookAlikes.get(letter) ?? letter);
}

/** Whether the text has Latin letters only and each of them could as well be a Cyrillic one. */
export function isAllLookAlikes(text: string): boolean {
  const letters = text.match(/\p{L}/gu);
  return letters !== null && letters.every((letter) => lookAlikes.has(letter));
}

export function hasLatin(text: string): boolean {
  return LATIN.test(text);
}

export function hasCyrillic(text: string): boolean {
  return CYRILLIC.test(text);
}

/** Whether the text shows letters that neither Kazakh nor Russian has: KZ-1048 bytes that were read as Windows-1251. */
export function kz1048Damage(text: string): boolean {
  return DAMAGED.test(text);
}

/** Puts the Kazakh letters back that a reading of KZ-1048 as Windows-1251 has replaced; the damage is fully reversible. */
export function repairKz1048(text: string): string {
  return text.replace(DAMAGED_LETTERS, (letter) => meant.get(letter) ?? letter);
}

/** Whether a `?` touches a letter: a Kazakh letter was lost on the way through Windows-1251. */
export function hasLostLetters(text: string): boolean {
  return LOST.test(text);
}
