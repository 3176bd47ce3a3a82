const decoder = new TextDecoder();

/**
 * Looks values of a small set up by their bytes: the last one is compared byte by byte, others by a map,
 * so that a column with few different values costs no string per line.
 */
export class ValueMemory<T> {
  private last = new Uint8Array(0);
  private lastAnswer: T | undefined;
  private readonly known = new Map<string, T>();

  constructor(
    private readonly answer: (value: string) => T,
    /** Values of a hostile file are not remembered without end. */
    private readonly limit = 4096,
  ) {}

  find(buffer: Uint8Array, start: number, end: number): T {
    if (this.lastAnswer !== undefined && this.isLast(buffer, start, end)) return this.lastAnswer;
    const value = decoder.decode(buffer.subarray(start, end));
    let found = this.known.get(value);
    if (found === undefined) {
      found = this.answer(value);
      if (this.known.size >= this.limit) this.known.clear();
      this.known.set(value, found);
    }
    this.last = buffer.slice(start, end);
    this.lastAnswer = found;
    return found;
  }

  private isLast(buffer: Uint8Array, start: number, end: number): boolean {
    const { last } = this;
    if (last.length !== end - start) return false;
    for (let i = 0; i < last.length; i++) if (last[i] !== buffer[start + i]) return false;
    return true;
  }
}
