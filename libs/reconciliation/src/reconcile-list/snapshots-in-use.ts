import { jobFailure, type Db } from '@tizilim/platform';
import { latestSnapshots, snapshotKinds, type SnapshotKind } from '@tizilim/registries';

export interface SnapshotInUse {
  readonly id: string;
  /** YYYY-MM-DD */
  readonly asOf: string;
}
export type SnapshotsInUse = Readonly<Record<SnapshotKind, SnapshotInUse>>;

/** The newest complete snapshot of each external register; throws `reconciliation.no-snapshot` when one was never imported. */
export async function snapshotsInUse(db: Db): Promise<SnapshotsInUse> {
  const latest = await latestSnapshots(db);
  const used = snapshotKinds.map((kind) => {
    const found = latest[kind];
    if (!found) throw jobFailure('reconciliation.no-snapshot', { kind });
    return [kind, { id: found.id, asOf: found.asOf }];
  });
  return Object.fromEntries(used) as Record<SnapshotKind, SnapshotInUse>;
}
