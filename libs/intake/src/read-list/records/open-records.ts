import type { FileHandle } from 'node:fs/promises';
import { proposeForTitles } from '../../propose-mapping/propose-mapping.js';
import type { FindColumn } from '../column-mapping.js';
import { layoutOf, openLayout, type HeaderLayout } from '../header-layout.js';
import type { RowConsumer, RowTotals } from '../raw-row.js';
import { sampleRows } from '../sample-rows.js';
import { proposing, refusal, RefusedFile, type Refusal } from '../refusal.js';
import { eachChunk, Utf8Watch } from '../survey-bytes.js';
import { JsonRecordCounter, XmlRecordCounter, type RecordCounter } from './count-records.js';
import { JsonList, jsonShapeOf } from './json-list.js';
import { BrokenData, ForeignShape, type RecordHandler, type RecordReader } from './record-handler.js';
import { RecordRows } from './record-rows.js';
import { RecordSurvey } from './record-survey.js';
import { XmlList } from './xml-list.js';

const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];

export interface OpenedRecords {
  readonly format: 'json' | 'ndjson' | 'xml';
  readonly layout: HeaderLayout;
  /** The frame as line 1, and every record, by a count of their own. */
  readonly lines: number;
  readonly declaredLines: number | undefined;
  readonly lastLineOpen: boolean;
  read(consumer: RowConsumer): Promise<RowTotals>;
}

/** A notation of the list format for systems. */
interface Notation {
  readonly format: OpenedRecords['format'];
  readonly start: number;
  reader(records: RecordHandler): RecordReader;
  counter(): RecordCounter;
}

/**
 * Makes a list in JSON, NDJSON or XML readable: one pass looks at the whole file (UTF-8, notation, names, an own count of
 * records), the second hands over its rows. Memory does not depend on the size of the file.
 */
export async function openRecords(
  file: FileHandle,
  size: number,
  head: Buffer,
  kind: 'json' | 'xml',
  find: FindColumn,
): Promise<OpenedRecords | Refusal> {
  const notation = notationOf(head, kind);
  const survey = new RecordSurvey();
  const look = await lookThrough(file, size, notation, survey);
  if (look.refusal) return look.refusal;
  const layout = survey.records === 0 ? refusal('list.no-lines') : layoutOf([...survey.names], 1, find);
  if ('code' in layout) {
    if (layout.code !== 'list.column-missing') return layout;
    const open = openLayout([...survey.names], 1);
    const rows = await sampleRows((consumer) => readRows(file, size, notation, open, consumer));
    return proposing(layout, proposeForTitles(open.titles, rows, find));
  }
  return {
    format: notation.format,
    layout,
    lines: look.records + 1,
    declaredLines: look.declaredLines,
    lastLineOpen: notation.format === 'ndjson' && look.lastByte !== 10,
    read: (consumer) => readRows(file, size, notation, layout, consumer),
  };
}

function notationOf(head: Buffer, kind: 'json' | 'xml'): Notation {
  const start = BYTE_ORDER_MARK.every((byte, i) => head[i] === byte) ? BYTE_ORDER_MARK.length : 0;
  if (kind === 'xml') return { format: 'xml', start, reader: (records) => new XmlList(records), counter: () => new XmlRecordCounter() };
  const shape = jsonShapeOf(head.subarray(start));
  const depth = { document: 2, array: 1, lines: 0 }[shape];
  return {
    format: shape === 'lines' ? 'ndjson' : 'json',
    start,
    reader: (records) => new JsonList(shape, records),
    counter: () => new JsonRecordCounter(depth),
  };
}

interface Look {
  readonly records: number;
  readonly declaredLines: number | undefined;
  readonly lastByte: number;
  readonly refusal: Refusal | undefined;
}

async function lookThrough(file: FileHandle, size: number, notation: Notation, survey: RecordSurvey): Promise<Look> {
  const [utf8, counter] = [new Utf8Watch(), notation.counter()];
  const reader = notation.reader(survey);
  let why: Refusal | undefined;
  let breaks = 0;
  let lastByte = 0;
  // Broken letters are said first, wherever in the file they stand.
  const attempt = (step: () => void): void => {
    if (why === undefined) why = refusalOf(step, notation.format, survey);
  };
  let isFirst = true;
  await eachChunk(file, size, (bytes) => {
    utf8.add(bytes, breaks);
    for (const byte of bytes) if (byte === 10) breaks++;
    lastByte = bytes.at(-1) ?? lastByte;
    const own = isFirst ? bytes.subarray(notation.start) : bytes;
    isFirst = false;
    counter.add(own);
    attempt(() => reader.feed(own));
  });
  utf8.end(breaks);
  attempt(() => reader.end());
  if (utf8.brokenLine > 0) why = refusal('list.encoding-wrong', { encoding: 'utf-8', line: utf8.brokenLine });
  return { records: counter.records, declaredLines: reader.envelope.declaredLines, lastByte, refusal: why };
}

function refusalOf(step: () => void, format: string, survey: RecordSurvey): Refusal | undefined {
  try {
    step();
    return undefined;
  } catch (error) {
    const record = survey.records;
    if (error instanceof BrokenData) return refusal('list.data-broken', { format, record });
    if (error instanceof ForeignShape) return refusal('list.data-foreign', { format, record });
    if (!(error instanceof RefusedFile)) throw error;
    return error.refusal.code === 'list.file-damaged' ? refusal('list.data-broken', { format, record }) : error.refusal;
  }
}

async function readRows(
  file: FileHandle,
  size: number,
  notation: Notation,
  layout: HeaderLayout,
  consumer: RowConsumer,
): Promise<RowTotals> {
  const rows = new RecordRows(layout, consumer);
  rows.header();
  const reader = notation.reader(rows);
  let isFirst = true;
  await eachChunk(file, size, async (bytes) => {
    const broken = readOn(() => reader.feed(isFirst ? bytes.subarray(notation.start) : bytes), notation, rows);
    isFirst = false;
    if (broken) throw new RefusedFile(broken);
    await consumer.drain?.();
  });
  reader.end();
  return { lines: rows.lines };
}

/** What only the reading of values can find: an escape or an entity that does not exist. */
function readOn(step: () => void, notation: Notation, rows: RecordRows): Refusal | undefined {
  try {
    step();
    return undefined;
  } catch (error) {
    const isBroken = error instanceof BrokenData || (error instanceof RefusedFile && error.refusal.code === 'list.file-damaged');
    if (!isBroken) throw error;
    return refusal('list.data-broken', { format: notation.format, record: rows.lines - 1 });
  }
}
