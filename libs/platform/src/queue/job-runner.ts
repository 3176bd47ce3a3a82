import { setTimeout as wait } from 'node:timers/promises';
import { DomainError } from '@tizilim/domain';
import { crashPoint } from '../crash/crash-point.js';
import { systemActor } from '../database/actor.js';
import type { DbContext } from '../database/db-context.js';
import type { Log } from '../logging/log.js';
import { CLAIM, FIND_LOST, FINISH, LIMIT_WAIT, RELEASE } from './job-ledger.sql.js';
import type { JobQueue } from './job-queue.js';
import type { JobHandler } from './handles-job.js';
import { isPassingFault } from './passing-fault.js';
import { JobCancelled, JobLost, RunningJob, type ClaimedRow } from './running-job.js';

export interface JobRunnerOptions {
  readonly leaseSeconds: number;
  readonly concurrency: number;
  readonly sweepMilliseconds: number;
}

const NATION = systemActor('job-runner', { level: 'republic' });
const RENEWALS_PER_LEASE = 3;
const LOST_IN_QUEUE_LEASES = 2;
/** A fault of the connection may come back; more claims than this, and it is the work itself. */
const MOST_CLAIMS = 100;

/** Takes ids from the queue, claims their rows, runs the handlers, and sweeps up what the queue has lost. */
export class JobRunner {
  private stopped = false;
  private sweeping: Promise<void> | undefined;
  private readonly stopSignal = new AbortController();

  constructor(
    private readonly context: DbContext,
    private readonly queue: JobQueue,
    private readonly handlers: ReadonlyMap<string, JobHandler>,
    private readonly options: JobRunnerOptions,
    private readonly log: Log,
  ) {}

  start(): void {
    this.queue.consume((id) => this.runOne(id), this.options.concurrency);
    this.sweeping = this.sweepForever();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    this.stopSignal.abort();
    await this.sweeping;
    await this.queue.close();
  }

  /** Runs one job to its end when it can be claimed; never throws. Public for tests and inline use. */
  async runOne(id: string): Promise<void> {
    crashPoint('job-before-claim');
    const row = await this.claim(id).catch((error: unknown) => {
      this.log.error({ job: id, error }, 'job cannot be claimed');
      return undefined;
    });
    if (!row) return;
    crashPoint('job-after-claim');
    const job = new RunningJob(row, this.context, this.options.leaseSeconds);
    const renewal = setInterval(() => void job.renew().catch(() => undefined), (this.options.leaseSeconds * 1000) / RENEWALS_PER_LEASE);
    try {
      await this.execute(job, row);
    } finally {
      clearInterval(renewal);
    }
  }

  private claim(id: string): Promise<ClaimedRow | undefined> {
    return this.context.run(NATION, async (db) => {
      await db.execute(LIMIT_WAIT);
      return db.maybeOne<ClaimedRow>(CLAIM, [id, this.options.leaseSeconds]);
    });
  }

  /** One pass over the ledger: everything never queued or without a live claim goes to the queue again. */
  async sweep(): Promise<number> {
    const lost = await this.context.run(NATION, (db) =>
      db.query<{ id: string }>(FIND_LOST, [this.options.leaseSeconds * LOST_IN_QUEUE_LEASES]),
    );
    for (const { id } of lost) {
      await this.queue.add(id);
      await this.context.run(NATION, (db) => db.execute(`UPDATE job_run SET queued_at = clock_timestamp() WHERE id = $1`, [id]));
    }
    return lost.length;
  }

  private async execute(job: RunningJob, row: ClaimedRow): Promise<void> {
    const handler = this.handlers.get(row.kind);
    try {
      if (!handler) throw new DomainError('job.no-handler', 'unavailable', { kind: row.kind });
      if (row.cancel_requested) throw new JobCancelled();
      const result = await handler.run(job);
      crashPoint('job-before-done');
      await this.finish(row, 'done', result ?? {}, undefined);
      crashPoint('job-after-done');
    } catch (error) {
      await this.fail(row, error);
    }
  }

  private async fail(row: ClaimedRow, error: unknown): Promise<void> {
    if (error instanceof JobLost) return;
    if (error instanceof JobCancelled) return this.finish(row, 'cancelled', null, undefined);
    if (isPassingFault(error) && row.fence < MOST_CLAIMS) return this.release(row, error);
    this.log.error({ job: row.id, kind: row.kind, error }, 'job failed');
    const shown = error instanceof DomainError ? error : new DomainError('job.failed', 'unavailable');
    await this.finish(row, 'failed', null, shown);
  }

  /** The connection failed, not the work: the job is free again at once, or when its lease has run out. */
  private async release(row: ClaimedRow, error: unknown): Promise<void> {
    this.log.warn({ job: row.id, kind: row.kind, error }, 'job interrupted');
    await this.context.run(NATION, (db) => db.execute(RELEASE, [row.id, row.fence])).catch(() => undefined);
  }

  private async finish(row: ClaimedRow, state: string, result: object | null, error: DomainError | undefined): Promise<void> {
    const params = [
      row.id,
      row.fence,
      state,
      result && JSON.stringify(result),
      error?.code ?? null,
      error ? JSON.stringify(error.params) : null,
    ];
    await this.context
      .run(NATION, (db) => db.execute(FINISH, params))
      .catch((fault: unknown) => {
        // The lease runs out and the sweeper brings the job back; its handler is idempotent.
        this.log.error({ job: row.id, error: fault }, 'end of job not recorded');
      });
  }

  private async sweepForever(): Promise<void> {
    // A lease that has run out is noticed within half its length.
    const pause = Math.min(this.options.sweepMilliseconds, this.options.leaseSeconds * 500);
    while (!this.stopped) {
      await this.sweep().catch((error: unknown) => this.log.error({ error }, 'sweep failed'));
      await wait(pause, undefined, { signal: this.stopSignal.signal }).catch(() => undefined);
    }
  }
}
