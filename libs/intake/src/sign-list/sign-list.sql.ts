import { ofList } from '../keep-list/keep-list.sql.js';

/** The corrections made by hand are signed with the list, those of its parts with an assembled one: their hash stands beside the file's. */
export const MARK_SIGNED = `
UPDATE voter_list SET signed_by = app.account_id(), signed_at = clock_timestamp(),
       edits_sha256 = (SELECT encode(sha256(convert_to(string_agg(to_jsonb(e)::text, E'\\n' ORDER BY e.id), 'UTF8')), 'hex')
                         FROM (SELECT id, list_id, line_no, column_name, old_value, new_value, is_taken, edited_by FROM list_edit WHERE list_id IN ${ofList}) e)
 WHERE id = $1`;
