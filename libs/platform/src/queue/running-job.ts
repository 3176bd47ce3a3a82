import { DomainError } from '@tizilim/domain';
import { crashPoint } from '../crash/crash-point.js';
import { systemActor, type Actor } from '../database/actor.js';
import type { Db } from '../database/db.js';
import type { DbContext } from '../database/db-context.js';
import { CHECK_FENCE, RENEW_LEASE, SAVE_PAGE } from './job-ledger.sql.js';

export interface ClaimedRow {
  readonly id: string;
  readonly kind: string;
  readonly region_id: string | null;
  readonly district_id: string | null;
  readonly subject_id: string;
  readonly params: Record<string, string | number | boolean | null>;
  readonly cursor: unknown;
  readonly counters: Record<string, number>;
  readonly fence: number;
  readonly actor_id: string | null;
  readonly cancel_requested: boolean;
}

/** What a page hands back: where the next one begins and what to show as progress. */
export interface Page<C> {
  readonly cursor: C | null;
  readonly counters?: Readonly<Record<string, number>>;
}

/** Stops a handler because somebody asked for it. */
export class JobCancelled extends Error {
  override readonly name = 'JobCancelled';
}

/** Stops a handler whose claim was taken over by another worker. */
export class JobLost extends Error {
  override readonly name = 'JobLost';
}

/** The claim of one worker on one job. Every write goes through `page`, which checks that the claim still holds. */
export class RunningJob {
  constructor(
    private readonly row: ClaimedRow,
    private readonly context: DbContext,
    private readonly leaseSeconds: number,
  ) {}

  get id(): string {
    return this.row.id;
  }
  get kind(): string {
    return this.row.kind;
  }
  get subjectId(): string {
    return this.row.subject_id;
  }
  get params(): ClaimedRow['params'] {
    return this.row.params;
  }
  get regionId(): string | null {
    return this.row.region_id;
  }
  get districtId(): string | null {
    return this.row.district_id;
  }
  /** Cursor as it was when the job was claimed; null at the first run. */
  get savedCursor(): unknown {
    return this.row.cursor;
  }

  /** The product on behalf of the job's territory: it sees no other. */
  get actor(): Actor {
    const { region_id: regionId, district_id: districtId } = this.row;
    const name = `job:${this.row.kind}`;
    if (!regionId) return systemActor(name, { level: 'republic' });
    if (!districtId) return systemActor(name, { level: 'region', regionId });
    return systemActor(name, { level: 'district', regionId, districtId });
  }

  /**
   * One page of work: one transaction that first checks the fence and then saves cursor and counters with the rows.
   * @throws JobLost when the claim was taken over, JobCancelled when a stop was asked for
   */
  async page<C>(work: (db: Db, cursor: C | null) => Promise<Page<C>>): Promise<Page<C>> {
    const done = await this.context.run(this.actor, async (db) => {
      const held = await db.maybeOne<{ cancel_requested: boolean; cursor: C | null }>(CHECK_FENCE, [this.row.id, this.row.fence]);
      if (!held) throw new JobLost();
      if (held.cancel_requested) throw new JobCancelled();
      const page = await work(db, held.cursor);
      const saved = [
        this.row.id,
        this.row.fence,
        page.cursor === null ? null : JSON.stringify(page.cursor),
        JSON.stringify(page.counters ?? {}),
        this.leaseSeconds,
      ];
      await db.execute(SAVE_PAGE, saved);
      crashPoint('job-before-page-commit');
      return page;
    });
    crashPoint('job-after-page-commit');
    return done;
  }

  /** Reads in the job's territory, outside of any page. */
  read<T>(work: (db: Db) => Promise<T>): Promise<T> {
    return this.context.read(this.actor, work);
  }

  /** Keeps the claim while one long statement runs; false when it was taken over. */
  async renew(): Promise<boolean> {
    return (await this.context.run(this.actor, (db) => db.execute(RENEW_LEASE, [this.row.id, this.row.fence, this.leaseSeconds]))) === 1;
  }

  /** Throws JobCancelled when a stop was asked for; for work between pages. */
  async checkCancelled(): Promise<void> {
    const held = await this.read((db) =>
      db.maybeOne<{ cancel_requested: boolean }>('SELECT cancel_requested FROM job_run WHERE id = $1 AND fence = $2', [
        this.row.id,
        this.row.fence,
      ]),
    );
    if (!held) throw new JobLost();
    if (held.cancel_requested) throw new JobCancelled();
  }
}

/** A failure that a handler wants shown to the user of the job. */
export function jobFailure(code: string, params: Readonly<Record<string, string | number>> = {}): DomainError {
  return new DomainError(code, 'invalid', params);
}
