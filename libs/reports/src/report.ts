import { z } from 'zod';
import type { Db } from '@tizilim/platform';
import { FiguresView } from './figures.js';

export const ReportView = z
  .object({
    id: z.uuid(),
    number: z.string().describe('As printed: 10-2027-01, on request 10-2027-01-R1; KZ-2027-01 for the republic'),
    regionId: z.string().nullable().describe('null: the consolidated report of the republic'),
    kind: z.enum(['monthly', 'on-request']),
    month: z.iso.date().describe('First day of the month'),
    asOf: z.iso.date(),
    requestReference: z.string().nullable(),
    remark: z.string().nullable(),
    state: z.enum(['draft', 'issued']),
    issuedOn: z.iso.date().nullable(),
    jobId: z.uuid().nullable().describe('Makes the documents; null for a draft'),
    documents: z.array(z.string()).describe('Documents that are ready: kk.pdf, kk.xlsx, ru.pdf, ru.xlsx'),
    figures: FiguresView,
  })
  .meta({ id: 'ProgressReport' });
export type Report = z.infer<typeof ReportView>;

export const REPORT_COLUMNS = `id, number, region_id AS "regionId", kind, month, as_of AS "asOf", request_reference AS "requestReference", remark, state,
  issued_on AS "issuedOn", job_id AS "jobId", figures,
  ARRAY(SELECT f.language || '.' || f.format FROM progress_report_file f WHERE f.report_id = progress_report.id ORDER BY 1) AS documents`;

export function getReport(db: Db, id: string): Promise<Report> {
  return db.one<Report>(`SELECT ${REPORT_COLUMNS} FROM progress_report WHERE id = $1`, [id]);
}
