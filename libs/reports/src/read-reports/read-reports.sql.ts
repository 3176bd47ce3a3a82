import { REPORT_COLUMNS } from '../report.js';

export const LIST_REPORTS = `
SELECT ${REPORT_COLUMNS} FROM progress_report
 WHERE ($1::text IS NULL OR region_id = $1) AND ($2::date IS NULL OR month = $2::date)
   AND ($3::uuid IS NULL OR (month, prepared_at, id) < (SELECT a.month, a.prepared_at, a.id FROM progress_report a WHERE a.id = $3))
 ORDER BY month DESC, prepared_at DESC, id DESC LIMIT $4`;

export const FIND_REPORT_FILE = `SELECT file_id AS "fileId" FROM progress_report_file WHERE report_id = $1 AND language = $2 AND format = $3`;
