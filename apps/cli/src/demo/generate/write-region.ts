import type { HomeAddress } from './address.js';
import type { IdentityDocument } from './documents.js';
import type { Household, Person } from './household.js';
import { plantInLine } from './line-faults.js';
import type { ListFile } from './list-file.js';
import type { ListLine } from './list-line.js';
import type { Plant } from './plant-kinds.js';
import type { PrecinctPlan } from './region-plan.js';
import type { RegionWorld } from './region-world.js';
import { addressRow, cleanEntry, plantInRegistry, writeEntry, type SnapshotText } from './registry.js';
import type { TextFile } from './text-file.js';

/** The files of one snapshot date. */
export interface SnapshotFiles {
  readonly individuals: TextFile;
  readonly documents: TextFile;
  readonly exclusions: TextFile;
}

/** Where a region's people are written; what is left out is not written. */
export interface RegionSinks {
  readonly addresses: TextFile;
  readonly first?: { readonly list?: ListFile; readonly snapshot: SnapshotFiles };
  readonly second: { readonly snapshot: SnapshotFiles; listOf(precinct: PrecinctPlan): Promise<ListFile> };
  /** Called after each precinct with the people written so far. */
  readonly onPrecinct?: (people: number) => void;
  /** Citizens who are to stand in another region's list too. */
  readonly onTwoLists?: (person: Person, document: IdentityDocument | undefined) => void;
}

/** Writes lists and snapshots of a region precinct by precinct; holds one precinct's text at a time. */
export async function writeRegion(world: RegionWorld, sinks: RegionSinks): Promise<void> {
  let people = 0;
  for (const precinct of world.plan.precincts) {
    const list = await sinks.second.listOf(precinct);
    const again: ListLine[] = [];
    for (const household of world.householdsOf(precinct)) {
      const home = world.addresses.at(precinct, household.ordinal);
      sinks.addresses.add(addressRow(home));
      for (const person of household.members) writePerson({ world, sinks, precinct, household, home, list, again }, person);
      people += household.members.length;
    }
    for (const line of again) list.add(line);
    await flush(sinks, list);
    sinks.onPrecinct?.(people);
  }
}

interface Place {
  readonly world: RegionWorld;
  readonly sinks: RegionSinks;
  readonly precinct: PrecinctPlan;
  readonly household: Household;
  readonly home: HomeAddress;
  readonly list: ListFile;
  /** Lines that stand a second time at the end of the precinct. */
  readonly again: ListLine[];
}

function writePerson(place: Place, person: Person): void {
  const { world, sinks, precinct, home } = place;
  const documents = world.documentsOf(person);
  const stated = world.statedDocument(person, documents);
  const plant = world.plants.find(person.index);
  const clean = cleanEntry(person, home, documents);
  const text = emptyText();
  writeEntry(text, person, clean);
  if (sinks.first) addText(sinks.first.snapshot, text);
  if (plant === undefined) {
    addText(sinks.second.snapshot, text);
  } else {
    const changed = emptyText();
    writeEntry(
      changed,
      person,
      plantInRegistry(plant, clean, world.plan.secondAsOf, () => neighbourOf(place)),
    );
    addText(sinks.second.snapshot, changed);
  }
  const first = sinks.first?.list;
  if (first && plant?.row.inFirst !== false) first.add(first.writer.line(person, precinct, home, stated));
  if (plant?.row.kind === 'missing-from-list') return;
  if (plant?.row.kind === 'in-two-lists') sinks.onTwoLists?.(person, stated);
  const line = place.list.writer.line(person, precinct, home, stated);
  if (plant) plantLine(place, { plant, person, line, document: documents[0] as IdentityDocument });
  place.list.add(line);
}

function plantLine(place: Place, what: { plant: Plant; person: Person; line: ListLine; document: IdentityDocument }): void {
  const { plan } = place.world;
  plantInLine({ ...what, writer: place.list.writer, precincts: plan.precincts.length, regionId: plan.id });
  if (what.plant.row.kind === 'twice-in-list') place.again.push({ ...what.line, cells: [...what.line.cells] });
}

/** Another home of the same precinct. */
function neighbourOf({ world, precinct, household }: Place): HomeAddress {
  return world.addresses.at(precinct, household.ordinal === 0 ? 1 : household.ordinal - 1);
}

const emptyText = (): SnapshotText => ({ individual: '', documents: '', documentRows: 0, exclusion: '' });

function addText(files: SnapshotFiles, text: SnapshotText): void {
  if (text.individual !== '') files.individuals.add(text.individual);
  if (text.documents !== '') files.documents.add(text.documents, text.documentRows);
  if (text.exclusion !== '') files.exclusions.add(text.exclusion);
}

async function flush(sinks: RegionSinks, list: ListFile): Promise<void> {
  const snapshots = sinks.first ? [sinks.first.snapshot, sinks.second.snapshot] : [sinks.second.snapshot];
  for (const { individuals, documents, exclusions } of snapshots) {
    await individuals.flush();
    await documents.flush();
    await exclusions.flush();
  }
  await sinks.addresses.flush();
  await sinks.first?.list?.flush();
  await list.flush();
}
