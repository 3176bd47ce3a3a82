import { Injectable } from '@nestjs/common';
import { audit } from '@tizilim/audit';
import { DomainError } from '@tizilim/domain';
import { Clock, crashPoint, DbContext, JobLedger, type Actor } from '@tizilim/platform';
import { asOfDay } from '../prepare-report/as-of-day.js';
import { countProgress } from '../prepare-report/count-progress.js';
import { getReport, REPORT_COLUMNS, type Report } from '../report.js';

const ISSUE = `
UPDATE progress_report
   SET figures = $2::jsonb, state = 'issued', issued_by = app.account_id(), issued_on = $3::date, issued_at = clock_timestamp(), job_id = $4
 WHERE id = $1`;

/**
 * The akim's approver issues the report to its two addressees, the Presidential Administration and the CEC; its figures
 * are counted once more and frozen with it. Never the person who prepared it. @law 178-ө 2.4
 */
@Injectable()
export class IssueReport {
  constructor(
    private readonly context: DbContext,
    private readonly jobs: JobLedger,
    private readonly clock: Clock,
  ) {}

  /** @throws record.not-found, report.already-issued, report.same-person, report.draft-outdated */
  run(actor: Actor, id: string): Promise<Report> {
    return this.context.run(actor, async (db) => {
      const draft = await db.one<Report & { preparedBy: string | null }>(`SELECT ${REPORT_COLUMNS}, prepared_by AS "preparedBy" FROM progress_report WHERE id = $1 FOR UPDATE`, [id]);
      if (draft.state === 'issued') throw new DomainError('report.already-issued', 'conflict', { month: draft.month.slice(0, 7) });
      if (draft.preparedBy !== null && draft.preparedBy === actor.accountId) throw new DomainError('report.same-person', 'forbidden');
      const today = this.clock.today();
      // A draft of a month that has gone on since would freeze half a month.
      if (draft.kind === 'monthly' && draft.asOf !== asOfDay('monthly', draft.month, today)) throw new DomainError('report.draft-outdated', 'conflict', { date: draft.asOf });
      const figures = await countProgress(db, { regionId: draft.regionId, month: draft.month, asOf: draft.asOf });
      const jobId = await this.jobs.enqueue(db, { kind: 'reports.render-report', regionId: draft.regionId, subjectId: id });
      await db.execute(ISSUE, [id, JSON.stringify(figures), today, jobId]);
      crashPoint('report-before-commit');
      const issued = await getReport(db, id);
      await audit.record(db, { action: 'reports.issued', objectType: 'progress-report', objectId: id, payload: { number: draft.number, ...figures.total }, regionId: draft.regionId });
      return issued;
    });
  }
}
