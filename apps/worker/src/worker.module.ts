import { Module, type DynamicModule } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { PlatformModule, type Config } from '@tizilim/platform';
import { JobHost } from './job-host.js';
import { workerModules } from './worker-modules.js';

/** Connections beside those of running jobs: claims, lease renewals and the sweeper. */
const EXTRA_CONNECTIONS = 4;
/** A job holds one connection for its page and now and then one for its lease. */
const CONNECTIONS_PER_JOB = 2;

/** The worker: the platform, the list of features with job handlers, and the host that runs them. */
@Module({})
export class WorkerModule {
  static forRoot(config: Config): DynamicModule {
    const poolSize = config.WORKER_CONCURRENCY * CONNECTIONS_PER_JOB + EXTRA_CONNECTIONS;
    return {
      module: WorkerModule,
      imports: [PlatformModule.forRoot({ config, role: 'tizilim_worker', entities: [], poolSize }), DiscoveryModule, ...workerModules],
      providers: [JobHost],
    };
  }
}
