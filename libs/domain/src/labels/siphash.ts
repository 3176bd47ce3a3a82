/** A 64-bit value as two unsigned 32-bit halves. */
export interface Halves {
  readonly high: number;
  readonly low: number;
}

/** Key material ready for use: the four initial words, low half first. */
type Words = Int32Array;

/** The last block of an eight-byte message: its length in the highest byte. */
const LENGTH_OF_WORDS = 8 << 24;

const INITIAL = [0x70736575, 0x736f6d65, 0x6e646f6d, 0x646f7261, 0x6e657261, 0x6c796765, 0x79746573, 0x74656462];

/** SipHash-2-4 with a fixed key, in 32-bit arithmetic: no BigInt, so that millions of numbers can be made in a browser too. */
export class SipHash {
  private readonly initial: Words;
  private readonly v = new Int32Array(8);
  /** Low half, high half of the last `hashWords`. */
  private readonly out = new Uint32Array(2);

  /** @param key 16 bytes */
  constructor(key: Uint8Array) {
    if (key.length !== 16) throw new RangeError('the key must have 16 bytes');
    const words = [0, 4, 8, 12].map((at) => word(key, at, 4));
    this.initial = Int32Array.from(INITIAL, (value, i) => value ^ words[i % 4]!);
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
    this.hashWords(low, high);
    return { low: this.out[0]!, high: this.out[1]! };
  }

  /** The remainder of the hash of two words by a modulus of at most 2^24. */
  ofWordsModulo(low: number, high: number, modulus: number): number {
    this.hashWords(low, high);
    const wrapped = remainder(this.out[1]!, modulus) * (0x1_0000_0000 % modulus) + this.out[0]!;
    return remainder(wrapped, modulus) | 0;
  }

  /**
   * `of` for eight bytes, four times as fast (a label number takes ten of these): the eight halves are local variables
   * and stay 32-bit integers, and a carry is found without a branch: the processor could never guess it.
   */
  private hashWords(lowWord: number, highWord: number): void {
    const low = lowWord | 0;
    const high = highWord | 0;
    const start = this.initial;
    let al = start[0]!;
    let ah = start[1]!;
    let bl = start[2]!;
    let bh = start[3]!;
    let cl = start[4]!;
    let ch = start[5]!;
    let dl = start[6]! ^ low;
    let dh = start[7]! ^ high;
    let t = 0;
    for (let round = 0; round < 8; round++) {
      if (round === 2) {
        al ^= low;
        ah ^= high;
        dh ^= LENGTH_OF_WORDS;
      } else if (round === 4) {
        ah ^= LENGTH_OF_WORDS;
        cl ^= 0xff;
      }
      t = (al + bl) | 0;
      ah = (ah + bh + (((al & bl) | ((al | bl) & ~t)) >>> 31)) | 0;
      al = ((bl << 13) | (bh >>> 19)) ^ t;
      bh = ((bh << 13) | (bl >>> 19)) ^ ah;
      bl = al;
      al = ah;
      ah = t;
      t = (cl + dl) | 0;
      ch = (ch + dh + (((cl & dl) | ((cl | dl) & ~t)) >>> 31)) | 0;
      cl = t;
      t = ((dl << 16) | (dh >>> 16)) ^ cl;
      dh = ((dh << 16) | (dl >>> 16)) ^ ch;
      dl = t;
      t = (al + dl) | 0;
      ah = (ah + dh + (((al & dl) | ((al | dl) & ~t)) >>> 31)) | 0;
      al = t;
      t = ((dl << 21) | (dh >>> 11)) ^ al;
      dh = ((dh << 21) | (dl >>> 11)) ^ ah;
      dl = t;
      t = (cl + bl) | 0;
      ch = (ch + bh + (((cl & bl) | ((cl | bl) & ~t)) >>> 31)) | 0;
      cl = ((bl << 17) | (bh >>> 15)) ^ t;
      bh = ((bh << 17) | (bl >>> 15)) ^ ch;
      bl = cl;
      cl = ch;
      ch = t;
    }
    this.out[0] = al ^ bl ^ cl ^ dl;
    this.out[1] = ah ^ bh ^ ch ^ dh;
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

/** `value % modulus` for whole numbers up to 2^47; the built-in one leaves the fast path for values beyond 32 bits. */
function remainder(value: number, modulus: number): number {
  return value - Math.floor(value / modulus) * modulus;
}

function word(bytes: Uint8Array, at: number, count: number): number {
  let value = 0;
  for (let i = 0; i < count; i++) value |= bytes[at + i]! << (8 * i);
  return value;
}
