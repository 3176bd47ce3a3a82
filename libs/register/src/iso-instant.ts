/** SQL that gives a timestamptz column as ISO 8601 text in UTC, the form every answer of the API has. */
export function isoInstant(column: string): string {
  return `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}
