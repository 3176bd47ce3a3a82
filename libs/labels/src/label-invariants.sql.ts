export const COUNTS_DIFFER = `
SELECT a.id FROM label_act a LEFT JOIN (SELECT end_act_id, count(*) AS labels FROM label WHERE end_act_id IS NOT NULL GROUP BY end_act_id) l ON l.end_act_id = a.id
 WHERE a.labels <> COALESCE(l.labels, 0)
UNION ALL
SELECT o.id FROM label_order o LEFT JOIN (SELECT order_id, count(*) AS labels FROM label GROUP BY order_id) l ON l.order_id = o.id
 WHERE o.labels <> COALESCE(l.labels, 0)`;

/** An event that does not begin where the one before it ended, or a label that is not where its last event left it. */
export const CHAIN_BROKEN = `
SELECT e.number FROM (SELECT number, from_state, lag(to_state, 1, 'formed') OVER (PARTITION BY number ORDER BY id) AS before FROM label_event) e
 WHERE e.from_state <> e.before
UNION ALL
SELECT l.number FROM label l LEFT JOIN (SELECT DISTINCT ON (number) number, to_state FROM label_event ORDER BY number, id DESC) e ON e.number = l.number
 WHERE l.state <> COALESCE(e.to_state, 'formed')`;

export const PARTS_DIFFER = `
SELECT l.number FROM label l
  JOIN label_order o ON o.id = l.order_id
  LEFT JOIN label_order_precinct p ON p.order_id = l.order_id AND p.precinct_id = l.precinct_id
 WHERE p.order_id IS NULL OR l.sheet_no > p.sheets OR (l.region_id, l.district_id) IS DISTINCT FROM (p.region_id, p.district_id)
    OR o.region_id <> l.region_id OR o.district_id <> l.district_id OR o.precinct_id <> l.precinct_id
UNION ALL
SELECT min(p.first_number) FROM label_order_precinct p LEFT JOIN label l ON l.order_id = p.order_id AND l.precinct_id = p.precinct_id
 GROUP BY p.order_id, p.precinct_id, p.labels HAVING count(l.number) <> p.labels`;
