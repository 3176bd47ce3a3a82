import { connectDataSource, DbContext, deriveKey, type Config, type Entities } from '@tizilim/platform';
import { openLocalSystem } from './local-system.js';

export interface DataOption {
  readonly data?: string;
}

/** Default folders: `npm start` and the demo never touch each other's data. */
export const DATA_FOLDERS = { main: '.data/main', demo: '.data/demo' } as const;

export function dataFolderOf(options: DataOption): string {
  return options.data ?? DATA_FOLDERS.main;
}

/** Runs a command on the database of a data folder (or of DATABASE_URL), starting and stopping the embedded server around it. */
export async function withDatabase<T>(options: DataOption, work: (config: Config) => Promise<T>): Promise<T> {
  const system = await openLocalSystem({ dataFolder: dataFolderOf(options) });
  try {
    return await work(system.config);
  } finally {
    // A server that a running `up` owns is left to it.
    if (!system.adopted) await system.stop();
  }
}

/** A DbContext of one application role for a short command. */
export async function withContext<T>(
  config: Config,
  role: 'tizilim_api' | 'tizilim_worker',
  entities: Entities,
  work: (context: DbContext) => Promise<T>,
): Promise<T> {
  const source = await connectDataSource(config, role, entities, 3);
  try {
    return await work(new DbContext(source, deriveKey(config.TIZILIM_SECRET, 'context')));
  } finally {
    await source.destroy();
  }
}
