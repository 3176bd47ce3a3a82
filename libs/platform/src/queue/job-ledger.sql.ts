/** Statements on the ledger of background work; all times are the database's. */

export const ENQUEUE = `
INSERT INTO job_run (kind, region_id, district_id, subject_id, params, actor_id)
VALUES ($1, $2, $3, $4, $5, app.account_id())
RETURNING id`;

export const MARK_QUEUED = `UPDATE job_run SET queued_at = clock_timestamp() WHERE id = $1 AND state = 'queued'`;

/** A row that stays locked belongs to a worker in the middle of a page: it is not waited for. */
export const LIMIT_WAIT = `SET LOCAL lock_timeout = '3s'`;

export const CLAIM = `
UPDATE job_run
   SET fence = fence + 1, state = 'running', started_at = COALESCE(started_at, clock_timestamp()),
       lease_until = clock_timestamp() + make_interval(secs => $2)
 WHERE id = $1 AND state IN ('queued', 'running') AND (lease_until IS NULL OR lease_until < clock_timestamp())
RETURNING id, kind, region_id, district_id, subject_id, params, cursor, counters, fence, actor_id, cancel_requested`;

export const CHECK_FENCE = `
SELECT cancel_requested, cursor, counters FROM job_run WHERE id = $1 AND fence = $2 AND state = 'running' FOR UPDATE`;

export const SAVE_PAGE = `
UPDATE job_run SET cursor = $3, counters = counters || $4::jsonb, lease_until = clock_timestamp() + make_interval(secs => $5)
 WHERE id = $1 AND fence = $2`;

/** Not during a page: its lock holds the claim, and the page renews the lease when it ends. */
export const RENEW_LEASE = `
UPDATE job_run SET lease_until = clock_timestamp() + make_interval(secs => $3)
 WHERE id = (SELECT id FROM job_run WHERE id = $1 AND fence = $2 AND state = 'running' FOR UPDATE SKIP LOCKED)`;

/** Gives a claim back at once, for the sweeper to find. */
export const RELEASE = `UPDATE job_run SET lease_until = clock_timestamp() WHERE id = $1 AND fence = $2 AND state = 'running'`;

export const FINISH = `
UPDATE job_run
   SET state = $3, result = $4, error_code = $5, error_params = $6, lease_until = NULL, finished_at = clock_timestamp()
 WHERE id = $1 AND fence = $2 AND state = 'running'`;

export const REQUEST_CANCEL = `
UPDATE job_run
   SET cancel_requested = true,
       state = CASE WHEN state = 'queued' THEN 'cancelled' ELSE state END,
       finished_at = CASE WHEN state = 'queued' THEN clock_timestamp() ELSE finished_at END
 WHERE id = $1 AND state IN ('queued', 'running')
RETURNING state`;

export const RETRY = `
UPDATE job_run SET state = 'queued', error_code = NULL, error_params = NULL, finished_at = NULL, queued_at = NULL, cancel_requested = false
 WHERE id = $1 AND state IN ('failed', 'cancelled')
RETURNING id`;

/** Never queued, queued long ago without a claim, or claimed by somebody who fell silent; not what a page is at work on. */
export const FIND_LOST = `
SELECT id FROM job_run
 WHERE (state = 'queued' AND (queued_at IS NULL OR queued_at < clock_timestamp() - make_interval(secs => $1)))
    OR (state = 'running' AND lease_until < clock_timestamp())
 ORDER BY created_at
 LIMIT 500
   FOR UPDATE SKIP LOCKED`;

export const GET = `
SELECT id, kind, region_id, district_id, subject_id, state, counters, cancel_requested, result, error_code, error_params, actor_id, created_at, started_at, finished_at
  FROM job_run WHERE id = $1`;
