import { damagedTitles } from './damaged-titles.js';
import { findHeader } from './find-header.js';
import { layoutOf } from './header-layout.js';
import type { ListEncoding } from './list-encodings.js';
import type { OpenSource } from './list-source.js';
import type { ListFacts, OpenedPart, RefusedPart } from './opened-part.js';
import { refusal, type Refusal } from './refusal.js';
import { resolveEncoding } from './resolve-encoding.js';
import { surveyBytes, type ByteSurvey } from './survey-bytes.js';
import { decodeHead, markLength, readTextRows } from './text-rows.js';

/** Titles stand within so many characters. */
const MAX_TITLES = 1 << 13;

/** Opens delimited text: its encoding, its header and where its rows are. */
export async function openText(
  open: OpenSource,
  head: Buffer,
  unit: 'byte' | 'utf-16le' | 'utf-16be',
  declared: ListEncoding | undefined,
): Promise<OpenedPart | RefusedPart> {
  const survey = await surveyBytes(open.file, open.size, unit);
  const facts: ListFacts = { encoding: null, format: 'csv', delimiter: null, lines: survey.lines };
  if (survey.lines === survey.blank) return refused(facts, survey, refusal('list.empty-file'));
  if (survey.nulLine > 0) return refused(facts, survey, refusal('list.nul-bytes', { line: survey.nulLine }));
  const resolved = await resolveEncoding({ file: open.file, survey, unit, declared });
  if ('code' in resolved) return refused(facts, survey, resolved);
  const { encoding, mended } = resolved;
  const header = findHeader(decodeHead(head, encoding));
  if (header === undefined) return refused({ ...facts, encoding }, survey, withoutHeader(decodeHead(head, encoding)));
  const delimiter = String.fromCharCode(header.delimiter);
  const known: ListFacts = { ...facts, encoding, delimiter, format: delimiter === '\t' ? 'tsv' : 'csv' };
  const layout = layoutOf(header.titles, header.line);
  if ('code' in layout) return { ...refused(known, survey, layout), header: header.headerLines };
  const text = { file: open.file, encoding, mended, markLength: markLength(head, encoding), delimiter: header.delimiter, layout };
  return {
    kind: 'opened',
    facts: known,
    layout,
    lastLineOpen: survey.lastLineOpen,
    notes: [],
    read: (consumer) => readTextRows(text, consumer),
    close: () => open.close(),
  };
}

/** Titles that are there but whose letters an earlier wrong reading has replaced are told from titles that are missing. */
function withoutHeader(head: string): Refusal {
  const damage = damagedTitles(head.slice(0, MAX_TITLES));
  return damage === undefined ? refusal('list.header-missing') : refusal('list.letters-damaged', { ...damage });
}

function refused(facts: ListFacts, survey: ByteSurvey, why: Refusal): RefusedPart {
  return { kind: 'refused', facts, refusal: why, header: 0, blank: survey.blank };
}
