import * as data from './name-data.js';
import type { Sex } from './iin-slots.js';

/** A name as a list writes it (Нұрлан) and as the state register does (НҰРЛАН). */
export interface NameText {
  readonly title: string;
  readonly upper: string;
}
export interface BySex {
  readonly M: NameText;
  readonly F: NameText;
}
/** The two ways a Kazakh name is written; both are the same for a name without Kazakh letters. */
export type Script = 'kk' | 'ru';
export interface GivenName {
  readonly text: NameText;
  /** Patronymics of this man's children. */
  readonly native: BySex;
  readonly russian: BySex;
}
export type People = 'kazakh' | 'russian' | 'other';

const upperKk = new Map<string, string>();
function nameText(title: string): NameText {
  const upper = upperKk.get(title) ?? title.toUpperCase();
  upperKk.set(title, upper);
  return { title, upper };
}

const TO_RUSSIAN: Readonly<Record<string, string>> = {
  Ә: 'А',
  Ғ: 'Г',
  Қ: 'К',
  Ң: 'Н',
  Ө: 'О',
  Ұ: 'У',
  Ү: 'У',
  Һ: 'Х',
  І: 'И',
  ә: 'а',
  ғ: 'г',
  қ: 'к',
  ң: 'н',
  ө: 'о',
  ұ: 'у',
  ү: 'у',
  һ: 'х',
  і: 'и',
};
/** Writes Kazakh letters with the Russian ones that offices use for them. */
export const russianSpelling = (text: string): string => text.replace(/[ӘҒҚҢӨҰҮҺІәғқңөұүһі]/gu, (letter) => TO_RUSSIAN[letter] ?? letter);
export const hasKazakhLetter = (text: string): boolean => /[ӘҒҚҢӨҰҮҺәғқңөұүһ]/u.test(text);

function surnameOf(word: string): BySex {
  const man = word.replace('*', '');
  if (word.endsWith('*')) return { M: nameText(man), F: nameText(man) };
  const woman = man.endsWith('ский') ? `${man.slice(0, -2)}ая` : `${man}а`;
  return { M: nameText(man), F: nameText(woman) };
}

function russianPatronymic(father: string): BySex {
  const son = data.irregularPatronymics[father] ?? sonOf(father);
  return { M: nameText(son), F: nameText(`${son.slice(0, -2)}на`) };
}

function sonOf(father: string): string {
  if (father.endsWith('ий')) return `${father.slice(0, -2)}ьевич`;
  if (father.endsWith('й')) return `${father.slice(0, -1)}евич`;
  if (/[аеёиоуыэюяәіүұө]$/u.test(father)) return `${father}евич`;
  return `${father}ович`;
}

function givenName(title: string, script: Script): GivenName {
  const [son, daughter] = script === 'kk' ? ['ұлы', 'қызы'] : ['улы', 'кызы'];
  return {
    text: nameText(title),
    native: { M: nameText(title + son), F: nameText(title + daughter) },
    russian: russianPatronymic(title),
  };
}

/** Draw table of 512 places: rank r holds a share that falls as 1/(r + flat). */
function drawTable(count: number, flat: number): Uint16Array {
  const weights = Array.from({ length: count }, (_, rank) => 1 / (rank + flat));
  const total = weights.reduce((sum, w) => sum + w, 0);
  const table = new Uint16Array(512);
  let rank = 0;
  let upTo = (weights[0] as number) / total;
  for (let i = 0; i < table.length; i += 1) {
    while ((i + 0.5) / table.length > upTo && rank < count - 1) {
      rank += 1;
      upTo += (weights[rank] as number) / total;
    }
    table[i] = rank;
  }
  return table;
}

/** Names to draw from, the frequent ones more often. */
export class NamePool<T> {
  private readonly table: Uint16Array;

  constructor(
    readonly entries: readonly T[],
    flat = 12,
  ) {
    this.table = drawTable(entries.length, flat);
  }

  /** @param word 32 random bits */
  draw(word: number): T {
    return this.entries[this.table[word >>> 23] as number] as T;
  }
}

const spelled = (list: readonly string[], script: Script): readonly string[] => (script === 'kk' ? list : list.map(russianSpelling));
const surnames = (list: readonly string[], script: Script = 'kk'): NamePool<BySex> => new NamePool(spelled(list, script).map(surnameOf), 8);
const given = (list: readonly string[], script: Script): NamePool<GivenName> =>
  new NamePool(spelled(list, script).map((name) => givenName(name, script)));

/** Pools of one people in one way of writing. */
export interface NameSet {
  readonly surnames: NamePool<BySex>;
  /** Surnames that are a forefather's bare name; their bearers have -ұлы/-қызы patronymics. */
  readonly rootSurnames: NamePool<BySex>;
  readonly old: Readonly<Record<Sex, NamePool<GivenName>>>;
  readonly young: Readonly<Record<Sex, NamePool<GivenName>>>;
}

function kazakhSet(script: Script): NameSet {
  return {
    surnames: surnames(data.kazakhSurnames, script),
    rootSurnames: surnames(data.kazakhRootSurnames, script),
    old: { M: given(data.kazakhMen, script), F: given(data.kazakhWomen, script) },
    young: { M: given(data.kazakhYoungMen, script), F: given(data.kazakhYoungWomen, script) },
  };
}

const russianSet: NameSet = {
  surnames: surnames(data.russianSurnames),
  rootSurnames: surnames(data.russianSurnames),
  old: { M: given(data.russianMen, 'ru'), F: given(data.russianWomen, 'ru') },
  young: { M: given(data.russianYoungMen, 'ru'), F: given(data.russianYoungWomen, 'ru') },
};
const otherNames = { M: given(data.otherMen, 'ru'), F: given(data.otherWomen, 'ru') };
const otherSet: NameSet = {
  surnames: surnames(data.otherSurnames),
  rootSurnames: surnames(data.otherSurnames),
  old: otherNames,
  young: otherNames,
};

const sets: Readonly<Record<People, Readonly<Record<Script, NameSet>>>> = {
  kazakh: { kk: kazakhSet('kk'), ru: kazakhSet('ru') },
  russian: { kk: russianSet, ru: russianSet },
  other: { kk: otherSet, ru: otherSet },
};

export const nameSet = (people: People, script: Script): NameSet => sets[people][script];

/** Share of households by people for a region, rounded from the ethnic composition of the regions. */
export function peopleShares(regionId: string): Readonly<Record<People, number>> {
  const russian = RUSSIAN_PERCENT[regionId] ?? 15;
  const other = OTHER_PERCENT[regionId] ?? 7;
  return { russian: russian / 100, other: other / 100, kazakh: (100 - russian - other) / 100 };
}

const RUSSIAN_PERCENT: Readonly<Record<string, number>> = {
  10: 32,
  11: 32,
  15: 12,
  19: 14,
  23: 5,
  27: 18,
  31: 9,
  33: 13,
  35: 30,
  39: 39,
  43: 2,
  47: 5,
  55: 34,
  59: 48,
  61: 2,
  62: 16,
  63: 40,
  71: 12,
  75: 21,
  79: 8,
};
const OTHER_PERCENT: Readonly<Record<string, number>> = { 19: 16, 31: 15, 33: 9, 61: 20, 75: 13, 79: 22, 43: 3, 23: 3 };
