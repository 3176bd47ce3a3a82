import type { ColumnMapping } from './column-mapping.js';
import { hashFile } from './hash-file.js';
import { type ListEncoding } from './list-encodings.js';
import { openSource, type ListSource, type OpenSource } from './list-source.js';
import { refusedUnread, type OpenedPart, type ReadAs, type RefusedPart } from './opened-part.js';
import { openParsed } from './parser/open-parsed.js';
import { recognise } from './recognise.js';
import { refusal } from './refusal.js';

export type { ListFacts } from './opened-part.js';

export interface OpenOptions {
  readonly declaredEncoding?: ListEncoding;
  /** What titles that the format does not know stand for. */
  readonly mapping?: ColumnMapping;
  /** Bytes; 2 GB when left out. */
  readonly maxBytes?: number;
  /** Seconds that reading a spreadsheet or an archive may take; ten minutes when left out. */
  readonly parserSeconds?: number;
}

export interface OpenedList extends OpenedPart {
  /** SHA-256 of the file in hex; begin it before reading, so that both go on at once, and await it before closing. */
  hash(): Promise<string>;
}

export interface RefusedList extends RefusedPart {
  readonly sha256: string;
}

const DEFAULT_MAX_BYTES = 2 * 1024 ** 3;
const DEFAULT_PARSER_SECONDS = 600;

/**
 * Recognises a list by its content and makes its rows readable, or says why the whole file goes back.
 * An opened list must be closed; a refused one is closed already.
 */
export async function openList(source: ListSource, options: OpenOptions = {}): Promise<OpenedList | RefusedList> {
  const open = await openSource(source);
  try {
    const outcome = await openWithin(open, options);
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

async function openWithin(open: OpenSource, options: OpenOptions): Promise<OpenedPart | RefusedPart> {
  const { size } = open;
  const limit = options.maxBytes ?? DEFAULT_MAX_BYTES;
  if (size > limit) return refusedUnread(null, refusal('list.too-large', { size, limit }));
  const seconds = options.parserSeconds ?? DEFAULT_PARSER_SECONDS;
  const { declaredEncoding: encoding, mapping } = options;
  const readAs: ReadAs = { ...(encoding === undefined ? {} : { encoding }), ...(mapping === undefined ? {} : { mapping }) };
  return recognise(open, readAs, (zip) => openParsed(zip, readAs, seconds));
}
