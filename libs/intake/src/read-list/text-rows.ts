import type { FileHandle } from 'node:fs/promises';
import type { HeaderLayout } from './header-layout.js';
import { type ListEncoding } from './list-encodings.js';
import { RawRow, REPAIR_ROOM, type RowConsumer, type RowTotals } from './raw-row.js';
import { LOOK_AHEAD, LineSplitter, MAX_LINE } from './split-lines.js';
import { transcoderFor } from './transcode.js';

/** Bytes read at once; three times as many after decoding. */
const CHUNK = 1 << 18;
const WINDOW = 3 * CHUNK + MAX_LINE + 4 * LOOK_AHEAD;

/** Length of the byte order mark at the beginning of a file in this encoding. */
export function markLength(head: Uint8Array, encoding: ListEncoding): number {
  if (encoding === 'utf-8') return head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf ? 3 : 0;
  if (encoding === 'utf-16le') return head[0] === 0xff && head[1] === 0xfe ? 2 : 0;
  return encoding === 'utf-16be' && head[0] === 0xfe && head[1] === 0xff ? 2 : 0;
}

export interface TextFile {
  readonly file: FileHandle;
  readonly encoding: ListEncoding;
  /** UTF-8 with broken places: they are marked, so that their values are refused. */
  readonly mended?: boolean;
  readonly markLength: number;
  readonly delimiter: number;
  readonly layout: HeaderLayout;
}

/** Reads all rows of a text file in constant memory: bytes → UTF-8 → fields, one buffer, one row object. */
export async function readTextRows(text: TextFile, consumer: RowConsumer, chunk = CHUNK): Promise<RowTotals> {
  const row = new RawRow();
  row.repairStart = WINDOW + 2;
  const { headerLine, fieldCount } = text.layout;
  const splitter = new LineSplitter(text.delimiter, fieldCount, row, (ready, isBlank) => {
    if (isBlank) consumer.blank(ready);
    else if (ready.lineNo <= headerLine) consumer.header(ready);
    else consumer.line(ready);
  });
  const window = new Uint8Array(WINDOW + 2 + REPAIR_ROOM);
  const fill = windowFiller(text, window, Math.min(chunk, CHUNK));
  let have = 0;
  for (let final = false; !final;) {
    const end = await fill(have);
    final = end === have;
    const used = splitter.split(window, 0, end, final);
    window.copyWithin(0, used, end);
    have = end - used;
    await consumer.drain?.();
  }
  return { lines: splitter.lines };
}

/** Returns a function that puts the next decoded bytes into the window at an offset and says where they end. */
function windowFiller(text: TextFile, window: Uint8Array, chunk: number): (at: number) => Promise<number> {
  const { file, encoding } = text;
  let position = text.markLength;
  if (encoding === 'utf-8' && text.mended !== true) {
    return async (at) => {
      const { bytesRead } = await file.read(window, at, chunk, position);
      position += bytesRead;
      return at + bytesRead;
    };
  }
  const transcoder = transcoderFor(encoding);
  const raw = new Uint8Array(chunk);
  return async (at) => {
    for (;;) {
      const { bytesRead } = await file.read(raw, 0, chunk, position);
      if (bytesRead === 0) return transcoder.finish(window, at);
      position += bytesRead;
      const end = transcoder.write(raw, 0, bytesRead, window, at);
      if (end > at) return end;
    }
  };
}

/** The decoded beginning of a text file, whole characters only. */
export function decodeHead(head: Uint8Array, encoding: ListEncoding): string {
  const bytes = head.subarray(markLength(head, encoding));
  if (encoding === 'utf-8') return new TextDecoder().decode(bytes);
  const out = new Uint8Array(bytes.length * 3 + 8);
  return new TextDecoder().decode(out.subarray(0, transcoderFor(encoding).write(bytes, 0, bytes.length, out, 0)));
}
