/** Every row against its place, its predecessor and its own columns; a missing row counts as the bad one. */
export const VERIFY = `
WITH chain AS (
  SELECT e AS event, e.seq, e.hash, e.prev_hash, row_number() OVER by_seq AS place, COALESCE(lag(e.hash) OVER by_seq, '') AS expected_prev
    FROM audit_event e
  WINDOW by_seq AS (ORDER BY e.seq)
)
SELECT count(*)::float8 AS events,
       (min(LEAST(seq, place)) FILTER (WHERE seq <> place OR prev_hash <> expected_prev OR hash <> app.audit_hash(event)))::float8 AS "firstBadSeq"
  FROM chain`;

export const HEAD = `SELECT seq::float8 AS seq, hash FROM audit_event ORDER BY seq DESC LIMIT 1`;
