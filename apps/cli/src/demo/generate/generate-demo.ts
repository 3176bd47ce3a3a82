import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { isoDay, parseDay } from './day.js';
import type { IdentityDocument } from './documents.js';
import type { Person } from './household.js';
import { IinSlots } from './iin-slots.js';
import { ListFile } from './list-file.js';
import { closeList, type ListData } from './list-data.js';
import { LineWriter } from './list-line.js';
import { foreignStyle, partStyle, wholeStyle, type ListStyle } from './list-style.js';
import { filePlant, openLinePlant, type PlantKind } from './plant-kinds.js';
import { planPlants } from './plant-plan.js';
import { planRegion, type PrecinctPlan, type RegionPlan } from './region-plan.js';
import { RegionWorld } from './region-world.js';
import {
  createSnapshot,
  closeSnapshot,
  openAddresses,
  closeText,
  writePrecincts,
  type DataFile,
  type SnapshotData,
} from './snapshot-files.js';
import { writeRegion, type RegionSinks, type SnapshotFiles } from './write-region.js';

export interface DemoOptions {
  /** Any text; the same seed and numbers give the same bytes. */
  readonly seed: string;
  /** People of the shown region, at least 2,000. */
  readonly voters: number;
  /** Two KATO digits. */
  readonly regionId: string;
  readonly outDir: string;
  readonly secondRegionId?: string;
  readonly secondVoters?: number;
  /** As-of dates, YYYY-MM-DD. */
  readonly firstAsOf?: string;
  readonly secondAsOf?: string;
  readonly onProgress?: (done: number, total: number) => void;
}

export interface RegionData {
  readonly regionId: string;
  readonly plan: RegionPlan;
  /** number,district,name_kk,name_ru,kind,decision_number,decision_date */
  readonly precincts: DataFile;
}

export interface RoundData {
  readonly asOf: string;
  readonly snapshot: SnapshotData;
  /** Lists of the shown region: the whole one in the first round, one part per district in the second. */
  readonly lists: readonly ListData[];
}

export interface DemoData {
  readonly shown: RegionData;
  readonly second: RegionData;
  readonly first: RoundData;
  readonly current: RoundData;
  /** The second region's list of the shown round. */
  readonly secondList: ListData;
  /** Findings and discrepancies of the shown region in the shown round, and the citizens in two lists. */
  readonly planted: Readonly<Partial<Record<PlantKind, number>>>;
  /** Discrepancies of the second region's list, the first of that region: its guests are registered elsewhere. */
  readonly secondExpected: Readonly<Partial<Record<PlantKind, number>>>;
}

/** Below this there is not enough room for one of each kind. */
export const FEWEST_DEMO_VOTERS = 2000;

/** Writes everything that the demo feeds into the product: precincts, lists of two rounds, snapshots; see `plantRows`. */
export async function generateDemo(options: DemoOptions): Promise<DemoData> {
  if (options.voters < FEWEST_DEMO_VOTERS) throw new Error(`the demo needs at least ${FEWEST_DEMO_VOTERS} voters`);
  const { shown, second } = planDemo(options);
  await mkdir(options.outDir, { recursive: true });
  const slots = new IinSlots(shown.seed);
  const styleOf = (districtId: string): ListStyle => partStyle(shown.districts.findIndex((district) => district.id === districtId));
  const plants = planPlants(shown, slots, styleOf);
  const paths = (name: string): string => join(options.outDir, name);
  const addresses = await openAddresses(paths('addresses.csv'));
  const snapshots = [await createSnapshot(paths('round-1')), await createSnapshot(paths('round-2'))] as const;
  const whole = await ListFile.create(paths(`round-1-${shown.id}.csv`), new LineWriter(shown, wholeStyle));
  const parts = new PartFiles(shown, options.outDir, styleOf);
  const guests: Guest[] = [];
  const total = shown.voters + second.voters;
  await writeRegion(new RegionWorld(shown, plants, slots), {
    addresses,
    first: { list: whole, snapshot: snapshots[0] },
    second: { snapshot: snapshots[1], listOf: (precinct) => parts.listOf(precinct) },
    onPrecinct: (people) => options.onProgress?.(people, total),
    onTwoLists: (person, document) => guests.push({ person, document }),
  });
  const currentLists = await parts.close();
  const secondList = await writeSecond({ plan: second, slots, guests, outDir: options.outDir, addresses, snapshots });
  options.onProgress?.(total, total);
  const firstList = await closeList(whole, shown.id, undefined);
  const addressData = await closeText(addresses);
  const planted: Partial<Record<PlantKind, number>> = {
    ...Object.fromEntries(plants.counts),
    [filePlant]: 1,
    'list.letters-lost': plants.districtsWithLoss,
    ...(currentLists[0]?.format === 'xlsx' ? {} : { [openLinePlant]: 1 }),
  };
  return {
    shown: await regionData(shown, options.outDir),
    second: await regionData(second, options.outDir),
    first: { asOf: isoDay(shown.firstAsOf), snapshot: await closeSnapshot(snapshots[0], addressData), lists: [firstList] },
    current: { asOf: isoDay(shown.secondAsOf), snapshot: await closeSnapshot(snapshots[1], addressData), lists: currentLists },
    secondList,
    planted,
    secondExpected: { 'address-differs': guests.length },
  };
}

/** The two regions of the demo; a person of the shown one is `new RegionWorld(plan).personAt(index)`. */
export function planDemo(options: Omit<DemoOptions, 'outDir'>): { shown: RegionPlan; second: RegionPlan } {
  const dates = { firstAsOf: parseDay(options.firstAsOf ?? '2026-01-01'), secondAsOf: parseDay(options.secondAsOf ?? '2026-07-01') };
  const secondId = options.secondRegionId ?? (options.regionId === '71' ? '62' : '71');
  if (secondId === options.regionId) throw new Error('the second region must be another one');
  const { seed } = options;
  const shown = planRegion({ seed, regionId: options.regionId, voters: options.voters, firstPerson: 0, ...dates });
  const second = planRegion({ seed, regionId: secondId, voters: options.secondVoters ?? 1000, firstPerson: options.voters, ...dates });
  return { shown, second };
}

interface Guest {
  readonly person: Person;
  readonly document: IdentityDocument | undefined;
}

interface SecondRegion {
  readonly plan: RegionPlan;
  readonly slots: IinSlots;
  readonly guests: readonly Guest[];
  readonly outDir: string;
  readonly addresses: RegionSinks['addresses'];
  readonly snapshots: readonly [SnapshotFiles, SnapshotFiles];
}

async function writeSecond({ plan, slots, guests, outDir, addresses, snapshots }: SecondRegion): Promise<ListData> {
  const world = new RegionWorld(plan, undefined, slots);
  const list = await ListFile.create(join(outDir, `round-2-${plan.id}.csv`), new LineWriter(plan, foreignStyle));
  await writeRegion(world, { addresses, first: { snapshot: snapshots[0] }, second: { snapshot: snapshots[1], listOf: async () => list } });
  const precinct = plan.precincts[0] as PrecinctPlan;
  guests.forEach(({ person, document }, i) => list.add(list.writer.line(person, precinct, world.addresses.at(precinct, i % 40), document)));
  return closeList(list, plan.id, undefined);
}

/** The parts of a region, opened one after the other as their districts come. */
class PartFiles {
  private readonly done: ListData[] = [];
  private open: { districtId: string; file: ListFile } | undefined;

  constructor(
    private readonly plan: RegionPlan,
    private readonly outDir: string,
    private readonly styleOf: (districtId: string) => ListStyle,
  ) {}

  async listOf(precinct: PrecinctPlan): Promise<ListFile> {
    const districtId = precinct.district.id;
    if (this.open?.districtId === districtId) return this.open.file;
    await this.closeOpen();
    const style = this.styleOf(districtId);
    // The first part ends without a line end, the second has a column of its own.
    const nth = this.done.length;
    const path = join(this.outDir, `round-2-${districtId}.${style.format}`);
    const file = await ListFile.create(path, new LineWriter(this.plan, style), {
      lastLineOpen: nth === 0,
      extraColumn: nth === 1 ? 'Примечание' : undefined,
    });
    this.open = { districtId, file };
    return file;
  }

  async close(): Promise<readonly ListData[]> {
    await this.closeOpen();
    return this.done;
  }

  private async closeOpen(): Promise<void> {
    if (this.open) this.done.push(await closeList(this.open.file, this.plan.id, this.open.districtId));
    this.open = undefined;
  }
}

async function regionData(plan: RegionPlan, outDir: string): Promise<RegionData> {
  return { regionId: plan.id, plan, precincts: await writePrecincts(plan, join(outDir, `precincts-${plan.id}.csv`)) };
}
