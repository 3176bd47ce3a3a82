import { addYears, dayOf, type Day } from './day.js';
import { Households, type ForcedBirth, type Person } from './household.js';
import type { IinSlots } from './iin-slots.js';
import type { ListStyle } from './list-style.js';
import { hasKazakhLetter } from './name-bank.js';
import { plantCount, plantRows, type FileNeed, type PersonNeed, type Plant, type PlantKind, type PlantRow } from './plant-kinds.js';
import { Draws, mix } from './random.js';
import { precinctOf, type RegionPlan } from './region-plan.js';

/** Who carries which fault. Memory in proportion to the faults, not to the voters. */
export interface PlantPlan {
  find(personIndex: number): Plant | undefined;
  readonly forced: ReadonlyMap<number, ForcedBirth>;
  readonly counts: ReadonlyMap<PlantKind, number>;
  /** Districts whose people have lost letters: it is also said once of each file. */
  readonly districtsWithLoss: number;
  readonly size: number;
}

export const noPlants: PlantPlan = { find: () => undefined, forced: new Map(), counts: new Map(), districtsWithLoss: 0, size: 0 };

const fileFits: Readonly<Record<FileNeed, (style: ListStyle) => boolean>> = {
  any: () => true,
  text: (style) => style.format !== 'xlsx',
  'unquoted-text': (style) => style.format !== 'xlsx' && !style.quoted,
  'utf-8': (style) => style.encoding === 'utf-8',
  'utf-8-text': (style) => style.encoding === 'utf-8' && style.format !== 'xlsx',
  xlsx: (style) => style.format === 'xlsx',
};

const personFits: Readonly<Record<PersonNeed, (person: Person) => boolean>> = {
  any: () => true,
  'born-after-2000': (person) => person.iin.startsWith('0'),
  'kazakh-surname': (person) => hasKazakhLetter(person.surname.title.slice(1)),
  'telling-surname': (person) => /[қңәҚӘ]/u.test(person.surname.title),
  'doubtful-surname': (person) => /[ғөҒӨ]/u.test(person.surname.title) && !/[қңұүәҚҰҮӘ]/u.test(person.surname.title),
  'kazakh-given': (person) => hasKazakhLetter(person.given.title),
  'look-alike-surname': (person) => /[аео]/u.test(person.surname.title.slice(1)),
  'composed-surname': (person) => /[йё]/u.test(person.surname.title),
  child: (person) => person.role === 'child',
};

/** A window of birth dates, both ends included. */
interface Window {
  readonly from: Day;
  readonly to: Day;
}

function forcedWindow(kind: PlantKind, plan: RegionPlan): Window | undefined {
  const adult = addYears(plan.secondAsOf, -18);
  if (kind === 'new-voter') return { from: addYears(plan.firstAsOf, -18) + 1, to: adult };
  if (kind === 'under-age') return { from: adult + 1, to: adult + 150 };
  if (kind === 'iin.implausible-age') return { from: dayOf(1912, 1, 2), to: dayOf(1912, 12, 28) };
  return undefined;
}

/**
 * Chooses a different person for every fault, spread over the region; kinds that no file of the region can carry are left out.
 * @param styleOf the style of a district's file, @param wanted leaves out further kinds
 */
export function planPlants(
  plan: RegionPlan,
  slots: IinSlots,
  styleOf: (districtId: string) => ListStyle,
  wanted = (_row: PlantRow): boolean => true,
): PlantPlan {
  const people = new Households(plan, slots);
  const draws = new Draws().reset(mix(plan.seed, 0x91a7 + plan.ordinal));
  const plants = new Map<number, Plant>();
  const forced = new Map<number, ForcedBirth>();
  const counts = new Map<PlantKind, number>();
  const lossy = new Set<string>();
  const possible = plantRows.filter((row) => wanted(row) && plan.districts.some((district) => fileFits[row.file](styleOf(district.id))));
  const rows = possible.sort((a, b) => rarity(b) - rarity(a));
  for (const row of rows) {
    const count = plantCount(row, plan.voters);
    const window = forcedWindow(row.kind, plan);
    for (let nth = 0; nth < count; nth += 1) {
      const index = findPerson(row, draws.below(plan.voters));
      plants.set(index, { row, nth });
      if (row.kind === 'line.letters-lost') lossy.add(precinctOf(plan, index).district.id);
      if (window) forced.set(index, forcedBirth(window, nth));
    }
    for (const kind of row.gives) counts.set(kind, (counts.get(kind) ?? 0) + count);
  }
  return { find: (index) => plants.get(index), forced, counts, districtsWithLoss: lossy.size, size: plants.size };

  function findPerson(row: PlantRow, start: number): number {
    for (let position = start; position < start + plan.voters; position += 1) {
      const index = position % plan.voters;
      if (plants.has(index)) continue;
      const precinct = precinctOf(plan, index);
      if (!fileFits[row.file](styleOf(precinct.district.id))) {
        position += precinct.firstPerson + precinct.voters - index - 1;
        continue;
      }
      const person = people.find(precinct, index - precinct.firstPerson).members.find((member) => member.index === index);
      if (person && personFits[row.person](person)) return index;
    }
    throw new Error(`nobody left in region ${plan.id} for ${row.kind}`);
  }
}

/** Choosy kinds choose first. */
const rarity = (row: PlantRow): number => (row.file === 'any' ? 0 : 1) + (row.person === 'any' ? 0 : 2);

function forcedBirth(window: Window, nth: number): ForcedBirth {
  const days = window.to - window.from + 1;
  return { birth: window.from + ((nth * 37) % days), nth: Math.floor(nth / days) };
}
