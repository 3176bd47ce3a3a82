import { isUtf8 } from 'node:buffer';
import { pipeline, type Readable, type TransformOptions } from 'node:stream';
import { crc32, createInflateRaw, type ZlibOptions } from 'node:zlib';
import { open as openZip, type Entry, type ZipFile } from 'yauzl';
import { upperHalves } from '../list-encodings.js';
import { damaged, RefusedFile, refusal, suspicious } from '../refusal.js';

const MAX_ENTRIES = 1000;
const DEFLATED = 8;
/** Bytes of inflated data that are handled at once. */
const PIECE = 1 << 17;
const INFLATE: ZlibOptions & TransformOptions = { chunkSize: PIECE, readableHighWaterMark: 2 * PIECE };
const SYMBOLIC_LINK = 0o12;
const MAX_INFLATED = 2 * 1024 ** 3;
const MAX_RATIO = 100;
/** Above this all parts together must not be packed tighter than real sheets are. */
const ORDINARY_FROM = 300 << 20;
const ORDINARY_RATIO = 30;
/** Small parts may be packed as tightly as they like. */
const RATIO_FROM = 1 << 20;

/** The parts of a ZIP by name, after its directory was found harmless. */
export class ZipBook {
  private constructor(
    private readonly zip: ZipFile,
    private readonly entries: ReadonlyMap<string, Entry>,
  ) {}

  /** Reads the directory only; throws RefusedFile for what must not be inflated. */
  static async open(path: string): Promise<ZipBook> {
    const zip = await openDirectory(path);
    try {
      return new ZipBook(zip, await readDirectory(zip));
    } catch (error) {
      zip.close();
      throw error instanceof RefusedFile ? error : damaged();
    }
  }

  has(name: string): boolean {
    return this.entries.has(name);
  }

  names(): readonly string[] {
    return [...this.entries.keys()];
  }

  /**
   * Goes through the inflated bytes of a part; its size in the directory is enforced while inflating, and its checksum
   * at the end. Whatever goes wrong inside means that the file is damaged. `use` may return 'stop'.
   */
  async read(name: string, use: (chunk: Buffer) => void | 'stop' | Promise<void | 'stop'>): Promise<void> {
    const entry = this.entries.get(name);
    if (entry === undefined) throw damaged();
    let sum = 0;
    let size = 0;
    const whole = await eachPart(await this.stream(entry), (chunk) => {
      sum = crc32(chunk, sum);
      size += chunk.length;
      if (size > entry.uncompressedSize) throw damaged();
      return use(chunk);
    });
    if (whole && (sum !== entry.crc32 || size !== entry.uncompressedSize)) throw damaged();
  }

  private stream(entry: Entry): Promise<Readable> {
    const isDeflated = entry.compressionMethod === DEFLATED;
    return new Promise((resolve, reject) => {
      // Inflated here, in larger pieces than yauzl does: fewer of them, and the next is made while one is read.
      this.zip.openReadStream(entry, { decompress: isDeflated ? false : null, decrypt: null, start: null, end: null }, (error, stream) => {
        if (error !== null) return reject(damaged());
        resolve(isDeflated ? pipeline(stream, createInflateRaw(INFLATE), () => {}) : stream);
      });
    });
  }

  /** A small part as text. */
  async text(name: string, limit: number): Promise<string> {
    const entry = this.entries.get(name);
    if (entry === undefined) throw damaged();
    if (entry.uncompressedSize > limit) throw suspicious(name);
    const parts: Buffer[] = [];
    await this.read(name, (chunk) => void parts.push(chunk));
    const text = new TextDecoder().decode(Buffer.concat(parts));
    if (/<!DOCTYPE/i.test(text)) throw suspicious('DOCTYPE');
    return text;
  }

  close(): void {
    this.zip.close();
  }
}

/** Whether the stream was read to its end. */
async function eachPart(stream: Readable, use: (chunk: Buffer) => void | 'stop' | Promise<void | 'stop'>): Promise<boolean> {
  const chunks = stream[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  try {
    for (;;) {
      const next = await chunks.next().catch(() => {
        throw damaged();
      });
      if (next.done === true) return true;
      if ((await use(next.value)) === 'stop') return false;
    }
  } finally {
    stream.destroy();
  }
}

function openDirectory(path: string): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    // Names are read here: a name in a Russian code page must not make the archive unreadable, one that leads out must.
    openZip(path, { lazyEntries: true, autoClose: false, validateEntrySizes: true, decodeStrings: false }, (error, zip) =>
      error === null ? resolve(zip) : reject(damaged()),
    );
  });
}

function readDirectory(zip: ZipFile): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  const watch = new DirectoryWatch(entries);
  return new Promise((resolve, reject) => {
    zip.on('error', () => reject(damaged()));
    zip.on('end', () => {
      const refused = watch.sumUp();
      if (refused === undefined) resolve(entries);
      else reject(refused);
    });
    zip.on('entry', (entry: Entry) => {
      const name = nameOf(entry);
      const refused = watch.look(name, entry);
      if (refused !== undefined) return reject(refused);
      entries.set(name, entry);
      zip.readEntry();
    });
    if (zip.entryCount > MAX_ENTRIES) reject(suspicious(`${zip.entryCount} parts`));
    else zip.readEntry();
  });
}

/** The name of an entry: UTF-8, else as Windows of Kazakhstan and Russia writes names, in CP866. */
function nameOf(entry: Entry): string {
  const bytes = Buffer.from(entry.fileName as unknown as Uint8Array);
  if (isUtf8(bytes)) return bytes.toString('utf8').replaceAll('\\', '/');
  return Array.from(bytes, (byte) => (byte < 128 ? String.fromCharCode(byte) : upperHalves.cp866[byte - 128]))
    .join('')
    .replaceAll('\\', '/');
}

/** Names are never used as paths; an archive that holds such a one was made to do harm. */
function leadsOut(name: string): boolean {
  return name === '' || name.includes('\0') || /^(?:\/|[a-zA-Z]:)/.test(name) || name.split('/').includes('..');
}

/** Looks at the entries of a directory one by one: bombs and double names are told before a byte is inflated. */
class DirectoryWatch {
  private inflated = 0;
  private packed = 0;

  constructor(private readonly entries: ReadonlyMap<string, Entry>) {}

  look(name: string, entry: Entry): RefusedFile | undefined {
    if (entry.isEncrypted()) return new RefusedFile(refusal('list.file-encrypted'));
    if (leadsOut(name)) return suspicious('path');
    if (entry.externalFileAttributes >>> 28 === SYMBOLIC_LINK) return suspicious('link');
    if (this.entries.has(name)) return suspicious('one part twice');
    if (this.entries.size >= MAX_ENTRIES) return suspicious(`${MAX_ENTRIES}+ parts`);
    this.inflated += entry.uncompressedSize;
    this.packed += entry.compressedSize;
    const ratio = entry.uncompressedSize / Math.max(1, entry.compressedSize);
    if (entry.uncompressedSize > RATIO_FROM && ratio > MAX_RATIO) return suspicious(`${Math.round(ratio)} : 1`);
    return this.inflated > MAX_INFLATED ? suspicious(`${this.inflated} B`) : undefined;
  }
  /** The same question about all parts together. */
  sumUp(): RefusedFile | undefined {
    const ratio = this.inflated / Math.max(1, this.packed);
    return this.inflated > ORDINARY_FROM && ratio > ORDINARY_RATIO ? suspicious(`${Math.round(ratio)} : 1`) : undefined;
  }
}
