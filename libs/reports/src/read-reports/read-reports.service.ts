import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { DomainError } from '@tizilim/domain';
import { DbContext, FileStore, type Actor, type StoredFile } from '@tizilim/platform';
import { getReport, type Report } from '../report.js';
import { FIND_REPORT_FILE, LIST_REPORTS } from './read-reports.sql.js';

export const ReportsQuery = z.object({
  regionId: z.string().optional(),
  before: z.string().regex(/^\d{4}-\d{2}$/).optional().describe('Reports of months before this one'),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

/** Reports and their documents, inside the reader's territory. */
@Injectable()
export class ReadReports {
  constructor(
    private readonly context: DbContext,
    private readonly files: FileStore,
  ) {}

  list(actor: Actor, query: z.infer<typeof ReportsQuery>): Promise<Report[]> {
    const params = [query.regionId ?? null, query.before ? `${query.before}-01` : null, query.limit];
    return this.context.read(actor, (db) => db.query<Report>(LIST_REPORTS, params));
  }

  one(actor: Actor, id: string): Promise<Report> {
    return this.context.read(actor, (db) => getReport(db, id));
  }

  /** @throws report.not-issued while there are no documents */
  file(actor: Actor, id: string, language: string, format: string): Promise<StoredFile> {
    return this.context.read(actor, async (db) => {
      await getReport(db, id);
      const found = await db.maybeOne<{ fileId: string }>(FIND_REPORT_FILE, [id, language, format]);
      if (!found) throw new DomainError('report.not-issued', 'conflict');
      return this.files.get(db, found.fileId);
    });
  }
}
