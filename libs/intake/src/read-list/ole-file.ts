import type { FileHandle } from 'node:fs/promises';
import { refusal, type Refusal } from './refusal.js';
import { eachChunk } from './survey-bytes.js';

const wide = (name: string): Buffer => Buffer.from(name, 'utf16le');
const streams: readonly (readonly [format: string, name: Buffer])[] = [
  ['encrypted', wide('EncryptedPackage')],
  ['xls', wide('Workbook')],
  ['xls', wide('Book')],
  ['doc', wide('WordDocument')],
  ['msg', wide('__properties_version1.0')],
];
const LONGEST = 64;

/** An OLE container: a workbook locked by a password, an old Excel file or something else; told by its streams' names. */
export async function oleRefusal(file: FileHandle, size: number): Promise<{ readonly format: string; readonly refusal: Refusal }> {
  const seen = new Set<string>();
  let tail = Buffer.alloc(0);
  await eachChunk(file, size, (bytes) => {
    const joined = Buffer.concat([tail, bytes]);
    for (const [format, name] of streams) if (!seen.has(format) && joined.includes(name)) seen.add(format);
    tail = Buffer.from(joined.subarray(-LONGEST));
  });
  if (seen.has('encrypted')) return { format: 'xlsx', refusal: refusal('list.file-encrypted') };
  const format = ['xls', 'doc', 'msg'].find((known) => seen.has(known)) ?? 'ole';
  return { format, refusal: refusal('list.format-not-supported', { format }) };
}
