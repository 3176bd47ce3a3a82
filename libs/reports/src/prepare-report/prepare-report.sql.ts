export const FIND_MONTHLY = `
SELECT id, state FROM progress_report WHERE region_id IS NOT DISTINCT FROM $1 AND kind = 'monthly' AND month = $2::date FOR UPDATE`;

export const COUNT_REQUESTED = `
SELECT count(*)::int AS requested FROM progress_report WHERE region_id IS NOT DISTINCT FROM $1 AND kind = 'on-request' AND month = $2::date`;

export const INSERT_REPORT = `
INSERT INTO progress_report (region_id, kind, month, as_of, request_reference, remark, figures, number, prepared_by)
VALUES ($1, $2, $3::date, $4::date, $5, $6, $7::jsonb, $8, app.account_id()) RETURNING id`;

export const RENEW_DRAFT = `
UPDATE progress_report SET as_of = $2::date, remark = $3, figures = $4::jsonb, prepared_by = app.account_id(), prepared_at = clock_timestamp() WHERE id = $1`;
