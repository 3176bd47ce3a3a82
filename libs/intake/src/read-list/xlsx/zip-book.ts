import type { Readable } from 'node:stream';
import { open as openZip, type Entry, type ZipFile } from 'yauzl';
import { damaged, RefusedFile, refusal, suspicious } from '../refusal.js';

const MAX_ENTRIES = 1000;
const MAX_INFLATED = 2 * 1024 ** 3;
const MAX_RATIO = 100;
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

  /** The inflated bytes of a part; the size its directory entry names is enforced while inflating. */
  async stream(name: string): Promise<Readable> {
    const entry = this.entries.get(name);
    if (entry === undefined) throw damaged();
    return new Promise((resolve, reject) => {
      this.zip.openReadStream(entry, (error, stream) => (error === null ? resolve(stream) : reject(damaged())));
    });
  }

  /** A small part as text. */
  async text(name: string, limit: number): Promise<string> {
    const entry = this.entries.get(name);
    if (entry === undefined) throw damaged();
    if (entry.uncompressedSize > limit) throw suspicious(name);
    const parts: Buffer[] = [];
    await eachPart(await this.stream(name), (chunk) => void parts.push(chunk));
    const text = new TextDecoder().decode(Buffer.concat(parts));
    if (/<!DOCTYPE/i.test(text)) throw suspicious('DOCTYPE');
    return text;
  }

  close(): void {
    this.zip.close();
  }
}

/** Goes through a stream; whatever goes wrong inside it means that the file is damaged. `use` may return 'stop'. */
export async function eachPart(stream: Readable, use: (chunk: Buffer) => void | 'stop' | Promise<void | 'stop'>): Promise<void> {
  const chunks = stream[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  try {
    for (;;) {
      const next = await chunks.next().catch(() => {
        throw damaged();
      });
      if (next.done === true) return;
      if ((await use(next.value)) === 'stop') return;
    }
  } finally {
    stream.destroy();
  }
}

function openDirectory(path: string): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    openZip(path, { lazyEntries: true, autoClose: false, validateEntrySizes: true }, (error, zip) =>
      error === null ? resolve(zip) : reject(damaged()),
    );
  });
}

function readDirectory(zip: ZipFile): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  const watch = new DirectoryWatch(entries);
  return new Promise((resolve, reject) => {
    zip.on('error', () => reject(damaged()));
    zip.on('end', () => resolve(entries));
    zip.on('entry', (entry: Entry) => {
      const refused = watch.look(entry);
      if (refused !== undefined) return reject(refused);
      entries.set(entry.fileName, entry);
      zip.readEntry();
    });
    if (zip.entryCount > MAX_ENTRIES) reject(suspicious(`${zip.entryCount} parts`));
    else zip.readEntry();
  });
}

/** Looks at the entries of a directory one by one: bombs and double names are told before a byte is inflated. */
class DirectoryWatch {
  private inflated = 0;

  constructor(private readonly entries: ReadonlyMap<string, Entry>) {}

  look(entry: Entry): RefusedFile | undefined {
    if (entry.isEncrypted()) return new RefusedFile(refusal('list.file-encrypted'));
    if (this.entries.has(entry.fileName)) return suspicious('one part twice');
    if (this.entries.size >= MAX_ENTRIES) return suspicious(`${MAX_ENTRIES}+ parts`);
    this.inflated += entry.uncompressedSize;
    const ratio = entry.uncompressedSize / Math.max(1, entry.compressedSize);
    if (entry.uncompressedSize > RATIO_FROM && ratio > MAX_RATIO) return suspicious(`${Math.round(ratio)} : 1`);
    return this.inflated > MAX_INFLATED ? suspicious(`${this.inflated} B`) : undefined;
  }
}
