/** A 64-bit value as two unsigned 32-bit halves. */
export interface Halves {
  readonly high: number;
  readonly low: number;
}

/** Key material ready for use: the four initial words, low half first. */
type Words = readonly number[];

const INITIAL = [0x70736575, 0x736f6d65, 0x6e646f6d, 0x646f7261, 0x6e657261, 0x6c796765, 0x79746573, 0x74656462];

/** SipHash-2-4 with a fixed key, in 32-bit arithmetic: no BigInt, so that millions of numbers can be made in a browser too. */
export class SipHash {
  private readonly initial: Words;
  private readonly v = new Int32Array(8);

  /** @param key 16 bytes */
  constructor(key: Uint8Array) {
    if (key.length !== 16) throw new RangeError('the key must have 16 bytes');
    const words = [0, 4, 8, 12].map((at) => word(key, at, 4));
    this.initial = INITIAL.map((value, i) => value ^ words[i % 4]!);
  }

  /** The hash of any number of bytes. */
  of(message: Uint8Array): Halves {
    this.v.set(this.initial);
    const whole = message.length - (message.length % 8);
    for (let at = 0; at < whole; at += 8) this.absorb(word(message, at, 4), word(message, at + 4, 4));
    const rest = message.length - whole;
    return this.finish(word(message, whole, Math.min(rest, 4)), word(message, whole + 4, rest - 4) | (message.length << 24));
  }

  /** The hash of the eight bytes of two little-endian 32-bit words; the same as `of` those bytes. */
  ofWords(low: number, high: number): Halves {
    this.v.set(this.initial);
    this.absorb(low, high);
    return this.finish(0, 8 << 24);
  }

  private absorb(low: number, high: number): void {
    const v = this.v;
    v[6]! ^= low;
    v[7]! ^= high;
    rounds(v, 2);
    v[0]! ^= low;
    v[1]! ^= high;
  }

  private finish(low: number, high: number): Halves {
    this.absorb(low, high);
    const v = this.v;
    v[4]! ^= 0xff;
    rounds(v, 4);
    return { low: (v[0]! ^ v[2]! ^ v[4]! ^ v[6]!) >>> 0, high: (v[1]! ^ v[3]! ^ v[5]! ^ v[7]!) >>> 0 };
  }
}

/** v holds v0…v3, each as low half then high half. */
function rounds(v: Int32Array, count: number): void {
  for (let i = 0; i < count; i++) {
    mix(v, 0, 2, 13);
    swap(v, 0);
    mix(v, 4, 6, 16);
    mix(v, 0, 6, 21);
    mix(v, 4, 2, 17);
    swap(v, 4);
  }
}

/** a += b; b = rotate(b, bits) ^ a, on 64-bit words; bits < 32. */
function mix(v: Int32Array, a: number, b: number, bits: number): void {
  const low = (v[a]! >>> 0) + (v[b]! >>> 0);
  v[a + 1] = v[a + 1]! + v[b + 1]! + (low > 0xffffffff ? 1 : 0);
  v[a] = low;
  const bLow = v[b]!;
  const bHigh = v[b + 1]!;
  v[b] = ((bLow << bits) | (bHigh >>> (32 - bits))) ^ v[a]!;
  v[b + 1] = ((bHigh << bits) | (bLow >>> (32 - bits))) ^ v[a + 1]!;
}

/** Rotates a 64-bit word by 32 bits. */
function swap(v: Int32Array, a: number): void {
  const low = v[a]!;
  v[a] = v[a + 1]!;
  v[a + 1] = low;
}

function word(bytes: Uint8Array, at: number, count: number): number {
  let value = 0;
  for (let i = 0; i < count; i++) value |= bytes[at + i]! << (8 * i);
  return value;
}
