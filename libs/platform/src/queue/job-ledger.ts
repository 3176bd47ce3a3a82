import type { Db } from '../database/db.js';
import { crashPoint } from '../crash/crash-point.js';
import { ENQUEUE, GET, MARK_QUEUED, REQUEST_CANCEL, RETRY } from './job-ledger.sql.js';
import type { JobQueue } from './job-queue.js';
import type { DbContext } from '../database/db-context.js';
import { DomainError } from '@tizilim/domain';
import { systemActor } from '../database/actor.js';

export interface NewJob {
  /** Name of the handler, lib.verb-noun. */
  readonly kind: string;
  readonly regionId?: string | null;
  readonly districtId?: string | null;
  readonly subjectId: string;
  /** Ids only, never personal data. */
  readonly params?: Readonly<Record<string, string | number | boolean | null>>;
}

export type JobState = 'queued' | 'running' | 'done' | 'failed' | 'cancelled';

export interface JobView {
  readonly id: string;
  readonly kind: string;
  readonly region_id: string | null;
  readonly district_id: string | null;
  readonly subject_id: string | null;
  readonly state: JobState;
  readonly counters: Record<string, number>;
  readonly cancel_requested: boolean;
  readonly result: Record<string, unknown> | null;
  readonly error_code: string | null;
  readonly error_params: Record<string, string | number> | null;
  /** Account that caused it; null for the product itself. */
  readonly actor_id: string | null;
  readonly created_at: Date;
  readonly started_at: Date | null;
  readonly finished_at: Date | null;
}

/** Writes background work beside the change that causes it; the queue hears of it after the commit. */
export class JobLedger {
  constructor(
    private readonly context: DbContext,
    private readonly queue: JobQueue,
  ) {}

  /** @returns id of the job_run row, visible once the transaction of `db` has been committed */
  async enqueue(db: Db, job: NewJob): Promise<string> {
    const params = [job.kind, job.regionId ?? null, job.districtId ?? null, job.subjectId, JSON.stringify(job.params ?? {})];
    const { id } = await db.one<{ id: string }>(ENQUEUE, params);
    db.onCommit(() => void this.offer(id));
    return id;
  }

  /** Gives the id to the queue; when that fails the sweeper does it later. */
  async offer(id: string): Promise<void> {
    try {
      crashPoint('job-before-queue-add');
      await this.queue.add(id);
      crashPoint('job-after-queue-add');
      await this.context.run(systemActor('job-ledger', { level: 'republic' }), (db) => db.execute(MARK_QUEUED, [id]));
    } catch {
      // The queue is a hint: the row is still there and the sweeper finds it.
    }
  }

  get(db: Db, id: string): Promise<JobView> {
    return db.one<JobView>(GET, [id]);
  }

  /** Asks a job to stop; a queued one stops at once, a running one at its next page. */
  async cancel(db: Db, id: string): Promise<JobState> {
    const row = await db.maybeOne<{ state: JobState }>(REQUEST_CANCEL, [id]);
    if (!row) throw new DomainError('job.not-open', 'conflict');
    return row.state;
  }

  async retry(db: Db, id: string): Promise<void> {
    const row = await db.maybeOne<{ id: string }>(RETRY, [id]);
    if (!row) throw new DomainError('job.not-failed', 'conflict');
    db.onCommit(() => void this.offer(id));
  }
}
