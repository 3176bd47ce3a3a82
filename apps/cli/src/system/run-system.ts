import { existsSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { DomainError } from '@tizilim/domain';
import { text } from '@tizilim/messages';
import { findRunningPostmaster, migrateUp } from '@tizilim/platform';
import { complain, EXIT, print, type Io } from '../io.js';
import { allMigrations } from '../schema.js';
import { allInvariants } from './all-invariants.js';
import { checkInvariants } from './invariants.js';
import { dataFolderOf, withContext, withDatabase, type DataOption } from './with-database.js';

export interface SystemOptions extends DataOption {
  readonly json?: boolean;
}

export async function runMigrate(options: SystemOptions, io: Io): Promise<number> {
  const steps = await withDatabase(options, (config) => migrateUp(config, allMigrations));
  print(io, options.json ? JSON.stringify({ applied: steps }) : text('cli.migrated', io.language, { steps: steps.length }));
  return EXIT.ok;
}

/** Empties a data folder of ours; a folder with a running server or without our marks is left alone. */
export async function runReset(options: SystemOptions, io: Io): Promise<number> {
  const folder = resolve(dataFolderOf(options));
  const postgres = join(folder, 'postgres', 'pgdata');
  if (findRunningPostmaster(postgres)) throw new DomainError('reset.server-running', 'conflict', { folder });
  if (existsSync(folder) && !existsSync(join(folder, 'secret')) && !existsSync(postgres)) throw new DomainError('reset.not-ours', 'invalid', { folder });
  rmSync(folder, { recursive: true, force: true });
  print(io, text('cli.reset-done', io.language, { folder }));
  return EXIT.ok;
}

export async function runVerify(options: SystemOptions, io: Io): Promise<number> {
  const results = await withDatabase(options, (config) => withContext(config, 'tizilim_worker', [], (context) => checkInvariants(context, allInvariants)));
  const broken = results.filter((result) => result.rows > 0);
  if (options.json) print(io, JSON.stringify({ checked: results.length, broken }));
  else if (broken.length === 0) print(io, text('cli.verify.holds', io.language, { count: results.length }));
  for (const { id, title, rows } of options.json ? [] : broken) complain(io, text('cli.verify.broken', io.language, { id, title, rows }));
  return broken.length === 0 ? EXIT.ok : EXIT.lines;
}
