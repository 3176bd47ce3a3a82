import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { DomainError } from '@tizilim/domain';
import { DbContext, FileStore, type Actor, type StoredFile } from '@tizilim/platform';
import { getReport, ReportView, type Report } from '../report.js';
import { FIND_REPORT_FILE, LIST_REPORTS } from './read-reports.sql.js';

export const ReportsQuery = z
  .object({
    regionId: z.string().regex(/^\d{2}$/).optional(),
    month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/).optional().describe('Reports of this month only, YYYY-MM'),
    after: z.uuid().optional().describe('next of the page before'),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  })
  .meta({ id: 'ReportsQuery' });
export type ReportsQuery = z.infer<typeof ReportsQuery>;

export const ReportsPage = z.object({ items: z.array(ReportView), next: z.uuid().nullable() }).meta({ id: 'ReportsPage' });
export type ReportsPage = z.infer<typeof ReportsPage>;

/** Reports and their documents, inside the reader's territory. */
@Injectable()
export class ReadReports {
  constructor(
    private readonly context: DbContext,
    private readonly files: FileStore,
  ) {}

  async list(actor: Actor, query: ReportsQuery): Promise<ReportsPage> {
    const params = [query.regionId ?? null, query.month ? `${query.month}-01` : null, query.after ?? null, query.limit + 1];
    const found = await this.context.read(actor, (db) => db.query<Report>(LIST_REPORTS, params));
    const items = found.slice(0, query.limit);
    return { items, next: found.length > query.limit ? (items.at(-1)?.id ?? null) : null };
  }

  one(actor: Actor, id: string): Promise<Report> {
    return this.context.read(actor, (db) => getReport(db, id));
  }

  /** @throws record.not-found, report.not-issued for a draft, report.documents-pending while they are being made */
  file(actor: Actor, id: string, language: string, format: string): Promise<StoredFile> {
    return this.context.read(actor, async (db) => {
      const report = await getReport(db, id);
      if (report.state === 'draft') throw new DomainError('report.not-issued', 'conflict');
      const found = await db.maybeOne<{ fileId: string }>(FIND_REPORT_FILE, [id, language, format]);
      if (!found) throw new DomainError('report.documents-pending', 'conflict');
      return this.files.get(db, found.fileId);
    });
  }
}
