import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { isoDay } from './day.js';
import type { RegionPlan } from './region-plan.js';
import { addressHeader, documentHeader, exclusionHeader, individualHeader } from './registry.js';
import { TextFile } from './text-file.js';
import type { SnapshotFiles } from './write-region.js';

export interface DataFile {
  readonly path: string;
  readonly sha256: string;
  readonly bytes: number;
  /** Physical lines, the header included. */
  readonly lines: number;
}

/** The files of one snapshot date, ready to be imported. */
export interface SnapshotData {
  readonly individuals: DataFile;
  readonly addresses: DataFile;
  readonly documents: DataFile;
  readonly exclusions: DataFile;
}

async function open(path: string, header: string): Promise<TextFile> {
  const file = await TextFile.create(path, 'utf-8');
  file.add(header);
  return file;
}

export const openAddresses = (path: string): Promise<TextFile> => open(path, addressHeader);

export async function createSnapshot(folder: string): Promise<SnapshotFiles> {
  await mkdir(folder, { recursive: true });
  return {
    individuals: await open(join(folder, 'individuals.csv'), individualHeader),
    documents: await open(join(folder, 'documents.csv'), documentHeader),
    exclusions: await open(join(folder, 'exclusions.csv'), exclusionHeader),
  };
}

export async function closeText(file: TextFile): Promise<DataFile> {
  const sha256 = await file.close();
  return { path: file.path, sha256, bytes: file.bytes, lines: file.lines };
}

/** @param addresses the address register changes little: both snapshot dates share its file */
export async function closeSnapshot(files: SnapshotFiles, addresses: DataFile): Promise<SnapshotData> {
  return {
    individuals: await closeText(files.individuals),
    addresses,
    documents: await closeText(files.documents),
    exclusions: await closeText(files.exclusions),
  };
}

export async function writePrecincts(plan: RegionPlan, path: string): Promise<DataFile> {
  const file = await open(path, 'number,district,name_kk,name_ru,kind,decision_number,decision_date\n');
  for (const precinct of plan.precincts) {
    const { number, district, kk, ru, kind, decisionNumber, decisionDate } = precinct;
    file.add(`${number},${district.id},"${kk}","${ru}",${kind},${decisionNumber},${isoDay(decisionDate)}\n`);
  }
  return closeText(file);
}
