const SIGNATURE = Buffer.from('PGCOPY\n\xff\r\n\0\0\0\0\0\0\0\0\0', 'latin1');
const TRAILER = Buffer.from([0xff, 0xff]);
/** Days from 1970-01-01 to 2000-01-01, where PostgreSQL counts from. */
const EPOCH_SHIFT = 10_957;

/**
 * Writes rows in PostgreSQL's binary COPY format into growing blocks. `take` hands over what has been written;
 * a row is begun with `row`, followed by exactly as many values.
 */
export class CopyEncoder {
  private block: Buffer;
  private at: number;
  private view: DataView;

  constructor(private readonly blockBytes = 256 * 1024) {
    this.block = Buffer.allocUnsafe(blockBytes);
    this.view = viewOf(this.block);
    SIGNATURE.copy(this.block);
    this.at = SIGNATURE.length;
  }

  /** Everything since the last call; the bytes are not touched again. */
  take(): Buffer {
    const filled = this.block.subarray(0, this.at);
    this.block = Buffer.allocUnsafe(this.blockBytes);
    this.view = viewOf(this.block);
    this.at = 0;
    return filled;
  }

  /** The last block with the end mark. */
  finish(): Buffer {
    return Buffer.concat([this.take(), TRAILER]);
  }

  /** Where the next value goes; valid until `take`. */
  get position(): number {
    return this.at;
  }

  /** Takes back everything written since the position was read. */
  rewind(position: number): void {
    this.at = position;
  }

  row(values: number): undefined {
    this.reserve(2);
    this.view.setInt16(this.at, values);
    this.at += 2;
  }

  null(): undefined {
    this.reserve(4);
    this.length(-1);
  }

  /** UTF-8 bytes as they stand in the source. */
  textBytes(source: Buffer, start: number, end: number): undefined {
    const length = end - start;
    this.reserve(4 + length);
    this.length(length);
    if (length < 24) for (let i = start; i < end; i += 1) this.block[this.at + i - start] = source[i]!;
    else source.copy(this.block, this.at, start, end);
    this.at += length;
  }

  text(value: string | null): undefined {
    if (value === null) return this.null();
    this.reserve(4 + value.length * 3);
    const length = this.block.write(value, this.at + 4, 'utf8');
    this.length(length);
    this.at += length;
  }

  int4(value: number): undefined {
    this.reserve(8);
    this.length(4);
    this.length(value);
  }

  int8(value: bigint): undefined {
    this.reserve(12);
    this.length(8);
    this.view.setBigInt64(this.at, value);
    this.at += 8;
  }

  bool(value: boolean): undefined {
    this.reserve(5);
    this.length(1);
    this.block[this.at] = value ? 1 : 0;
    this.at += 1;
  }

  /** @param days since 1970-01-01 */
  date(days: number): undefined {
    this.int4(days - EPOCH_SHIFT);
  }

  /** `count` int8 values whose 8 bytes `fill` writes one after another (big-endian) at the given place of the view. */
  int8s(count: number, fill: (view: DataView, at: number) => void): void {
    this.reserve(12 * count);
    const scratchAt = this.at + 4 * count;
    fill(this.view, scratchAt);
    // The values lie behind the room for their lengths; each is moved to its place, the first one furthest.
    for (let i = 0; i < count; i += 1) {
      const from = scratchAt + 8 * i;
      this.block.copyWithin(this.at + 4, from, from + 8);
      this.length(8);
      this.at += 8;
    }
  }

  /** Four bytes: the length of a value, or a value of that size. */
  private length(value: number): void {
    this.view.setInt32(this.at, value);
    this.at += 4;
  }

  private reserve(bytes: number): void {
    if (this.at + bytes <= this.block.length) return;
    const larger = Buffer.allocUnsafe(Math.max(this.block.length * 2, this.at + bytes));
    this.block.copy(larger, 0, 0, this.at);
    this.block = larger;
    this.view = viewOf(larger);
  }
}

function viewOf(block: Buffer): DataView {
  return new DataView(block.buffer, block.byteOffset, block.byteLength);
}
