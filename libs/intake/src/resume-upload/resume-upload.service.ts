import { randomUUID } from 'node:crypto';
import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { DomainError } from '@tizilim/domain';
import { getDueDate, getRound } from '@tizilim/duties';
import { DbContext, FileStore, systemActor, type Actor } from '@tizilim/platform';
import { lockList } from '../keep-list/get-list.js';
import { receiptOf, type Receipt } from '../receive-list/receipt.js';
import { ReceiveList, type Announced, type Asked } from '../receive-list/receive-list.service.js';
import { COUNT_UPLOADS, DELETE_UPLOAD, FIND_UPLOAD, FINISH_UPLOAD, INSERT_UPLOAD, MOVE_OFFSET, SWEEP_UPLOADS, TAKE_PEN } from './resume-upload.sql.js';
import type { PieceChecksum } from './tus-headers.js';

export interface ListUpload {
  readonly id: string;
  readonly fileName: string;
  readonly size: number;
  /** Bytes that have reached the disk. */
  readonly offset: number;
  readonly announced: Announced;
  readonly listId: string | null;
  readonly expiresAt: Date;
}

export interface Piece {
  readonly from: number;
  readonly stream: Readable;
  readonly checksum: PieceChecksum | undefined;
}

const MAX_OPEN = 20;
const SWEEPER = systemActor('upload-sweeper', { level: 'republic' });

/**
 * A list over a bad line: it is announced, its bytes come in as many requests as it takes, and when the last one is there it
 * becomes a list by the same door as any other. What has been told as received has reached the disk.
 */
@Injectable()
export class ResumeUpload {
  constructor(
    private readonly context: DbContext,
    private readonly files: FileStore,
    private readonly receiveList: ReceiveList,
  ) {}

  /** @throws see ReceiveList.announce; file.too-large, upload.too-many-open, upload.field-invalid */
  async create(actor: Actor, given: { fields: Record<string, unknown>; fileName: string; size: number }, asked: Asked): Promise<ListUpload> {
    const { announced, limit } = await this.receiveList.announce(actor, given.fields, asked);
    if (given.size === 0) throw new DomainError('upload.field-invalid', 'invalid', { field: 'upload-length' });
    if (given.size > limit) throw new DomainError('file.too-large', 'too-large', { limit });
    await this.sweep();
    return this.context.run(actor, async (db) => {
      const { uploads } = await db.one<{ uploads: number }>(COUNT_UPLOADS, [actor.accountId]);
      if (uploads >= MAX_OPEN) throw new DomainError('upload.too-many-open', 'conflict', { most: MAX_OPEN });
      const { regionId, districtId } = announced;
      return db.one<ListUpload>(INSERT_UPLOAD, [randomUUID(), actor.accountId, regionId, districtId, given.fileName, given.size, JSON.stringify(announced)]);
    });
  }

  /** @throws upload.not-found, also for an expired one and for one of somebody else */
  async find(actor: Actor, id: string): Promise<ListUpload> {
    return this.onDisk(found(await this.context.read(actor, (db) => db.maybeOne<ListUpload>(FIND_UPLOAD, [id]))));
  }

  /** The receipt of the list it has become; null while bytes are missing. */
  receipt(actor: Actor, upload: ListUpload): Promise<Receipt | null> {
    const { listId, announced } = upload;
    if (listId === null) return Promise.resolve(null);
    return this.context.run(actor, async (db) => receiptOf(await lockList(db, listId), await getDueDate(db, await getRound(db, announced.roundId), announced.regionId)));
  }

  /**
   * Takes the next piece; with the last one the list is made.
   * @throws upload.not-found, upload.offset-differs, upload.too-long, upload.checksum-wrong, upload.taken-over, and what ReceiveList.record throws
   */
  async append(actor: Actor, id: string, piece: Piece): Promise<ListUpload> {
    const known = await this.find(actor, id);
    if (known.offset !== piece.from) throw new DomainError('upload.offset-differs', 'conflict', { offset: known.offset });
    if (known.listId !== null) return known;
    const writer = randomUUID();
    const upload = await this.onDisk(found(await this.context.run(actor, (db) => db.maybeOne<ListUpload>(TAKE_PEN, [id, writer]))));
    if (upload.offset !== piece.from) throw new DomainError('upload.offset-differs', 'conflict', { offset: upload.offset });
    const offset = await this.write(actor, upload, { ...piece, writer });
    if (offset === upload.size) await this.finish(actor, upload);
    return this.find(actor, id);
  }

  async remove(actor: Actor, id: string): Promise<void> {
    await this.find(actor, id);
    await this.context.run(actor, (db) => db.execute(DELETE_UPLOAD, [id]));
    await this.files.spool.remove(id);
  }

  private async write(actor: Actor, upload: ListUpload, piece: Piece & { writer: string }): Promise<number> {
    const { from, stream, checksum, writer } = piece;
    const move = async (offset: number): Promise<void> => {
      const moved = await this.context.run(actor, (db) => db.execute(MOVE_OFFSET, [upload.id, writer, offset]));
      if (moved === 0) throw new DomainError('upload.taken-over', 'conflict');
    };
    // With a check sum nothing counts before all of the piece is there and right.
    const synced = checksum ? async (): Promise<void> => undefined : move;
    const seen = (bytes: Buffer): void => void checksum?.hash.update(bytes);
    const offset = await this.files.spool.append(upload.id, stream, { from, size: upload.size, synced, seen });
    if (!checksum) return offset;
    if (!checksum.hash.digest().equals(checksum.expected)) throw new DomainError('upload.checksum-wrong', 'invalid');
    await move(offset);
    return offset;
  }

  /** May be done again after a kill at any point: the bytes stay in the spool until the list is there. */
  private async finish(actor: Actor, upload: ListUpload): Promise<void> {
    const content = await this.files.adopt(upload.id);
    const { id: listId } = await this.receiveList.record(actor, upload.announced, { fileName: upload.fileName, content });
    await this.context.run(actor, (db) => db.execute(FINISH_UPLOAD, [upload.id, listId]));
    await this.files.spool.remove(upload.id);
  }

  /** The disk has the last word: never more is told than lies there. */
  private async onDisk(upload: ListUpload): Promise<ListUpload> {
    if (upload.listId !== null) return upload;
    return { ...upload, offset: Math.min(upload.offset, await this.files.spool.size(upload.id)) };
  }

  private async sweep(): Promise<void> {
    const swept = await this.context.run(SWEEPER, (db) => db.query<{ id: string }>(SWEEP_UPLOADS));
    for (const { id } of swept) await this.files.spool.remove(id);
  }
}

function found(upload: ListUpload | undefined): ListUpload {
  if (!upload) throw new DomainError('upload.not-found', 'not-found');
  return upload;
}
