import { isoInstant } from '@tizilim/register';

export const LAST_RUN = `
SELECT id AS "runId", as_of AS "asOf", snapshots, lines, from_memory AS "fromMemory", ran_on AS "ranOn" FROM reconciliation_run WHERE list_id = $1 ORDER BY ran_at DESC, id LIMIT 1`;

/** One row a type and decision; an open point has no decision or later. */
export const ACT_COUNTS = `
SELECT type, CASE WHEN state = 'open' THEN 'open' ELSE decision END AS decision, count(*)::int AS count
  FROM v_reconciliation_discrepancy WHERE list_id = $1 AND state <> 'obsolete' GROUP BY 1, 2 ORDER BY 1, 2`;

export const COUNT_LEFT_OUT = `SELECT count(*)::int AS "leftOut" FROM v_reconciliation_line_decision WHERE list_id = $1 AND decision = 'leave-out'`;

export const TERRITORY_NAMES = `
SELECT r.name_kk AS "regionKk", r.name_ru AS "regionRu", d.name_kk AS "districtKk", d.name_ru AS "districtRu"
  FROM v_territory_region r LEFT JOIN v_territory_district d ON d.id = $2 WHERE r.id = $1`;

export const LAST_ACT = `
SELECT id, list_id AS "listId", run_id AS "runId", figures, kk_file_id AS "kkFileId", ru_file_id AS "ruFileId", made_on AS "madeOn", ${isoInstant('made_at')} AS "madeAt"
  FROM reconciliation_act WHERE list_id = $1 ORDER BY made_at DESC, id LIMIT 1`;

/** The list's own lock keeps its figures still while they are compared and written. */
export const RECORD_ACT = `
INSERT INTO reconciliation_act (list_id, run_id, region_id, district_id, figures, kk_file_id, ru_file_id, made_on, made_by)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, app.account_id())`;
