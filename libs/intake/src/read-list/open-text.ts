import { proposeForRows, proposeForTitles } from '../propose-mapping/propose-mapping.js';
import { columnFinder, type FindColumn, type MappingProposal } from './column-mapping.js';
import { damagedTitles } from './damaged-titles.js';
import { delimiters, findHeader, headRecords, type FoundHeader } from './find-header.js';
import { HEADER_SEARCH_ROWS, layoutOf } from './header-layout.js';
import type { OpenSource } from './list-source.js';
import type { ListFacts, OpenedPart, ReadAs, RefusedPart } from './opened-part.js';
import { proposing, refusal, type Refusal } from './refusal.js';
import { resolveEncoding } from './resolve-encoding.js';
import { surveyBytes, type ByteSurvey } from './survey-bytes.js';
import { decodeHead, markLength, readTextRows } from './text-rows.js';

/** Titles stand within so many characters. */
const MAX_TITLES = 1 << 13;
/** Header and title rows, and lines below them that show what is in a column. */
const SAMPLE_ROWS = 2 * HEADER_SEARCH_ROWS;

/** Opens delimited text: its encoding, its header and where its rows are. */
export async function openText(
  open: OpenSource,
  head: Buffer,
  unit: 'byte' | 'utf-16le' | 'utf-16be',
  readAs: ReadAs,
): Promise<OpenedPart | RefusedPart> {
  const survey = await surveyBytes(open.file, open.size, unit);
  const facts: ListFacts = { encoding: null, format: 'csv', delimiter: null, lines: survey.lines };
  if (survey.lines === survey.blank) return refused(facts, survey, refusal('list.empty-file'));
  if (survey.nulLine > 0) return refused(facts, survey, refusal('list.nul-bytes', { line: survey.nulLine }));
  const resolved = await resolveEncoding({ file: open.file, survey, unit, declared: readAs.encoding });
  if ('code' in resolved) return refused(facts, survey, resolved);
  const { encoding, mended } = resolved;
  const find = columnFinder(readAs.mapping);
  const text = decodeHead(head, encoding);
  const header = findHeader(text, find);
  if (header === undefined) return refused({ ...facts, encoding }, survey, withoutHeader(text, find));
  const delimiter = String.fromCharCode(header.delimiter);
  const known: ListFacts = { ...facts, encoding, delimiter, format: delimiter === '\t' ? 'tsv' : 'csv' };
  const layout = layoutOf(header.titles, header.line, find);
  if ('code' in layout) return { ...refused(known, survey, withProposal(layout, text, header, find)), header: header.headerLines };
  const rows = { file: open.file, encoding, mended, markLength: markLength(head, encoding), delimiter: header.delimiter, layout };
  return {
    kind: 'opened',
    facts: known,
    layout,
    lastLineOpen: survey.lastLineOpen,
    notes: [],
    read: (consumer) => readTextRows(rows, consumer),
    close: () => open.close(),
  };
}

/** Titles that are there but whose letters an earlier wrong reading has replaced are told from titles that are missing. */
function withoutHeader(head: string, find: FindColumn): Refusal {
  const damage = damagedTitles(head.slice(0, MAX_TITLES));
  if (damage !== undefined) return refusal('list.letters-damaged', { ...damage });
  const proposals = delimiters.flatMap((delimiter) => proposeForRows(rowsOf(head, delimiter), find) ?? []);
  const fitting = ({ titles }: MappingProposal): number => titles.filter(({ column }) => column !== null).length;
  return proposing(refusal('list.header-missing'), proposals.sort((a, b) => fitting(b) - fitting(a))[0]);
}

/** Rows enough to find a header and samples below it. */
function rowsOf(head: string, delimiter: string): readonly (readonly string[])[] {
  return Array.from(headRecords(head, delimiter, HEADER_SEARCH_ROWS), ({ fields }) => fields);
}

function withProposal(why: Refusal, head: string, { titles, line, delimiter }: FoundHeader, find: FindColumn): Refusal {
  if (why.code !== 'list.column-missing') return why;
  const below = Array.from(headRecords(head, String.fromCharCode(delimiter), SAMPLE_ROWS)).filter((row) => row.line > line);
  const rows = below.map(({ fields }) => fields);
  return proposing(why, proposeForTitles(titles, rows, find));
}

function refused(facts: ListFacts, survey: ByteSurvey, why: Refusal): RefusedPart {
  return { kind: 'refused', facts, refusal: why, header: 0, blank: survey.blank };
}
