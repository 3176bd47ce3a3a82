import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { actorOf, cec, openTestPlatform, type TestPlatform } from '@tizilim/test-support';
import { systemActor, type JobHandler, type RunningJob } from '@tizilim/platform';

const registrar10 = actorOf('registrar', { level: 'region', regionId: '10' });
const registrar11 = actorOf('registrar', { level: 'region', regionId: '11' });

describe('DbContext and row-level security', () => {
  let platform: TestPlatform;
  beforeAll(async () => {
    platform = await openTestPlatform();
  });
  afterAll(() => platform.close());

  const insertJob = `INSERT INTO job_run (kind, region_id, district_id, subject_id) VALUES ('test.nothing', $1, $2, 's') RETURNING id`;

  it('shows a region its own rows only, and the republic all', async () => {
    await platform.api.run(registrar10, (db) => db.query(insertJob, ['10', null]));
    await platform.api.run(registrar11, (db) => db.query(insertJob, ['11', null]));
    const seen = (actor: typeof cec) => platform.api.read(actor, (db) => db.query<{ region_id: string }>('SELECT region_id FROM job_run ORDER BY 1'));
    expect((await seen(registrar10)).map((r) => r.region_id)).toEqual(['10']);
    expect((await seen(registrar11)).map((r) => r.region_id)).toEqual(['11']);
    expect((await seen(cec)).map((r) => r.region_id)).toEqual(['10', '11']);
  });

  it('refuses to write into another region', async () => {
    await expect(platform.api.run(registrar10, (db) => db.query(insertJob, ['11', null]))).rejects.toMatchObject({ code: '42501' });
  });

  it('limits a district to its own rows', async () => {
    const district = actorOf('registrar', { level: 'district', regionId: '10', districtId: '101000000' });
    await platform.api.run(registrar10, (db) => db.query(insertJob, ['10', '101000000']));
    const rows = await platform.api.read(district, (db) => db.query<{ district_id: string }>('SELECT district_id FROM job_run'));
    expect(rows.map((r) => r.district_id)).toEqual(['101000000']);
  });

  it('shows nothing without a context and nothing with a forged one', async () => {
    const count = (sql: string) =>
      platform.apiSource.transaction(async (manager) => {
        await manager.query(`SELECT set_config('app.claims', '{"level":"republic","pid":1}', true), set_config('app.mac', 'aa', true)`);
        return (await manager.query(sql)) as { n: number }[];
      });
    expect(await platform.apiSource.query('SELECT count(*)::int AS n FROM job_run')).toEqual([{ n: 0 }]);
    expect(await count('SELECT count(*)::int AS n FROM job_run')).toEqual([{ n: 0 }]);
    await expect(platform.apiSource.query(`SELECT app.enter('{"level":"republic"}', 'aa')`)).rejects.toMatchObject({ code: '42501' });
    await expect(platform.apiSource.query('SELECT key FROM app.context_key')).rejects.toMatchObject({ code: '42501' });
  });

  it('rolls back everything when the work throws', async () => {
    await expect(
      platform.api.run(systemActor('test', { level: 'region', regionId: '15' }), async (db) => {
        await db.query(insertJob, ['15', null]);
        throw new Error('stop');
      }),
    ).rejects.toThrow('stop');
    expect(await platform.api.read(cec, (db) => db.query(`SELECT 1 FROM job_run WHERE region_id = '15'`))).toEqual([]);
  });

  it('refuses writing in a read and two statements at once', async () => {
    await expect(platform.api.read(registrar10, (db) => db.query(insertJob, ['10', null]))).rejects.toMatchObject({ code: '25006' });
    await expect(platform.api.read(cec, (db) => Promise.all([db.query('SELECT 1'), db.query('SELECT 2')]))).rejects.toThrow('two statements');
  });
});

class Counting implements JobHandler {
  runs = 0;
  failAt = -1;
  async run(job: RunningJob) {
    this.runs += 1;
    for (let more = true; more; ) {
      const page = await job.page<number>(async (_db, cursor) => {
        const next = (cursor ?? 0) + 1;
        return { cursor: next, counters: { done: next, total: 3 } };
      });
      if (page.cursor === this.failAt) throw new Error('died');
      more = (page.cursor ?? 0) < 3;
    }
    return { pages: 3 };
  }
}

describe('job ledger', () => {
  let platform: TestPlatform;
  const handler = new Counting();
  const handlers = new Map<string, JobHandler>([['test.count', handler]]);
  beforeAll(async () => {
    platform = await openTestPlatform();
  });
  afterAll(() => platform.close());
  const enqueue = () => platform.api.run(registrar10, (db) => platform.jobs.enqueue(db, { kind: 'test.count', regionId: '10', subjectId: 'x' }));
  const stateOf = (id: string) => platform.api.read(cec, (db) => platform.jobs.get(db, id));

  it('runs a job to its end and keeps progress', async () => {
    const id = await enqueue();
    await platform.drain(handlers);
    expect(await stateOf(id)).toMatchObject({ state: 'done', counters: { done: 3, total: 3 }, result: { pages: 3 } });
  });

  it('does not queue work of a transaction that was rolled back', async () => {
    const before = platform.queue.ids.length;
    await expect(
      platform.api.run(registrar10, async (db) => {
        await platform.jobs.enqueue(db, { kind: 'test.count', regionId: '10', subjectId: 'y' });
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
    expect(platform.queue.ids.length).toBe(before);
  });

  it('shows a failure, and a retry goes on from the saved cursor', async () => {
    handler.failAt = 2;
    const id = await enqueue();
    await platform.drain(handlers);
    expect(await stateOf(id)).toMatchObject({ state: 'failed', error_code: 'job.failed' });
    handler.failAt = -1;
    await platform.api.run(registrar10, (db) => platform.jobs.retry(db, id));
    await platform.drain(handlers);
    expect(await stateOf(id)).toMatchObject({ state: 'done' });
  });

  it('cancels a queued job', async () => {
    const id = await enqueue();
    await platform.api.run(registrar10, (db) => platform.jobs.cancel(db, id));
    await platform.drain(handlers);
    expect(await stateOf(id)).toMatchObject({ state: 'cancelled' });
  });

  it('refuses a page of a claim that was taken over', async () => {
    const id = await enqueue();
    let stolen = false;
    const thief: JobHandler = {
      async run(job) {
        await job.page(async () => ({ cursor: 1 }));
        if (!stolen) {
          stolen = true;
          await platform.worker.run(cec, (db) => db.execute('UPDATE job_run SET fence = fence + 1 WHERE id = $1', [id]));
        }
        await job.page(async () => ({ cursor: 2 }));
      },
    };
    await platform.drain(new Map([['test.count', thief]]));
    const row = await platform.api.read(cec, (db) => db.one<{ cursor: number }>('SELECT cursor FROM job_run WHERE id = $1', [id]));
    expect(row.cursor).toBe(1);
  });
});
