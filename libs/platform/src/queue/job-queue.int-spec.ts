import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { createLog, JobLedger, JobRunner, openJobQueue, systemActor, type Config, type JobHandler, type JobQueue } from '@tizilim/platform';
import { cec, createTestDatabase, platformOn, type TestPlatform } from '@tizilim/test-support';

const REDIS_URL = process.env['REDIS_URL'] ?? 'redis://127.0.0.1:6379';

function answers(url: string): Promise<boolean> {
  const { hostname, port } = new URL(url);
  return new Promise((done) => {
    const socket = connect(Number(port || 6379), hostname, () => (socket.destroy(), done(true)));
    socket.on('error', () => done(false));
  });
}

const redisIsThere = await answers(REDIS_URL);
const backends: readonly (readonly ['postgres' | 'redis', boolean])[] = [
  ['postgres', true],
  ['redis', redisIsThere],
];

async function until(condition: () => boolean | Promise<boolean>, seconds = 30): Promise<void> {
  for (let i = 0; i < seconds * 50; i += 1) {
    if (await condition()) return;
    await wait(20);
  }
  throw new Error('waited too long');
}

/** What the ledger needs of a queue, on every backend: it is a hint, so losing it may only delay. */
describe.each(backends)(
  `queue on %s${redisIsThere ? '' : ` (no Redis answers at ${REDIS_URL}: its tests are skipped)`}`,
  (backend, there) => {
    const test = there ? it : it.skip;
    let platform: TestPlatform;
    let config: Config;
    let opened: JobQueue[] = [];
    let runners: JobRunner[] = [];
    let name = '';
    let count = 0;

    beforeAll(async () => {
      if (!there) return;
      const database = await createTestDatabase({ QUEUE_BACKEND: backend, REDIS_URL });
      config = database.config;
      platform = await platformOn(database);
    });
    afterEach(async () => {
      for (const runner of runners.splice(0)) await runner.stop();
      for (const queue of opened.splice(0)) await queue.close();
    });
    afterAll(async () => {
      if (there) await platform.close();
    });
    const open = (): JobQueue => {
      const queue = openJobQueue(config, 'tizilim_worker', name);
      opened.push(queue);
      return queue;
    };
    const freshName = (): void => {
      name = `t${process.pid}_${Date.now()}_${(count += 1)}`;
      opened = [];
      runners = [];
    };
    const enqueue = (ledger: JobLedger, kind = 'test.work') =>
      platform.api.run(systemActor('test', { level: 'region', regionId: '10' }), (db) =>
        ledger.enqueue(db, { kind, regionId: '10', subjectId: 'x' }),
      );
    const stateOf = async (id: string) =>
      await platform.api.read(cec, (db) =>
        db.one<{ state: string; runs: number }>('SELECT state, fence AS runs FROM job_run WHERE id = $1', [id]),
      );
    const runner = (queue: JobQueue, handler: JobHandler, leaseSeconds = 60) => {
      const options = { leaseSeconds, concurrency: 2, sweepMilliseconds: 200 };
      const made = new JobRunner(platform.worker, queue, new Map([['test.work', handler]]), options, createLog('silent', 'test'));
      runners.push(made);
      return made;
    };

    test('brings every id to a worker, once it was committed', async () => {
      freshName();
      const done: string[] = [];
      const worker = runner(open(), { run: async (job) => void done.push(job.id) });
      worker.start();
      const ledger = new JobLedger(platform.api, open());
      const ids: string[] = [];
      for (let i = 0; i < 25; i += 1) ids.push(await enqueue(ledger));
      await until(async () => done.length === 25);
      await until(async () => (await Promise.all(ids.map(stateOf))).every((row) => row.state === 'done'));
      expect([...done].sort()).toEqual([...ids].sort());
    });

    test('finishes every job once when the whole queue is wiped', async () => {
      freshName();
      const broken: JobQueue = {
        add: async () => Promise.reject(new Error('wiped')),
        consume: () => undefined,
        check: async () => undefined,
        close: async () => undefined,
      };
      const ledger = new JobLedger(platform.api, broken);
      const ids = [await enqueue(ledger), await enqueue(ledger), await enqueue(ledger)];
      const done: string[] = [];
      const worker = runner(open(), { run: async (job) => void done.push(job.id) });
      worker.start();
      await until(async () => (await Promise.all(ids.map(stateOf))).every((row) => row.state === 'done'));
      expect([...done].sort()).toEqual([...ids].sort());
    });

    test('brings back a job whose worker fell silent, as often as needed', async () => {
      freshName();
      const ledger = new JobLedger(platform.api, open());
      const id = await enqueue(ledger);
      // Three workers claim it and die without a word: only the lease tells.
      for (let death = 0; death < 3; death += 1) {
        await platform.worker.run(cec, (db) =>
          db.execute(
            `UPDATE job_run SET state = 'running', fence = fence + 1, lease_until = clock_timestamp() - interval '1 second' WHERE id = $1`,
            [id],
          ),
        );
      }
      const worker = runner(open(), { run: async () => ({ ok: 1 }) });
      worker.start();
      await until(async () => (await stateOf(id)).state === 'done');
    });

    test('an id delivered twice at once is run once', async () => {
      freshName();
      let running = 0;
      let most = 0;
      const queue = open();
      const ledger = new JobLedger(platform.api, queue);
      const worker = runner(open(), {
        run: async () => {
          running += 1;
          most = Math.max(most, running);
          await wait(200);
          running -= 1;
        },
      });
      const id = await enqueue(ledger);
      await queue.add(id);
      await queue.add(id);
      worker.start();
      await until(async () => (await stateOf(id)).state === 'done');
      expect({ most, runs: (await stateOf(id)).runs }).toEqual({ most: 1, runs: 1 });
    });

    test('runs a job again whose connection broke, and not one whose work failed', async () => {
      freshName();
      const tries: string[] = [];
      const worker = runner(open(), {
        run: async (job) => {
          tries.push(job.id);
          if (job.id === broken && tries.filter((id) => id === broken).length === 1) throw Object.assign(new Error('x'), { code: '57P01' });
          if (job.id === failing) throw new Error('no such column');
        },
      });
      const ledger = new JobLedger(platform.api, open());
      const [broken, failing] = [await enqueue(ledger), await enqueue(ledger)];
      worker.start();
      await until(async () => (await stateOf(broken)).state === 'done' && (await stateOf(failing)).state === 'failed');
      expect({ broken: (await stateOf(broken)).runs, failing: (await stateOf(failing)).runs }).toEqual({ broken: 2, failing: 1 });
    });

    test('a page that takes longer than its lease is not taken over', async () => {
      freshName();
      const page: JobHandler = {
        run: async (job) => {
          await job.page(async (db) => {
            await db.query('SELECT pg_sleep(2.5)');
            return { cursor: null };
          });
        },
      };
      for (const worker of [runner(open(), page, 1), runner(open(), page, 1)]) worker.start();
      const id = await enqueue(new JobLedger(platform.api, open()));
      await until(async () => (await stateOf(id)).state === 'done');
      expect((await stateOf(id)).runs).toBe(1);
    });

    (there && backend === 'postgres' ? it : it.skip)('a queue opened while the server refuses works once it answers', async () => {
      freshName();
      const admin = new pg.Client({ connectionString: config.DATABASE_URL });
      await admin.connect();
      const database = new URL(config.DATABASE_URL).pathname.slice(1);
      await admin.query(`ALTER DATABASE ${database} CONNECTION LIMIT 0`);
      const done: string[] = [];
      const queue = open();
      queue.consume(async (id) => void done.push(id), 1);
      await expect(queue.add('refused')).rejects.toThrow();
      await expect(queue.check()).rejects.toThrow();
      await admin.query(`ALTER DATABASE ${database} CONNECTION LIMIT -1`);
      await admin.end();
      await queue.add('taken');
      await until(() => done.includes('taken'));
      expect(done).toEqual(['taken']);
    });

    test('goes on after the connections of the database were cut', async () => {
      freshName();
      const done: string[] = [];
      const worker = runner(open(), { run: async (job) => void done.push(job.id) });
      worker.start();
      const admin = new pg.Client({ connectionString: config.DATABASE_URL });
      await admin.connect();
      await admin.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename IN ('tizilim_api', 'tizilim_worker') AND datname = current_database()`,
      );
      await admin.end();
      const ledger = new JobLedger(platform.api, open());
      let id = '';
      await until(async () => (id = await enqueue(ledger).catch(() => '')) !== '');
      await until(async () => (await stateOf(id).catch(() => ({ state: '' }))).state === 'done', 60);
      expect(done).toContain(id);
    });
  },
);
