import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { armCrashPoint, Clock, DbContext, LOG, nestLogger, type Config, type Log } from '@tizilim/platform';
import { checkClock } from './check-clock.js';
import { WorkerModule } from './worker.module.js';

/** Builds the worker and starts taking jobs. Throws when a handler is missing or double, or the clock is off. */
export async function startWorker(config: Config): Promise<INestApplicationContext> {
  armCrashPoint(config.CRASH_AT);
  const app = await NestFactory.createApplicationContext(WorkerModule.forRoot(config), { bufferLogs: true, abortOnError: false });
  app.useLogger(nestLogger(app.get<Log>(LOG)));
  app.enableShutdownHooks();
  try {
    await checkClock(app.get(DbContext), app.get(Clock));
  } catch (error) {
    await app.close();
    throw error;
  }
  return app;
}
