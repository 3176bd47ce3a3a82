import { createHash, type Hash } from 'node:crypto';
import { open, type FileHandle } from 'node:fs/promises';

export type TextEncoding = 'utf-8' | 'kz-1048';

/** Collects text and writes it when told; between two flushes it holds at most what one precinct gives. */
export class TextFile {
  private pending = '';
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
  }

  async flush(): Promise<void> {
    if (this.pending === '') return;
    const bytes = this.encoding === 'utf-8' ? Buffer.from(this.pending, 'utf8') : encodeKz1048(this.pending);
    this.pending = '';
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

function encodeKz1048(text: string): Buffer {
  const out = Buffer.allocUnsafe(text.length);
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    const byte = kz1048Bytes[code] as number;
    if (byte === 0 && code !== 0) throw new Error(`KZ-1048 has no letter U+${code.toString(16)}`);
    out[i] = byte;
  }
  return out;
}
