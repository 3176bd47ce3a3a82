import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { damaged, suspicious } from '../refusal.js';
import { Utf8Watch } from '../survey-bytes.js';
import { copyExcelText, XmlScanner, type XmlHandler } from './xml-scanner.js';
import type { ZipBook } from './zip-book.js';

/** Bytes of shared strings kept in memory; what comes after them goes to a temporary file. */
const IN_MEMORY = 24 << 20;
const PAGE = 1 << 16;
const PAGES = 64;
/** More than a full sheet of sixteen columns has. */
const MAX_STRINGS = 1 << 24;
/** As many rows with four empty cells each; more are there to waste time. */
const MAX_EMPTY = 1 << 22;
/** No cell holds a hundredth of it. */
const MAX_STRING = 4 << 20;

/** The shared strings of a workbook as UTF-8 bytes. */
export class SharedStrings {
  private arena = Buffer.allocUnsafeSlow(1 << 16);
  private size = 0;
  /** Strings from this offset on are in the file. */
  private split = Infinity;
  private offsets = new Uint32Array(1024);
  count = 0;
  private empty = 0;
  private folder = '';
  private file = -1;
  private pending: Buffer[] = [];
  private pendingSize = 0;
  private written = 0;
  private readonly pages = new Map<number, Buffer>();

  /** Copies string `index` to `out` at `at` unless it would end behind `limit`; returns its end, or -1 when it does not fit. */
  copy(index: number, out: Uint8Array, at: number, limit: number): number {
    if (!(index >= 0 && index < this.count)) throw damaged();
    const start = this.offsets[index]!;
    const end = this.offsets[index + 1]!;
    if (at + end - start > limit) return -1;
    if (start >= this.split) {
      out.set(this.fromFile(start - this.split, end - start), at);
      return at + end - start;
    }
    const { arena } = this;
    for (let i = start; i < end; i++) out[at++] = arena[i]!;
    return at;
  }

  add(bytes: Uint8Array): void {
    if (bytes.length === 0) this.empty++;
    if (this.count >= MAX_STRINGS || this.empty > MAX_EMPTY) throw suspicious('sharedStrings');
    if (this.count + 2 > this.offsets.length) this.offsets = grown(this.offsets);
    if (this.split === Infinity && this.size + bytes.length > IN_MEMORY) this.split = this.size;
    if (this.split === Infinity) {
      this.reserve(bytes.length);
      this.arena.set(bytes, this.size);
    } else {
      this.append(bytes);
    }
    this.size += bytes.length;
    this.offsets[++this.count] = this.size;
  }

  /** All strings are in. */
  seal(): void {
    this.flush();
  }

  close(): void {
    if (this.file < 0) return;
    closeSync(this.file);
    this.file = -1;
    rmSync(this.folder, { recursive: true, force: true });
  }

  private reserve(more: number): void {
    if (this.size + more <= this.arena.length) return;
    const bigger = Buffer.allocUnsafeSlow(Math.min(IN_MEMORY, Math.max(this.arena.length * 2, this.size + more)));
    this.arena.copy(bigger, 0, 0, this.size);
    this.arena = bigger;
  }

  private append(bytes: Uint8Array): void {
    this.pending.push(Buffer.from(bytes));
    this.pendingSize += bytes.length;
    if (this.pendingSize >= 1 << 20) this.flush();
  }

  private flush(): void {
    if (this.pendingSize === 0) return;
    if (this.file < 0) {
      this.folder = mkdtempSync(join(tmpdir(), 'tizilim-strings-'));
      this.file = openSync(join(this.folder, 'strings'), 'w+', 0o600);
    }
    this.written += writeSync(this.file, Buffer.concat(this.pending), 0, this.pendingSize, this.written);
    this.pending = [];
    this.pendingSize = 0;
  }

  private fromFile(start: number, length: number): Uint8Array {
    const first = Math.floor(start / PAGE);
    const inPage = start - first * PAGE;
    if (inPage + length <= PAGE) return this.page(first).subarray(inPage, inPage + length);
    const whole = Buffer.alloc(length);
    readSync(this.file, whole, 0, length, start);
    return whole;
  }

  private page(number: number): Buffer {
    let page = this.pages.get(number);
    if (page === undefined) {
      page = Buffer.alloc(PAGE);
      readSync(this.file, page, 0, PAGE, number * PAGE);
      if (this.pages.size >= PAGES) this.pages.delete(this.pages.keys().next().value!);
      this.pages.set(number, page);
    }
    return page;
  }
}

function grown(offsets: Uint32Array): Uint32Array<ArrayBuffer> {
  const bigger = new Uint32Array(offsets.length * 2);
  bigger.set(offsets);
  return bigger;
}

/** Collects `<si>`: the text of all its runs, phonetic hints left out. */
class StringsHandler implements XmlHandler {
  private gathered = Buffer.allocUnsafeSlow(1 << 16);
  private length = 0;
  private inText = false;
  private inHint = false;

  constructor(private readonly strings: SharedStrings) {}

  open(name: string): void {
    if (name === 'si') this.length = 0;
    else if (name === 't') this.inText = true;
    else if (name === 'rPh') this.inHint = true;
  }

  close(name: string): void {
    if (name === 't') this.inText = false;
    else if (name === 'rPh') this.inHint = false;
    else if (name === 'si') this.strings.add(this.gathered.subarray(0, this.length));
  }

  text(bytes: Uint8Array, start: number, end: number): void {
    if (this.makeRoom(end - start)) this.length = copyExcelText(bytes, start, end, this.gathered, this.length);
  }

  raw(bytes: Uint8Array, start: number, end: number): void {
    if (!this.makeRoom(end - start)) return;
    this.gathered.set(bytes.subarray(start, end), this.length);
    this.length += end - start;
  }

  private makeRoom(more: number): boolean {
    if (!this.inText || this.inHint) return false;
    if (this.length + more > MAX_STRING) throw suspicious('sharedStrings');
    if (this.length + more > this.gathered.length) {
      const bigger = Buffer.allocUnsafeSlow((this.length + more) * 2);
      this.gathered.copy(bigger, 0, 0, this.length);
      this.gathered = bigger;
    }
    return true;
  }
}

/** Reads a workbook's shared strings in one pass; memory stays bounded whatever their number of letters. */
export async function readSharedStrings(book: ZipBook, part: string): Promise<SharedStrings> {
  const strings = new SharedStrings();
  try {
    const scanner = new XmlScanner(new StringsHandler(strings));
    const utf8 = new Utf8Watch(false);
    await book.read(part, (chunk) => {
      utf8.add(chunk, 0);
      if (utf8.brokenLine > 0) throw damaged();
      scanner.feed(chunk);
    });
    scanner.end();
    strings.seal();
    return strings;
  } catch (error) {
    strings.close();
    throw error;
  }
}
