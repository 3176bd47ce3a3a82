import { afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { createLog, JobRunner, type JobHandler, type RunningJob } from '@tizilim/platform';
import { actorOf, cec, districtsOf, openTestPlatform, seedAddresses, seedDocuments, seedPrecinct, seedVoters, type DocumentSeed, type SeededPrecinct, type TestPlatform } from '@tizilim/test-support';
import { labelInvariants } from '../index.js';
import { LayOutOrder } from '../lay-out-order/lay-out-order.handler.js';
import type { LabelOrder } from '../order.js';
import { OrderLabels, OrderLabelsBody } from '../order-labels/order-labels.service.js';
import { ProveOrder } from '../prove-order/prove-order.handler.js';
import { FormOrder } from './form-order.handler.js';

const PRECINCTS = 3;
const VOTERS = 4;

/** A database with the same territory, voters and documents every time. */
interface Town {
  readonly platform: TestPlatform;
  readonly owner: pg.Client;
  readonly handlers: Map<string, JobHandler>;
  readonly district: string;
  readonly precincts: readonly SeededPrecinct[];
}

async function buildTown(): Promise<Town> {
  const platform = await openTestPlatform();
  const owner = new pg.Client({ connectionString: platform.config.DATABASE_URL });
  await owner.connect();
  const [district = ''] = await districtsOf(platform, '10');
  const precincts: SeededPrecinct[] = [];
  const documents: DocumentSeed[] = [];
  for (let number = 1; number <= PRECINCTS; number += 1) {
    const precinct = await seedPrecinct(platform, { districtId: district, number });
    const people = Array.from({ length: VOTERS }, (_, n) => ({ addressCode: `a${(n * 3) % VOTERS}`, surname: n % 2 ? 'Ахмет' : 'Қайрат' }));
    const voters = await seedVoters(platform, precinct, people);
    documents.push(...voters.map(({ iin }) => ({ iin, type: 'id_card' as const, number: `D${iin}` })));
    precincts.push(precinct);
  }
  await seedAddresses(platform, Array.from({ length: VOTERS }, (_, n) => ({ addressCode: `a${n}`, sortKey: `k${n}` })));
  await seedDocuments(platform, documents);
  const { jobs, config, files } = platform;
  const handlers = new Map<string, JobHandler>([
    ['labels.form-order', new FormOrder(jobs, config)],
    ['labels.lay-out-order', new LayOutOrder(files, jobs)],
    ['labels.prove-order', new ProveOrder(files)],
  ]);
  return { platform, owner, handlers, district, precincts };
}

const operator = actorOf('print-operator', { level: 'region', regionId: '10' });

function place({ platform }: Town, body: Partial<OrderLabelsBody>): Promise<LabelOrder> {
  return new OrderLabels(platform.api, platform.jobs, platform.clock).run(operator, OrderLabelsBody.parse(body));
}

interface Outcome {
  readonly labels: unknown[];
  readonly files: unknown[];
  readonly orders: unknown[];
}

/** Everything of the orders that another database must have in the same way: no ids, no timestamps. */
async function outcomeOf({ owner }: Town): Promise<Outcome> {
  const rows = async (sql: string): Promise<unknown[]> => (await owner.query(sql)).rows;
  return {
    labels: await rows(`SELECT l.number, l.serial, o.number AS order, v.iin, l.sheet_no, l.cell_no, l.replaces, l.state FROM label l JOIN label_order o ON o.id = l.order_id JOIN voter v ON v.id = l.voter_id ORDER BY l.serial`),
    files: await rows(`SELECT o.number, p.precinct_number, s.sha256 AS sheets, c.sha256 AS companion, p.proved FROM label_order_precinct p JOIN label_order o ON o.id = p.order_id
                         JOIN stored_file s ON s.id = p.sheets_file_id JOIN stored_file c ON c.id = p.companion_file_id ORDER BY 1, 2`),
    orders: await rows('SELECT number, state, labels, sheets, proved, skipped_live, skipped_no_document FROM label_order ORDER BY number'),
  };
}

async function broken({ platform }: Town): Promise<string[]> {
  return platform.worker.read(cec, async (db) => {
    const found: string[] = [];
    for (const { id, sql } of labelInvariants) if ((await db.query(sql)).length > 0) found.push(id);
    return found;
  });
}

async function leave({ platform, owner }: Town): Promise<void> {
  await owner.end();
  await platform.close();
}

/** A handler whose claim is taken over by another worker after its n-th page. */
function robbed(handler: JobHandler, owner: pg.Client, pages: number): JobHandler {
  return {
    run: (job: RunningJob) => {
      const page = job.page.bind(job);
      let done = 0;
      job.page = async (work) => {
        const result = await page(work);
        if ((done += 1) === pages) await owner.query(`UPDATE job_run SET fence = fence + 1, lease_until = clock_timestamp() - interval '1 second' WHERE id = $1`, [job.id]);
        return result;
      };
      return handler.run(job);
    },
  };
}

describe('forming, laying out and proving', () => {
  let undisturbed: Outcome;
  let town: Town;

  beforeAll(async () => {
    const quiet = await buildTown();
    await place(quiet, { districtId: quiet.district });
    await quiet.platform.drain(quiet.handlers);
    undisturbed = await outcomeOf(quiet);
    expect(undisturbed.labels).toHaveLength(PRECINCTS * VOTERS);
    await leave(quiet);
  });
  beforeEach(async () => {
    town = await buildTown();
  });
  afterEach(async () => {
    expect(await broken(town)).toEqual([]);
    await leave(town);
  });

  /** Runs what the ledger holds unfinished, as the sweeper would. */
  async function recover({ platform, owner, handlers }: Town): Promise<void> {
    for (;;) {
      const { rows } = await owner.query<{ id: string }>(`SELECT id FROM job_run WHERE state IN ('queued', 'running') ORDER BY created_at`);
      if (rows.length === 0) return;
      platform.queue.ids.push(...rows.map((row) => row.id));
      await platform.drain(handlers);
    }
  }

  it.each(['labels.form-order', 'labels.lay-out-order', 'labels.prove-order'].flatMap((kind) => Array.from({ length: PRECINCTS + 1 }, (_, pages) => [kind, pages + 1] as const)))(
    '%s, robbed of its claim after page %i, ends in the same numbers and the same bytes',
    async (kind, pages) => {
      const { platform, owner, handlers, district } = town;
      await place(town, { districtId: district });
      await platform.drain(new Map([...handlers, [kind, robbed(handlers.get(kind)!, owner, pages)]]));
      await recover(town);
      expect(await outcomeOf(town)).toEqual(undisturbed);
    },
  );

  it('a page that fails half-way leaves no trace, and the retried job goes on from there', async () => {
    const { platform, owner, handlers, district, precincts } = town;
    await owner.query(`CREATE FUNCTION stumble() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RAISE EXCEPTION ''disk on fire''; END'`);
    await owner.query(`CREATE TRIGGER stumble BEFORE INSERT ON label_order_precinct FOR EACH ROW WHEN (NEW.precinct_id = ${precincts[1]!.id}) EXECUTE FUNCTION stumble()`);
    const { id } = await place(town, { districtId: district });
    await platform.drain(handlers);
    const job = (await owner.query<{ id: string; state: string; error_code: string }>('SELECT id, state, error_code FROM job_run WHERE subject_id = $1', [id])).rows[0]!;
    expect(job).toMatchObject({ state: 'failed', error_code: 'job.failed' });
    expect((await owner.query('SELECT state, labels FROM label_order')).rows).toEqual([{ state: 'forming', labels: VOTERS }]);
    expect(await broken(town)).toEqual([]);
    await owner.query('DROP FUNCTION stumble() CASCADE');
    await platform.api.run(cec, (db) => platform.jobs.retry(db, job.id));
    await platform.drain(handlers);
    expect(await outcomeOf(town)).toEqual(undisturbed);
  });

  it('two orders of one place at once never give a voter two labels: one of them finds nothing left', async () => {
    const { platform, owner, handlers, district, precincts } = town;
    const bodies = [{ districtId: district }, { districtId: district }, { precinctId: precincts[1]!.id }];
    for (const body of bodies) await place(town, body);
    await platform.drain(new Map());
    await owner.query(`UPDATE job_run SET state = 'queued'`);
    const { rows } = await owner.query<{ id: string }>('SELECT id FROM job_run');
    const runner = new JobRunner(platform.worker, platform.queue, new Map([['labels.form-order', handlers.get('labels.form-order')!]]), { leaseSeconds: 60, concurrency: 3, sweepMilliseconds: 1000 }, createLog('silent', 'test'));
    // All three stand at the door before the first may enter.
    await owner.query('BEGIN');
    await owner.query('SELECT next FROM label_serial FOR UPDATE');
    const running = Promise.all(rows.map(({ id }) => runner.runOne(id)));
    const waiting = `SELECT count(*)::int AS jobs FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
    do await owner.query('SELECT pg_stat_clear_snapshot()');
    while ((await owner.query<{ jobs: number }>(waiting)).rows[0]!.jobs < rows.length);
    await owner.query('COMMIT');
    await running;
    const jobs = await owner.query(`SELECT state, error_code FROM job_run WHERE kind = 'labels.form-order'`);
    expect(jobs.rows).toEqual(rows.map(() => ({ state: 'done', error_code: null })));
    const live = await owner.query('SELECT count(*)::int AS labels, count(DISTINCT voter_id)::int AS voters FROM label');
    expect(live.rows).toEqual([{ labels: PRECINCTS * VOTERS, voters: PRECINCTS * VOTERS }]);
    const orders = await owner.query<{ labels: number; skipped: number; state: string }>('SELECT labels, skipped_live AS skipped, state FROM label_order');
    expect(orders.rows.reduce((sum, { labels }) => sum + labels, 0)).toBe(PRECINCTS * VOTERS);
    for (const order of orders.rows) expect(order.state).toBe(order.labels === 0 ? 'cancelled' : 'formed');
    await recover(town);
  });
});
