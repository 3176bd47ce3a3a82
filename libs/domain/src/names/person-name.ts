import { canonicalName, key1OfCanonical, key2OfKey1 } from './name-keys.js';
import { fatherNameRoot, givenNameRoot, surnameRoot } from './name-roots.js';
import { foldLookAlikes, hasCyrillic, hasLostLetters, isAllLookAlikes } from './script.js';

export interface PersonName {
  readonly surname: string;
  readonly givenName: string;
  /** Empty or missing when the person has none. */
  readonly patronymic?: string | null;
}

export interface PersonNameKeys {
  /** Canonical text in upper case, parts joined by a space: equal only for letter-for-letter equal names. */
  readonly full: string;
  /** Root of the surname, given name and father's name in K1, joined by `|`. */
  readonly k1: string;
  /** The same in K2. */
  readonly k2: string;
}

export type NamePart = 'surname' | 'givenName' | 'patronymic';
export type NameComparison = 'same' | 'spelling' | 'different';

const roots: Readonly<Record<NamePart, (key1: string) => string>> = {
  surname: surnameRoot,
  givenName: givenNameRoot,
  patronymic: fatherNameRoot,
};

/** Letters that a lost letter may have been, as K1 and K2 write them. */
const LOST_LETTERS = new Set('агкноух');

/**
 * The keys by which a person's name is looked up and matched. A part in Latin letters that could all be Cyrillic ones
 * is read as Cyrillic when another part of the name is.
 */
export function personNameKeys(name: PersonName): PersonNameKeys {
  const parts = partsOf(name);
  const cyrillic = parts.some(([, canonical]) => hasCyrillic(canonical));
  const keys = parts.map(([part, canonical]) => partKey(part, cyrillic && isAllLookAlikes(canonical) ? foldLookAlikes(canonical) : canonical));
  return {
    full: parts.map(([, canonical]) => canonical).filter((canonical) => canonical !== '').join(' '),
    k1: keys.join('|'),
    k2: keys.map(key2OfKey1).join('|'),
  };
}

/** K1 of one part's root. */
export function partKey(part: NamePart, canonical: string): string {
  return roots[part](key1OfCanonical(canonical));
}

/**
 * Whether two names are the same letter for letter, the same person's name in another spelling (Kazakh or Russian letters,
 * affixes, sex endings, Latin, lost letters, a patronymic that one side lacks), or different names.
 */
export function compareNames(a: PersonName, b: PersonName): NameComparison {
  let worst: NameComparison = 'same';
  const others = partsOf(b);
  for (const [i, [part, canonical]] of partsOf(a).entries()) {
    const comparison = compareCanonical(part, canonical, others[i]![1]);
    if (comparison === 'different') return 'different';
    if (comparison === 'spelling') worst = 'spelling';
  }
  return worst;
}

/** Compares one part of two names; see `compareNames`. */
export function compareNameParts(part: NamePart, a: string, b: string): NameComparison {
  return compareCanonical(part, canonicalName(a), canonicalName(b));
}

function compareCanonical(part: NamePart, a: string, b: string): NameComparison {
  if (a === b) return 'same';
  if (a === '' || b === '') return part === 'patronymic' ? 'spelling' : 'different';
  const lost = hasLostLetters(a) || hasLostLetters(b);
  const forms = formsOf(part, b);
  const agree = formsOf(part, a).some((form) => forms.some((other) => form === other || (lost && matchLost(form, other))));
  return agree ? 'spelling' : 'different';
}

/** Every form in which the part may agree with another: as written and its root, in K1 and K2, in both readings of doubtful letters. */
function formsOf(part: NamePart, canonical: string): string[] {
  const readings = isAllLookAlikes(canonical) ? [canonical, foldLookAlikes(canonical)] : [canonical];
  const firsts = readings.flatMap((reading) => {
    const key = key1OfCanonical(reading);
    return [key, roots[part](key)];
  });
  return [...new Set([...firsts, ...firsts.map(key2OfKey1)])].filter((form) => form !== '');
}

function matchLost(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) {
    if (a[i] === b[i]) continue;
    const known = a[i] === '?' ? b[i]! : b[i] === '?' ? a[i]! : '';
    if (!LOST_LETTERS.has(known)) return false;
  }
  return true;
}

function partsOf(name: PersonName): [NamePart, string][] {
  return [
    ['surname', canonicalName(name.surname)],
    ['givenName', canonicalName(name.givenName)],
    ['patronymic', canonicalName(name.patronymic ?? '')],
  ];
}
