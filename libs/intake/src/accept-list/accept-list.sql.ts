export const MARK_ACCEPTED = `UPDATE voter_list SET accepted_level = $2 WHERE id = $1`;
