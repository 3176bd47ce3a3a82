import { openDbf } from './dbf/open-dbf.js';
import type { OpenSource } from './list-source.js';
import { oleRefusal } from './ole-file.js';
import { openRecordList } from './open-record-list.js';
import { openText } from './open-text.js';
import { refusedUnread, type OpenedPart, type ReadAs, type RefusedPart } from './opened-part.js';
import { refusal } from './refusal.js';
import { sniffFormat } from './sniff-format.js';

const HEAD = 1 << 18;

/** Opens what begins like a ZIP; the source is closed with what it returns, as by `recognise`. */
export type OpenZip = (open: OpenSource) => Promise<OpenedPart | RefusedPart>;

/**
 * Tells by the first bytes what a file is and makes its rows readable, or says why it goes back.
 * What is opened closes `open` with it; of what is refused the caller must.
 */
export async function recognise(open: OpenSource, readAs: ReadAs, openZip: OpenZip): Promise<OpenedPart | RefusedPart> {
  const { file, size } = open;
  if (size === 0) return refusedUnread(null, refusal('list.empty-file'));
  const head = Buffer.alloc(Math.min(size, HEAD));
  await file.read(head, 0, head.length, 0);
  const sniffed = sniffFormat(head);
  switch (sniffed.kind) {
    case 'other':
      return refusedUnread(sniffed.format, refusal('list.format-not-supported', { format: sniffed.format }));
    case 'ole': {
      const found = await oleRefusal(file, size);
      return refusedUnread(found.format, found.refusal);
    }
    case 'zip':
      return openZip(open);
    case 'dbf':
      return openDbf(open, head, readAs);
    case 'records':
      return openRecordList(open, head, sniffed.format, readAs);
    case 'text':
      return openText(open, head, sniffed.unit, readAs);
  }
}
