import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { DomainError, findRegion } from '@tizilim/domain';
import { systemActor, type Config } from '@tizilim/platform';
import { ListSnapshots, ReceiveSnapshot, type SnapshotKind, type SnapshotRow } from '@tizilim/registries';
import { ImportKato, ImportPrecincts } from '@tizilim/territory';
import { EXIT, type Io } from '../io.js';
import { isImportKind, judgeImportArguments, type ImportOptions } from './import-arguments.js';
import { withImportSystem, type ImportSystem } from './import-system.js';
import { printKato, printPrecincts, printSnapshot } from './print-import.js';

export interface ImportTarget extends ImportOptions {
  readonly config: Config;
}

const CENTRE = systemActor('import', { level: 'republic' });
const POLL_MILLISECONDS = 500;

/**
 * `tizilim import`: brings reference data and snapshots of the external registers in, through the same use cases as the API.
 * @returns 0 imported (or known already), 2 refused as a whole, 3 wrong use
 */
export async function runImport(kind: string, file: string, target: ImportTarget, io: Io): Promise<number> {
  const misuse = await judgeImportArguments(kind, file, target, io);
  if (misuse !== undefined || !isImportKind(kind)) return misuse ?? EXIT.usage;
  return withImportSystem(target.config, async (system) => {
    if (kind === 'territory') return importTerritory(system, file, target, io);
    if (kind === 'precincts') return importPrecincts(system, file, target, io);
    return importSnapshot(system, kind, { file, ...target }, io);
  });
}

async function importTerritory(system: ImportSystem, file: string, options: ImportOptions, io: Io): Promise<number> {
  const { asOf, confirmClosing } = options;
  const wanted = { ...(asOf === undefined ? {} : { effectiveOn: asOf }), ...(confirmClosing === undefined ? {} : { confirmClosing }) };
  const result = await new ImportKato(system.api, system.clock).run(CENTRE, createReadStream(file), wanted);
  printKato(result, io);
  return EXIT.ok;
}

async function importPrecincts(system: ImportSystem, file: string, options: ImportOptions, io: Io): Promise<number> {
  const regionId = options.region === undefined ? undefined : findRegion(options.region)?.id;
  const result = await new ImportPrecincts(system.api, system.clock).run(CENTRE, createReadStream(file), regionId);
  printPrecincts(basename(file), result, io);
  return result.state === 'imported' ? EXIT.ok : EXIT.refused;
}

async function importSnapshot(system: ImportSystem, kind: SnapshotKind, options: ImportOptions & { readonly file: string }, io: Io): Promise<number> {
  const { file, asOf = system.clock.today(), declaredRows } = options;
  const fileName = basename(file).slice(-255);
  const query = { kind, asOf, fileName, ...(declaredRows === undefined ? {} : { declaredRows }) };
  const { snapshot, known } = await new ReceiveSnapshot(system.api, system.files, system.jobs, system.clock).run(CENTRE, query, createReadStream(file));
  const loaded = snapshot.state === 'loading' ? await load(system, snapshot) : snapshot;
  printSnapshot(fileName, loaded, known, io);
  return loaded.state === 'ready' ? EXIT.ok : EXIT.refused;
}

/** Runs the load; when a worker of a running system has taken it, waits for its end. */
async function load(system: ImportSystem, { id, jobId }: SnapshotRow): Promise<SnapshotRow> {
  if (!jobId) throw new Error(`snapshot ${id} has no job`);
  await system.loadSnapshot(jobId);
  for (;;) {
    const snapshot = await new ListSnapshots(system.api).get(CENTRE, id);
    if (snapshot.state !== 'loading') return snapshot;
    const job = await system.api.read(CENTRE, (db) => system.jobs.get(db, jobId));
    if (job.state === 'failed' || job.state === 'cancelled') throw new DomainError('import.broken-off', 'unavailable', { job: jobId });
    await wait(POLL_MILLISECONDS);
  }
}
