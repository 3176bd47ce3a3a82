export const LATEST_SNAPSHOTS = `
SELECT DISTINCT ON (kind) kind, id::float8 AS id, as_of AS "asOf" FROM v_registries_snapshot WHERE state = 'ready' ORDER BY kind, as_of DESC, id DESC`;
