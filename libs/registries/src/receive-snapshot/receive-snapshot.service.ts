import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { audit } from '@tizilim/audit';
import { DomainError } from '@tizilim/domain';
import { Clock, DbContext, FileStore, JobLedger, readCsvHeader, type Actor, type Db, type JobState, type StoredContent } from '@tizilim/platform';
import { IMPORT_SNAPSHOT } from '../import-snapshot/import-snapshot.handler.js';
import { GET_SNAPSHOT_VIEW } from '../list-snapshots/list-snapshots.sql.js';
import { headerContractOf, snapshotKinds } from '../snapshot-format.js';
import type { SnapshotRow } from '../snapshot-view.js';
import { FIND_SAME_FILE, INSERT_SNAPSHOT } from './receive-snapshot.sql.js';

export const ReceiveSnapshotQuery = z
  .object({
    kind: z.enum(snapshotKinds),
    asOf: z.iso.date().describe('Day the register was copied as of'),
    fileName: z.string().trim().min(1).max(255).default('snapshot.csv'),
    declaredRows: z.coerce.number().int().min(0).max(2_000_000_000).optional().describe('Rows without the header; shows a file that was cut off at a line end'),
  })
  .meta({ id: 'ReceiveSnapshotQuery' });
export type ReceiveSnapshotQuery = z.infer<typeof ReceiveSnapshotQuery>;

export interface SnapshotReceipt {
  readonly snapshot: SnapshotRow;
  /** The same file for the same day was received before; nothing was changed now. */
  readonly known: boolean;
}

const MAX_BYTES = 8 * 1024 ** 3;

/**
 * Receives a file of an external register from the centre: streamed to the storage while it is hashed, then handed to the worker.
 * A header that breaks the contract is refused at once.
 * @law 178-ө 1.2
 */
@Injectable()
export class ReceiveSnapshot {
  constructor(
    private readonly context: DbContext,
    private readonly files: FileStore,
    private readonly jobs: JobLedger,
    private readonly clock: Clock,
  ) {}

  /** @throws access.forbidden, registries.as-of-in-future, file.too-large, table.* */
  async run(actor: Actor, query: ReceiveSnapshotQuery, source: Readable): Promise<SnapshotReceipt> {
    if (actor.territory.level !== 'republic') throw new DomainError('access.forbidden', 'forbidden');
    if (query.asOf > this.clock.today()) throw new DomainError('registries.as-of-in-future', 'invalid', { date: query.asOf });
    const content = await this.files.write(source, MAX_BYTES);
    await readCsvHeader(this.files.path(content.sha256), headerContractOf(query.kind));
    return this.context.run(actor, async (db) => {
      const known = await this.findKnown(db, query, content);
      return known ? { snapshot: known, known: true } : { snapshot: await this.enter(db, query, content), known: false };
    });
  }

  private async findKnown(db: Db, query: ReceiveSnapshotQuery, content: StoredContent): Promise<SnapshotRow | undefined> {
    const found = await db.maybeOne<SnapshotRow & { jobState: JobState | null }>(FIND_SAME_FILE, [query.kind, query.asOf, content.sha256]);
    if (!found) return undefined;
    const { jobState, ...snapshot } = found;
    // Its loading was broken off: the same file sent again takes it up where it stopped.
    if (snapshot.state === 'loading' && snapshot.jobId && (jobState === 'failed' || jobState === 'cancelled')) await this.jobs.retry(db, snapshot.jobId);
    return snapshot;
  }

  private async enter(db: Db, query: ReceiveSnapshotQuery, content: StoredContent): Promise<SnapshotRow> {
    const { kind, asOf, declaredRows } = query;
    const fileId = await this.files.record(db, content, { name: query.fileName, mediaType: 'text/csv', purpose: 'snapshot', regionId: null, districtId: null });
    const { id } = await db.one<{ id: string }>(INSERT_SNAPSHOT, [kind, asOf, fileId, content.sha256, declaredRows ?? null]);
    await this.jobs.enqueue(db, { kind: IMPORT_SNAPSHOT, subjectId: id, params: { size: content.size } });
    const payload = { kind, asOf, sha256: content.sha256, size: content.size, declaredRows: declaredRows ?? null };
    await audit.record(db, { action: 'registries.snapshot-received', objectType: 'snapshot', objectId: id, payload });
    return db.one<SnapshotRow>(GET_SNAPSHOT_VIEW, [id]);
  }
}
