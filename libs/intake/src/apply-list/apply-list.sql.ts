export const MARK_APPLIED = `UPDATE voter_list SET applied_at = clock_timestamp() WHERE id = $1`;
