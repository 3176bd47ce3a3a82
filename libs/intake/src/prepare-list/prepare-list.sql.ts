export const MARK_PREPARED = `UPDATE voter_list SET prepared_by = app.account_id(), prepared_at = clock_timestamp() WHERE id = $1`;
