import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { DbContext, type Actor } from '@tizilim/platform';
import { snapshotKinds } from '../snapshot-format.js';
import type { SnapshotRow } from '../snapshot-view.js';
import { GET_SNAPSHOT_VIEW, LIST_SNAPSHOTS } from './list-snapshots.sql.js';

const MAX_PAGE = 200;

export const SnapshotQuery = z
  .object({
    kind: z.enum(snapshotKinds).optional(),
    limit: z.coerce.number().int().min(1).max(MAX_PAGE).default(50),
    after: z.string().regex(/^\d{1,18}$/).optional().describe('`next` of the page before'),
  })
  .meta({ id: 'SnapshotQuery' });
export type SnapshotQuery = z.infer<typeof SnapshotQuery>;

/** Snapshots with their dates, counts and hashes, newest first: what every reconciliation act refers to. */
@Injectable()
export class ListSnapshots {
  constructor(private readonly context: DbContext) {}

  async run(actor: Actor, query: SnapshotQuery): Promise<{ items: SnapshotRow[]; next: string | null }> {
    const items = await this.context.read(actor, (db) => db.query<SnapshotRow>(LIST_SNAPSHOTS, [query.kind ?? null, query.after ?? null, query.limit]));
    const last = items.length === query.limit ? items.at(-1) : undefined;
    return { items, next: last?.id ?? null };
  }

  get(actor: Actor, id: string): Promise<SnapshotRow> {
    return this.context.read(actor, (db) => db.one<SnapshotRow>(GET_SNAPSHOT_VIEW, [id]));
  }
}
