import { hash64Halves } from './hash64.js';
import { canonicalName, key2OfKey1 } from './name-keys.js';
import { partKey } from './person-name.js';
import type { NamePart } from './person-name.js';
import { foldLookAlikes, hasCyrillic, isAllLookAlikes } from './script.js';

/**
 * What is known of one part of a name, as words of 32 bits: [flag, exact ×2, K1 ×2, K2 ×2, K1 ×2, K2 ×2].
 * The flag says whether the part has Cyrillic letters; the second K1 and K2 hold beside Cyrillic parts: they differ from
 * the first for a part in Latin letters that could all be Cyrillic ones.
 */
export type PartRecord = Int32Array;
export const CYRILLIC = 0;
export const EXACT = 1;
export const KEYS = 3;
export const KEYS_BESIDE_CYRILLIC = 7;

/** The parts met lately. Two halves: what is met again moves to the young half, what is not goes when the young half is full. */
export class PartMemory {
  private young = new Map<string, PartRecord>();
  private old = new Map<string, PartRecord>();

  constructor(
    private readonly part: NamePart,
    private readonly kept: number,
  ) {}

  get(text: string): PartRecord {
    return this.young.get(text) ?? this.keep(text, this.old.get(text) ?? recordOf(this.part, text));
  }

  private keep(text: string, record: PartRecord): PartRecord {
    if (this.young.size * 2 >= this.kept) {
      this.old = this.young;
      this.young = new Map();
    }
    this.young.set(text, record);
    return record;
  }
}

const { imul } = Math;

/** A kept part: hash, place and length of its bytes, then its record; padded to one cache line. */
const STRIDE = 16;
const PLACE = 1;
const LENGTH = 2;
const RECORD = 3;

/**
 * The parts met lately, found by their UTF-8 bytes: an open-addressing table over the bytes themselves,
 * because making and hashing a text costs more than all the rest. When it is full it starts anew.
 */
export class BytePartMemory {
  /** All kept parts; a record lies at the place that `find` returns. */
  readonly words: Int32Array;
  private readonly slots: Int32Array;
  private readonly mask: number;
  private readonly decoder = new TextDecoder();
  private bytes = new Uint8Array(1 << 16);
  private used = 0;
  private count = 0;

  constructor(
    private readonly part: NamePart,
    private readonly kept: number,
  ) {
    const size = 1 << (32 - Math.clz32(Math.max(kept, 2) * 2));
    this.slots = new Int32Array(size);
    this.mask = size - 1;
    this.words = new Int32Array(kept * STRIDE);
  }

  /** Where in `words` the record of the part in the bytes [start, end) begins. */
  find(buf: Uint8Array, start: number, end: number): number {
    const hash = hashOfBytes(buf, start, end);
    for (let at = hash & this.mask; ; at = (at + 1) & this.mask) {
      const entry = this.slots[at]! - 1;
      if (entry < 0) return this.keep(at, hash, buf.subarray(start, end)) + RECORD;
      if (this.words[entry] === hash && this.holds(entry, buf, start, end)) return entry + RECORD;
    }
  }

  private holds(entry: number, buf: Uint8Array, start: number, end: number): boolean {
    if (this.words[entry + LENGTH] !== end - start) return false;
    const kept = this.bytes;
    for (let i = start, j = this.words[entry + PLACE]!; i < end; i++, j++) if (buf[i] !== kept[j]) return false;
    return true;
  }

  private keep(slot: number, hash: number, text: Uint8Array): number {
    if (this.count === this.kept) {
      this.slots.fill(0);
      this.count = 0;
      this.used = 0;
      slot = hash & this.mask;
    }
    const entry = this.count++ * STRIDE;
    this.words.set([hash, this.used, text.length], entry);
    this.words.set(recordOf(this.part, this.decoder.decode(text)), entry + RECORD);
    this.slots[slot] = entry + 1;
    this.addBytes(text);
    return entry;
  }

  private addBytes(text: Uint8Array): void {
    const end = this.used + text.length;
    if (end > this.bytes.length) {
      const larger = new Uint8Array(Math.max(end, this.bytes.length * 2));
      larger.set(this.bytes);
      this.bytes = larger;
    }
    this.bytes.set(text, this.used);
    this.used = end;
  }
}

function recordOf(part: NamePart, text: string): PartRecord {
  const canonical = canonicalName(text);
  const keys = keyWords(partKey(part, canonical));
  const beside = isAllLookAlikes(canonical) ? keyWords(partKey(part, foldLookAlikes(canonical))) : keys;
  return Int32Array.from([hasCyrillic(canonical) ? 1 : 0, ...halvesOf(canonical), ...keys, ...beside]);
}

function keyWords(k1: string): number[] {
  return [...halvesOf(k1), ...halvesOf(key2OfKey1(k1))];
}

function halvesOf(text: string): number[] {
  const { high, low } = hash64Halves(text);
  return [high, low];
}

function hashOfBytes(buf: Uint8Array, start: number, end: number): number {
  let hash = end - start;
  for (let i = start; i < end; i++) hash = imul(hash ^ buf[i]!, 0x01000193);
  hash = imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return hash ^ (hash >>> 13);
}
