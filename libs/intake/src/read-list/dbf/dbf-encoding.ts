import { betterThanDeclared, detectEncoding, undefinedBytes } from '../detect-encoding.js';
import { upperHalves, isSingleByte, type ListEncoding } from '../list-encodings.js';
import type { FileNote } from '../raw-row.js';
import { refusal, type Refusal } from '../refusal.js';
import type { DbfHeader } from './dbf-header.js';
import type { DbfSurvey } from './survey-dbf.js';

export interface DbfEncoding {
  readonly encoding: ListEncoding;
  readonly notes: readonly FileNote[];
}

/**
 * The encoding of a table by its letters. Byte 29 names a code page and is wrong too often to be believed alone: it only
 * confirms the best reading of a table with few letters. What the sender declares decides doubts as in a text file.
 */
export function resolveDbfEncoding({ codePage }: DbfHeader, survey: DbfSurvey, declared: ListEncoding | undefined): DbfEncoding | Refusal {
  const { letters } = survey;
  const named = codePage.encoding;
  if (!survey.hasHighBytes) return { encoding: declared ?? 'utf-8', notes: [] };
  if (survey.utf8) {
    if (declared !== undefined && declared !== 'utf-8') return refusal('list.encoding-unclear', { first: declared, second: 'utf-8' });
    return { encoding: 'utf-8', notes: noteOf(named, 'utf-8', survey) };
  }
  if (declared !== undefined) {
    if (!isSingleByte(declared)) return refusal('list.encoding-wrong', { encoding: declared, line: 1 });
    const better = betterThanDeclared(declared, letters);
    if (better !== undefined) return refusal('list.encoding-unclear', { first: declared, second: better });
    return checked(declared, survey, []);
  }
  const verdict = detectEncoding(letters);
  switch (verdict.kind) {
    case 'broken-utf-8':
      return refusal('list.encoding-wrong', { encoding: 'utf-8', line: 1 });
    case 'unclear': {
      const [first = '', second = ''] = verdict.candidates;
      if (named === undefined || first !== named) return refusal('list.encoding-unclear', { first, second: named ?? second });
      return checked(named, survey, []);
    }
    case 'clear':
      return checked(verdict.encoding, survey, noteOf(named, verdict.encoding, survey));
  }
}

function checked(encoding: ListEncoding, survey: DbfSurvey, notes: readonly FileNote[]): DbfEncoding | Refusal {
  const isWrong = isSingleByte(encoding) && undefinedBytes(encoding, survey.letters).length > 0;
  return isWrong ? refusal('list.encoding-wrong', { encoding, line: 1 }) : { encoding, notes };
}

/** Says that the named page would read some byte of the table as another character. */
function noteOf(named: ListEncoding | undefined, taken: ListEncoding, { letters }: DbfSurvey): readonly FileNote[] {
  if (named === undefined || named === taken || !isSingleByte(named)) return [];
  const same = isSingleByte(taken) && letters.counts.every((count, i) => count === 0 || upperHalves[named][i] === upperHalves[taken][i]);
  return same ? [] : [{ code: 'list.code-page-wrong', value: `${named} → ${taken}` }];
}
