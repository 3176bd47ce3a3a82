import type { Writable } from 'node:stream';
import type { ListColumnCode } from '@tizilim/domain';
import { openPackage } from '../archive/open-package.js';
import { openPath } from '../list-source.js';
import type { ListFacts, OpenedPart, ReadAs } from '../opened-part.js';
import type { FileNote } from '../raw-row.js';
import { RefusedFile } from '../refusal.js';
import { FRAME, FrameWriter } from './frames.js';
import { RowPacker } from './row-blocks.js';

/** What the parser is told. */
export interface ParserOrder {
  readonly path: string;
  readonly readAs: ReadAs;
}

/** What the parser says of a list before its rows. */
export interface OpenedMessage {
  readonly facts: ListFacts;
  readonly titles: readonly string[];
  readonly headerLine: number;
  readonly columnOf: readonly (ListColumnCode | null)[];
  readonly lastLineOpen: boolean;
  readonly notes: readonly FileNote[];
}

/**
 * The parser: opens a spreadsheet or an archive and sends what it finds, then its rows, then how many they were.
 * A fault of the disk is sent as such; any other error ends it without the last frame, which the reader takes for a stop.
 */
export async function runParser({ path, readAs }: ParserOrder, out: Writable): Promise<void> {
  const writer = new FrameWriter((frame) => written(out, frame));
  const source = await openPath(path);
  let list: Pick<OpenedPart, 'close'> = source;
  try {
    const outcome = await openPackage(source, readAs);
    if (outcome.kind === 'refused') {
      await writer.writeJson(FRAME.refused, outcome);
      return;
    }
    list = outcome;
    await writer.writeJson(FRAME.opened, openedMessage(outcome));
    const packer = new RowPacker(writer);
    const totals = await outcome.read(packer);
    packer.flush();
    await packer.drain();
    await writer.writeJson(FRAME.end, { totals, rows: packer.rows });
  } catch (error) {
    if (error instanceof RefusedFile) await writer.writeJson(FRAME.refused, { refusal: error.refusal });
    else if (isOfTheDisk(error)) await writer.writeJson(FRAME.failed, { code: error.code });
    else throw error;
  } finally {
    await list.close();
  }
}

/** Resolves when the bytes have been taken off, so that nothing piles up. */
function written(out: Writable, bytes: Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    out.write(bytes, (error) => (error === null || error === undefined ? resolve() : reject(error)));
  });
}

function openedMessage({ facts, layout, lastLineOpen, notes }: OpenedPart): OpenedMessage {
  const { titles, headerLine } = layout;
  return { facts, titles, headerLine, columnOf: titles.map((_, i) => layout.columnOf[i] ?? null), lastLineOpen, notes };
}

/** Something that another try may do without: no room, too many files, a file that is not there. */
function isOfTheDisk(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error && 'code' in error;
}
