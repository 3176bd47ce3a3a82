import { columnFinder } from './column-mapping.js';
import type { OpenSource } from './list-source.js';
import { refusedUnread, type OpenedPart, type ReadAs, type RefusedPart } from './opened-part.js';
import { openRecords } from './records/open-records.js';
import { refusal } from './refusal.js';

/** Opens a list in one of the notations for systems. */
export async function openRecordList(
  open: OpenSource,
  head: Buffer,
  kind: 'json' | 'xml',
  readAs: ReadAs,
): Promise<OpenedPart | RefusedPart> {
  const encoding = readAs.encoding ?? writtenEncoding(head, kind);
  if (encoding !== 'utf-8') return refusedUnread(kind, refusal('list.data-encoding', { encoding }));
  const found = await openRecords(open.file, open.size, head, kind, columnFinder(readAs.mapping));
  if ('code' in found) return refusedUnread(kind, found);
  const { format, layout, lines, declaredLines, lastLineOpen } = found;
  return {
    kind: 'opened',
    facts: { encoding: 'utf-8', format, delimiter: null, lines },
    layout,
    lastLineOpen,
    ...(declaredLines === undefined ? {} : { declaredLines }),
    notes: [],
    read: (consumer) => found.read(consumer),
    close: () => open.close(),
  };
}

/** What an XML declaration says; JSON is UTF-8 (RFC 8259). */
function writtenEncoding(head: Buffer, kind: 'json' | 'xml'): string {
  const written =
    kind === 'xml' ? /^\S{0,3}<\?xml[^>]*?\bencoding\s*=\s*["']([\w.-]{1,40})["']/.exec(head.toString('latin1', 0, 300)) : null;
  return written?.[1]?.toLowerCase().replace(/^utf8$/, 'utf-8') ?? 'utf-8';
}
