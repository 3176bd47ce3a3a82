import { isSingleByte, upperHalves, type ListEncoding } from './list-encodings.js';

/** Turns bytes of one encoding into UTF-8, chunk by chunk, whatever a chunk's border cuts. */
export interface Transcoder {
  /**
   * Writes the UTF-8 of `input[from, to)` to `out` at `at` and returns the end of what was written.
   * `out` must have room for `3 × (to − from) + 8` bytes.
   */
  write(input: Uint8Array, from: number, to: number, out: Uint8Array, at: number): number;
  /** Writes what the end of the file leaves without a character (U+FFFD stands for it) and returns the new end. */
  finish(out: Uint8Array, at: number): number;
}

/** @param encoding `utf-8` for text that is not UTF-8 throughout: each broken place becomes U+FFFD */
export function transcoderFor(encoding: ListEncoding): Transcoder {
  if (encoding === 'utf-8') return new Utf8Mender();
  return isSingleByte(encoding) ? new SingleByteTranscoder(upperHalves[encoding]) : new Utf16Transcoder(encoding === 'utf-16be');
}

/** Each byte is one character of the table; its UTF-8 bytes are kept packed in one number. */
class SingleByteTranscoder implements Transcoder {
  private readonly packed = new Uint32Array(128);

  constructor(upperHalf: string) {
    const encoder = new TextEncoder();
    for (let i = 0; i < 128; i++) {
      const bytes = encoder.encode(upperHalf[i]);
      this.packed[i] = (bytes.length << 24) | (bytes[0]! << 16) | ((bytes[1] ?? 0) << 8) | (bytes[2] ?? 0);
    }
  }

  write(input: Uint8Array, from: number, to: number, out: Uint8Array, at: number): number {
    const packed = this.packed;
    for (let i = from; i < to; i++) {
      const byte = input[i]!;
      if (byte < 128) {
        out[at++] = byte;
        continue;
      }
      const code = packed[byte - 128]!;
      out[at++] = (code >>> 16) & 255;
      out[at++] = (code >>> 8) & 255;
      if (code >>> 24 === 3) out[at++] = code & 255;
    }
    return at;
  }

  finish(_out: Uint8Array, at: number): number {
    return at;
  }
}

/** Text in UTF-8 with broken places, which the judge refuses in any value; line ends and delimiters beside them stay. */
class Utf8Mender implements Transcoder {
  private readonly decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  private readonly encoder = new TextEncoder();

  write(input: Uint8Array, from: number, to: number, out: Uint8Array, at: number): number {
    return this.put(this.decoder.decode(input.subarray(from, to), { stream: true }), out, at);
  }

  finish(out: Uint8Array, at: number): number {
    return this.put(this.decoder.decode(), out, at);
  }

  private put(text: string, out: Uint8Array, at: number): number {
    return at + this.encoder.encodeInto(text, out.subarray(at)).written;
  }
}

/** UTF-16 with its byte order known; a lone surrogate becomes U+FFFD, which the judge refuses in any value. */
class Utf16Transcoder implements Transcoder {
  private odd = -1;
  private high = 0;

  constructor(private readonly bigEndian: boolean) {}

  finish(out: Uint8Array, at: number): number {
    const isCut = this.odd >= 0 || this.high !== 0;
    this.odd = -1;
    this.high = 0;
    return isCut ? writeCodePoint(0xfffd, out, at) : at;
  }

  write(input: Uint8Array, from: number, to: number, out: Uint8Array, at: number): number {
    for (let i = from; i < to; i++) {
      if (this.odd < 0) {
        this.odd = input[i]!;
        continue;
      }
      const unit = this.bigEndian ? (this.odd << 8) | input[i]! : (input[i]! << 8) | this.odd;
      this.odd = -1;
      at = this.writeUnit(unit, out, at);
    }
    return at;
  }

  private writeUnit(unit: number, out: Uint8Array, at: number): number {
    const isLow = unit >= 0xdc00 && unit <= 0xdfff;
    if (this.high !== 0) {
      const high = this.high;
      this.high = 0;
      if (isLow) return writeCodePoint(0x10000 + ((high - 0xd800) << 10) + (unit - 0xdc00), out, at);
      at = writeCodePoint(0xfffd, out, at);
    }
    if (unit >= 0xd800 && unit <= 0xdbff) {
      this.high = unit;
      return at;
    }
    return writeCodePoint(isLow ? 0xfffd : unit, out, at);
  }
}

/** Writes one character as UTF-8 and returns the new end. */
export function writeCodePoint(point: number, out: Uint8Array, at: number): number {
  if (point < 0x80) {
    out[at++] = point;
  } else if (point < 0x800) {
    out[at++] = 0xc0 | (point >> 6);
    out[at++] = 0x80 | (point & 63);
  } else if (point < 0x10000) {
    out[at++] = 0xe0 | (point >> 12);
    out[at++] = 0x80 | ((point >> 6) & 63);
    out[at++] = 0x80 | (point & 63);
  } else {
    out[at++] = 0xf0 | (point >> 18);
    out[at++] = 0x80 | ((point >> 12) & 63);
    out[at++] = 0x80 | ((point >> 6) & 63);
    out[at++] = 0x80 | (point & 63);
  }
  return at;
}
