import type { IsoDate } from '@tizilim/domain';
import type { Db } from '@tizilim/platform';
import { jobFailure } from '@tizilim/platform';
import { LATEST_SNAPSHOTS } from './snapshots-in-use.sql.js';

export const snapshotKinds = ['individuals', 'addresses', 'documents', 'exclusions'] as const;
export type SnapshotKind = (typeof snapshotKinds)[number];

export interface SnapshotInUse {
  readonly id: number;
  readonly asOf: IsoDate;
}
export type SnapshotsInUse = Readonly<Record<SnapshotKind, SnapshotInUse>>;

/** The newest complete snapshot of each external register; throws `reconciliation.no-snapshot` when one was never imported. */
export async function snapshotsInUse(db: Db): Promise<SnapshotsInUse> {
  const rows = await db.query<SnapshotInUse & { kind: SnapshotKind }>(LATEST_SNAPSHOTS);
  const found = new Map(rows.map(({ kind, id, asOf }) => [kind, { id, asOf }]));
  const missing = snapshotKinds.find((kind) => !found.has(kind));
  if (missing) throw jobFailure('reconciliation.no-snapshot', { kind: missing });
  return Object.fromEntries(found) as Record<SnapshotKind, SnapshotInUse>;
}
