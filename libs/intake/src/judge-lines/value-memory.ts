const decoder = new TextDecoder();
const SLOTS = 256;

interface Slot<T> {
  readonly bytes: Uint8Array;
  readonly answer: T;
}

/**
 * Looks values of a small set up by their bytes: one slot per length, first and last byte is compared byte by byte,
 * others go through a map, so that a column with few different values costs no string per line.
 */
export class ValueMemory<T> {
  private readonly slots: (Slot<T> | undefined)[] = new Array<Slot<T> | undefined>(SLOTS).fill(undefined);
  private readonly known = new Map<string, T>();

  constructor(
    private readonly answer: (value: string) => T,
    /** Values of a hostile file are not remembered without end. */
    private readonly limit = 4096,
  ) {}

  /** The value [start, end) must not be empty. */
  find(buffer: Uint8Array, start: number, end: number): T {
    const place = ((end - start) * 31 + buffer[start]! * 7 + buffer[end - 1]!) & (SLOTS - 1);
    const slot = this.slots[place];
    if (slot !== undefined && isSame(slot.bytes, buffer, start, end)) return slot.answer;
    const value = decoder.decode(buffer.subarray(start, end));
    let found = this.known.get(value);
    if (found === undefined) {
      found = this.answer(value);
      if (this.known.size >= this.limit) this.known.clear();
      this.known.set(value, found);
    }
    this.slots[place] = { bytes: buffer.slice(start, end), answer: found };
    return found;
  }
}

function isSame(bytes: Uint8Array, buffer: Uint8Array, start: number, end: number): boolean {
  if (bytes.length !== end - start) return false;
  for (let i = 0; i < bytes.length; i++) if (bytes[i] !== buffer[start + i]) return false;
  return true;
}
