import { migrateUp } from '@tizilim/platform';
import type { Io } from '../io.js';
import { allMigrations } from '../schema.js';
import { withDatabase, type DataOption } from '../system/with-database.js';
import { judgeImportArguments, type ImportOptions } from './import-arguments.js';
import { runImport } from './run-import.js';

/** `tizilim import KIND FILE` on the database of a data folder, brought to the state of the code first. */
export async function runImportCommand(kind: string, file: string, options: ImportOptions & DataOption, io: Io): Promise<number> {
  const misuse = await judgeImportArguments(kind, file, options, io);
  if (misuse !== undefined) return misuse;
  return withDatabase(options, async (config) => {
    await migrateUp(config, allMigrations);
    return runImport(kind, file, { ...options, config }, io);
  });
}
