/** Mixes two 32-bit words into one that looks random; pure, so a person needs no neighbour to be computed. */
export function mix(a: number, b: number): number {
  let h = Math.imul(a ^ (b + 0x9e3779b9), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13) ^ Math.imul(b, 0x27d4eb2f), 0xc2b2ae35);
  h ^= h >>> 16;
  h = Math.imul(h, 0x7feb352d);
  h ^= h >>> 15;
  return h >>> 0;
}

/** Folds text into a 32-bit word (FNV-1a). */
export function hashText(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return mix(h >>> 0, text.length);
}

/** A short stream of draws from one key: the same key always gives the same draws. */
export class Draws {
  private state = 0;

  /** Starts the stream of another key; one object serves millions of keys. */
  reset(key: number): this {
    this.state = key >>> 0;
    return this;
  }

  /** A word of 32 bits. */
  next(): number {
    this.state = (this.state + 0x9e3779b9) >>> 0;
    let h = this.state;
    h = Math.imul(h ^ (h >>> 16), 0x21f0aaad);
    h = Math.imul(h ^ (h >>> 15), 0x735a2d97);
    return (h ^ (h >>> 15)) >>> 0;
  }

  /** 0 … n-1. */
  below(n: number): number {
    return Math.floor((this.next() / 4294967296) * n);
  }

  /** 0 ≤ x < 1. */
  unit(): number {
    return this.next() / 4294967296;
  }
}

/** A bijection of 0 … size-1 (Feistel rounds, walking past what falls outside). */
export class Permutation {
  private readonly half: number;
  private readonly mask: number;

  constructor(
    readonly size: number,
    private readonly key: number,
  ) {
    this.half = Math.max(1, Math.ceil(Math.log2(size) / 2));
    this.mask = (1 << this.half) - 1;
  }

  at(index: number): number {
    let x = index;
    do {
      let left = x >>> this.half;
      let right = x & this.mask;
      for (let round = 0; round < 3; round += 1) {
        const next = left ^ (mix(right + (round << 24), this.key) & this.mask);
        left = right;
        right = next;
      }
      x = ((left << this.half) | right) >>> 0;
    } while (x >= this.size);
    return x;
  }
}
