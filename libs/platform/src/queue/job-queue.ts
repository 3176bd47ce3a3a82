import { createHash, randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { createPostgresBackend, Queue, Worker, type Job } from 'bullmq';
import pg from 'pg';
import { Redis } from 'ioredis';
import { deriveKey, roleUrl, type ApplicationRole, type Config } from '../config/config.js';
import { QuietClient } from '../database/quiet-client.js';
import { QUEUE_SCHEMA } from './queue-schema.js';

/** The queue only carries ids of job_run rows; losing all of it delays work and loses none. */
export interface JobQueue {
  add(jobRunId: string): Promise<void>;
  /** Starts taking ids; `run` must not throw. */
  consume(run: (jobRunId: string) => Promise<void>, concurrency: number): void;
  /** Throws when the queue cannot be reached. */
  check(): Promise<void>;
  close(): Promise<void>;
}

type QueueConfig = Pick<Config, 'DATABASE_URL' | 'TIZILIM_SECRET' | 'QUEUE_BACKEND' | 'REDIS_URL'>;

const NAME = 'jobs';
const KIND = 'run';
// The ledger decides how often a job is tried, so the queue must never give up on its own.
const NEVER_GIVE_UP = 1_000_000;
const RETRY_MILLISECONDS = 1_000;

/** BullMQ on PostgreSQL or on Redis; `name` separates queues of tests on one server. */
export function openJobQueue(config: QueueConfig, role: ApplicationRole, name: string = NAME): JobQueue {
  const backend = config.QUEUE_BACKEND === 'postgres' ? postgresBackend(config, role) : redisBackend(config);
  const queue = new ReadyOnce(() => backend.queue(name));
  let consumer: Consumer | undefined;
  let closing: Promise<void> | undefined;
  return {
    async add(jobRunId) {
      // A new id each time: a finished or stuck queue job must not swallow a re-queue. Ours, because
      // BullMQ's own counter is a sequence made on first use, and the application roles make no objects.
      const options = { jobId: randomUUID(), removeOnComplete: true, removeOnFail: true };
      await (await queue.get()).add(KIND, { jobRunId }, options);
    },
    consume(run, concurrency) {
      const work = async (job: Job): Promise<void> => run((job.data as { jobRunId: string }).jobRunId);
      consumer = new Consumer(() => backend.worker(name, work, concurrency));
    },
    async check() {
      await (await queue.get()).count();
    },
    close() {
      closing ??= (async () => {
        await consumer?.close();
        await queue.close();
        await backend.close();
      })();
      return closing;
    },
  };
}

interface Opened {
  on(event: 'error', listener: () => undefined): unknown;
  waitUntilReady(): Promise<unknown>;
  close(): Promise<void>;
}

/** The few calls we make; BullMQ's classes differ in type by backend. */
interface OpenQueue extends Opened {
  add(
    name: string,
    data: { jobRunId: string },
    options: { jobId: string; removeOnComplete: boolean; removeOnFail: boolean },
  ): Promise<unknown>;
  count(): Promise<number>;
}
interface OpenWorker extends Opened {
  run(): Promise<void>;
}

interface Backend {
  queue(name: string): OpenQueue;
  /** Takes nothing before `run`. */
  worker(name: string, run: (job: Job) => Promise<void>, concurrency: number): OpenWorker;
  close(): Promise<void>;
}

/**
 * BullMQ's PostgreSQL backend keeps the outcome of its first connection for good: after one refusal every call fails,
 * and a worker in that state asks again without a pause, which starves the whole process. So an object that
 * could not connect is thrown away, and the next call makes a new one.
 */
class ReadyOnce<T extends Opened> {
  private current: { readonly object: T; readonly ready: Promise<T> } | undefined;

  constructor(private readonly open: () => T) {}

  get(): Promise<T> {
    this.current ??= this.start();
    return this.current.ready;
  }

  async close(): Promise<void> {
    await this.current?.object.close();
  }

  private start(): { object: T; ready: Promise<T> } {
    const object = this.open();
    object.on('error', () => undefined);
    const ready = object.waitUntilReady().then(
      () => object,
      async (error: unknown) => {
        this.current = undefined;
        await object.close().catch(() => undefined);
        throw error;
      },
    );
    // Whoever asked hears of it; when nobody did, it must not end the process.
    ready.catch(() => undefined);
    return { object, ready };
  }
}

/** Takes jobs as soon as the queue can be reached. */
class Consumer {
  private readonly stop = new AbortController();
  private readonly worker: ReadyOnce<OpenWorker>;
  private readonly starting: Promise<void>;

  constructor(open: () => OpenWorker) {
    this.worker = new ReadyOnce(open);
    this.starting = this.start();
  }

  async close(): Promise<void> {
    this.stop.abort();
    await this.worker.close();
    await this.starting;
  }

  private async start(): Promise<void> {
    const { signal } = this.stop;
    while (!signal.aborted) {
      const worker = await this.worker.get().catch(() => undefined);
      if (worker) return signal.aborted ? undefined : void worker.run().catch(() => undefined);
      await wait(RETRY_MILLISECONDS, undefined, { signal }).catch(() => undefined);
    }
  }
}

const workerOptions = (concurrency: number) => ({
  concurrency,
  autorun: false,
  maxStalledCount: NEVER_GIVE_UP,
  lockDuration: 30_000,
  stalledInterval: 15_000,
  runRetryDelay: RETRY_MILLISECONDS,
});

function postgresBackend(config: QueueConfig, role: ApplicationRole): Backend {
  const pool = new pg.Pool({
    connectionString: roleUrl(config, role),
    options: `-c search_path=${QUEUE_SCHEMA},public`,
    max: 6,
    connectionTimeoutMillis: 10_000,
    application_name: `${role}-queue`,
    Client: QuietClient,
  });
  pool.on('error', () => undefined);
  return {
    queue: (name) => new Queue(name, { connection: pool }, createPostgresBackend),
    worker: (name, run, concurrency) => new Worker(name, run, { connection: pool, ...workerOptions(concurrency) }, createPostgresBackend),
    close: () => pool.end(),
  };
}

function redisBackend(config: QueueConfig): Backend {
  const open: Redis[] = [];
  const prefix = keyPrefix(config);
  const connect = (): Redis => {
    const redis = new Redis(config.REDIS_URL, { maxRetriesPerRequest: null });
    redis.on('error', () => undefined);
    open.push(redis);
    return redis;
  };
  return {
    queue: (name) => new Queue(name, { connection: connect(), prefix }),
    worker: (name, run, concurrency) => new Worker(name, run, { connection: connect(), prefix, ...workerOptions(concurrency) }),
    close: async () => {
      for (const redis of open) redis.disconnect();
    },
  };
}

/** Two systems on one Redis must not take each other's ids: they would drop them as unknown. */
function keyPrefix(config: QueueConfig): string {
  const system = `${new URL(config.DATABASE_URL).pathname}/${deriveKey(config.TIZILIM_SECRET, 'context').toString('hex')}`;
  return `tizilim-${createHash('sha256').update(system).digest('hex').slice(0, 16)}`;
}
