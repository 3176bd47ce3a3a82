export const COUNT_PRINTED = `SELECT count(*)::int AS printed FROM label WHERE order_id = $1 AND printed_on IS NOT NULL`;

export const COUNT_FORMED = `SELECT count(*)::int AS formed FROM label WHERE order_id = $1 AND state = 'formed'`;

export const VOID_FORMED = `
UPDATE label SET state = 'void', end_act_id = $2::uuid, ended_on = $3::date WHERE order_id = $1 AND state = 'formed'`;
