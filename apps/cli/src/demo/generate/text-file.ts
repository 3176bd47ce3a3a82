import { createHash, type Hash } from 'node:crypto';
import { open, type FileHandle } from 'node:fs/promises';

export type TextEncoding = 'utf-8' | 'kz-1048';

/** Text becomes bytes in small pieces: long chains of strings outlive the young generation and cost a third of the run. */
const PIECE = 4096;
const CHUNK = 1 << 18;
const MOST_BYTES_PER_LETTER = 3;

/** Collects text and writes it when told; between two flushes it holds at most what one precinct gives. */
export class TextFile {
  private pending = '';
  private full: Buffer[] = [];
  private chunk = Buffer.allocUnsafe(CHUNK);
  private used = 0;
  private readonly hash: Hash = createHash('sha256');
  bytes = 0;
  /** Physical lines, header and repeated ones included. */
  lines = 0;

  private constructor(
    readonly path: string,
    readonly encoding: TextEncoding,
    private readonly file: FileHandle,
  ) {}

  static async create(path: string, encoding: TextEncoding): Promise<TextFile> {
    return new TextFile(path, encoding, await open(path, 'w'));
  }

  /** @param text whole records with their line ends; @param lines physical lines in it */
  add(text: string, lines = 1): void {
    this.pending += text;
    this.lines += lines;
    if (this.pending.length > PIECE) this.encode();
  }

  async flush(): Promise<void> {
    this.encode();
    const bytes = Buffer.concat([...this.full, this.chunk.subarray(0, this.used)]);
    this.full = [];
    this.used = 0;
    if (bytes.length === 0) return;
    this.bytes += bytes.length;
    this.hash.update(bytes);
    await this.file.writeFile(bytes);
  }

  /** @returns the SHA-256 of the whole file, hexadecimal */
  async close(): Promise<string> {
    await this.flush();
    await this.file.close();
    return this.hash.digest('hex');
  }

  private encode(): void {
    const room = this.pending.length * MOST_BYTES_PER_LETTER;
    if (room > this.chunk.length - this.used) {
      this.full.push(this.chunk.subarray(0, this.used));
      this.chunk = Buffer.allocUnsafe(Math.max(CHUNK, room));
      this.used = 0;
    }
    this.used +=
      this.encoding === 'utf-8' ? this.chunk.write(this.pending, this.used, 'utf8') : writeKz1048(this.pending, this.chunk, this.used);
    this.pending = '';
  }
}

// KZ-1048 (STRK1048-2002), upper half; a space stands for the one byte without a letter.
const UPPER_HALF =
  'ЂЃ‚ѓ„…†‡€‰Љ‹ЊҚҺЏ' +
  'ђ‘’“”•–— ™љ›њқһџ' +
  '\u00a0ҰұӘ¤Ө¦§Ё©Ғ«¬\u00ad®Ү' +
  '°±Ііөµ¶·ё№ғ»әҢңү' +
  'АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмнопрстуфхцчшщъыьэюя';

const kz1048Bytes = new Uint8Array(65536);
for (let i = 0; i < 128; i += 1) kz1048Bytes[i] = i;
for (let i = 0; i < UPPER_HALF.length; i += 1) if (i !== 24) kz1048Bytes[UPPER_HALF.charCodeAt(i)] = 128 + i;

/** @returns the bytes written */
function writeKz1048(text: string, out: Buffer, at: number): number {
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    const byte = kz1048Bytes[code] as number;
    if (byte === 0 && code !== 0) throw new Error(`KZ-1048 has no letter U+${code.toString(16)}`);
    out[at + i] = byte;
  }
  return text.length;
}
