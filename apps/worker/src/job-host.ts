import { Inject, Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { CONFIG, DbContext, JOB_QUEUE, JobRunner, LOG, type Config, type JobQueue, type Log } from '@tizilim/platform';
import { collectHandlers } from './collect-handlers.js';
import { jobKinds } from './job-kinds.js';

const SWEEP_MILLISECONDS = 5_000;

/** Runs the jobs of the ledger: every handler of the features, found by its `@HandlesJob`. */
@Injectable()
export class JobHost implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private runner: JobRunner | undefined;

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly context: DbContext,
    @Inject(JOB_QUEUE) private readonly queue: JobQueue,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(LOG) private readonly log: Log,
  ) {}

  onApplicationBootstrap(): void {
    const providers: unknown[] = this.discovery.getProviders().map((wrapper) => wrapper.instance as unknown);
    const handlers = collectHandlers(providers, jobKinds);
    const options = { leaseSeconds: this.config.LEASE_SECONDS, concurrency: this.config.WORKER_CONCURRENCY, sweepMilliseconds: SWEEP_MILLISECONDS };
    this.runner = new JobRunner(this.context, this.queue, handlers, options, this.log);
    this.runner.start();
  }

  /** Takes no new job, lets the running ones finish, then closes the queue. */
  async beforeApplicationShutdown(): Promise<void> {
    await this.runner?.stop();
  }
}
