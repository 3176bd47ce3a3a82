import { listColumnCodes } from '@tizilim/domain';
import type { HeaderLayout } from '../header-layout.js';
import type { ListEncoding } from '../list-encodings.js';
import type { OpenSource } from '../list-source.js';
import { refusedUnread, type OpenedList, type RefusedList } from '../opened-list.js';
import { REPAIR_ROOM, type RowConsumer, type RowTotals } from '../raw-row.js';
import { refusal, RefusedFile, type Refusal } from '../refusal.js';
import { hashFile } from '../survey-bytes.js';
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
  encoding: ListEncoding | undefined,
  seconds: number,
  start: StartParser = startParser,
): Promise<OpenedList | RefusedList> {
  const running = await start({ path: open.path, encoding });
  try {
    const stream = new ParserStream(running.out, seconds * 1000);
    const [frame, sha256] = await Promise.all([stream.next(), hashFile(open.file, open.size)]);
    if (frame.kind === FRAME.refused) {
      await running.stop();
      const refused = JSON.parse(frame.payload.toString()) as RefusedList;
      return { ...refused, facts: { ...refused.facts, sha256 } };
    }
    if (frame.kind !== FRAME.opened) throw new RefusedFile(STOPPED);
    return openedList(open, running, stream, sha256, JSON.parse(frame.payload.toString()) as OpenedMessage);
  } catch (error) {
    await running.stop();
    if (!(error instanceof RefusedFile)) throw error;
    const sha256 = await hashFile(open.file, open.size);
    return refusedUnread({ sha256, encoding: null, format: 'zip', delimiter: null, lines: 0 }, error.refusal);
  }
}

const STOPPED: Refusal = refusal('list.parser-stopped');

function openedList(open: OpenSource, running: RunningParser, stream: ParserStream, sha256: string, message: OpenedMessage): OpenedList {
  const { facts, lastLineOpen, notes } = message;
  return {
    kind: 'opened',
    facts: { ...facts, sha256 },
    layout: layoutOf(message),
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
    const { kind, payload } = await stream.next();
    switch (kind) {
      case FRAME.rows:
        if (!unpacker.unpack(payload, consumer)) throw new RefusedFile(STOPPED);
        await consumer.drain?.();
        break;
      case FRAME.part:
        consumer.part?.((JSON.parse(payload.toString()) as { name: string }).name);
        break;
      case FRAME.refused:
        throw new RefusedFile((JSON.parse(payload.toString()) as { refusal: Refusal }).refusal);
      case FRAME.end: {
        const { totals, rows } = JSON.parse(payload.toString()) as { totals: RowTotals; rows: number };
        if (rows !== unpacker.rows) throw new RefusedFile(STOPPED);
        return totals;
      }
      default:
        throw new RefusedFile(STOPPED);
    }
  }
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
    const { code } = JSON.parse(frame.payload.toString()) as { code: string };
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
