import { AsyncLocalStorage } from 'node:async_hooks';
import type pg from 'pg';
import type { DataSource } from 'typeorm';
import { signClaims, type Actor } from './actor.js';
import { Db } from './db.js';

export interface RunOptions {
  readonly readOnly?: boolean;
  /** Sees one state of the database for all its statements. */
  readonly repeatableRead?: boolean;
}

/**
 * The only door to the database: one unit of work of one actor, in one transaction, with his territory set.
 * Opened before and after uploads, downloads and event streams, never during them.
 */
export class DbContext {
  private readonly current = new AsyncLocalStorage<Db>();

  constructor(
    private readonly dataSource: DataSource,
    private readonly contextKey: Uint8Array,
  ) {}

  /** Runs `work` in a new transaction; commits when it returns, rolls back when it throws. */
  async run<T>(actor: Actor, work: (db: Db) => Promise<T>, options: RunOptions = {}): Promise<T> {
    const runner = this.dataSource.createQueryRunner();
    const client = (await runner.connect()) as pg.PoolClient & { processID: number };
    const db = new Db(actor, runner, client);
    let broken: Error | undefined;
    try {
      await runner.startTransaction(options.repeatableRead ? 'REPEATABLE READ' : 'READ COMMITTED');
      if (options.readOnly) await client.query('SET TRANSACTION READ ONLY');
      const { claims, mac } = signClaims(actor, client.processID, this.contextKey);
      await client.query('SELECT app.enter($1, $2)', [claims, mac]);
      const result = await this.current.run(db, () => work(db));
      await runner.commitTransaction();
      db.committed();
      return result;
    } catch (error) {
      if (runner.isTransactionActive) await runner.rollbackTransaction().catch((fault: Error) => (broken = fault));
      throw error;
    } finally {
      // A connection whose rollback failed is in an unknown state: the pool closes it.
      if (broken) client.release(broken);
      else await runner.release();
    }
  }

  /** Reading only: PostgreSQL itself refuses any change. */
  read<T>(actor: Actor, work: (db: Db) => Promise<T>): Promise<T> {
    return this.run(actor, work, { readOnly: true });
  }

  /** The transaction this code runs in; throws outside of one. */
  get(): Db {
    const db = this.current.getStore();
    if (!db) throw new Error('no DbContext: database work needs DbContext.run');
    return db;
  }
}
