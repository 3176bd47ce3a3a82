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

/**
 * v holds v0…v3, each as low half then high half. The halves live in local variables for all rounds: the array costs
 * six times the arithmetic. A carry is found by comparing, so that every value stays a 32-bit integer.
 */
function rounds(v: Int32Array, count: number): void {
  let al = v[0]!;
  let ah = v[1]!;
  let bl = v[2]!;
  let bh = v[3]!;
  let cl = v[4]!;
  let ch = v[5]!;
  let dl = v[6]!;
  let dh = v[7]!;
  let t = 0;
  for (let i = 0; i < count; i++) {
    // a += b; b = rotate(b, 13) ^ a; a = rotate(a, 32)
    t = (al + bl) | 0;
    ah = (ah + bh + (t >>> 0 < al >>> 0 ? 1 : 0)) | 0;
    al = t;
    t = ((bl << 13) | (bh >>> 19)) ^ al;
    bh = ((bh << 13) | (bl >>> 19)) ^ ah;
    bl = t;
    t = al;
    al = ah;
    ah = t;
    // c += d; d = rotate(d, 16) ^ c
    t = (cl + dl) | 0;
    ch = (ch + dh + (t >>> 0 < cl >>> 0 ? 1 : 0)) | 0;
    cl = t;
    t = ((dl << 16) | (dh >>> 16)) ^ cl;
    dh = ((dh << 16) | (dl >>> 16)) ^ ch;
    dl = t;
    // a += d; d = rotate(d, 21) ^ a
    t = (al + dl) | 0;
    ah = (ah + dh + (t >>> 0 < al >>> 0 ? 1 : 0)) | 0;
    al = t;
    t = ((dl << 21) | (dh >>> 11)) ^ al;
    dh = ((dh << 21) | (dl >>> 11)) ^ ah;
    dl = t;
    // c += b; b = rotate(b, 17) ^ c; c = rotate(c, 32)
    t = (cl + bl) | 0;
    ch = (ch + bh + (t >>> 0 < cl >>> 0 ? 1 : 0)) | 0;
    cl = t;
    t = ((bl << 17) | (bh >>> 15)) ^ cl;
    bh = ((bh << 17) | (bl >>> 15)) ^ ch;
    bl = t;
    t = cl;
    cl = ch;
    ch = t;
  }
  v[0] = al;
  v[1] = ah;
  v[2] = bl;
  v[3] = bh;
  v[4] = cl;
  v[5] = ch;
  v[6] = dl;
  v[7] = dh;
}

function word(bytes: Uint8Array, at: number, count: number): number {
  let value = 0;
  for (let i = 0; i < count; i++) value |= bytes[at + i]! << (8 * i);
  return value;
}
