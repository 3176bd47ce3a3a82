export const END_SESSIONS = `DELETE FROM session WHERE sess ->> 'accountId' = $1`;
