import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { audit } from '@tizilim/audit';
import { DomainError, type Role } from '@tizilim/domain';
import type { Language } from '@tizilim/messages';
import { Clock, DbContext, JobLedger, type Actor, type JobView as JobRow } from '@tizilim/platform';
import { JobView, jobStates, viewOf } from './job-view.js';
import { LIST_JOBS } from './jobs.sql.js';

const MAX_LIMIT = 200;
const POSITION = /^(\d{4}-\d{2}-\d{2} [\d:.+-]+)\|([0-9a-f-]{36})$/;

export const JobsQuery = z
  .object({
    limit: z.coerce.number().int().min(1).max(MAX_LIMIT).default(50),
    cursor: z.string().regex(POSITION).optional().meta({ description: '`next` of the page before' }),
    state: z.enum(jobStates).optional(),
    kind: z.string().max(100).optional(),
    subjectId: z.string().max(100).optional(),
  })
  .meta({ id: 'JobsQuery' });
export type JobsQuery = z.infer<typeof JobsQuery>;
export const JobsPage = z.object({ items: z.array(JobView), next: z.string().nullable() }).meta({ id: 'JobsPage' });

/** Besides whoever caused a job, these may stop and repeat it; work the product itself caused is theirs and their colleagues'. */
const OVERSEERS: ReadonlySet<Role | 'system'> = new Set<Role>(['supervisor', 'administrator']);

/** Background work of the own territory: see it, stop it, try it again. */
@Injectable()
export class DirectJobs {
  constructor(
    private readonly context: DbContext,
    private readonly ledger: JobLedger,
    private readonly clock: Clock,
  ) {}

  async list(actor: Actor, query: JobsQuery, language: Language): Promise<z.infer<typeof JobsPage>> {
    const { limit, cursor, state, kind, subjectId } = query;
    const [, at = null, id = null] = cursor === undefined ? [] : (POSITION.exec(cursor) ?? []);
    const params = [state ?? null, kind ?? null, subjectId ?? null, at, id, limit];
    const rows = await this.context.read(actor, (db) => db.query<JobRow & { position: string }>(LIST_JOBS, params));
    return { items: rows.map((row) => this.view(row, language)), next: rows.length === limit ? (rows.at(-1)?.position ?? null) : null };
  }

  /** @throws record.not-found */
  async get(actor: Actor, id: string, language: Language): Promise<JobView> {
    return this.view(await this.context.read(actor, (db) => this.ledger.get(db, id)), language);
  }

  /** @throws record.not-found, access.forbidden, job.not-open */
  cancel(actor: Actor, id: string, language: Language): Promise<JobView> {
    return this.context.run(actor, async (db) => {
      requireDirection(actor, await this.ledger.get(db, id));
      await this.ledger.cancel(db, id);
      const row = await this.ledger.get(db, id);
      await audit.record(db, {
        action: 'jobs.cancel-asked',
        objectType: 'job',
        objectId: id,
        payload: { kind: row.kind },
        regionId: row.region_id,
        districtId: row.district_id,
      });
      return this.view(row, language);
    });
  }

  /** @throws record.not-found, access.forbidden, job.not-failed */
  retry(actor: Actor, id: string, language: Language): Promise<JobView> {
    return this.context.run(actor, async (db) => {
      requireDirection(actor, await this.ledger.get(db, id));
      await this.ledger.retry(db, id);
      const row = await this.ledger.get(db, id);
      await audit.record(db, {
        action: 'jobs.tried-again',
        objectType: 'job',
        objectId: id,
        payload: { kind: row.kind },
        regionId: row.region_id,
        districtId: row.district_id,
      });
      return this.view(row, language);
    });
  }

  private view(row: JobRow, language: Language): JobView {
    return viewOf(row, language, this.clock.now().getTime());
  }
}

function requireDirection(actor: Actor, job: JobRow): void {
  const mayDirect = job.actor_id === null || job.actor_id === actor.accountId || OVERSEERS.has(actor.role);
  if (!mayDirect) throw new DomainError('access.forbidden', 'forbidden');
}
