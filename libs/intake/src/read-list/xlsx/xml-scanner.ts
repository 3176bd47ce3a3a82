import { damaged, suspicious } from '../refusal.js';
import { writeCodePoint } from '../transcode.js';

/** Takes the tokens of an XML part as byte spans of the scanner's window. */
export interface XmlHandler {
  /**
   * Reads the whole element at `at`, whose name is one `c`, in one go: the offset behind it, or -1 for an element that is
   * to be read tag by tag. Millions of cells are worth it.
   */
  readCell?(bytes: Uint8Array, at: number): number;
  /** `name` is the local name; attributes stand in [attributes, end) of `bytes`. */
  open(name: string, bytes: Uint8Array, attributes: number, end: number): void;
  close(name: string): void;
  /** Text as it stands in the file, entities included. */
  text(bytes: Uint8Array, start: number, end: number): void;
  /** Text of a CDATA section: nothing in it is an entity. */
  raw(bytes: Uint8Array, start: number, end: number): void;
}

const SPACE = 32;
const C = 99;
const LT = 60;
const GT = 62;
const SLASH = 47;
const BANG = 33;
const QUESTION = 63;
const COLON = 58;
/** One token (a tag, a text, a comment) must fit into this. */
const MAX_TOKEN = 1 << 20;
const MAX_NAME = 1 << 10;

/**
 * Reads XML from chunks of bytes without building strings or a tree. No entity of a file's own exists here:
 * a DOCTYPE refuses the file.
 */
export class XmlScanner {
  private window: Buffer = Buffer.alloc(0);
  private depth = 0;
  private hasRoot = false;
  private readonly names = new Map<number, string>();

  constructor(private readonly handler: XmlHandler) {}

  feed(chunk: Buffer): void {
    const bytes = this.window.length === 0 ? chunk : Buffer.concat([this.window, chunk]);
    let at = 0;
    for (;;) {
      const next =
        bytes[at] !== LT
          ? this.readText(bytes, at)
          : bytes[at + 1] === C && bytes[at + 2] === SPACE
            ? this.readCell(bytes, at)
            : this.readMarkup(bytes, at);
      if (next < 0) break;
      at = next;
    }
    if (bytes.length - at > MAX_TOKEN) throw suspicious('XML');
    this.window = Buffer.from(bytes.subarray(at));
  }

  /** The part is over: nothing may be left half read. */
  end(): void {
    if (!this.hasRoot || this.depth !== 0 || this.window.some((byte) => byte > 32)) throw damaged();
  }

  private readCell(bytes: Buffer, at: number): number {
    const next = this.handler.readCell?.(bytes, at) ?? -1;
    return next < 0 ? this.readMarkup(bytes, at) : next;
  }

  private readText(bytes: Buffer, at: number): number {
    // Texts are short: a loop is quicker than a call of indexOf for each.
    let end = at;
    while (end < bytes.length && bytes[end] !== LT) end++;
    if (end >= bytes.length) return -1;
    this.handler.text(bytes, at, end);
    return end;
  }

  private readMarkup(bytes: Buffer, at: number): number {
    const second = bytes[at + 1];
    // `<v>`, `</v>` and `</c>` are most of the tags of a sheet.
    if (bytes[at + 2] === GT && isLetter(second)) {
      this.handler.open(letters[second!]!, bytes, at + 2, at + 2);
      this.hasRoot = true;
      this.depth++;
      return at + 3;
    }
    if (second === SLASH && bytes[at + 3] === GT && isLetter(bytes[at + 2])) {
      if (--this.depth < 0) throw damaged();
      this.handler.close(letters[bytes[at + 2]!]!);
      return at + 4;
    }
    if (second === BANG) return this.readDeclaration(bytes, at);
    if (second === QUESTION) {
      const end = bytes.indexOf('?>', at + 2, 'latin1');
      return end < 0 ? -1 : end + 2;
    }
    const end = tagEnd(bytes, at + 1);
    if (end < 0) return -1;
    if (second === SLASH) {
      if (--this.depth < 0) throw damaged();
      this.handler.close(this.name(bytes, at + 2, end));
      return end + 1;
    }
    const empty = bytes[end - 1] === SLASH;
    const nameEnd = endOfName(bytes, at + 1, empty ? end - 1 : end);
    const name = this.name(bytes, at + 1, nameEnd);
    this.handler.open(name, bytes, nameEnd, empty ? end - 1 : end);
    this.hasRoot = true;
    if (empty) this.handler.close(name);
    else this.depth++;
    return end + 1;
  }

  private readDeclaration(bytes: Buffer, at: number): number {
    if (bytes.length - at < 9) return -1;
    const head = bytes.toString('latin1', at, at + 9);
    if (head.startsWith('<!--')) {
      const end = bytes.indexOf('-->', at + 4, 'latin1');
      return end < 0 ? -1 : end + 3;
    }
    if (head !== '<![CDATA[') throw suspicious('DOCTYPE');
    const end = bytes.indexOf(']]>', at + 9, 'latin1');
    if (end < 0) return -1;
    this.handler.raw(bytes, at + 9, end);
    return end + 3;
  }

  /** The local name, one string object per different name. */
  private name(bytes: Buffer, start: number, end: number): string {
    if (end - start === 1 && isLetter(bytes[start])) return letters[bytes[start]!]!;
    if (end - start > MAX_NAME) throw suspicious('XML');
    let key = 0;
    for (let i = start; i < end; i++) {
      const byte = bytes[i]!;
      if (byte === COLON) key = 0;
      else if (byte > 32) key = (Math.imul(key, 31) + byte) | 0;
    }
    let name = this.names.get(key);
    if (name === undefined) {
      const written = bytes.toString('latin1', start, end).trim();
      name = written.slice(written.indexOf(':') + 1);
      if (this.names.size < 1000) this.names.set(key, name);
    }
    return name;
  }
}

/** Names of one letter, by its code. */
const letters = Array.from({ length: 123 }, (_, code) => String.fromCharCode(code));

function isLetter(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 97 && byte <= 122;
}

/** Offset of the `>` that ends a tag; one inside a quoted attribute does not. */
function tagEnd(bytes: Buffer, from: number): number {
  let quote = 0;
  for (let i = from; i < bytes.length; i++) {
    const byte = bytes[i]!;
    if (quote !== 0) {
      if (byte === quote) quote = 0;
    } else if (byte === GT) {
      return i;
    } else if (byte === 34 || byte === 39) {
      quote = byte;
    } else if (byte === LT) {
      throw damaged();
    }
  }
  return -1;
}

function endOfName(bytes: Buffer, start: number, end: number): number {
  let at = start;
  while (at < end && bytes[at]! > 32) at++;
  return at;
}

/** Finds an attribute by its (local) name in [start, end); returns its value's span or undefined. */
export function findAttribute(
  bytes: Uint8Array,
  start: number,
  end: number,
  name: string,
): readonly [start: number, end: number] | undefined {
  let at = start;
  while (at < end) {
    while (at < end && bytes[at]! <= 32) at++;
    let nameStart = at;
    while (at < end && bytes[at] !== 61 && bytes[at]! > 32) {
      if (bytes[at] === COLON) nameStart = at + 1;
      at++;
    }
    const nameEnd = at;
    while (at < end && bytes[at] !== 34 && bytes[at] !== 39) at++;
    const quote = bytes[at];
    const valueStart = ++at;
    while (at < end && bytes[at] !== quote) at++;
    if (nameEnd - nameStart === name.length && isName(bytes, nameStart, name)) return [valueStart, Math.min(at, end)];
    at++;
  }
  return undefined;
}

function isName(bytes: Uint8Array, at: number, name: string): boolean {
  for (let i = 0; i < name.length; i++) if (bytes[at + i] !== name.charCodeAt(i)) return false;
  return true;
}

const AMPERSAND = 38;
const UNDERSCORE = 95;
const named: Readonly<Record<string, number>> = { amp: 38, lt: 60, gt: 62, quot: 34, apos: 39 };

type CopyText = (bytes: Uint8Array, start: number, end: number, out: Uint8Array, at: number) => number;

/**
 * Copies text to `out` at `at`: entities become characters, CRLF becomes LF. Returns the new end. `out` needs room for as
 * many bytes as are read.
 */
export const copyXmlText: CopyText = textCopier(false);
/** The same for Excel, which writes signs that XML does not have as `_x000D_`. */
export const copyExcelText: CopyText = textCopier(true);

function textCopier(withEscapes: boolean): CopyText {
  return (bytes, start, end, out, at) => {
    for (let i = start; i < end; i++) {
      const byte = bytes[i]!;
      if (byte === AMPERSAND) {
        const close = entityEnd(bytes, i, end);
        at = writeCodePoint(entity(Buffer.from(bytes.subarray(i + 1, close)).toString('latin1')), out, at);
        i = close;
      } else if (withEscapes && byte === UNDERSCORE && bytes[i + 1] === 120 && i + 6 < end && bytes[i + 6] === UNDERSCORE) {
        const point = hexadecimal(bytes, i + 2);
        if (point < 0) {
          out[at++] = byte;
        } else {
          at = writeCodePoint(point === 0 || (point >= 0xd800 && point <= 0xdfff) ? 0xfffd : point, out, at);
          i += 6;
        }
      } else if (byte === 13) {
        if (bytes[i + 1] !== 10 || i + 1 >= end) out[at++] = 10;
      } else {
        out[at++] = byte;
      }
    }
    return at;
  };
}

function entityEnd(bytes: Uint8Array, at: number, end: number): number {
  const close = bytes.indexOf(59, at);
  if (close < 0 || close >= end || close - at > 12) throw damaged();
  return close;
}

function entity(name: string): number {
  const numeric = /^#(?:x([0-9a-fA-F]{1,6})|(\d{1,7}))$/.exec(name);
  const point = numeric === null ? named[name] : numeric[1] === undefined ? Number(numeric[2]) : parseInt(numeric[1], 16);
  if (point === undefined || point === 0 || point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff)) throw damaged();
  return point;
}

function hexadecimal(bytes: Uint8Array, at: number): number {
  let value = 0;
  for (let i = at; i < at + 4; i++) {
    const digit = parseInt(String.fromCharCode(bytes[i]!), 16);
    if (Number.isNaN(digit)) return -1;
    value = value * 16 + digit;
  }
  return value;
}
