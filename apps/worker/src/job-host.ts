import { Inject, Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { Clock, DbContext, type JobHandler, type JobRunner } from '@tizilim/platform';
import { checkClock } from './check-clock.js';
import { collectHandlers } from './collect-handlers.js';

/** Injection token: every kind of job there must be a handler for. */
export const JOB_KINDS = Symbol('JobKinds');
/** Injection token of a `NewRunner`. */
export const NEW_RUNNER = Symbol('NewRunner');
export type NewRunner = (handlers: ReadonlyMap<string, JobHandler>) => JobRunner;

/** Runs the jobs of the ledger: every handler of the features, found by its `@HandlesJob`. Takes none before handlers and clock are in order. */
@Injectable()
export class JobHost implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private runner: JobRunner | undefined;

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly context: DbContext,
    private readonly clock: Clock,
    @Inject(JOB_KINDS) private readonly kinds: readonly string[],
    @Inject(NEW_RUNNER) private readonly newRunner: NewRunner,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const providers: unknown[] = this.discovery.getProviders().map((wrapper) => wrapper.instance as unknown);
    const handlers = collectHandlers(providers, this.kinds);
    await checkClock(this.context, this.clock);
    this.runner = this.newRunner(handlers);
    this.runner.start();
  }

  /** Takes no new job, lets the running ones finish, then closes the queue. */
  async beforeApplicationShutdown(): Promise<void> {
    await this.runner?.stop();
  }
}
