import { createReadStream } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { OpenRound } from '@tizilim/duties';
import { CheckListJob, ReceiveList } from '@tizilim/intake';
import { childEnvironment, Clock, connectDataSource, createLog, DbContext, deriveKey, FileStore, JobLedger, JobRunner, loadConfig, systemActor, type Actor, type JobQueue } from '@tizilim/platform';
import type { IngestTimes } from './ingest-times.js';

const REGION = '10';
const DISTRICT = '101000000';
const LEASE_SECONDS = 60;

/** Nobody waits for these jobs but the measurement itself. */
const noQueue: JobQueue = { add: async () => undefined, consume: () => undefined, check: async () => undefined, close: async () => undefined };

const ADD_PRECINCTS = `
INSERT INTO precinct (region_id, district_id, number, name_kk, name_ru, kind, decision_number, decision_date, valid_from)
SELECT '${REGION}', '${DISTRICT}', n, 'Мектеп', 'Школа', 'general', '1', '2020-01-01', '2020-01-01' FROM generate_series(1, $1) n
 WHERE NOT EXISTS (SELECT FROM precinct)`;
const JOB_TIMES = `
SELECT extract(epoch FROM p.at - j.started_at)::float8 AS read, extract(epoch FROM c.at - p.at)::float8 AS settle, l.accepted::int, l.rejected::int
  FROM job_run j JOIN voter_list l ON l.job_id = j.id
  JOIN list_transition p ON p.list_id = l.id AND p.to_state = 'parsed'
  JOIN list_transition c ON c.list_id = l.id AND c.to_state = 'checked'
 WHERE j.id = $1`;

/** Hands a file in as an akimat does and runs its check here: the very service and job of the product. */
export async function ingestOnce(file: string, precincts: number, round: { readonly asOf: string; readonly dueOn: string }): Promise<IngestTimes> {
  const config = loadConfig(childEnvironment({}));
  const key = deriveKey(config.TIZILIM_SECRET, 'context');
  const sources = [await connectDataSource(config, 'tizilim_api', [], 4), await connectDataSource(config, 'tizilim_worker', [], 4)] as const;
  const [api, worker] = sources.map((source) => new DbContext(source, key)) as [DbContext, DbContext];
  const files = new FileStore(join(config.DATA_DIR, 'files'));
  const clock = new Clock(config.BUSINESS_DATE);
  try {
    await api.run(systemActor('bench', { level: 'republic' }), (db) => db.execute(ADD_PRECINCTS, [precincts]));
    const { id: roundId } = await new OpenRound(api, clock).run(actor('supervisor', { level: 'republic' }), { kind: 'on-request', ...round, regions: [REGION] });
    const receive = new ReceiveList(api, files, new JobLedger(api, noQueue), clock);
    const receipt = await receive.run(actor('registrar', { level: 'region', regionId: REGION }), { roundId }, { name: 'bench.csv', stream: createReadStream(file) }, { language: 'en', dryRun: false, key: null });
    const cpu = process.cpuUsage();
    await new JobRunner(worker, noQueue, new Map([['intake.check-list', new CheckListJob(files)]]), { leaseSeconds: LEASE_SECONDS, concurrency: 1, sweepMilliseconds: 1000 }, createLog('error', 'bench')).runOne(receipt.jobId);
    const used = process.cpuUsage(cpu);
    const times = await api.read(systemActor('bench', { level: 'republic' }), (db) => db.one<Omit<IngestTimes, 'cpu' | 'rss'>>(JOB_TIMES, [receipt.jobId]));
    return { ...times, cpu: (used.user + used.system) / 1e6, rss: process.resourceUsage().maxRSS / 1024 };
  } finally {
    for (const source of sources) await source.destroy();
  }
}

function actor(role: 'supervisor' | 'registrar', territory: Actor['territory']): Actor {
  return { accountId: randomUUID(), login: role, role, territory };
}

const [file = '', precincts = '1', asOf = '', dueOn = ''] = process.argv.slice(2);
process.send?.(await ingestOnce(file, Number(precincts), { asOf, dueOn }));
