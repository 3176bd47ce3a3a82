const FNV_OFFSET = 0x811c9dc5 | 0;
const FNV_PRIME = 0x01000193;
const SLOTS = 1 << 16;
const SHORT = 64;
const decoder = new TextDecoder();

/** Texts by their bytes: names repeat, so most are found again without making a string. A fixed number is remembered. */
export class TextMemory {
  private readonly bytes = new Array<Uint8Array | undefined>(SLOTS);
  private readonly texts = new Array<string>(SLOTS).fill('');

  find(buffer: Uint8Array, start: number, end: number): string {
    if (start === end) return '';
    if (end - start > SHORT) return decoder.decode(buffer.subarray(start, end));
    let hash = FNV_OFFSET;
    for (let i = start; i < end; i += 1) hash = Math.imul(hash ^ buffer[i]!, FNV_PRIME);
    const slot = (hash ^ (hash >>> 16)) & (SLOTS - 1);
    const known = this.bytes[slot];
    if (known !== undefined && isSame(known, buffer, start, end)) return this.texts[slot]!;
    const text = decoder.decode(buffer.subarray(start, end));
    this.bytes[slot] = buffer.slice(start, end);
    this.texts[slot] = text;
    return text;
  }
}

function isSame(known: Uint8Array, buffer: Uint8Array, start: number, end: number): boolean {
  if (known.length !== end - start) return false;
  for (let i = 0; i < known.length; i += 1) if (known[i] !== buffer[start + i]) return false;
  return true;
}
