export const LAST_HAND_OVER = `
SELECT receiver_id AS "receiverId", level, confirmed_at AS "confirmedAt"
  FROM list_hand_over WHERE list_id = $1 AND confirmed_at IS NOT NULL ORDER BY confirmed_at DESC LIMIT 1`;

/** The groups asked for last, so that they are others the next time. */
export const LAST_ASKED = `
SELECT first_group AS first, second_group AS second FROM list_hand_over WHERE list_id = $1 ORDER BY asked_at DESC, id LIMIT 1`;

export const ASK_HAND_OVER = `
INSERT INTO list_hand_over (list_id, region_id, district_id, first_group, second_group, receiver_id, level) VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING id`;

export const LOCK_HAND_OVER = `
SELECT first_group AS first, second_group AS second, wrong_tries AS "wrongTries", confirmed_at IS NOT NULL AS "isConfirmed"
  FROM list_hand_over WHERE id = $1 AND list_id = $2 AND receiver_id = $3 FOR UPDATE`;

export const COUNT_WRONG_TRY = `UPDATE list_hand_over SET wrong_tries = wrong_tries + 1 WHERE id = $1`;
export const CONFIRM_HAND_OVER = `UPDATE list_hand_over SET confirmed_at = clock_timestamp() WHERE id = $1 RETURNING receiver_id AS "receiverId", level, confirmed_at AS "confirmedAt"`;

export const NAME_TERRITORY = `
SELECT r.name_kk AS "regionKk", r.name_ru AS "regionRu", d.name_kk AS "districtKk", d.name_ru AS "districtRu"
  FROM v_territory_region r LEFT JOIN v_territory_district d ON d.id = $2 WHERE r.id = $1`;
