import { listColumns, normaliseHeader, type ListColumn, type ListColumnCode } from '@tizilim/domain';

/** Titles are as short as this; what is longer is not compared. */
const MAX_COMPARED = 120;
/** How like a title is that only shortens a name, that holds a name among other words, that is misspelt. */
const SHORTENED = 0.85;
const CONTAINS = 0.9;
const MISSPELT = 0.9;
const LEAST_SIMILAR = 0.75;

/** Words that many titles share: alone they say nothing. */
const weak = new Set(
  ['номер', 'дата', 'код', 'вид', 'тип', 'место', 'күні', 'түрі', 'нөмірі', 'коды', 'number', 'date', 'code', 'type'].map(normaliseHeader),
);
const numberSigns = new Set(['№', 'no', 'n', '#']);
const numberWords = new Set(['номер', 'нөмірі', 'number']);

interface Name {
  readonly code: ListColumnCode;
  readonly words: readonly string[];
  readonly written: string;
}

const names: readonly Name[] = listColumns.flatMap((column: ListColumn) =>
  [column.code.replaceAll('_', ' '), column.kk, column.ru, column.en, ...column.synonyms].map((name) => {
    const words = wordsOf(name);
    return { code: column.code, words, written: words.join(' ') };
  }),
);

/** How like the names of a column a title is, 0 to 1; undefined for a title that names several columns at once. */
export function titleLikeness(title: string): ReadonlyMap<ListColumnCode, number> | undefined {
  const words = wordsOf(normaliseHeader(title).slice(0, MAX_COMPARED));
  const likeness = new Map<ListColumnCode, number>();
  if (namesSeveral(words)) return undefined;
  for (const name of names) {
    const found = likenessTo(words, name);
    if (found > (likeness.get(name.code) ?? 0)) likeness.set(name.code, found);
  }
  return likeness;
}

function wordsOf(title: string): readonly string[] {
  return normaliseHeader(title)
    .replaceAll('№', ' № ')
    .split(/[^\p{L}\p{M}\p{N}№#-]+/u)
    .map((word) => word.replace(/^-+|-+$/g, ''))
    .filter((word) => word !== '');
}

function likenessTo(words: readonly string[], name: Name): number {
  if (words.length === 0) return 0;
  const written = words.join(' ');
  if (written === name.written) return 1;
  const place = placeOf(words, name.words);
  // The more of the title the name explains, the likelier.
  if (place >= 0) return isWeak(name.words) ? 0 : CONTAINS * (0.8 + (0.2 * name.words.length) / words.length);
  if (!isWeak(words) && words.every((word) => name.words.some((whole) => isShortFor(word, whole)))) return SHORTENED;
  const longer = Math.max(written.length, name.written.length);
  if (Math.abs(written.length - name.written.length) > (1 - LEAST_SIMILAR) * longer) return 0;
  const similar = 1 - editDistance(written, name.written) / longer;
  return similar >= LEAST_SIMILAR ? similar * MISSPELT : 0;
}

/** Whether two names of different columns stand side by side in a title, as in «тегі, аты»: no column holds both. */
function namesSeveral(words: readonly string[]): boolean {
  const found = names
    .map((name) => ({ code: name.code, from: placeOf(words, name.words), length: name.words.length }))
    .filter(({ from }) => from >= 0)
    .sort((a, b) => b.length - a.length);
  const taken: (ListColumnCode | undefined)[] = words.map(() => undefined);
  for (const { code, from, length } of found) {
    if (taken.slice(from, from + length).every((other) => other === undefined)) taken.fill(code, from, from + length);
  }
  return new Set(taken.filter((code) => code !== undefined)).size > 1;
}

/** Where all words of a name stand in a title, one behind the other; -1 when they do not. */
function placeOf(words: readonly string[], name: readonly string[]): number {
  return words.findIndex((_, from) => name.every((word, i) => words[from + i] === word || isNumberSign(words[from + i], word)));
}

function isNumberSign(word: string | undefined, name: string): boolean {
  return word !== undefined && numberSigns.has(word) && (numberWords.has(name) || numberSigns.has(name));
}

function isWeak(words: readonly string[]): boolean {
  return words.every((word) => weak.has(word) || numberSigns.has(word) || word.length < 2);
}

/** `рожд` for `рождения`, `уч-к` for `участок`, `№` for `номер`. */
function isShortFor(word: string, whole: string): boolean {
  if (word === whole || isNumberSign(word, whole)) return true;
  const [first = '', last = '', ...rest] = word.split('-');
  if (last === '' || rest.length > 0) return word.length >= 3 && whole.startsWith(word);
  return first.length >= 1 && word.length <= whole.length && whole.startsWith(first) && whole.endsWith(last);
}

/** Levenshtein's: letters to add, take away or exchange. */
function editDistance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, i) => i);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      const exchanged = (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, exchanged));
    }
    row = next;
  }
  return row[other.length] ?? 0;
}
