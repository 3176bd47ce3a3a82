import { text, type Language } from '@tizilim/messages';
import { listColumnCodes, normaliseHeader } from '@tizilim/domain';
import { findListEncoding, listEncodings, type ColumnMapping, type ListEncoding, type MappedTitle } from '@tizilim/intake/offline';

/** What stands on the command line, before it is judged: `json`, `encoding`, `lines`, `workbook`, and each `map`. */
export interface CheckArguments {
  readonly file?: string;
  readonly map?: readonly string[];
  readonly [option: string]: string | boolean | readonly string[] | undefined;
}

export interface CheckOrder {
  readonly file: string;
  readonly json: boolean;
  readonly encoding: ListEncoding | undefined;
  readonly lines: number | undefined;
  readonly mapping: ColumnMapping;
  readonly workbook: string | undefined;
  readonly language: Language;
}

/** The order the command line gives, or the text of what is wrong with it. */
export function readCheckArguments(given: CheckArguments, language: Language): CheckOrder | string {
  const { file, json, encoding: name, lines, workbook, map = [] } = given;
  if (file === undefined || file === '') return text('check.one-file', language);
  for (const [option, value] of Object.entries({ '--encoding': name, '--lines': lines, '--workbook': workbook })) {
    if (value !== undefined && (typeof value !== 'string' || value === '')) return text('check.option-value', language, { option });
  }
  const encoding = typeof name === 'string' ? findListEncoding(name) : undefined;
  if (typeof name === 'string' && encoding === undefined) {
    return text('list.encoding-unknown', language, { encoding: name, known: listEncodings.join(', ') });
  }
  if (typeof lines === 'string' && !/^\d{1,9}$/.test(lines)) return text('check.lines-number', language);
  const mapping = map.map(readMapped);
  const wrong = mapping.indexOf(undefined);
  if (wrong >= 0) return text('check.map-wrong', language, { value: map[wrong] ?? '', known: listColumnCodes.join(', ') });
  return {
    file,
    json: json === true,
    encoding,
    lines: typeof lines === 'string' ? Number(lines) : undefined,
    mapping: mapping.filter((title) => title !== undefined),
    workbook: typeof workbook === 'string' ? workbook : undefined,
    language,
  };
}

/** `title=column`; the title may have such a sign too. A column `-` is not taken. */
function readMapped(given: string): MappedTitle | undefined {
  const sign = given.lastIndexOf('=');
  const title = normaliseHeader(given.slice(0, Math.max(0, sign)));
  const name = given.slice(sign + 1).trim();
  const column = name === '-' ? null : listColumnCodes.find((code) => code === name);
  return title === '' || column === undefined ? undefined : { title, column };
}
