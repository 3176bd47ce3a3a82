import { join } from 'node:path';
import {
  Clock,
  connectDataSource,
  createLog,
  DbContext,
  deriveKey,
  FileStore,
  JobLedger,
  JobRunner,
  type ApplicationRole,
  type Config,
  type JobHandler,
  type JobQueue,
} from '@tizilim/platform';
import { IMPORT_SNAPSHOT, ImportSnapshot } from '@tizilim/registries';

/** What an import from the command line works with: the use cases of the API and the worker, without their processes. */
export interface ImportSystem {
  readonly api: DbContext;
  readonly files: FileStore;
  readonly jobs: JobLedger;
  readonly clock: Clock;
  /** Loads a snapshot here and now, unless a running worker was faster. */
  loadSnapshot(jobId: string): Promise<void>;
}

const POOL_SIZE = 3;
// The ledger has the job; here it is run at once, so no queue needs to hear of it.
const noQueue: JobQueue = { add: async () => undefined, consume: () => undefined, check: async () => undefined, close: async () => undefined };

export async function withImportSystem<T>(config: Config, work: (system: ImportSystem) => Promise<T>): Promise<T> {
  const key = deriveKey(config.TIZILIM_SECRET, 'context');
  const connect = (role: ApplicationRole) => connectDataSource(config, role, [], POOL_SIZE);
  const apiSource = await connect('tizilim_api');
  const workerSource = await connect('tizilim_worker').catch(async (error: unknown) => {
    await apiSource.destroy();
    throw error;
  });
  try {
    const [api, worker] = [new DbContext(apiSource, key), new DbContext(workerSource, key)];
    const files = new FileStore(join(config.DATA_DIR, 'files'));
    const handlers = new Map<string, JobHandler>([[IMPORT_SNAPSHOT, new ImportSnapshot(files)]]);
    const options = { leaseSeconds: config.LEASE_SECONDS, concurrency: 1, sweepMilliseconds: 0 };
    const runner = new JobRunner(worker, noQueue, handlers, options, createLog('silent', 'import'));
    return await work({ api, files, jobs: new JobLedger(api, noQueue), clock: new Clock(config.BUSINESS_DATE), loadSnapshot: (jobId) => runner.runOne(jobId) });
  } finally {
    await apiSource.destroy();
    await workerSource.destroy();
  }
}
