import { personOf } from '../person-columns.js';

/** A rule that must hold for all data; `sql` returns the rows that break it, so no row means good. */
export interface Invariant {
  /** I1 … I10 of the reliability rules, with a letter where a rule is several statements. */
  readonly id: string;
  /** One line in English, for the output of `tizilim verify`. */
  readonly title: string;
  readonly sql: string;
}

/** Checked by `tizilim verify` in the context of the republic. */
export const registerInvariants: readonly Invariant[] = [
  {
    id: 'I1',
    title: 'a citizen is active in the register once',
    sql: `SELECT iin, count(*)::int AS times FROM voter WHERE state = 'active' GROUP BY iin HAVING count(*) > 1`,
  },
  {
    id: 'I2a',
    title: 'every accepted line of an applied list has exactly one outcome',
    sql: `SELECT COALESCE(l.list_id, a.list_id) AS list_id, COALESCE(l.line_no, a.line_no) AS line_no
            FROM (SELECT i.list_id, i.line_no FROM v_intake_line i JOIN applied_list d ON d.list_id = i.list_id) l
            FULL JOIN applied_line a ON a.list_id = l.list_id AND a.line_no = l.line_no
           WHERE l.list_id IS NULL OR a.list_id IS NULL`,
  },
  {
    id: 'I2b',
    title: 'every outcome that stands for a voter names one of his versions, and every version names a line that made it',
    sql: `SELECT a.list_id, a.line_no FROM applied_line a
           LEFT JOIN voter_version e ON e.voter_id = a.voter_id AND e.version_no = a.version_no
           WHERE a.voter_id IS NOT NULL AND (e.voter_id IS NULL OR e.iin <> a.iin)
          UNION ALL
          SELECT e.list_id, e.line_no FROM voter_version e
           LEFT JOIN applied_line a ON a.list_id = e.list_id AND a.line_no = e.line_no AND a.voter_id = e.voter_id
           WHERE a.list_id IS NULL`,
  },
  {
    id: 'I3a',
    title: 'the kept counts are the counts of the voters',
    sql: `SELECT COALESCE(c.precinct_id, v.precinct_id) AS precinct_id
            FROM (SELECT * FROM voter_count WHERE active > 0) c
            FULL JOIN (SELECT region_id, precinct_id, count(*) AS active, count(flag) AS flagged FROM voter WHERE state = 'active' GROUP BY region_id, precinct_id) v
              ON v.region_id = c.region_id AND v.precinct_id = c.precinct_id
           WHERE c.active IS DISTINCT FROM v.active OR c.flagged IS DISTINCT FROM v.flagged`,
  },
  {
    id: 'I3b',
    title: 'the figures of an applied list add up to its lines',
    sql: `SELECT d.list_id FROM applied_list d
           WHERE d.lines <> d.added + d.changed + d.unchanged + d.conflicts + d.left_out + d.open_lines
              OR d.lines <> (SELECT count(*) FROM applied_line a WHERE a.list_id = d.list_id)`,
  },
  {
    id: 'I3c',
    title: 'the counts of a frozen register add up to its voters',
    sql: `SELECT f.round_id FROM register_freeze f
           WHERE f.voters <> (SELECT COALESCE(sum((c ->> 'active')::int), 0) FROM jsonb_array_elements(f.counts) c)`,
  },
  {
    id: 'I5a',
    title: 'the versions of a voter follow each other without gap and overlap',
    sql: `SELECT voter_id, version_no FROM (
            SELECT voter_id, version_no, valid_from, valid_to,
                   lag(valid_to) OVER w AS ended, lag(version_no) OVER w AS before, lead(version_no) OVER w AS after
              FROM voter_version WINDOW w AS (PARTITION BY voter_id ORDER BY version_no)) e
           WHERE version_no <> COALESCE(before, 0) + 1 OR (before IS NOT NULL AND ended IS DISTINCT FROM valid_from)
              OR (after IS NULL) <> (valid_to IS NULL)`,
  },
  {
    id: 'I5b',
    title: 'a voter is his last version',
    sql: `SELECT v.id, e.voter_id FROM voter v FULL JOIN (SELECT * FROM voter_version WHERE valid_to IS NULL) e ON e.voter_id = v.id
           WHERE (v.version_no, v.state, v.iin, v.region_id, v.district_id, v.precinct_id, v.removal_id, ${personOf('v')})
                 IS DISTINCT FROM (e.version_no, e.state, e.iin, e.region_id, e.district_id, e.precinct_id, e.removal_id, ${personOf('e')})`,
  },
  {
    id: 'I6',
    title: 'who is removed has an applied decision approved by a second person',
    sql: `SELECT v.id FROM voter v LEFT JOIN removal_decision d ON d.id = v.removal_id AND d.voter_id = v.id
           WHERE v.state = 'removed' AND (d.state IS DISTINCT FROM 'applied' OR d.decided_by IS NULL OR d.decided_by = d.proposed_by OR d.released_by IN (d.proposed_by, d.decided_by))`,
  },
  {
    id: 'I8',
    title: 'an active voter is in a precinct of his own region',
    sql: `SELECT v.id FROM voter v LEFT JOIN v_territory_precinct p ON p.id = v.precinct_id
           WHERE v.state = 'active' AND (p.id IS NULL OR p.region_id <> v.region_id)`,
  },
  {
    id: 'I9',
    title: 'no version repeats the one before it',
    sql: `SELECT e.voter_id, e.version_no FROM voter_version e JOIN voter_version b ON b.voter_id = e.voter_id AND b.version_no = e.version_no - 1
           WHERE (e.state, e.district_id, e.precinct_id, ${personOf('e')}) IS NOT DISTINCT FROM (b.state, b.district_id, b.precinct_id, ${personOf('b')})`,
  },
  {
    id: 'I10a',
    title: 'nobody was active in two regions at one moment',
    sql: `SELECT a.iin FROM voter_version a JOIN voter_version b
              ON b.iin = a.iin AND b.region_id > a.region_id AND tstzrange(a.valid_from, a.valid_to) && tstzrange(b.valid_from, b.valid_to)
           WHERE a.state = 'active' AND b.state = 'active'`,
  },
  {
    id: 'I10b',
    title: 'who is transferred leaves and arrives at the same moment',
    sql: `SELECT o.iin FROM voter_version o
           WHERE o.change_kind = 'transferred-out'
             AND NOT EXISTS (SELECT 1 FROM voter_version i WHERE i.iin = o.iin AND i.change_kind = 'transferred-in' AND i.valid_from = o.valid_from)`,
  },
];
