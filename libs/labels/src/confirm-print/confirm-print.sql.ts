export const MARK_PRINTED = `
UPDATE label SET state = 'printed', printed_on = $4::date
 WHERE order_id = $1 AND state = 'formed' AND ($2::bigint IS NULL OR precinct_id = $2::bigint) AND ($3::int[] IS NULL OR sheet_no = ANY ($3::int[]))`;

/** A precinct is printed when none of its labels waits for the printer. */
export const CONFIRM_PRECINCT = `
UPDATE label_order_precinct p SET printed_at = clock_timestamp()
 WHERE p.order_id = $1 AND p.printed_at IS NULL
   AND NOT EXISTS (SELECT 1 FROM label l WHERE l.order_id = p.order_id AND l.precinct_id = p.precinct_id AND l.state = 'formed')`;

export const UNPRINTED = `SELECT count(*)::int AS left FROM label WHERE order_id = $1 AND state = 'formed'`;
