import { join } from 'node:path';
import { Global, Inject, Module, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from './clock/clock.js';
import { deriveKey, type ApplicationRole, type Config } from './config/config.js';
import { connectDataSource, type Entities } from './database/data-source.js';
import { DbContext } from './database/db-context.js';
import { createLog } from './logging/log.js';
import { JobLedger } from './queue/job-ledger.js';
import { openJobQueue, type JobQueue } from './queue/job-queue.js';
import { FileStore } from './storage/file-store.js';
import { CONFIG, JOB_QUEUE, LOG } from './tokens.js';

export interface PlatformOptions {
  readonly config: Config;
  readonly role: ApplicationRole;
  readonly entities: Entities;
  readonly poolSize?: number;
  /** Another name separates the queues of tests on one server. */
  readonly queueName?: string;
}

const POOL_SIZE = 10;

/** Everything a feature stands on: configuration, time, database, queue, files, log. */
@Global()
@Module({})
export class PlatformModule implements OnApplicationShutdown {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(JOB_QUEUE) private readonly queue: JobQueue,
  ) {}

  static forRoot(options: PlatformOptions): DynamicModule {
    const { config, role } = options;
    return {
      module: PlatformModule,
      providers: [
        { provide: CONFIG, useValue: config },
        { provide: LOG, useValue: createLog(config.LOG_LEVEL, role) },
        { provide: Clock, useValue: new Clock(config.BUSINESS_DATE) },
        { provide: DataSource, useFactory: () => connectDataSource(config, role, options.entities, options.poolSize ?? POOL_SIZE) },
        { provide: DbContext, useFactory: (source: DataSource) => new DbContext(source, deriveKey(config.TIZILIM_SECRET, 'context')), inject: [DataSource] },
        { provide: JOB_QUEUE, useFactory: () => openJobQueue(config, role, options.queueName) },
        { provide: JobLedger, useFactory: (context: DbContext, queue: JobQueue) => new JobLedger(context, queue), inject: [DbContext, JOB_QUEUE] },
        { provide: FileStore, useValue: new FileStore(join(config.DATA_DIR, 'files')) },
      ],
      exports: [CONFIG, LOG, Clock, DataSource, DbContext, JOB_QUEUE, JobLedger, FileStore],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.queue.close();
    await this.dataSource.destroy();
  }
}
