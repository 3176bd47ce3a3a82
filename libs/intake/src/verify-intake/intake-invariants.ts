import type { Invariant } from '@tizilim/register';

const READ = `v.state NOT IN ('received', 'parsed', 'refused', 'withdrawn')`;

/** Checked by `tizilim verify` in the context of the republic. */
export const intakeInvariants: readonly Invariant[] = [
  {
    id: 'I2i',
    title: 'a list has as many accepted lines as its balance says',
    sql: `SELECT v.id FROM voter_list v WHERE ${READ} AND v.accepted <> (SELECT count(*) FROM list_line l WHERE l.list_id = v.id)`,
  },
  {
    id: 'I2j',
    title: 'a list has as many rejected lines as its balance says',
    sql: `SELECT v.id FROM voter_list v WHERE ${READ} AND v.kind <> 'assembled'
             AND v.rejected <> (SELECT COALESCE(sum(r.lines), 0) FROM list_rejected r WHERE r.list_id = v.id)`,
  },
  {
    id: 'I6i',
    title: 'no list was submitted with a line whose lost letters nobody has looked at',
    sql: `SELECT f.list_id, f.seq FROM list_finding f
            JOIN voter_list v ON v.id = f.list_id
            JOIN list_line l ON l.list_id = f.list_id AND l.line_no = f.line_no
            LEFT JOIN voter_list a ON a.id = v.assembled_into
           WHERE f.code = 'line.letters-lost' AND f.reason IS NULL AND COALESCE(a.state, v.state) IN ('prepared', 'signed', 'accepted', 'applied')`,
  },
  {
    id: 'I6j',
    title: 'a finding carries the reason that was given last',
    sql: `SELECT f.list_id, f.seq FROM list_finding f
            LEFT JOIN LATERAL (SELECT r.reason FROM finding_reason r WHERE r.list_id = f.list_id AND r.seq = f.seq ORDER BY r.id DESC LIMIT 1) r ON true
           WHERE f.severity = 'confirm' AND f.reason IS DISTINCT FROM r.reason`,
  },
  {
    id: 'I10i',
    title: 'the voters of a checked list by precinct are its accepted lines',
    sql: `SELECT v.id FROM voter_list v WHERE ${READ} AND v.kind <> 'assembled'
             AND v.accepted <> (SELECT COALESCE(sum(k.after_count), 0) FROM list_precinct_count k WHERE k.list_id = v.id)`,
  },
];
