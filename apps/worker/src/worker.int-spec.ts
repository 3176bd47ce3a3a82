import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Injectable, Module } from '@nestjs/common';
import { setTimeout as wait } from 'node:timers/promises';
import { Clock, HandlesJob, JobLedger, openJobQueue, type JobHandler, type JobQueue, type RunningJob } from '@tizilim/platform';
import { cec, openTestPlatform, type TestPlatform } from '@tizilim/test-support';
import { checkClock, skewSeconds } from './check-clock.js';
import { startWorker } from './start-worker.js';

let started: () => void = () => undefined;
let release: Promise<void> = Promise.resolve();

@Injectable()
@HandlesJob('test.slow')
class Slow implements JobHandler {
  async run(job: RunningJob): Promise<{ rows: number }> {
    started();
    await release;
    await job.page(async () => ({ cursor: 1, counters: { done: 1 } }));
    return { rows: 1 };
  }
}
@Module({ providers: [Slow] })
class SlowModule {}

describe('the worker', () => {
  let platform: TestPlatform;
  let queue: JobQueue;
  let ledger: JobLedger;
  beforeAll(async () => {
    platform = await openTestPlatform([], { WORKER_CONCURRENCY: '1' });
    queue = openJobQueue(platform.config, 'tizilim_api');
    ledger = new JobLedger(platform.api, queue);
  });
  afterAll(async () => {
    await queue.close();
    await platform.close();
  });
  const enqueue = () => platform.api.run(cec, (db) => ledger.enqueue(db, { kind: 'test.slow', subjectId: 'x' }));
  const stateOf = async (id: string) => (await platform.api.read(cec, (db) => ledger.get(db, id))).state;

  it('finishes what it runs when it is told to stop, and takes nothing new', async () => {
    let letGo: () => void = () => undefined;
    release = new Promise((done) => (letGo = done));
    const running = new Promise<void>((done) => (started = done));
    const worker = await startWorker(platform.config, { modules: [SlowModule], kinds: ['test.slow'] });
    const first = await enqueue();
    await running;
    const second = await enqueue();
    const closed = worker.close();
    letGo();
    await closed;
    expect(await stateOf(first)).toBe('done');
    expect(await stateOf(second)).toBe('queued');
  });

  it('takes up what another one left behind', async () => {
    release = Promise.resolve();
    const left = await enqueue();
    const worker = await startWorker(platform.config, { modules: [SlowModule], kinds: ['test.slow'] });
    for (let i = 0; i < 400 && (await stateOf(left)) !== 'done'; i += 1) await wait(25);
    expect(await stateOf(left)).toBe('done');
    await worker.close();
  });

  it('refuses to start with a kind nobody handles', async () => {
    await expect(startWorker(platform.config, { modules: [SlowModule], kinds: ['test.slow', 'test.other'] })).rejects.toThrow(
      'test.other: no handler',
    );
  });

  it('refuses to start with a clock that is off, forwards or backwards', async () => {
    await expect(checkClock(platform.worker, new Clock())).resolves.toBeUndefined();
    for (const seconds of [-5, 5]) {
      const clock = new (class extends Clock {
        override now(): Date {
          return new Date(super.now().getTime() + seconds * 1000);
        }
      })();
      await expect(checkClock(platform.worker, clock)).rejects.toMatchObject({ code: 'start.clock-skew' });
    }
  });

  it.each([
    [1000, 1500, 2000, 0],
    [1000, 900, 2000, 0.1],
    [1000, 4500, 2000, 2.5],
  ])('skew of %d..%d..%d is %d s', (before, at, after, seconds) => {
    expect(skewSeconds(before, at, after)).toBeCloseTo(seconds);
  });
});
