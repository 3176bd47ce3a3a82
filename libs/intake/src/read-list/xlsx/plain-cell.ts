/** A cell in the form that nearly all cells of a sheet have, read in one go. One object is used for all. */
export class PlainCell {
  column = 0;
  style = 0;
  isShared = false;
  /** The digits of its value. */
  valueStart = 0;
  valueEnd = 0;

  /**
   * Reads `<c r="AB12" s="3" t="s"><v>45</v></c>` at `at`, `s` and `t` as they may be, the value digits only. Returns the
   * offset behind it, or -1 for anything else, a cell that is not whole yet included.
   */
  read(bytes: Uint8Array, at: number): number {
    if (bytes[at + 3] !== R || bytes[at + 4] !== EQUALS || bytes[at + 5] !== QUOTE) return -1;
    let i = at + 6;
    let column = 0;
    const letters = i;
    for (; bytes[i]! >= 65 && bytes[i]! <= 90; i++) column = column * 26 + bytes[i]! - 64;
    if (i === letters || i - letters > 3) return -1;
    i = afterDigits(bytes, i);
    if (bytes[i] !== QUOTE) return -1;
    i++;
    this.column = column - 1;
    this.style = 0;
    this.isShared = false;
    if (bytes[i] === SPACE && bytes[i + 1] === S && bytes[i + 2] === EQUALS && bytes[i + 3] === QUOTE) {
      const start = i + 4;
      i = afterDigits(bytes, start);
      if (bytes[i] !== QUOTE || i === start || i - start > 9) return -1;
      this.style = numberOf(bytes, start, i);
      i++;
    }
    if (
      bytes[i] === SPACE &&
      bytes[i + 1] === T &&
      bytes[i + 2] === EQUALS &&
      bytes[i + 3] === QUOTE &&
      bytes[i + 4] === S &&
      bytes[i + 5] === QUOTE
    ) {
      this.isShared = true;
      i += 6;
    }
    if (bytes[i] !== GT || bytes[i + 1] !== LT || bytes[i + 2] !== V || bytes[i + 3] !== GT) return -1;
    return this.readValue(bytes, i + 4);
  }

  private readValue(bytes: Uint8Array, start: number): number {
    const end = afterDigits(bytes, start);
    if (end === start || end - start > MAX_DIGITS || bytes[end] !== LT) return -1;
    if (bytes[end + 1] !== SLASH || bytes[end + 2] !== V || bytes[end + 3] !== GT || bytes[end + 4] !== LT) return -1;
    if (bytes[end + 5] !== SLASH || bytes[end + 6] !== C || bytes[end + 7] !== GT) return -1;
    this.valueStart = start;
    this.valueEnd = end;
    return end + 8;
  }
}

const [SPACE, QUOTE, SLASH, LT, EQUALS, GT] = [32, 34, 47, 60, 61, 62] as const;
const [C, R, S, T, V] = [99, 114, 115, 116, 118] as const;
const MAX_DIGITS = 20;

function afterDigits(bytes: Uint8Array, from: number): number {
  let at = from;
  while (bytes[at]! >= 48 && bytes[at]! <= 57) at++;
  return at;
}

/** A whole number of at most nine ASCII digits. */
export function numberOf(bytes: Uint8Array, start: number, end: number): number {
  let value = 0;
  for (let i = start; i < end; i++) value = value * 10 + bytes[i]! - 48;
  return value;
}
