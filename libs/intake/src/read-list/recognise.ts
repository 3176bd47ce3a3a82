import { openDbf } from './dbf/open-dbf.js';
import type { ListEncoding } from './list-encodings.js';
import type { OpenSource } from './list-source.js';
import { oleRefusal } from './ole-file.js';
import { openText } from './open-text.js';
import { refusedUnread, type ListFacts, type OpenedList, type RefusedList } from './opened-list.js';
import { refusal } from './refusal.js';
import { sniffFormat } from './sniff-format.js';
import { hashFile } from './survey-bytes.js';

const HEAD = 1 << 18;

/** Opens what begins like a ZIP; the source is closed with what it returns, as by `recognise`. */
export type OpenZip = (open: OpenSource) => Promise<OpenedList | RefusedList>;

/**
 * Tells by the first bytes what a file is and makes its rows readable, or says why it goes back.
 * What is opened closes `open` with it; of what is refused the caller must.
 */
export async function recognise(open: OpenSource, declared: ListEncoding | undefined, openZip: OpenZip): Promise<OpenedList | RefusedList> {
  const { file, size } = open;
  if (size === 0) return refusedUnread(await factsOf(open, null), refusal('list.empty-file'));
  const head = Buffer.alloc(Math.min(size, HEAD));
  await file.read(head, 0, head.length, 0);
  const sniffed = sniffFormat(head);
  switch (sniffed.kind) {
    case 'other':
      return refusedUnread(await factsOf(open, sniffed.format), refusal('list.format-not-supported', { format: sniffed.format }));
    case 'ole': {
      const found = await oleRefusal(file, size);
      return refusedUnread(await factsOf(open, found.format), found.refusal);
    }
    case 'zip':
      return openZip(open);
    case 'dbf':
      return openDbf(open, head, declared);
    case 'text':
      return openText(open, head, sniffed.unit, declared);
  }
}

/** The facts of a file that is not text; its lines are not known. */
export async function factsOf(open: OpenSource, format: string | null): Promise<ListFacts> {
  return { sha256: await hashFile(open.file, open.size), encoding: null, format, delimiter: null, lines: 0 };
}
