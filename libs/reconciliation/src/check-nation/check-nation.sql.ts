/**
 * Lists of a round ($1) that stand for a territory: live, and no part that an assembled list has taken.
 * A line that a verdict leaves out claims nobody.
 */
const STANDING = `
standing AS MATERIALIZED (
  SELECT id, region_id FROM v_intake_list
   WHERE round_id = $1 AND assembled_into IS NULL AND state IN ('checked', 'reconciled', 'prepared', 'signed', 'accepted', 'applied'))`;

export const COUNT_STANDING = `WITH ${STANDING} SELECT count(*)::int AS lists FROM standing`;

/** One statement for the nation: usable IINs that stand in two lists, and lines that could not be applied because the IIN was taken. */
const CLAIMED = `
claimed AS MATERIALIZED (
  SELECT l.iin
    FROM standing s JOIN v_intake_line l ON l.list_id = s.id
   WHERE l.iin_usable
     AND NOT EXISTS (SELECT 1 FROM discrepancy d WHERE d.list_id = l.list_id AND d.line_no = l.line_no AND d.state = 'decided' AND d.decision = 'leave-out')
   GROUP BY l.iin HAVING count(DISTINCT l.list_id) > 1
  UNION
  SELECT a.iin FROM standing s JOIN v_register_applied_line a ON a.list_id = s.id WHERE a.outcome = 'conflict')`;

/** $2 today, $3 due date. */
export const OPEN_CASES = `
WITH ${STANDING}, ${CLAIMED}
INSERT INTO national_case (round_id, iin, opened_on, due_on)
SELECT $1, c.iin, $2, $3 FROM claimed c
 WHERE NOT EXISTS (SELECT 1 FROM national_case n WHERE n.round_id = $1 AND n.iin = c.iin)
 ORDER BY c.iin`;

/** A case that was closed or decided and is claimed anew, or whose transfer was refused: all its sides are open again. */
export const REOPEN_CASES = `
WITH ${STANDING}, ${CLAIMED}, sides AS (
  SELECT n.id AS case_id, l.list_id, l.line_no
    FROM national_case n JOIN claimed c ON c.iin = n.iin JOIN v_intake_line l ON l.iin = n.iin AND l.iin_usable JOIN standing s ON s.id = l.list_id
   WHERE n.round_id = $1 AND n.state <> 'open'
), reopened AS (
  UPDATE national_case n SET state = 'open', decided_by = NULL, decided_at = NULL, removal_id = NULL
   WHERE n.round_id = $1 AND n.state <> 'open'
     AND (EXISTS (SELECT 1 FROM v_register_removal r WHERE r.id = n.removal_id AND r.state = 'rejected')
          OR n.id IN (SELECT s.case_id FROM sides s
                       WHERE NOT EXISTS (SELECT 1 FROM national_case_side k WHERE k.case_id = s.case_id AND k.list_id = s.list_id AND k.state <> 'gone')))
  RETURNING n.id)
UPDATE national_case_side k SET state = 'open' FROM reopened r WHERE k.case_id = r.id AND k.state <> 'gone'`;

/** The first line of each list that names the citizen of an open case. */
export const ADD_LINE_SIDES = `
WITH ${STANDING}
INSERT INTO national_case_side (case_id, round_id, region_id, district_id, list_id, line_no)
SELECT f.id, $1, f.region_id, f.district_id, f.list_id, f.line_no FROM (
SELECT DISTINCT ON (n.id, l.list_id) n.id, l.region_id, l.district_id, l.list_id, l.line_no
  FROM national_case n
  JOIN v_intake_line l ON l.iin = n.iin AND l.iin_usable
  JOIN standing s ON s.id = l.list_id
 WHERE n.round_id = $1 AND n.state = 'open'
   AND NOT EXISTS (SELECT 1 FROM discrepancy d WHERE d.list_id = l.list_id AND d.line_no = l.line_no AND d.state = 'decided' AND d.decision = 'leave-out')
   AND NOT EXISTS (SELECT 1 FROM national_case_side k WHERE k.case_id = n.id AND k.list_id = l.list_id)
 ORDER BY n.id, l.list_id, l.line_no) f
 ORDER BY f.id, f.region_id, f.district_id, f.list_id`;

/** The register itself is a side when no list of the round names the citizen where he is active. */
export const ADD_REGISTER_SIDES = `
INSERT INTO national_case_side (case_id, round_id, region_id, district_id, list_id, line_no, voter_id)
SELECT n.id, $1, v.region_id, v.district_id, v.list_id, v.line_no, v.id
  FROM national_case n JOIN v_register_voter v ON v.iin = n.iin AND v.state = 'active'
 WHERE n.round_id = $1 AND n.state = 'open'
   AND NOT EXISTS (SELECT 1 FROM national_case_side k WHERE k.case_id = n.id AND k.region_id = v.region_id AND k.state <> 'gone')
   AND NOT EXISTS (SELECT 1 FROM national_case_side k WHERE k.case_id = n.id AND k.list_id = v.list_id AND k.line_no = v.line_no)`;

export const RETIRE_SIDES = `
WITH ${STANDING}
UPDATE national_case_side k SET state = 'gone'
 WHERE k.round_id = $1 AND k.state = 'open' AND k.voter_id IS NULL AND NOT EXISTS (SELECT 1 FROM standing s WHERE s.id = k.list_id)`;

export const CLOSE_CASES = `
UPDATE national_case n SET state = 'closed'
 WHERE n.round_id = $1 AND n.state = 'open' AND (SELECT count(*) FROM national_case_side k WHERE k.case_id = n.id AND k.state = 'open') < 2`;

export const COUNT_CASES = `
SELECT count(*) FILTER (WHERE state = 'open')::int AS open, count(*) FILTER (WHERE state = 'decided')::int AS decided, count(*) FILTER (WHERE state = 'closed')::int AS closed
  FROM national_case WHERE round_id = $1`;
