export const APPEND = `SELECT app.audit_append($1, $2, $3, $4, $5, $6) AS seq`;
