import type { FileHandle } from 'node:fs/promises';
import { differsAt } from './detect-encoding.js';
import { isSingleByte, upperHalves, type ListEncoding } from './list-encodings.js';

/** What fields of a file say when it is read in one encoding; the same fields, in the same order, in each reading. */
export interface EncodingReading {
  readonly encoding: ListEncoding;
  readonly samples: readonly string[];
}

const MOST_SAMPLES = 5;
/** Bytes of a field that are shown. */
const MAX_SAMPLE = 80;
const CHUNK = 1 << 16;
const SEPARATORS: ReadonlySet<number> = new Set([...';,\t|"\n\r'].map((sign) => sign.charCodeAt(0)));

/**
 * Up to five fields that the encodings read differently, side by side; from `line` on (from 1). Samples are values of the
 * list and for those only who may see it.
 */
export async function showReadings(
  file: FileHandle,
  encodings: readonly ListEncoding[],
  line: number,
): Promise<readonly EncodingReading[]> {
  const fields = await findFields(file, encodings, line);
  return encodings.map((encoding) => ({ encoding, samples: fields.map((bytes) => decode(bytes, encoding).trim()) }));
}

async function findFields(file: FileHandle, encodings: readonly ListEncoding[], from: number): Promise<readonly Buffer[]> {
  const found = new Map<string, Buffer>();
  const chunk = Buffer.alloc(CHUNK);
  const field = Buffer.alloc(MAX_SAMPLE);
  let length = 0;
  let line = 1;
  let before = 0;
  const end = (): void => {
    const bytes = Buffer.from(field.subarray(0, Math.min(length, MAX_SAMPLE)));
    if (line >= from && readsDifferently(bytes, encodings)) found.set(bytes.toString('latin1'), bytes);
    length = 0;
  };
  for (let position = 0; found.size < MOST_SAMPLES;) {
    const { bytesRead } = await file.read(chunk, 0, CHUNK, position);
    if (bytesRead === 0) {
      end();
      break;
    }
    position += bytesRead;
    for (let i = 0; i < bytesRead && found.size < MOST_SAMPLES; i++) {
      const byte = chunk[i]!;
      if (SEPARATORS.has(byte)) end();
      else if (length++ < MAX_SAMPLE) field[length - 1] = byte;
      if (byte === 13 || (byte === 10 && before !== 13)) line++;
      before = byte;
    }
  }
  return [...found.values()];
}

function readsDifferently(bytes: Uint8Array, encodings: readonly ListEncoding[]): boolean {
  const single = encodings.filter(isSingleByte);
  const [first, ...others] = single;
  if (first === undefined || single.length < encodings.length) return bytes.some((byte) => byte > 127);
  return bytes.some((byte) => byte > 127 && others.some((other) => differsAt(first, other, byte - 128)));
}

function decode(bytes: Buffer, encoding: ListEncoding): string {
  if (!isSingleByte(encoding)) return new TextDecoder(encoding).decode(bytes);
  const half = upperHalves[encoding];
  return Array.from(bytes, (byte) => (byte < 128 ? String.fromCharCode(byte) : half[byte - 128])).join('');
}
