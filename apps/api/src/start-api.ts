import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { armCrashPoint, LOG, nestLogger, type Config, type Log } from '@tizilim/platform';
import { AppModule } from './app.module.js';
import { setup } from './setup.js';

export interface RunningApi {
  readonly app: NestExpressApplication;
  /** The port it listens on; chosen by the system when the configuration says 0. */
  readonly port: number;
}

/** Builds the API and listens. Throws when the port is taken (code EADDRINUSE) or the database cannot be reached. */
export async function startApi(config: Config): Promise<RunningApi> {
  armCrashPoint(config.CRASH_AT);
  const app = await NestFactory.create<NestExpressApplication>(AppModule.forRoot(config), {
    bodyParser: false,
    logger: false,
    abortOnError: false,
  });
  setup(app);
  app.enableShutdownHooks();
  try {
    await app.listen(config.PORT, config.HOST);
  } catch (error) {
    await app.close();
    throw error;
  }
  // Not before: a fault at start is told once, by whoever called this.
  app.useLogger(nestLogger(app.get<Log>(LOG)));
  return { app, port: Number(new URL(await app.getUrl()).port) };
}
