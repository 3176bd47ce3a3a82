import { findHeader } from './find-header.js';
import { hashFile } from './hash-file.js';
import { layoutOf, type HeaderLayout } from './header-layout.js';
import { type ListEncoding } from './list-encodings.js';
import { openSource, type ListSource, type OpenSource } from './list-source.js';
import { oleRefusal } from './ole-file.js';
import type { RowConsumer, RowTotals } from './raw-row.js';
import { refusal, type Refusal } from './refusal.js';
import { resolveEncoding } from './resolve-encoding.js';
import { openRecords } from './records/open-records.js';
import { sniffFormat } from './sniff-format.js';
import { surveyBytes, type ByteSurvey } from './survey-bytes.js';
import { decodeHead, markLength, readTextRows } from './text-rows.js';
import { openXlsx } from './xlsx/open-xlsx.js';

export interface OpenOptions {
  readonly declaredEncoding?: ListEncoding;
  /** Bytes; 2 GB when left out. */
  readonly maxBytes?: number;
}

/** What is known of a file before its lines are judged. */
export interface ListFacts {
  /** null when the file is no text or its encoding is not known. */
  readonly encoding: ListEncoding | null;
  /** csv, tsv, xlsx, or what a refused file turned out to be; null for an empty one. */
  readonly format: string | null;
  readonly delimiter: string | null;
  /** Physical lines by a count of their own, independent of the reader of rows; null when only that reader can tell. */
  readonly lines: number | null;
}

export interface OpenedList {
  readonly kind: 'opened';
  readonly facts: ListFacts;
  readonly layout: HeaderLayout;
  readonly lastLineOpen: boolean;
  /** People as counted inside the file itself; only notations for systems have a place for it. */
  readonly declaredLines?: number;
  /** Names of sheets that were passed over. */
  readonly ignoredSheets: readonly string[];
  read(consumer: RowConsumer): Promise<RowTotals>;
  /** SHA-256 of the file in hex; begin it before reading, so that both go on at once, and await it before closing. */
  hash(): Promise<string>;
  close(): Promise<void>;
}

export interface RefusedList {
  readonly kind: 'refused';
  readonly sha256: string;
  readonly facts: ListFacts;
  readonly refusal: Refusal;
  readonly header: number;
  readonly blank: number;
}

const DEFAULT_MAX_BYTES = 2 * 1024 ** 3;
const HEAD = 1 << 18;

/**
 * Recognises a list by its content and makes its rows readable, or says why the whole file goes back.
 * An opened list must be closed; a refused one is closed already.
 */
export async function openList(source: ListSource, options: OpenOptions = {}): Promise<OpenedList | RefusedList> {
  const open = await openSource(source);
  try {
    const outcome = await recognise(open, options);
    const hash = (): Promise<string> => hashFile(open.file, open.size);
    if (outcome.kind === 'opened') return { ...outcome, hash };
    const sha256 = await hash();
    await open.close();
    return { ...outcome, sha256 };
  } catch (error) {
    await open.close();
    throw error;
  }
}

type Recognised = Omit<OpenedList, 'hash'> | Omit<RefusedList, 'sha256'>;

async function recognise(open: OpenSource, options: OpenOptions): Promise<Recognised> {
  const { file, size } = open;
  const limit = options.maxBytes ?? DEFAULT_MAX_BYTES;
  if (size > limit) return refused(factsOf(null), refusal('list.too-large', { size, limit }));
  if (size === 0) return refused(factsOf(null), refusal('list.empty-file'));
  const head = Buffer.alloc(Math.min(size, HEAD));
  await file.read(head, 0, head.length, 0);
  const sniffed = sniffFormat(head, size);
  switch (sniffed.kind) {
    case 'other':
      return refused(factsOf(sniffed.format), refusal('list.format-not-supported', { format: sniffed.format }));
    case 'ole': {
      const found = await oleRefusal(file, size);
      return refused(factsOf(found.format), found.refusal);
    }
    case 'zip':
      return recogniseZip(open);
    case 'records':
      return recogniseRecords(open, head, sniffed.format, options.declaredEncoding);
    case 'text':
      return recogniseText(open, head, sniffed.unit, options.declaredEncoding);
  }
}

async function recogniseZip(open: OpenSource): Promise<Recognised> {
  const facts = factsOf('xlsx');
  const book = await openXlsx(open.path);
  if ('refusal' in book) return refused({ ...facts, format: book.format }, book.refusal);
  return {
    kind: 'opened',
    facts: { ...facts, encoding: 'utf-8', lines: null },
    layout: book.layout,
    lastLineOpen: false,
    ignoredSheets: book.ignoredSheets,
    read: (consumer) => book.read(consumer),
    close: async () => {
      await book.close();
      await open.close();
    },
  };
}

async function recogniseRecords(open: OpenSource, head: Buffer, kind: 'json' | 'xml', declared: ListEncoding | undefined): Promise<Recognised> {
  const encoding = declared ?? writtenEncoding(head, kind);
  if (encoding !== 'utf-8') return refused(factsOf(kind), refusal('list.data-encoding', { encoding }));
  const found = await openRecords(open.file, open.size, head, kind);
  if ('code' in found) return refused(factsOf(kind), found);
  const facts: ListFacts = { ...factsOf(kind), encoding: 'utf-8' };
  const { layout, lines, declaredLines, lastLineOpen } = found;
  return {
    kind: 'opened',
    facts: { ...facts, format: found.format, lines },
    layout,
    lastLineOpen,
    ...(declaredLines === undefined ? {} : { declaredLines }),
    ignoredSheets: [],
    read: (consumer) => found.read(consumer),
    close: () => open.close(),
  };
}

/** What an XML declaration says; JSON is UTF-8 (RFC 8259). */
function writtenEncoding(head: Buffer, kind: 'json' | 'xml'): string {
  const written = kind === 'xml' ? /^\S{0,3}<\?xml[^>]*?\bencoding\s*=\s*["']([\w.-]{1,40})["']/.exec(head.toString('latin1', 0, 300)) : null;
  return written?.[1]?.toLowerCase().replace(/^utf8$/, 'utf-8') ?? 'utf-8';
}

async function recogniseText(
  open: OpenSource,
  head: Buffer,
  unit: 'byte' | 'utf-16le' | 'utf-16be',
  declared: ListEncoding | undefined,
): Promise<Recognised> {
  const survey = await surveyBytes(open.file, open.size, unit);
  const facts: ListFacts = { encoding: null, format: 'csv', delimiter: null, lines: survey.lines };
  if (survey.lines === survey.blank) return refusedText(facts, survey, refusal('list.empty-file'));
  if (survey.nulLine > 0) return refusedText(facts, survey, refusal('list.nul-bytes', { line: survey.nulLine }));
  const encoding = await resolveEncoding({ file: open.file, survey, unit, declared });
  if (typeof encoding !== 'string') return refusedText(facts, survey, encoding);
  const header = findHeader(decodeHead(head, encoding));
  if (header === undefined) return refusedText({ ...facts, encoding }, survey, refusal('list.header-missing'));
  const delimiter = String.fromCharCode(header.delimiter);
  const known: ListFacts = { ...facts, encoding, delimiter, format: delimiter === '\t' ? 'tsv' : 'csv' };
  const layout = layoutOf(header.titles, header.line);
  if ('code' in layout) return { ...refusedText(known, survey, layout), header: header.headerLines };
  const text = { file: open.file, encoding, markLength: markLength(head, encoding), delimiter: header.delimiter, layout };
  return {
    kind: 'opened',
    facts: known,
    layout,
    lastLineOpen: survey.lastLineOpen,
    ignoredSheets: [],
    read: (consumer) => readTextRows(text, consumer),
    close: () => open.close(),
  };
}

function factsOf(format: string | null): ListFacts {
  return { encoding: null, format, delimiter: null, lines: 0 };
}

function refused(facts: ListFacts, why: Refusal): Omit<RefusedList, 'sha256'> {
  return { kind: 'refused', facts, refusal: why, header: 0, blank: 0 };
}

function refusedText(facts: ListFacts, survey: ByteSurvey, why: Refusal): Omit<RefusedList, 'sha256'> {
  return { kind: 'refused', facts, refusal: why, header: 0, blank: survey.blank };
}
