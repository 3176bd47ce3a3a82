export const LIST_REGIONS = `
SELECT id, kato, name_kk AS "nameKk", name_ru AS "nameRu", name_en AS "nameEn", valid_from AS "validFrom", valid_to AS "validTo"
  FROM region WHERE (valid_from IS NULL OR valid_from <= $1) AND (valid_to IS NULL OR valid_to > $1) ORDER BY id`;

export const LIST_DISTRICTS = `
SELECT id, region_id AS "regionId", name_kk AS "nameKk", name_ru AS "nameRu", valid_from AS "validFrom", valid_to AS "validTo"
  FROM district
 WHERE ($2::text IS NULL OR region_id = $2) AND (valid_from IS NULL OR valid_from <= $1) AND (valid_to IS NULL OR valid_to > $1)
 ORDER BY id`;
