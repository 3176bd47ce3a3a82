/** Roots are taken from K1 keys: lower-case Cyrillic, Kazakh letters as Russian writes them, no spaces, `?` for a lost letter. */

const SHORTEST_ROOT = 3;

/** Endings of a father's name, longest first; `?` stands where Windows-1251 has lost the letter of -ұлы and -қызы. */
const fatherEndings = ['инична', 'евич', 'евна', 'ович', 'овна', 'кызы', '?ызы', 'ична', 'улы', '?лы', 'ич'];

/** Endings by which the two sexes of one surname differ, feminine → masculine. */
const feminine: readonly (readonly [from: string, to: string])[] = [
  ['ова', 'ов'],
  ['ева', 'ев'],
  ['ина', 'ин'],
];
const russifying = ['ов', 'ев', 'ин'];
const ADJECTIVE = /(?<=[сц]к)(?:ий|ая)$/;
const VOWEL_AND_Y = /(?<=[аеиоуыэюя])й$/;
const SOFT_SIGN_BEFORE_AFFIX = /ь$/;

/** The surname without the ending of its sex and without -ов, -ев, -ин: the form that a change to Kazakh spelling keeps. */
export function surnameRoot(key1: string): string {
  const key = softened(key1).replace(ADJECTIVE, '');
  const pair = feminine.find(([from]) => key.endsWith(from) && key.length - from.length >= SHORTEST_ROOT - 1);
  const masculine = pair === undefined ? key : key.slice(0, -pair[0].length) + pair[1];
  const affix = russifying.find((ending) => masculine.endsWith(ending) && masculine.length - ending.length >= SHORTEST_ROOT);
  return (affix === undefined ? masculine : masculine.slice(0, -affix.length)).replace(VOWEL_AND_Y, '');
}

/** The father's name inside a patronymic, Kazakh or Russian: Нұрланұлы, Нурлан кызы, Нурланович → нурлан. */
export function fatherNameRoot(key1: string): string {
  const key = softened(key1);
  const ending = fatherEndings.find((candidate) => key.endsWith(candidate) && key.length - candidate.length >= SHORTEST_ROOT - 1);
  if (ending === undefined) return key.replace(VOWEL_AND_Y, '');
  const name = key.slice(0, -ending.length);
  return (ending.startsWith('е') ? name.replace(SOFT_SIGN_BEFORE_AFFIX, 'и') : name).replace(VOWEL_AND_Y, '');
}

export function givenNameRoot(key1: string): string {
  return softened(key1);
}

/** Russian records write the Kazakh ж as дж: Джанбулат = Жанбулат. */
function softened(key1: string): string {
  return key1.replaceAll('дж', 'ж');
}
