import { CHAIN_BROKEN, COUNTS_DIFFER, PARTS_DIFFER } from './label-invariants.sql.js';

/** Rules the label ledger must never break (reliability guide, I7); each statement returns the rows that break it. */
export const labelInvariants = [
  {
    id: 'I7a',
    title: 'a voter has at most one live label',
    sql: `SELECT voter_id FROM label WHERE state IN ('formed', 'printed', 'affixed') GROUP BY voter_id HAVING count(*) > 1`,
  },
  {
    id: 'I7b',
    title: 'every cell of a released order was proved',
    sql: `SELECT o.id FROM label_order o JOIN label_order_precinct p ON p.order_id = o.id WHERE o.released_at IS NOT NULL AND p.proved IS DISTINCT FROM p.labels`,
  },
  {
    id: 'I7c',
    title: 'nothing is printed before its order was released, nothing affixed before it was printed',
    sql: `SELECT l.number FROM label l JOIN label_order o ON o.id = l.order_id
           WHERE (l.printed_on IS NOT NULL AND o.released_at IS NULL) OR (l.affixed_on IS NOT NULL AND l.printed_on IS NULL)
              OR l.printed_on < l.formed_on OR l.affixed_on < l.printed_on OR l.ended_on < GREATEST(l.formed_on, l.printed_on, l.affixed_on)`,
  },
  {
    id: 'I7d',
    title: 'every ended label has an act of a fitting kind',
    sql: `SELECT l.number FROM label l LEFT JOIN label_act a ON a.id = l.end_act_id
           WHERE l.state IN ('spoiled', 'void', 'lost')
             AND (a.id IS NULL OR (l.state, a.kind) NOT IN (('spoiled', 'spoiled'), ('spoiled', 'reprinted'), ('void', 'void'), ('void', 'document-replaced'), ('lost', 'lost')))`,
  },
  { id: 'I7e', title: 'acts and orders count their labels', sql: COUNTS_DIFFER },
  { id: 'I7f', title: 'the events of a label lead without a gap to its state', sql: CHAIN_BROKEN },
  {
    id: 'I7g',
    title: 'serials have no gap and none is used twice',
    sql: `SELECT s.next FROM label_serial s CROSS JOIN (SELECT count(DISTINCT serial) AS used, COALESCE(max(serial) + 1, 0) AS following FROM label) AS l
           WHERE s.next <> l.used OR s.next <> l.following`,
  },
  { id: 'I7h', title: 'every label lies in a cell of a part of its order, in the same territory', sql: PARTS_DIFFER },
  {
    id: 'I7i',
    title: 'a label replaces an ended label of the same voter that is older',
    sql: `SELECT n.number FROM label n LEFT JOIN label o ON o.number = n.replaces
           WHERE n.replaces IS NOT NULL AND (o.number IS NULL OR o.voter_id <> n.voter_id OR o.serial >= n.serial OR o.end_act_id IS NULL)`,
  },
] as const;
