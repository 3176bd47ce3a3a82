import { createWriteStream } from 'node:fs';
import { mkdtemp, open, rm, type FileHandle } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** A file on disk, or a stream of its bytes (kept in a temporary file while it is read: it is looked at twice). */
export type ListSource = { readonly path: string } | Readable;

/** A file that can be read from any place, and what must be cleared away afterwards. */
export interface OpenSource {
  readonly file: FileHandle;
  readonly path: string;
  readonly size: number;
  close(): Promise<void>;
}

export async function openSource(source: ListSource): Promise<OpenSource> {
  if ('path' in source && !('pipe' in source)) return openPath(source.path, async () => {});
  const folder = await mkdtemp(join(tmpdir(), 'tizilim-list-'));
  const clear = (): Promise<void> => rm(folder, { recursive: true, force: true });
  try {
    const path = join(folder, 'list');
    await pipeline(source as Readable, createWriteStream(path, { mode: 0o600 }));
    return await openPath(path, clear);
  } catch (error) {
    await clear();
    throw error;
  }
}

/** @param clear what is to be done when the file is closed */
export async function openPath(path: string, clear: () => Promise<void> = async () => {}): Promise<OpenSource> {
  const file = await open(path, 'r');
  const { size } = await file.stat();
  return {
    file,
    path,
    size,
    close: async () => {
      await file.close();
      await clear();
    },
  };
}
