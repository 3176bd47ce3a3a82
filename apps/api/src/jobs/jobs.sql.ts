/** Newest first; the cursor is time and id of the last row of the page before. */
export const LIST_JOBS = `
SELECT id, kind, region_id, district_id, subject_id, state, counters, cancel_requested, result, error_code, error_params, actor_id, created_at, started_at, finished_at,
       created_at::text || '|' || id::text AS position
  FROM job_run
 WHERE ($1::text IS NULL OR state = $1)
   AND ($2::text IS NULL OR kind = $2)
   AND ($3::text IS NULL OR subject_id = $3)
   AND ($4::timestamptz IS NULL OR (created_at, id) < ($4, $5::uuid))
 ORDER BY created_at DESC, id DESC
 LIMIT $6`;
