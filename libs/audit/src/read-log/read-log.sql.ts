export const READ_PAGE = `
SELECT seq::float8 AS seq, at, actor_id AS "actorId", login, role, region_id AS "regionId", district_id AS "districtId",
       action, object_type AS "objectType", object_id AS "objectId", payload, request_id AS "requestId", hash
  FROM audit_event
 WHERE ($1::bigint IS NULL OR seq < $1)
   AND ($2::text IS NULL OR action = $2)
   AND ($3::text IS NULL OR object_type = $3)
   AND ($4::text IS NULL OR object_id = $4)
   AND ($5::text IS NULL OR login = $5)
   AND ($6::text IS NULL OR region_id = $6)
 ORDER BY seq DESC
 LIMIT $7`;
