import type { Db } from '@tizilim/platform';
import type { SnapshotKind } from '../snapshot-format.js';
import { LATEST_SNAPSHOTS } from './list-snapshots.sql.js';

export interface SnapshotRef {
  readonly id: string;
  readonly kind: SnapshotKind;
  /** YYYY-MM-DD */
  readonly asOf: string;
  readonly sha256: string;
  readonly rows: number;
}

/** Which snapshot of each register counts; a kind that was never imported (up to the day) is missing. */
export type LatestSnapshots = Readonly<Partial<Record<SnapshotKind, SnapshotRef>>>;

/** The newest ready snapshots, by their day and then by their import; with `onOrBefore` those of that day or earlier. */
export async function latestSnapshots(db: Db, onOrBefore?: string): Promise<LatestSnapshots> {
  const rows = await db.query<SnapshotRef>(LATEST_SNAPSHOTS, [onOrBefore ?? null]);
  return Object.fromEntries(rows.map((row) => [row.kind, row]));
}
