import { Module, type DynamicModule, type Type } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { DbContext, JOB_QUEUE, JobRunner, LOG, PlatformModule, type Config, type JobQueue, type Log } from '@tizilim/platform';
import { JobHost, JOB_KINDS, NEW_RUNNER, type NewRunner } from './job-host.js';
import { jobKinds } from './job-kinds.js';
import { workerModules } from './worker-modules.js';

/** Connections beside those of running jobs: claims, lease renewals and the sweeper. */
const EXTRA_CONNECTIONS = 4;
/** A job holds one connection for its page and now and then one for its lease. */
const CONNECTIONS_PER_JOB = 2;
const SWEEP_MILLISECONDS = 5_000;

/** What a worker runs; the product's own by default. */
export interface WorkerFeatures {
  readonly modules: readonly Type[];
  readonly kinds: readonly string[];
}

/** The worker: the platform, the list of features with job handlers, and the host that runs them. */
@Module({})
export class WorkerModule {
  static forRoot(config: Config, features: WorkerFeatures = { modules: workerModules, kinds: jobKinds }): DynamicModule {
    const poolSize = config.WORKER_CONCURRENCY * CONNECTIONS_PER_JOB + EXTRA_CONNECTIONS;
    const options = { leaseSeconds: config.LEASE_SECONDS, concurrency: config.WORKER_CONCURRENCY, sweepMilliseconds: SWEEP_MILLISECONDS };
    return {
      module: WorkerModule,
      imports: [PlatformModule.forRoot({ config, role: 'tizilim_worker', entities: [], poolSize }), DiscoveryModule, ...features.modules],
      providers: [
        JobHost,
        { provide: JOB_KINDS, useValue: features.kinds },
        {
          provide: NEW_RUNNER,
          useFactory:
            (context: DbContext, queue: JobQueue, log: Log): NewRunner =>
            (handlers) =>
              new JobRunner(context, queue, handlers, options, log),
          inject: [DbContext, JOB_QUEUE, LOG],
        },
      ],
    };
  }
}
