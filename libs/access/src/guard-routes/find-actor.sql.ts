/** The account of a session, as it is now. */
export const FIND_SESSION_ACCOUNT = `
SELECT id, login, role, level, region_id AS "regionId", district_id AS "districtId", precinct_id AS "precinctId",
       credential_version AS "credentialVersion", must_change_password AS "mustChangePassword"
  FROM account WHERE id = $1 AND disabled_at IS NULL`;

export const IS_ACCOUNT_LIVE = `SELECT EXISTS (SELECT 1 FROM account WHERE id = $1 AND disabled_at IS NULL) AS live`;
