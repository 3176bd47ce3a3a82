import { type ListEncoding } from './list-encodings.js';
import { openSource, type ListSource, type OpenSource } from './list-source.js';
import { refusedUnread, type OpenedList, type RefusedList } from './opened-list.js';
import { openParsed } from './parser/open-parsed.js';
import { factsOf, recognise } from './recognise.js';
import { refusal } from './refusal.js';

export type { ListFacts, OpenedList, RefusedList } from './opened-list.js';

export interface OpenOptions {
  readonly declaredEncoding?: ListEncoding;
  /** Bytes; 2 GB when left out. */
  readonly maxBytes?: number;
  /** Seconds that reading a spreadsheet or an archive may take; ten minutes when left out. */
  readonly parserSeconds?: number;
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
    if (outcome.kind === 'refused') await open.close();
    return outcome;
  } catch (error) {
    await open.close();
    throw error;
  }
}

async function openWithin(open: OpenSource, options: OpenOptions): Promise<OpenedList | RefusedList> {
  const { size } = open;
  const limit = options.maxBytes ?? DEFAULT_MAX_BYTES;
  if (size > limit) return refusedUnread(await factsOf(open, null), refusal('list.too-large', { size, limit }));
  const seconds = options.parserSeconds ?? DEFAULT_PARSER_SECONDS;
  return recognise(open, options.declaredEncoding, (zip) => openParsed(zip, options.declaredEncoding, seconds));
}
