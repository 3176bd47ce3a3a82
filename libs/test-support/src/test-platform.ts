import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import {
  Clock,
  connectDataSource,
  createLog,
  DbContext,
  deriveKey,
  FileStore,
  JobLedger,
  JobRunner,
  systemActor,
  type Actor,
  type ApplicationRole,
  type Config,
  type Entities,
  type JobHandler,
  type JobQueue,
} from '@tizilim/platform';
import type { Role, Territory } from '@tizilim/domain';
import { createTestDatabase, type TestDatabase } from './test-server.js';

/** A queue that keeps ids until `drain` runs them here and now: tests need no worker process and no waiting. */
export class InlineQueue implements JobQueue {
  readonly ids: string[] = [];
  async add(jobRunId: string): Promise<void> {
    this.ids.push(jobRunId);
  }
  consume(): void {
    throw new Error('an inline queue is drained, not consumed');
  }
  async check(): Promise<void> {}
  async close(): Promise<void> {
    this.ids.length = 0;
  }
}

/** The platform on a fresh database, both application roles, jobs run inline. */
export interface TestPlatform {
  readonly config: Config;
  readonly clock: Clock;
  readonly api: DbContext;
  readonly worker: DbContext;
  readonly apiSource: DataSource;
  readonly files: FileStore;
  readonly queue: InlineQueue;
  /** Enqueues as the API does. */
  readonly jobs: JobLedger;
  /** Runs every queued job, and those they cause, to the end; returns how many. */
  drain(handlers: ReadonlyMap<string, JobHandler>): Promise<number>;
  close(): Promise<void>;
}

export async function openTestPlatform(entities: Entities = [], overrides: Readonly<Record<string, string>> = {}): Promise<TestPlatform> {
  const database = await createTestDatabase(overrides);
  return platformOn(database, entities);
}

export async function platformOn(database: TestDatabase, entities: Entities = []): Promise<TestPlatform> {
  const { config } = database;
  const connect = (role: ApplicationRole) => connectDataSource(config, role, entities, 6);
  const [apiSource, workerSource] = [await connect('tizilim_api'), await connect('tizilim_worker')];
  const key = deriveKey(config.TIZILIM_SECRET, 'context');
  const api = new DbContext(apiSource, key);
  const worker = new DbContext(workerSource, key);
  const queue = new InlineQueue();
  return {
    config,
    clock: new Clock(config.BUSINESS_DATE),
    api,
    worker,
    apiSource,
    files: new FileStore(join(config.DATA_DIR, 'files')),
    queue,
    jobs: new JobLedger(api, queue),
    async drain(handlers) {
      const runner = new JobRunner(worker, queue, handlers, { leaseSeconds: 60, concurrency: 1, sweepMilliseconds: 1000 }, createLog(config.LOG_LEVEL, 'test'));
      let done = 0;
      await offersSettled();
      for (let id = queue.ids.shift(); id !== undefined; id = queue.ids.shift()) {
        await runner.runOne(id);
        await offersSettled();
        done += 1;
      }
      return done;
    },
    async close() {
      await offersSettled();
      await apiSource.destroy();
      await workerSource.destroy();
      await database.drop();
    },
  };
}

/** Enqueued ids reach the queue right after the commit, one turn of the event loop later. */
function offersSettled(): Promise<void> {
  return new Promise((done) => setImmediate(done));
}

/** An account's actor without an account row; ids are made up. */
export function actorOf(role: Role, territory: Territory = { level: 'republic' }, accountId = '00000000-0000-4000-8000-000000000001'): Actor {
  return { accountId, login: role, role, territory };
}

export const cec = systemActor('test', { level: 'republic' });
