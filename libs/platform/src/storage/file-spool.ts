import { mkdirSync } from 'node:fs';
import { constants, open, rm, stat, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { DomainError } from '@tizilim/domain';
import { crashPoint } from '../crash/crash-point.js';

export interface SpoolPiece {
  /** Bytes that are kept; what lies behind them on the disk is overwritten. */
  readonly from: number;
  /** Bytes of the whole file; more are refused. */
  readonly size: number;
  /** Called when everything up to `offset` has reached the disk. */
  readonly synced: (offset: number) => Promise<void>;
  /** Sees the bytes as they come, for a check sum. */
  readonly seen?: (bytes: Buffer) => void;
}

/** Bytes that reach the disk before somebody is told. */
const SYNC_EVERY = 8 * 1024 ** 2;
const FORM = /^[0-9a-f-]{36}$/;

/** Files that arrive in several requests, one per id, until they are whole. */
export class FileSpool {
  constructor(private readonly folder: string) {}

  /** Never made of what a user has typed. */
  path(id: string): string {
    if (!FORM.test(id)) throw new Error('the id of a spooled file is a UUID');
    return join(this.folder, id);
  }

  /** Bytes on the disk; 0 when there are none. */
  async size(id: string): Promise<number> {
    try {
      return (await stat(this.path(id))).size;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 0;
      throw error;
    }
  }

  /**
   * Writes the next piece. What came before a break of the connection is synced and told before the error goes on.
   * @returns the new offset
   * @throws DomainError `upload.too-long`, `storage.full`
   */
  async append(id: string, source: Readable, piece: SpoolPiece): Promise<number> {
    mkdirSync(this.folder, { recursive: true });
    const file = await open(this.path(id), constants.O_RDWR | constants.O_CREAT, 0o600);
    try {
      await file.truncate(piece.from);
      return await this.take(file, source, piece);
    } catch (error) {
      throw (error as NodeJS.ErrnoException).code === 'ENOSPC' ? new DomainError('storage.full', 'unavailable') : error;
    } finally {
      await file.close();
    }
  }

  remove(id: string): Promise<void> {
    return rm(this.path(id), { force: true });
  }

  private async take(file: FileHandle, source: Readable, piece: SpoolPiece): Promise<number> {
    let offset = piece.from;
    let told = piece.from;
    const tell = async (): Promise<void> => {
      if (offset === told) return;
      await file.datasync();
      told = offset;
      await piece.synced(offset);
      crashPoint('upload-after-piece');
    };
    try {
      for await (const chunk of source as AsyncIterable<Buffer>) {
        if (offset + chunk.length > piece.size) throw new DomainError('upload.too-long', 'too-large', { size: piece.size });
        await file.write(chunk, 0, chunk.length, offset);
        piece.seen?.(chunk);
        offset += chunk.length;
        if (offset - told >= SYNC_EVERY) await tell();
      }
    } catch (error) {
      if (!(error instanceof DomainError)) await tell();
      throw error;
    }
    await tell();
    return offset;
  }
}
