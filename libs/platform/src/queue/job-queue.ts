import { randomUUID } from 'node:crypto';
import { createPostgresBackend, Queue, Worker, type Job } from 'bullmq';
import pg from 'pg';
import { Redis } from 'ioredis';
import { roleUrl, type ApplicationRole, type Config } from '../config/config.js';
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

/** BullMQ on PostgreSQL or on Redis; `name` separates queues of tests on one server. */
export function openJobQueue(config: QueueConfig, role: ApplicationRole, name: string = NAME): JobQueue {
  const backend = config.QUEUE_BACKEND === 'postgres' ? postgresBackend(config, role) : redisBackend(config);
  const queue = backend.queue(name);
  queue.on('error', () => undefined);
  let worker: OpenWorker | undefined;
  let closing: Promise<void> | undefined;
  return {
    async add(jobRunId) {
      // A new id each time: a finished or stuck queue job must not swallow a re-queue. Ours, because
      // BullMQ's own counter is a sequence made on first use, and the application roles make no objects.
      await queue.add(KIND, { jobRunId }, { jobId: randomUUID(), removeOnComplete: true, removeOnFail: true });
    },
    consume(run, concurrency) {
      worker = backend.worker(name, async (job) => run((job.data as { jobRunId: string }).jobRunId), concurrency);
      worker.on('error', () => undefined);
    },
    async check() {
      await queue.count();
    },
    close() {
      closing ??= (async () => {
        await worker?.close();
        await queue.close();
        await backend.close();
      })();
      return closing;
    },
  };
}

/** The few calls we make; BullMQ's classes differ in type by backend. */
interface OpenQueue {
  add(name: string, data: { jobRunId: string }, options: { jobId: string; removeOnComplete: boolean; removeOnFail: boolean }): Promise<unknown>;
  count(): Promise<number>;
  on(event: 'error', listener: () => undefined): unknown;
  close(): Promise<void>;
}
type OpenWorker = Pick<OpenQueue, 'on' | 'close'>;

interface Backend {
  queue(name: string): OpenQueue;
  worker(name: string, run: (job: Job) => Promise<void>, concurrency: number): OpenWorker;
  close(): Promise<void>;
}

const workerOptions = (concurrency: number) => ({ concurrency, maxStalledCount: NEVER_GIVE_UP, lockDuration: 30_000, stalledInterval: 15_000 });

function postgresBackend(config: QueueConfig, role: ApplicationRole): Backend {
  const pool = new pg.Pool({
    connectionString: roleUrl(config, role),
    options: `-c search_path=${QUEUE_SCHEMA},public`,
    max: 6,
    application_name: `${role}-queue`,
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
  const connect = (): Redis => {
    const redis = new Redis(config.REDIS_URL, { maxRetriesPerRequest: null });
    redis.on('error', () => undefined);
    open.push(redis);
    return redis;
  };
  return {
    queue: (name) => new Queue(name, { connection: connect() }),
    worker: (name, run, concurrency) => new Worker(name, run, { connection: connect(), ...workerOptions(concurrency) }),
    close: async () => {
      for (const redis of open) redis.disconnect();
    },
  };
}
