import { text, type Language } from '@tizilim/messages';
import { findListEncoding, listEncodings, type ListEncoding } from '@tizilim/intake/offline';

/** What stands on the command line, before it is judged: `json`, `encoding`, `lines`, `workbook`. */
export interface CheckArguments {
  readonly file?: string;
  readonly [option: string]: string | boolean | undefined;
}

export interface CheckOrder {
  readonly file: string;
  readonly json: boolean;
  readonly encoding: ListEncoding | undefined;
  readonly lines: number | undefined;
  readonly workbook: string | undefined;
  readonly language: Language;
}

/** The order the command line gives, or the text of what is wrong with it. */
export function readCheckArguments(given: CheckArguments, language: Language): CheckOrder | string {
  const { file, json, encoding: name, lines, workbook } = given;
  if (file === undefined || file === '') return text('check.one-file', language);
  for (const [option, value] of Object.entries({ '--encoding': name, '--lines': lines, '--workbook': workbook })) {
    if (value !== undefined && (typeof value !== 'string' || value === '')) return text('check.option-value', language, { option });
  }
  const encoding = typeof name === 'string' ? findListEncoding(name) : undefined;
  if (typeof name === 'string' && encoding === undefined) {
    return text('list.encoding-unknown', language, { encoding: name, known: listEncodings.join(', ') });
  }
  if (typeof lines === 'string' && !/^\d{1,9}$/.test(lines)) return text('check.lines-number', language);
  return {
    file,
    json: json === true,
    encoding,
    lines: typeof lines === 'string' ? Number(lines) : undefined,
    workbook: typeof workbook === 'string' ? workbook : undefined,
    language,
  };
}
