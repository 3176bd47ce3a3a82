import { SNAPSHOT_SELECT } from '../snapshot-view.js';

export const FIND_SAME_FILE = `
${SNAPSHOT_SELECT.replace('j.id AS "jobId"', 'j.id AS "jobId", j.state AS "jobState"')}
 WHERE s.kind = $1 AND s.as_of = $2 AND s.sha256 = $3 AND s.state <> 'failed'`;

export const INSERT_SNAPSHOT = `
INSERT INTO snapshot (kind, as_of, file_id, sha256, declared_rows, created_by) VALUES ($1, $2, $3, $4, $5, app.account_id()) RETURNING id`;
