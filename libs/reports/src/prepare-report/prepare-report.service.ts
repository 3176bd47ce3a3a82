import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { audit } from '@tizilim/audit';
import { DomainError } from '@tizilim/domain';
import { Clock, DbContext, type Actor, type Db } from '@tizilim/platform';
import { getReport, type Report } from '../report.js';
import { asOfDay } from './as-of-day.js';
import { countProgress } from './count-progress.js';
import { COUNT_REQUESTED, FIND_MONTHLY, INSERT_REPORT, RENEW_DRAFT } from './prepare-report.sql.js';

export const PrepareReportBody = z
  .object({
    kind: z.enum(['monthly', 'on-request']).default('monthly'),
    month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/).describe('Month reported on, YYYY-MM'),
    requestReference: z.string().trim().min(1).max(200).optional().describe('Number of the request of the Presidential Administration'),
    remark: z.string().trim().max(2000).optional(),
  })
  .refine((body) => body.kind === 'monthly' || body.requestReference !== undefined, { message: 'a report on request names the request' })
  .meta({ id: 'PrepareReport' });
export type PrepareReportBody = z.infer<typeof PrepareReportBody>;

/**
 * A registrar prepares his akimat's progress report, the CEC's clerk the consolidated one: figures counted from the
 * ledger of labels, as of the end of the month or of today while it runs. Preparing again renews the draft.
 * @law 178-ө 2.4 (monthly, and on request of the Presidential Administration)
 */
@Injectable()
export class PrepareReport {
  constructor(
    private readonly context: DbContext,
    private readonly clock: Clock,
  ) {}

  /** @throws report.month-not-begun, report.already-issued, access.forbidden (for a district) */
  run(actor: Actor, body: PrepareReportBody): Promise<Report> {
    const { territory } = actor;
    if (territory.level === 'district' || territory.level === 'precinct') throw new DomainError('access.forbidden', 'forbidden');
    const regionId = territory.level === 'republic' ? null : territory.regionId;
    const today = this.clock.today();
    const month = `${body.month}-01`;
    if (month > today) throw new DomainError('report.month-not-begun', 'invalid', { month: body.month });
    const asOf = asOfDay(body.kind, month, today);
    return this.context.run(actor, async (db) => {
      const figures = JSON.stringify(await countProgress(db, { regionId, month, asOf }));
      const id = await this.save(db, body, [regionId, body.kind, month, asOf, body.requestReference ?? null, body.remark ?? null, figures]);
      const report = await getReport(db, id);
      await audit.record(db, { action: 'reports.prepared', objectType: 'progress-report', objectId: id, payload: { number: report.number }, regionId });
      return report;
    });
  }

  private async save(db: Db, body: PrepareReportBody, values: readonly unknown[]): Promise<string> {
    const found = body.kind === 'monthly' ? await db.maybeOne<{ id: string; state: string }>(FIND_MONTHLY, [values[0], values[2]]) : undefined;
    if (found?.state === 'issued') throw new DomainError('report.already-issued', 'conflict', { month: body.month });
    if (!found) return (await db.one<{ id: string }>(INSERT_REPORT, [...values, await nextNumber(db, body, values)])).id;
    await db.execute(RENEW_DRAFT, [found.id, values[3], values[5], values[6]]);
    return found.id;
  }
}

/** One monthly report a region and month; reports on request are counted. */
async function nextNumber(db: Db, body: PrepareReportBody, [regionId, , month]: readonly unknown[]): Promise<string> {
  const monthly = `${typeof regionId === 'string' ? regionId : 'KZ'}-${body.month}`;
  if (body.kind === 'monthly') return monthly;
  const { requested } = await db.one<{ requested: number }>(COUNT_REQUESTED, [regionId, month]);
  return `${monthly}-R${requested + 1}`;
}
