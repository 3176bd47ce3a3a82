import { PROGRESS_FIELDS } from './figures.js';

const sums = PROGRESS_FIELDS.map((field) => `(r.figures -> 'total' ->> '${field}')::int`).join(', ');
const parts = PROGRESS_FIELDS.map((field) => `COALESCE(sum((p ->> '${field}')::int), 0)::int`).join(', ');

/** Rules of the reports (I3, I6); each statement returns the rows that break it. */
export const reportInvariants = [
  {
    id: 'I3p',
    title: 'the total of a report is the sum of its parts, in every figure',
    sql: `SELECT r.id FROM progress_report r WHERE ARRAY[${sums}] IS DISTINCT FROM (SELECT ARRAY[${parts}] FROM jsonb_array_elements(r.figures -> 'parts') p)`,
  },
  { id: 'I6p', title: 'nobody issued a report he had prepared', sql: `SELECT id FROM progress_report WHERE issued_by = prepared_by` },
] as const;
