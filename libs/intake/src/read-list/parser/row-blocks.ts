import { MAX_FIELDS, RawRow, type CellFault, type RowConsumer, type RowFault } from '../raw-row.js';
import { FRAME, MAX_FRAME, type FrameWriter } from './frames.js';

/** A block is sent when it holds this much. */
const FULL = 1 << 17;
/** Longer texts belong to rows that are rejected unread; they are cut. */
const MAX_TEXT = 1 << 18;
/** A row as 32-bit numbers: these, two a field, one a cell fault, then its text. */
const WORDS = 8;
const LARGEST_ROW = 4 * (WORDS + 2 * MAX_FIELDS + MAX_FIELDS) + MAX_TEXT + 4;
const FLAG_SHIFT = 20;
const LENGTH_MASK = (1 << FLAG_SHIFT) - 1;

const KIND = { header: 0, blank: 1, line: 2 } as const;
const rowFaults: readonly RowFault[] = [
  'line.too-long',
  'line.field-count',
  'line.quote-broken',
  'line.line-break-in-field',
  'line.row-repeated',
  'line.cell-repeated',
  'line.deleted-record',
];
const cellFaults: readonly CellFault[] = ['line.cell-error', 'line.formula-value'];

/** Packs rows into blocks and sends them. */
export class RowPacker implements RowConsumer {
  /** Rows packed so far. */
  rows = 0;
  private readonly block = Buffer.allocUnsafeSlow(MAX_FRAME);
  private readonly words = new Int32Array(this.block.buffer, this.block.byteOffset, MAX_FRAME / 4);
  private used = 0;
  private sending: Promise<void> | undefined;

  constructor(private readonly writer: FrameWriter) {}

  part(name: string, firstLine: number): void {
    this.flush();
    this.send(this.writer.writeJson(FRAME.part, { name, firstLine }));
  }

  header(row: RawRow): void {
    this.pack(KIND.header, row);
  }

  blank(row: RawRow): void {
    this.pack(KIND.blank, row);
  }

  line(row: RawRow): void {
    this.pack(KIND.line, row);
  }

  drain(): Promise<void> | undefined {
    return this.sending;
  }

  flush(): void {
    if (this.used === 0) return;
    this.send(this.writer.write(FRAME.rows, this.block.subarray(0, this.used)));
    this.used = 0;
  }

  /** One failure is enough to wait for: it comes again with the next frame. */
  private send(sent: Promise<void>): void {
    sent.catch(() => {});
    this.sending = sent;
  }

  private pack(kind: number, row: RawRow): void {
    if (this.used + LARGEST_ROW > MAX_FRAME) this.flush();
    const { words } = this;
    this.rows++;
    const isBlank = kind === KIND.blank;
    const textLength = isBlank ? 0 : Math.min(MAX_TEXT, row.lineEnd - row.lineStart);
    const fields = isBlank ? 0 : Math.min(row.fieldCount, MAX_FIELDS);
    const faults = isBlank ? 0 : Math.min(row.cellFaults.length, MAX_FIELDS);
    let at = this.used >> 2;
    words[at++] = kind;
    words[at++] = row.lineNo;
    words[at++] = row.lines;
    words[at++] = row.fault === undefined || isBlank ? -1 : rowFaults.indexOf(row.fault);
    words[at++] = row.faultField;
    words[at++] = isBlank ? 0 : row.fieldCount;
    words[at++] = faults;
    words[at++] = textLength;
    for (let field = 0; field < fields; field++) {
      const start = row.starts[field]! - row.lineStart;
      const length = row.ends[field]! - row.starts[field]!;
      const isInside = length > 0 && start >= 0 && start + length <= textLength;
      words[at++] = isInside ? start : 0;
      words[at++] = isInside ? length | (row.flags[field]! << FLAG_SHIFT) : 0;
    }
    for (let i = 0; i < faults; i++) {
      const { field, code } = row.cellFaults[i]!;
      words[at++] = (field << 4) | cellFaults.indexOf(code);
    }
    this.block.set(row.buffer.subarray(row.lineStart, row.lineStart + textLength), at * 4);
    this.used = (at * 4 + textLength + 3) & ~3;
    if (this.used >= FULL) this.flush();
  }
}

/** Unpacks blocks and hands their rows on; one row object, its spans in the block itself. */
export class RowUnpacker {
  /** Rows unpacked so far. */
  rows = 0;
  private readonly row = new RawRow();

  /** @param room the bytes a block is given in: behind the block, at `repairStart`, the judge may write */
  constructor(room: Uint8Array, repairStart: number) {
    this.row.buffer = room;
    this.row.repairStart = repairStart;
  }

  /** Whether all of the block, which stands at the beginning of the room, could be read. */
  unpack(block: Buffer, consumer: RowConsumer): boolean {
    const words = new Int32Array(block.buffer, block.byteOffset, block.length >> 2);
    let at = 0;
    while (at < words.length) {
      if (at + WORDS > words.length) return false;
      const kind = words[at]!;
      const next = this.unpackRow(words, at);
      if (next < 0) return false;
      at = next;
      this.rows++;
      if (kind === KIND.line) consumer.line(this.row);
      else if (kind === KIND.header) consumer.header(this.row);
      else consumer.blank(this.row);
    }
    return at === words.length;
  }

  private unpackRow(words: Int32Array, from: number): number {
    const { row } = this;
    let at = from + 1;
    row.lineNo = words[at++]!;
    row.lines = words[at++]!;
    row.fault = rowFaults[words[at++]!];
    row.faultField = words[at++]!;
    row.fieldCount = words[at++]!;
    const faults = words[at++]!;
    const textLength = words[at++]!;
    const fields = Math.min(row.fieldCount, MAX_FIELDS);
    const text = at + 2 * fields + faults;
    const next = text + ((textLength + 3) >> 2);
    if (fields < 0 || faults < 0 || textLength < 0 || next > words.length) return -1;
    const start = text * 4;
    row.lineStart = start;
    row.lineEnd = start + textLength;
    for (let field = 0; field < fields; field++) {
      const fieldStart = words[at++]!;
      const packed = words[at++]!;
      if (fieldStart < 0 || fieldStart + (packed & LENGTH_MASK) > textLength) return -1;
      row.starts[field] = start + fieldStart;
      row.ends[field] = start + fieldStart + (packed & LENGTH_MASK);
      row.flags[field] = packed >>> FLAG_SHIFT;
    }
    row.cellFaults.length = 0;
    for (let i = 0; i < faults; i++) {
      const packed = words[at++]!;
      row.cellFaults.push({ field: packed >> 4, code: cellFaults[packed & 15]! });
    }
    return next;
  }
}
