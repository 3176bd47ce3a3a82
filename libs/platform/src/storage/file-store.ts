import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream, existsSync, mkdirSync } from 'node:fs';
import { link, open, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { DomainError } from '@tizilim/domain';
import { crashPoint } from '../crash/crash-point.js';
import type { Db } from '../database/db.js';
import { FileSpool } from './file-spool.js';

/** Bytes in the storage, known by their hash. */
export interface StoredContent {
  /** Lower-case hexadecimal. */
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
}

export type FilePurpose = 'voter-list' | 'annotated-list' | 'label-sheets' | 'companion-list' | 'act' | 'report' | 'snapshot' | 'signature';

export interface FileMeta {
  readonly name: string;
  readonly mediaType: string;
  readonly purpose: FilePurpose;
  readonly regionId: string | null;
  readonly districtId: string | null;
}

export interface StoredFile extends StoredContent, FileMeta {
  readonly id: string;
  readonly createdAt: Date;
}

const INSERT_FILE = `
INSERT INTO stored_file (sha256, size, media_type, name, purpose, region_id, district_id, created_by)
VALUES ($1, $2, $3, $4, $5, $6, $7, app.account_id()) RETURNING id`;

const GET_FILE = `
SELECT id, sha256, size::float8 AS size, media_type AS "mediaType", name, purpose, region_id AS "regionId", district_id AS "districtId", created_at AS "createdAt"
  FROM stored_file WHERE id = $1`;

/** Content-addressed files in a folder: written once, never changed; a name given by a user never becomes a path. */
export class FileStore {
  /** Where files lie that come in pieces. */
  readonly spool: FileSpool;

  constructor(private readonly folder: string) {
    this.spool = new FileSpool(join(folder, 'spool'));
  }

  /**
   * Streams bytes in while hashing them; memory does not grow with the size.
   * @throws DomainError `file.too-large` when `maxBytes` is passed, `storage.full` when the disk is full
   */
  async write(source: Readable, maxBytes = Number.MAX_SAFE_INTEGER): Promise<StoredContent> {
    const temporary = join(this.folder, 'incoming', randomUUID());
    mkdirSync(dirname(temporary), { recursive: true });
    const hash = createHash('sha256');
    let size = 0;
    const measure = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        size += chunk.length;
        hash.update(chunk);
        done(size > maxBytes ? new DomainError('file.too-large', 'too-large', { limit: maxBytes }) : null, chunk);
      },
    });
    try {
      await pipeline(source, measure, createWriteStream(temporary));
      const sha256 = hash.digest('hex');
      await this.keep(temporary, sha256);
      return { sha256, size };
    } catch (error) {
      await rm(temporary, { force: true });
      if ((error as NodeJS.ErrnoException).code === 'ENOSPC') throw new DomainError('storage.full', 'unavailable');
      throw error;
    }
  }

  /** Stores a spooled file under its hash; the spooled one stays until it is removed, so that this may be done again. */
  async adopt(spooled: string): Promise<StoredContent> {
    const path = this.spool.path(spooled);
    const hash = createHash('sha256');
    let size = 0;
    for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
      hash.update(chunk);
      size += chunk.length;
    }
    const sha256 = hash.digest('hex');
    const temporary = join(this.folder, 'incoming', randomUUID());
    mkdirSync(dirname(temporary), { recursive: true });
    await link(path, temporary);
    await this.keep(temporary, sha256);
    return { sha256, size };
  }

  /** Writes the row that gives a file its name, purpose and territory. */
  async record(db: Db, content: StoredContent, meta: FileMeta): Promise<string> {
    const params = [content.sha256, content.size, meta.mediaType, meta.name, meta.purpose, meta.regionId, meta.districtId];
    return (await db.one<{ id: string }>(INSERT_FILE, params)).id;
  }

  /** The row of a file; throws `record.not-found` when it is not there or not in the actor's territory. */
  get(db: Db, id: string): Promise<StoredFile> {
    return db.one<StoredFile>(GET_FILE, [id]);
  }

  /** Streams the bytes out. Who may read them has been decided by `get`. */
  open(content: Pick<StoredContent, 'sha256'>): Readable {
    return createReadStream(this.path(content.sha256));
  }

  /** Path of the bytes, for programs that need a file (child processes, random access). Never shown to users. */
  path(sha256: string): string {
    return join(this.folder, 'objects', sha256.slice(0, 2), sha256);
  }

  /** Throws when nothing can be written. */
  async checkWritable(): Promise<void> {
    const probe = join(this.folder, 'incoming', `probe-${randomUUID()}`);
    mkdirSync(dirname(probe), { recursive: true });
    await writeFile(probe, 'ok');
    await rm(probe);
  }

  private async keep(temporary: string, sha256: string): Promise<void> {
    const target = this.path(sha256);
    crashPoint('upload-before-rename');
    if (existsSync(target) && (await stat(target)).size === (await stat(temporary)).size) return rm(temporary);
    mkdirSync(dirname(target), { recursive: true });
    const handle = await open(temporary, 'r+');
    await handle.sync();
    await handle.close();
    await rename(temporary, target);
    crashPoint('upload-after-rename');
  }
}
