import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { armCrashPoint, LOG, nestLogger, type Config, type Log } from '@tizilim/platform';
import { WorkerModule, type WorkerFeatures } from './worker.module.js';

/** Builds the worker and starts taking jobs. Throws when a handler is missing or double, or the clock is off. */
export async function startWorker(config: Config, features?: WorkerFeatures): Promise<INestApplicationContext> {
  armCrashPoint(config.CRASH_AT);
  const app = await NestFactory.createApplicationContext(WorkerModule.forRoot(config, features), { logger: false, abortOnError: false });
  // Not before: a fault at start is told once, by whoever called this.
  app.useLogger(nestLogger(app.get<Log>(LOG)));
  app.enableShutdownHooks();
  return app;
}
