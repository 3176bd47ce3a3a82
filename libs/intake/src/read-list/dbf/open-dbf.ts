import { proposeForTitles } from '../../propose-mapping/propose-mapping.js';
import { columnFinder } from '../column-mapping.js';
import { layoutOf, type HeaderLayout } from '../header-layout.js';
import type { ListEncoding } from '../list-encodings.js';
import type { OpenSource } from '../list-source.js';
import { refusedUnread, type ListFacts, type OpenedPart, type ReadAs, type RefusedPart } from '../opened-part.js';
import { proposing, refusal, type Refusal } from '../refusal.js';
import { sampleRows } from '../sample-rows.js';
import { isSingleByte, upperHalves } from '../list-encodings.js';
import { resolveDbfEncoding } from './dbf-encoding.js';
import { readDbfHeader, type DbfHeader } from './dbf-header.js';
import { readDbfRows } from './dbf-rows.js';
import { surveyDbf } from './survey-dbf.js';

const END_OF_FILE = 0x1a;
const HEADER_LINES = 1;

/**
 * Opens a DBF table. What its header says must add up with the size of the file to the byte: readers that believe a
 * header give phantoms of a file cut short and drop people that a lying header does not count.
 */
export async function openDbf(open: OpenSource, head: Uint8Array, readAs: ReadAs): Promise<OpenedPart | RefusedPart> {
  const header = readDbfHeader(head);
  const unread = (why: Refusal): RefusedPart => refusedUnread('dbf', why);
  if (typeof header === 'string') return unread(refusal('list.format-not-supported', { format: header }));
  if (header === undefined || !(await hasRightSize(open, header))) return unread(refusal('list.file-damaged'));
  const survey = await surveyDbf(open, header);
  const facts: ListFacts = { encoding: null, format: 'dbf', delimiter: null, lines: header.records + HEADER_LINES };
  if (survey.strangeLine > 0) return refusedTable(facts, refusal('list.file-damaged'));
  if (survey.nulLine > 0) return refusedTable(facts, refusal('list.nul-bytes', { line: survey.nulLine }));
  const resolved = resolveDbfEncoding(header, survey, readAs.encoding);
  if ('code' in resolved) return refusedTable(facts, resolved);
  const { encoding, notes } = resolved;
  const find = columnFinder(readAs.mapping);
  const titles = header.fields.map((field) => decodeName(field.name, encoding));
  const layout = layoutOf(titles, HEADER_LINES, find);
  if ('code' in layout) {
    if (layout.code !== 'list.column-missing') return refusedTable({ ...facts, encoding }, layout);
    const rows = await sampleRows((consumer) => readDbfRows({ file: open.file, header, encoding, titles }, consumer));
    return refusedTable({ ...facts, encoding }, proposing(layout, proposeForTitles(titles, rows, find)));
  }
  const unreadable = unreadableColumns(header, layout);
  if (unreadable !== '') return refusedTable({ ...facts, encoding }, refusal('list.field-kind', { columns: unreadable }));
  return {
    kind: 'opened',
    facts: { ...facts, encoding },
    layout,
    lastLineOpen: false,
    notes,
    read: (consumer) => readDbfRows({ file: open.file, header, encoding, titles }, consumer),
    close: () => open.close(),
  };
}

function refusedTable(facts: ListFacts, why: Refusal): RefusedPart {
  return { kind: 'refused', facts, refusal: why, header: Math.min(HEADER_LINES, facts.lines ?? 0), blank: 0 };
}

/** The header, the records, and one end-of-file sign at most. */
async function hasRightSize({ file, size }: OpenSource, header: DbfHeader): Promise<boolean> {
  const rest = size - header.headerLength - header.records * header.recordLength;
  if (rest !== 1) return rest === 0;
  const last = new Uint8Array(1);
  await file.read(last, 0, 1, size - 1);
  return last[0] === END_OF_FILE;
}

function unreadableColumns({ fields }: DbfHeader, layout: HeaderLayout): string {
  return fields
    .flatMap(({ kind, type }, i) => (kind === 'none' && layout.columnOf[i] !== undefined ? [`${layout.titles[i]} (${type})`] : []))
    .join(', ');
}

function decodeName(name: Uint8Array, encoding: ListEncoding): string {
  if (!isSingleByte(encoding)) return new TextDecoder().decode(name);
  return Array.from(name, (byte) => (byte < 128 ? String.fromCharCode(byte) : upperHalves[encoding][byte - 128])).join('');
}
