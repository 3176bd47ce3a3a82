import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { isoDay, parseDay } from './day.js';
import { IinSlots } from './iin-slots.js';
import { ListFile } from './list-file.js';
import { closeList, type ListData } from './list-data.js';
import { LineWriter } from './list-line.js';
import { wholeStyle } from './list-style.js';
import type { PlantKind } from './plant-kinds.js';
import { planPlants } from './plant-plan.js';
import { planNation } from './region-plan.js';
import { RegionWorld } from './region-world.js';
import {
  closeSnapshot,
  closeText,
  createSnapshot,
  openAddresses,
  writePrecincts,
  type DataFile,
  type SnapshotData,
} from './snapshot-files.js';
import { writeRegion } from './write-region.js';

export interface NationOptions {
  readonly seed: string;
  /** People of the country; 12.5 million are about the real number. */
  readonly voters: number;
  readonly outDir: string;
  readonly asOf?: string;
  readonly onProgress?: (done: number, total: number) => void;
}

export interface NationData {
  readonly asOf: string;
  readonly snapshot: SnapshotData;
  /** One whole list per region. */
  readonly lists: readonly (ListData & { readonly precincts: DataFile; readonly planted: Readonly<Partial<Record<PlantKind, number>>> })[];
}

/** The smallest region has about one voter in ninety, and each region needs room for one of each fault. */
export const FEWEST_NATION_VOTERS = 200_000;

/** Writes one round of all 20 regions: for load tests. Memory does not grow with the voters. */
export async function generateNation(options: NationOptions): Promise<NationData> {
  if (options.voters < FEWEST_NATION_VOTERS) throw new Error(`a country needs at least ${FEWEST_NATION_VOTERS} voters`);
  const secondAsOf = parseDay(options.asOf ?? '2026-07-01');
  const plans = planNation({ seed: options.seed, voters: options.voters, firstAsOf: secondAsOf - 181, secondAsOf });
  await mkdir(options.outDir, { recursive: true });
  const addresses = await openAddresses(join(options.outDir, 'addresses.csv'));
  const snapshot = await createSnapshot(options.outDir);
  const lists: NationData['lists'][number][] = [];
  let done = 0;
  for (const plan of plans) {
    const slots = new IinSlots(plan.seed);
    const plants = planPlants(
      plan,
      slots,
      () => wholeStyle,
      (row) => row.kind !== 'in-two-lists',
    );
    const list = await ListFile.create(join(options.outDir, `list-${plan.id}.csv`), new LineWriter(plan, wholeStyle));
    const before = done;
    await writeRegion(new RegionWorld(plan, plants, slots), {
      addresses,
      second: { snapshot, listOf: async () => list },
      onPrecinct: (people) => options.onProgress?.(before + people, options.voters),
    });
    done += plan.voters;
    const precincts = await writePrecincts(plan, join(options.outDir, `precincts-${plan.id}.csv`));
    lists.push({ ...(await closeList(list, plan.id, undefined)), precincts, planted: { ...Object.fromEntries(plants.counts), 'list.letters-lost': Math.min(plants.districtsWithLoss, 1) } });
  }
  return { asOf: isoDay(secondAsOf), snapshot: await closeSnapshot(snapshot, await closeText(addresses)), lists };
}
