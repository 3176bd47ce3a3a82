import { SNAPSHOT_SELECT } from '../snapshot-view.js';

export const LIST_SNAPSHOTS = `
${SNAPSHOT_SELECT}
 WHERE ($1::text IS NULL OR s.kind = $1) AND ($2::bigint IS NULL OR s.id < $2)
 ORDER BY s.id DESC
 LIMIT $3`;

export const GET_SNAPSHOT_VIEW = `
${SNAPSHOT_SELECT}
 WHERE s.id = $1`;

/** The newest ready snapshot of each kind, of a day not after $1. */
export const LATEST_SNAPSHOTS = `
SELECT DISTINCT ON (kind) id, kind, as_of AS "asOf", sha256, rows
  FROM snapshot
 WHERE state = 'ready' AND ($1::date IS NULL OR as_of <= $1)
 ORDER BY kind, as_of DESC, id DESC`;
