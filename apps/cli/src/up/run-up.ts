import { openSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { text } from '@tizilim/messages';
import { migrateUp } from '@tizilim/platform';
import { EXIT, print, type Io } from '../io.js';
import { allMigrations } from '../schema.js';
import { openLocalSystem } from '../system/local-system.js';
import { startProcesses } from '../system/processes.js';
import { dataFolderOf, type DataOption } from '../system/with-database.js';
import { untilStopped } from './until-stopped.js';

export interface UpOptions extends DataOption {
  /** Fill an empty database with the demo data and print one account per role. */
  readonly demo?: boolean;
}

/** Starts everything and stays until Ctrl-C; what it started, it ends. */
export async function runUp(options: UpOptions, io: Io): Promise<number> {
  const dataFolder = resolve(dataFolderOf(options));
  const system = await openLocalSystem({ dataFolder });
  if (system.adopted) print(io, text('cli.up.adopted', io.language));
  try {
    await migrateUp(system.config, allMigrations);
    const log = openSync(join(dataFolder, 'tizilim.log'), 'a', 0o600);
    const running = await startProcesses({ environment: system.environment, workers: 1, log });
    try {
      if (options.demo) {
        const { fillWithDemo } = await import('../demo/fill-with-demo.js');
        await fillWithDemo({ url: running.url, config: system.config, workFolder: join(dataFolder, 'demo') }, io);
      }
      print(io, text('cli.up.ready', io.language, { url: running.url }));
      await untilStopped(running.ended);
      print(io, text('cli.up.stopping', io.language));
    } finally {
      await running.stop();
    }
  } finally {
    await system.stop();
  }
  return EXIT.ok;
}
