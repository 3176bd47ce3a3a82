export const AS_OF_ROUND = `SELECT as_of AS "asOf" FROM v_duties_round WHERE id = $1`;
