/** $2 decision, $3 whether it settles the point (later does not). */
export const SET_DECISION = `
UPDATE discrepancy SET decision = $2, state = CASE WHEN $3::boolean THEN 'decided' ELSE 'open' END WHERE id = $1`;

export const RECORD_VERDICT = `
INSERT INTO verdict (discrepancy_id, region_id, district_id, decision, reason, source, removal_id, decided_by)
SELECT d.id, d.region_id, d.district_id, $2, $3, $4, $5, app.account_id() FROM discrepancy d WHERE d.id = $1`;

export const KEEP_IN_MIND = `
INSERT INTO verdict_memory AS m (region_id, district_id, fingerprint, type, decision, reason, source, discrepancy_id, decided_by, decided_at)
SELECT d.region_id, d.district_id, d.fingerprint, d.type, $2, $3, $4, d.id, app.account_id(), clock_timestamp() FROM discrepancy d WHERE d.id = $1
ON CONFLICT (region_id, COALESCE(district_id, ''), fingerprint) DO UPDATE
   SET decision = EXCLUDED.decision, reason = EXCLUDED.reason, source = EXCLUDED.source,
       discrepancy_id = EXCLUDED.discrepancy_id, decided_by = EXCLUDED.decided_by, decided_at = EXCLUDED.decided_at, live = true`;

export const FORGET = `
UPDATE verdict_memory m SET live = false FROM discrepancy d WHERE d.id = $1 AND m.region_id = d.region_id AND m.fingerprint = d.fingerprint`;

const OPEN_OF_TYPE = `list_id = $1 AND type = $2 AND state = 'open'`;

export const COUNT_OPEN = `SELECT count(*)::int AS count FROM discrepancy WHERE ${OPEN_OF_TYPE}`;
export const LOCK_OPEN = `SELECT id FROM discrepancy WHERE ${OPEN_OF_TYPE} ORDER BY id FOR UPDATE`;

/** $3 decision, $4 reason, $5 source, $6 bulk, $7 whether it settles. Several lines of one fingerprint are remembered once. */
export const DECIDE_OPEN = `
WITH decided AS (
  UPDATE discrepancy SET decision = $3, state = CASE WHEN $7::boolean THEN 'decided' ELSE 'open' END
   WHERE ${OPEN_OF_TYPE} RETURNING id, region_id, district_id, fingerprint, type
), remembered AS (
  INSERT INTO verdict_memory AS m (region_id, district_id, fingerprint, type, decision, reason, source, discrepancy_id, decided_by, decided_at)
  SELECT DISTINCT ON (d.district_id, d.fingerprint) d.region_id, d.district_id, d.fingerprint, d.type, $3, $4, $5, d.id, app.account_id(), clock_timestamp()
    FROM decided d WHERE $7::boolean ORDER BY d.district_id, d.fingerprint, d.id
  ON CONFLICT (region_id, COALESCE(district_id, ''), fingerprint) DO UPDATE
     SET decision = EXCLUDED.decision, reason = EXCLUDED.reason, source = EXCLUDED.source,
         discrepancy_id = EXCLUDED.discrepancy_id, decided_by = EXCLUDED.decided_by, decided_at = EXCLUDED.decided_at, live = true
)
INSERT INTO verdict (discrepancy_id, region_id, district_id, decision, reason, source, bulk_id, decided_by)
SELECT d.id, d.region_id, d.district_id, $3, $4, $5, $6, app.account_id() FROM decided d`;
