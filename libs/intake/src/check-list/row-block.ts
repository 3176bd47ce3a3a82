const SIGNATURE = Buffer.from('PGCOPY\n\xff\r\n\0\0\0\0\0\0\0\0\0', 'latin1');
const TRAILER_BYTES = 2;
/** Shorter values are copied byte by byte: that is faster than asking for a copy. */
const SHORT = 48;

/**
 * Rows in PostgreSQL's binary COPY format, written without a check per value: `room` is asked for once a row.
 * (The general encoder of the platform checks every value; here a line has two dozen of them.)
 */
export class RowBlock {
  private bytes: Uint8Array;
  private at = SIGNATURE.length;

  constructor(capacity: number) {
    this.bytes = new Uint8Array(Buffer.allocUnsafeSlow(capacity).buffer);
    this.bytes.set(SIGNATURE);
  }

  /** Makes sure that this many bytes, and the end mark, can follow. */
  room(bytes: number): void {
    if (this.at + bytes + TRAILER_BYTES <= this.bytes.length) return;
    const larger = new Uint8Array(Math.max(this.bytes.length * 2, this.at + bytes + TRAILER_BYTES));
    larger.set(this.bytes.subarray(0, this.at));
    this.bytes = larger;
  }

  row(values: number): void {
    this.bytes[this.at++] = 0;
    this.bytes[this.at++] = values;
  }

  null(): void {
    const { bytes } = this;
    for (let i = 0; i < 4; i += 1) bytes[this.at++] = 0xff;
  }

  int4(value: number): void {
    this.word(4);
    this.word(value);
  }

  bool(value: boolean): void {
    this.word(1);
    this.bytes[this.at++] = value ? 1 : 0;
  }

  value(source: Uint8Array, start: number, end: number): void {
    const length = end - start;
    this.word(length);
    const { bytes } = this;
    let { at } = this;
    if (length < SHORT) for (let i = start; i < end; i += 1) bytes[at++] = source[i]!;
    else {
      bytes.set(source.subarray(start, end), at);
      at += length;
    }
    this.at = at;
  }

  /** Values of eight bytes each, one after another in `source`. */
  int8s(source: Uint8Array, count: number): void {
    const { bytes } = this;
    for (let value = 0; value < count; value += 1) {
      this.word(8);
      for (let i = value * 8; i < value * 8 + 8; i += 1) bytes[this.at++] = source[i]!;
    }
  }

  /** Begins anew; what `finish` gave is overwritten. */
  restart(): void {
    this.at = SIGNATURE.length;
  }

  /** COPY data with its end mark, valid until `restart`. */
  finish(): Buffer {
    this.bytes[this.at] = this.bytes[this.at + 1] = 0xff;
    return Buffer.from(this.bytes.buffer, this.bytes.byteOffset, this.at + TRAILER_BYTES);
  }

  private word(value: number): void {
    const { bytes, at } = this;
    bytes[at] = value >>> 24;
    bytes[at + 1] = value >>> 16;
    bytes[at + 2] = value >>> 8;
    bytes[at + 3] = value;
    this.at = at + 4;
  }
}
