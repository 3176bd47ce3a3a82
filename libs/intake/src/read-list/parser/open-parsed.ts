import { isListFindingCode, listColumnCodes } from '@tizilim/domain';
import type { HeaderLayout } from '../header-layout.js';
import type { OpenSource } from '../list-source.js';
import { refusedUnread, type OpenedPart, type ReadAs, type RefusedPart } from '../opened-part.js';
import { REPAIR_ROOM, type RowConsumer, type RowTotals } from '../raw-row.js';
import { refusal, RefusedFile, type Refusal } from '../refusal.js';
import { FRAME, FrameReader, MAX_FRAME, type Frame } from './frames.js';
import { RowUnpacker } from './row-blocks.js';
import type { OpenedMessage } from './run-parser.js';
import { startParser, type RunningParser } from './start-parser.js';

type StartParser = typeof startParser;

/**
 * Opens a spreadsheet or an archive that another process parses; what it sends is believed only as a whole: a stream that
 * breaks off, leaves something out or takes too long refuses the file. The time counts while it is waited for, not while
 * its rows are judged and stored.
 */
export async function openParsed(
  open: OpenSource,
  readAs: ReadAs,
  seconds: number,
  start: StartParser = startParser,
): Promise<OpenedPart | RefusedPart> {
  const running = await start({ path: open.path, readAs });
  try {
    const stream = new ParserStream(running.out, seconds * 1000);
    const frame = await stream.next();
    if (frame.kind === FRAME.refused) {
      await running.stop();
      const { facts, refusal: why } = message<RefusedPart>(frame);
      return refusedUnread(facts.format, known(why));
    }
    if (frame.kind !== FRAME.opened) throw new RefusedFile(STOPPED);
    return openedList(open, running, stream, message<OpenedMessage>(frame));
  } catch (error) {
    await running.stop();
    if (!(error instanceof RefusedFile)) throw error;
    return refusedUnread('zip', error.refusal);
  }
}

const STOPPED: Refusal = refusal('list.parser-stopped');

/** What a frame says; a parser that says nothing readable has stopped being one. */
function message<T>({ payload }: Frame): T {
  try {
    return JSON.parse(payload.toString()) as T;
  } catch {
    throw new RefusedFile(STOPPED);
  }
}

function known(why: Refusal): Refusal {
  return isListFindingCode(why.code) ? why : STOPPED;
}

function openedList(open: OpenSource, running: RunningParser, stream: ParserStream, opened: OpenedMessage): OpenedPart {
  const { facts, lastLineOpen, notes } = opened;
  return {
    kind: 'opened',
    facts,
    layout: layoutOf(opened),
    lastLineOpen,
    notes,
    read: (consumer) => readRows(stream, consumer),
    close: async () => {
      await running.stop();
      await open.close();
    },
  };
}

function layoutOf({ titles, headerLine, columnOf }: OpenedMessage): HeaderLayout {
  const columns = columnOf.map((code) => code ?? undefined);
  const fieldOf = Int32Array.from(listColumnCodes, (code) => columns.indexOf(code));
  return { headerLine, fieldCount: titles.length, titles, fieldOf, columnOf: columns };
}

async function readRows(stream: ParserStream, consumer: RowConsumer): Promise<RowTotals> {
  const unpacker = new RowUnpacker(stream.room, MAX_FRAME);
  for (;;) {
    const frame = await stream.next();
    switch (frame.kind) {
      case FRAME.rows:
        if (!unpacker.unpack(frame.payload, consumer)) throw new RefusedFile(STOPPED);
        await consumer.drain?.();
        break;
      case FRAME.part:
        readPart(frame, consumer);
        break;
      case FRAME.refused:
        throw new RefusedFile(known(message<{ readonly refusal: Refusal }>(frame).refusal));
      case FRAME.end: {
        const { totals, rows } = message<{ readonly totals: RowTotals; readonly rows: number }>(frame);
        if (rows !== unpacker.rows) throw new RefusedFile(STOPPED);
        return totals;
      }
      default:
        throw new RefusedFile(STOPPED);
    }
  }
}

function readPart(frame: Frame, consumer: RowConsumer): void {
  const { name, firstLine } = message<{ readonly name: string; readonly firstLine: number }>(frame);
  consumer.part?.(name, firstLine);
}

/** The parser's frames, with a limit to how long they are waited for together. */
class ParserStream {
  /** Payloads are put here; behind them there is room for repairs. */
  readonly room = Buffer.alloc(MAX_FRAME + REPAIR_ROOM);
  private readonly frames: FrameReader;

  /** @param left milliseconds */
  constructor(
    out: RunningParser['out'],
    private left: number,
  ) {
    const chunks = out[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
    this.frames = new FrameReader(async () => {
      const step = await this.withinTime(chunks.next());
      return step === undefined || step.done === true ? undefined : step.value;
    }, this.room);
  }

  /** Throws RefusedFile when no further frame comes, and the error of a disk that the parser met. */
  async next(): Promise<Frame> {
    const frame = await this.frames.read();
    if (frame === undefined) throw new RefusedFile(STOPPED);
    if (frame.kind !== FRAME.failed) return frame;
    const { code } = message<{ readonly code: string }>(frame);
    throw Object.assign(new Error(`the parser failed: ${code}`), { code, syscall: 'read' });
  }

  private async withinTime<T>(chunk: Promise<T>): Promise<T | undefined> {
    const asked = performance.now();
    let timer: NodeJS.Timeout | undefined;
    const timeout = new Promise<undefined>((resolve) => {
      timer = setTimeout(() => resolve(undefined), Math.max(0, this.left));
    });
    try {
      return await Promise.race([chunk, timeout]);
    } catch {
      return undefined;
    } finally {
      clearTimeout(timer);
      this.left -= performance.now() - asked;
    }
  }
}
