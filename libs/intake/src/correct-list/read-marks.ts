import { normaliseHeader } from '@tizilim/domain';

/** What a line of a corrections file says about itself, besides its values. */
export interface LineMark {
  /** Number of the line of the list; null: none is named. */
  readonly target: number | null;
  readonly isNew: boolean;
  readonly isRemoval: boolean;
  /** One of the marks is neither of what it may be. */
  readonly isInvalid: boolean;
}

const lineTitles: ReadonlySet<string> = new Set(['line', 'жол', 'строка', 'жол нөмірі', 'номер строки', '№ строки'].map(normaliseHeader));
const removeTitles: ReadonlySet<string> = new Set(['remove', 'алып тастау', 'удалить', 'delete'].map(normaliseHeader));
const newWords: ReadonlySet<string> = new Set(['new', 'жаңа', 'новая', 'новый', '+']);
const yesWords: ReadonlySet<string> = new Set(['yes', 'иә', 'да', 'x', 'х', '+', '1', 'true', 'remove', 'алып тастау', 'удалить']);
const noWords: ReadonlySet<string> = new Set(['', 'no', 'жоқ', 'нет', '-', '0', 'false']);

/** Fields of the two columns that only a corrections file has, the last of their name; -1 when it lacks them. */
export interface MarkFields {
  readonly line: number;
  readonly remove: number;
}

export function findMarkFields(titles: readonly string[]): MarkFields {
  const find = (known: ReadonlySet<string>): number => titles.findLastIndex((title) => known.has(normaliseHeader(title)));
  return { line: find(lineTitles), remove: find(removeTitles) };
}

/** Reads the marks of a line; a number may have been written by a spreadsheet as `12.0`. */
export function readMark(line: string, remove: string): LineMark {
  const named = line.trim().toLowerCase();
  const asked = remove.trim().toLowerCase();
  const isNew = newWords.has(named);
  const isRemoval = yesWords.has(asked);
  const number = /^(\d{1,9})(?:[.,]0+)?$/.exec(named)?.[1];
  const known = named === '' || isNew || (number !== undefined && Number(number) > 0);
  const isInvalid = !known || (!isRemoval && !noWords.has(asked)) || (isNew && isRemoval);
  return { target: number === undefined ? null : Number(number), isNew, isRemoval, isInvalid };
}
