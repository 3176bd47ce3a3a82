import type { Invariant } from '@tizilim/register';

/** Checked by `tizilim verify` in the context of the republic. */
export const reconciliationInvariants: readonly Invariant[] = [
  {
    id: 'I2d',
    title: 'a discrepancy carries the decision of its last verdict',
    sql: `SELECT d.id FROM discrepancy d
            LEFT JOIN LATERAL (SELECT v.decision FROM verdict v WHERE v.discrepancy_id = d.id ORDER BY v.id DESC LIMIT 1) v ON true
           WHERE d.decision IS DISTINCT FROM v.decision`,
  },
  {
    id: 'I2e',
    title: 'a discrepancy names an accepted line of its list',
    sql: `SELECT d.id FROM discrepancy d LEFT JOIN v_intake_line l ON l.list_id = d.list_id AND l.line_no = d.line_no
           WHERE d.line_no IS NOT NULL AND l.list_id IS NULL`,
  },
  {
    id: 'I6r',
    title: 'no list was submitted with an open blocking point',
    sql: `SELECT d.id FROM discrepancy d JOIN v_intake_list l ON l.id = d.list_id
           WHERE d.state = 'open' AND d.blocking AND l.state IN ('prepared', 'signed', 'accepted', 'applied')`,
  },
  {
    id: 'I8r',
    title: 'a discrepancy is in the region of its list',
    sql: `SELECT d.id FROM discrepancy d JOIN v_intake_list l ON l.id = d.list_id WHERE d.region_id <> l.region_id`,
  },
  {
    id: 'I10r',
    title: 'a decided national case keeps the citizen in one list',
    sql: `SELECT c.id FROM national_case c LEFT JOIN national_case_side s ON s.case_id = c.id AND s.state = 'keep-list'
           WHERE c.state = 'decided' GROUP BY c.id HAVING count(s.id) <> 1`,
  },
];
