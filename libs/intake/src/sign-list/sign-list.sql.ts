export const MARK_SIGNED = `UPDATE voter_list SET signed_by = app.account_id(), signed_at = clock_timestamp() WHERE id = $1`;
