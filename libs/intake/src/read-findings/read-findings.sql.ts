/** $1 list, $2 code, $3 severity, $4 line (each or null), $5 seq to go on after, $6 how many, $7 only those without the reason they ask for. */
export const LIST_FINDINGS = `
SELECT seq, line_no AS line, column_name AS "column", code, severity, value, reason, reason_text AS "reasonText"
  FROM list_finding
 WHERE list_id = $1 AND ($2::text IS NULL OR code = $2) AND ($3::text IS NULL OR severity = $3) AND ($4::int IS NULL OR line_no = $4) AND seq > $5
   AND ($7::boolean IS NOT TRUE OR (severity = 'confirm' AND reason IS NULL))
 ORDER BY seq LIMIT $6`;

export const COUNT_FINDINGS = `
SELECT code, severity, count(*)::float8 AS findings, count(DISTINCT line_no)::float8 AS lines
  FROM list_finding WHERE list_id = $1 GROUP BY code, severity ORDER BY code`;
