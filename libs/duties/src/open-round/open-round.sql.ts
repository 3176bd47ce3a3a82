export const INSERT_ROUND = `
INSERT INTO round (kind, as_of, due_on, reference, opened_on, opened_by) VALUES ($1, $2, $3, $4, $5, $6) RETURNING id`;

export const INSERT_ROUND_REGIONS = `INSERT INTO round_region (round_id, region_id) SELECT $1, unnest($2::text[])`;
