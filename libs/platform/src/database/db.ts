import type { Writable } from 'node:stream';
import type pg from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import type { Readable } from 'node:stream';
import type { EntityManager, QueryRunner } from 'typeorm';
import { DomainError } from '@tizilim/domain';
import type { Actor } from './actor.js';

/** One open transaction of one actor. Statements run one after another; two at once on it are refused. */
export class Db {
  private busy = false;
  private readonly afterCommit: (() => void)[] = [];

  constructor(
    readonly actor: Actor,
    private readonly runner: QueryRunner,
    private readonly client: pg.PoolClient,
  ) {}

  /** TypeORM inside this transaction; for row-by-row work on accounts and settings. */
  get manager(): EntityManager {
    return this.runner.manager;
  }

  async query<R extends object = Record<string, unknown>>(sql: string, params: readonly unknown[] = []): Promise<R[]> {
    return (await this.exclusively(() => this.client.query(sql, params as unknown[]))).rows as R[];
  }

  /** Number of rows the statement touched. */
  async execute(sql: string, params: readonly unknown[] = []): Promise<number> {
    return (await this.exclusively(() => this.client.query(sql, params as unknown[]))).rowCount ?? 0;
  }

  async maybeOne<R extends object>(sql: string, params: readonly unknown[] = []): Promise<R | undefined> {
    return (await this.query<R>(sql, params))[0];
  }

  /** The first row; throws `record.not-found` (not-found) when there is none or row-level security hides it. */
  async one<R extends object>(sql: string, params: readonly unknown[] = []): Promise<R> {
    const row = await this.maybeOne<R>(sql, params);
    if (!row) throw new DomainError('record.not-found', 'not-found');
    return row;
  }

  /** A COPY … FROM STDIN stream; no other statement until it has finished. */
  copyFrom(sql: string): Writable {
    return this.client.query(copyFrom(sql));
  }

  /** A COPY … TO STDOUT stream; no other statement until it has ended. */
  copyTo(sql: string): Readable {
    return this.client.query(copyTo(sql));
  }

  /** Runs after this transaction has been committed, and not at all when it is rolled back. */
  onCommit(work: () => void): void {
    this.afterCommit.push(work);
  }

  /** For DbContext only. */
  committed(): void {
    for (const work of this.afterCommit) work();
  }

  private async exclusively<T>(work: () => Promise<T>): Promise<T> {
    if (this.busy) throw new Error('two statements at once on one transaction');
    this.busy = true;
    try {
      return await work();
    } finally {
      this.busy = false;
    }
  }
}
