import { suspicious } from '../refusal.js';
import { BrokenData } from './record-handler.js';

/** Takes the tokens of JSON text as byte spans of the scanner's window. */
export interface JsonHandler {
  open(isObject: boolean): void;
  close(): void;
  key(name: string): void;
  /** Between the quotes, escapes as written. */
  string(bytes: Uint8Array, start: number, end: number): void;
  /** A number, true, false or null, as written. */
  literal(bytes: Uint8Array, start: number, end: number): void;
}

const [QUOTE, BACKSLASH, COMMA, COLON] = [34, 92, 44, 58];
const [OPEN_OBJECT, CLOSE_OBJECT, OPEN_ARRAY, CLOSE_ARRAY] = [123, 125, 91, 93];
/** One string must fit into this. */
const MAX_TOKEN = 1 << 20;
const MAX_DEPTH = 16;
const MAX_KNOWN_KEYS = 1000;
const LITERAL = /^(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)$/;

type Expected = 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'colon' | 'comma-or-end';

/**
 * Reads JSON (RFC 8259) from chunks of bytes without building values; one text may follow another, as in NDJSON.
 * The bytes are taken for UTF-8 that has been checked.
 * @throws BrokenData, RefusedFile when it is too deep or one value is too long
 */
export class JsonScanner {
  private window: Buffer = Buffer.alloc(0);
  private expected: Expected = 'value';
  /** For each open container, whether it is an object. */
  private readonly stack: boolean[] = [];
  private readonly keys = new Map<string, string>();

  constructor(private readonly handler: JsonHandler) {}

  feed(chunk: Buffer): void {
    const bytes = this.window.length === 0 ? chunk : Buffer.concat([this.window, chunk]);
    let at = 0;
    for (;;) {
      while (at < bytes.length && isSpace(bytes[at]!)) at++;
      const next = at < bytes.length ? this.token(bytes, at) : -1;
      if (next < 0) break;
      at = next;
    }
    if (bytes.length - at > MAX_TOKEN) throw suspicious('JSON');
    this.window = Buffer.from(bytes.subarray(at));
  }

  /** The text is over: nothing may be left half read. */
  end(): void {
    // A space ends a literal that stood at the very end.
    this.feed(Buffer.from(' '));
    if (this.window.length > 0 || this.stack.length > 0 || this.expected !== 'value') throw new BrokenData();
  }

  /** Offset behind the token at `at`, -1 when it goes on behind the window. */
  private token(bytes: Buffer, at: number): number {
    const byte = bytes[at]!;
    if (byte === QUOTE) return this.readString(bytes, at);
    if (byte === OPEN_OBJECT || byte === OPEN_ARRAY) this.open(byte === OPEN_OBJECT);
    else if (byte === CLOSE_OBJECT || byte === CLOSE_ARRAY) this.close(byte === CLOSE_OBJECT);
    else if (byte === COMMA) this.comma();
    else if (byte === COLON) this.turn('colon', 'value');
    else return this.readLiteral(bytes, at);
    return at + 1;
  }

  private open(isObject: boolean): void {
    this.assertValue();
    if (this.stack.length >= MAX_DEPTH) throw suspicious('JSON');
    this.stack.push(isObject);
    this.expected = isObject ? 'key-or-end' : 'value-or-end';
    this.handler.open(isObject);
  }

  private close(isObject: boolean): void {
    const canEnd = this.expected === 'comma-or-end' || this.expected === (isObject ? 'key-or-end' : 'value-or-end');
    if (!canEnd || this.stack.pop() !== isObject) throw new BrokenData();
    this.handler.close();
    this.afterValue();
  }

  private comma(): void {
    this.turn('comma-or-end', this.stack.at(-1) === true ? 'key' : 'value');
  }

  private turn(from: Expected, to: Expected): void {
    if (this.expected !== from) throw new BrokenData();
    this.expected = to;
  }

  private assertValue(): void {
    if (this.expected !== 'value' && this.expected !== 'value-or-end') throw new BrokenData();
  }

  private afterValue(): void {
    this.expected = this.stack.length === 0 ? 'value' : 'comma-or-end';
  }

  private readString(bytes: Buffer, at: number): number {
    let end = at + 1;
    for (; end < bytes.length && bytes[end] !== QUOTE; end++) {
      if (bytes[end]! < 32) throw new BrokenData();
      if (bytes[end] === BACKSLASH) end++;
    }
    if (end >= bytes.length) return -1;
    if (this.expected === 'key' || this.expected === 'key-or-end') {
      this.expected = 'colon';
      this.handler.key(this.keyOf(bytes, at, end + 1));
    } else {
      this.assertValue();
      this.handler.string(bytes, at + 1, end);
      this.afterValue();
    }
    return end + 1;
  }

  private readLiteral(bytes: Buffer, at: number): number {
    this.assertValue();
    let end = at;
    while (end < bytes.length && isLiteral(bytes[end]!)) end++;
    if (end === at) throw new BrokenData();
    if (end >= bytes.length) return -1;
    if (!LITERAL.test(bytes.toString('latin1', at, Math.min(end, at + 1000)))) throw new BrokenData();
    this.handler.literal(bytes, at, end);
    this.afterValue();
    return end;
  }

  /** One string object per different key; the quotes belong to the span. */
  private keyOf(bytes: Buffer, start: number, end: number): string {
    const written = bytes.toString('latin1', start, end);
    const known = this.keys.get(written);
    if (known !== undefined) return known;
    const name = parseKey(bytes.toString('utf8', start, end));
    if (this.keys.size < MAX_KNOWN_KEYS) this.keys.set(written, name);
    return name;
  }
}

function parseKey(quoted: string): string {
  try {
    return String(JSON.parse(quoted));
  } catch {
    throw new BrokenData();
  }
}

function isSpace(byte: number): boolean {
  return byte === 32 || byte === 10 || byte === 13 || byte === 9;
}

/** Letters, digits and the signs of numbers. */
function isLiteral(byte: number): boolean {
  return (byte >= 97 && byte <= 122) || (byte >= 48 && byte <= 57) || byte === 43 || byte === 45 || byte === 46 || byte === 69;
}
