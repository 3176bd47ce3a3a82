/** Rules the label ledger must never break (reliability guide, I7); each statement returns the rows that break it. */
export const labelInvariants = [
  { id: 'I7a', title: 'a voter has at most one live label', sql: `SELECT voter_id FROM label WHERE state IN ('formed', 'printed', 'affixed') GROUP BY voter_id HAVING count(*) > 1` },
  { id: 'I7b', title: 'every label of a released order was proved', sql: `SELECT o.id FROM label_order o WHERE o.state IN ('released', 'printed', 'closed') AND o.proved <> (SELECT count(*) FROM label l WHERE l.order_id = o.id)` },
  { id: 'I7c', title: 'nothing is printed before its order was released', sql: `SELECT l.number FROM label l JOIN label_order o ON o.id = l.order_id WHERE l.printed_on IS NOT NULL AND o.released_at IS NULL` },
  { id: 'I7d', title: 'every ended label has an act of a fitting kind', sql: `SELECT l.number FROM label l LEFT JOIN label_act a ON a.id = l.end_act_id WHERE l.state IN ('spoiled', 'void', 'lost') AND (a.id IS NULL OR (l.state, a.kind) NOT IN (('spoiled', 'spoiled'), ('spoiled', 'reprinted'), ('void', 'void'), ('void', 'document-replaced'), ('lost', 'lost')))` },
  { id: 'I7e', title: 'acts and orders count their labels', sql: `SELECT a.id FROM label_act a WHERE a.labels <> (SELECT count(*) FROM label l WHERE l.end_act_id = a.id) UNION ALL SELECT o.id FROM label_order o WHERE o.labels <> (SELECT count(*) FROM label l WHERE l.order_id = o.id)` },
  { id: 'I7f', title: 'the events of a label lead to its state', sql: `SELECT l.number FROM label l LEFT JOIN LATERAL (SELECT e.to_state FROM label_event e WHERE e.number = l.number ORDER BY e.id DESC LIMIT 1) e ON true WHERE l.state <> COALESCE(e.to_state, 'formed')` },
  { id: 'I7g', title: 'serials have no gap and none is used twice', sql: `SELECT next FROM label_serial WHERE next <> (SELECT count(*) FROM label) OR next <> COALESCE((SELECT max(serial) + 1 FROM label), 0)` },
] as const;
