export const COUNT_IN_STOCK = `SELECT count(*)::int AS left FROM label WHERE order_id = $1 AND state IN ('formed', 'printed')`;
