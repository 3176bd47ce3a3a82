import { isoInstant } from '../iso-instant.js';

const PERSON = `
surname, given_name AS "givenName", patronymic, birth_date AS "birthDate", sex, citizenship, address_code AS "addressCode", address,
registration_kind AS "registrationKind", document_type AS "documentType", document_number AS "documentNumber",
document_issuer AS "documentIssuer", document_date AS "documentDate", document_expiry AS "documentExpiry"`;

const VOTER = `
v.id::text AS id, v.iin, v.region_id AS "regionId", v.district_id AS "districtId", v.precinct_id::float8 AS "precinctId",
v.state, v.flag, v.version_no AS "versionNo", v.list_id AS "listId", v.line_no AS "lineNo", ${PERSON}`;

/** At most $4 + 1 rows; $1 IIN, $2 surname key prefix (each or null), $3 last id of the page before. */
export const SEARCH_VOTERS = `
SELECT ${VOTER} FROM v_register_voter v
 WHERE ($1::text IS NULL OR v.iin = $1)
   AND ($2::text IS NULL OR v.surname_key LIKE $2)
   AND v.id > $3::bigint
 ORDER BY v.id LIMIT $4`;

export const GET_VOTER = `SELECT ${VOTER} FROM v_register_voter v WHERE v.id = $1`;

const VERSION = `
voter_id::text AS id, iin, region_id AS "regionId", district_id AS "districtId", precinct_id::float8 AS "precinctId", state,
version_no AS "versionNo", change_kind AS "changeKind", list_id AS "listId", line_no AS "lineNo", removal_id AS "removalId",
${isoInstant('valid_from')} AS "validFrom", ${isoInstant('valid_to')} AS "validTo", ${PERSON}`;

export const GET_VERSION_AS_OF = `
SELECT ${VERSION} FROM v_register_version
 WHERE voter_id = $1 AND valid_from <= $2::timestamptz AND (valid_to IS NULL OR valid_to > $2::timestamptz)`;

export const LIST_VERSIONS = `SELECT ${VERSION} FROM v_register_version WHERE voter_id = $1 ORDER BY version_no`;

export const LIST_REMOVALS_OF = `
SELECT id, kind, reason, source, state, proposed_by AS "proposedBy", ${isoInstant('proposed_at')} AS "proposedAt", decided_by AS "decidedBy", ${isoInstant('decided_at')} AS "decidedAt", ${isoInstant('applied_at')} AS "appliedAt"
  FROM v_register_removal WHERE voter_id = $1 ORDER BY proposed_at, id`;

/** $1 text typed by a person → the key surnames are kept under. */
export const SURNAME_KEY = `SELECT replace(replace(replace(translate(upper($1::text), 'ӘҒҚҢӨҰҮҺІЁ', 'АГКНОУУХИЕ'), '\\', '\\\\'), '%', '\\%'), '_', '\\_') || '%' AS prefix`;
