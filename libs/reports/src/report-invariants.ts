/** Rules of the reports (I3): each statement returns the rows that break it. */
export const reportInvariants = [
  { id: 'I3p', title: 'the total of a report is the sum of its parts', sql: `SELECT r.id FROM progress_report r WHERE (r.figures -> 'total' ->> 'formed')::int <> (SELECT COALESCE(sum((p ->> 'formed')::int), 0) FROM jsonb_array_elements(r.figures -> 'parts') p)` },
  { id: 'I6p', title: 'nobody issued a report he had prepared', sql: `SELECT id FROM progress_report WHERE issued_by = prepared_by` },
] as const;
