import { z } from 'zod';
import { commissionLevels, listStates, type ListState } from '@tizilim/domain';
import type { Language } from '@tizilim/messages';
import { Late, listKinds } from '../keep-list/voter-list.js';

export const delivery = ['expected', 'overdue', 'early', 'on-time', 'late'] as const;
type Delivery = (typeof delivery)[number];

const BoardList = z
  .object({
    id: z.uuid(),
    kind: z.enum(listKinds),
    version: z.number().int(),
    state: z.enum(listStates.states as [ListState, ...ListState[]]),
    acceptedLevel: z.enum(commissionLevels).nullable(),
    accepted: z.number().int().nullable(),
    rejected: z.number().int().nullable(),
  })
  .meta({ id: 'BoardList' });

const place = {
  name: z.string(),
  delivery: z.enum(delivery).describe('Against the due date, early being before that day; the first delivery counts'),
  deliveredOn: z.iso.date().nullable(),
  late: Late.nullable().describe('Reason of a late first delivery'),
  list: BoardList.nullable().describe('Last version that counts'),
};

export const BoardView = z
  .object({
    roundId: z.uuid(),
    asOf: z.iso.date(),
    dueOn: z.iso.date(),
    expected: z.number().int().describe('Regions that owe a list'),
    delivered: z.number().int(),
    late: z.number().int().describe('Delivered late or overdue'),
    applied: z.number().int().describe('Regions whose lists are in the register'),
    regions: z.array(
      z.object({
        regionId: z.string(),
        dueOn: z.iso.date().describe("The region's own due date"),
        hasException: z.boolean().describe('Its due date is later than the round says, by a decision of two people'),
        ...place,
        applied: z.boolean(),
        parts: z.array(z.object({ districtId: z.string(), ...place })).describe('Empty when the region delivered one file'),
      }),
    ),
  })
  .meta({ id: 'RoundBoard' });
export type Board = z.infer<typeof BoardView>;

type Names = Readonly<Record<Language, string>>;
export type RegionRow = Names & { readonly regionId: string };
export type DistrictRow = Omit<Names, 'en'> & { readonly regionId: string; readonly districtId: string };
export type ListRow = z.infer<typeof BoardList> & { readonly regionId: string; readonly districtId: string | null; readonly deliveredOn: string | null; readonly late: z.infer<typeof Late> | null };

export interface BoardRows {
  readonly round: { readonly id: string; readonly asOf: string; readonly dueOn: string };
  readonly regions: readonly RegionRow[];
  readonly districts: readonly DistrictRow[];
  readonly lists: readonly ListRow[];
  /** Due dates that two people of the Commission have moved, by region. */
  readonly granted: ReadonlyMap<string, string>;
}

/** Who has delivered, who is late, and how far each list has come. */
export function boardOf(rows: BoardRows, today: string, language: Language): Board {
  const { round } = rows;
  const regions = rows.regions.map((region) => regionOf(region, rows, today, language));
  const count = (holds: (region: Board['regions'][number]) => boolean): number => regions.filter(holds).length;
  return {
    roundId: round.id,
    asOf: round.asOf,
    dueOn: round.dueOn,
    expected: regions.length,
    delivered: count((region) => region.deliveredOn !== null),
    late: count((region) => region.delivery === 'late' || region.delivery === 'overdue'),
    applied: count((region) => region.applied),
    regions,
  };
}

function regionOf(region: RegionRow, rows: BoardRows, today: string, language: Language): Board['regions'][number] {
  const lists = rows.lists.filter((list) => list.regionId === region.regionId);
  const own = lists.find((list) => list.districtId === null);
  const parts = own?.kind === 'whole' ? [] : partsOf(region.regionId, rows, today, language);
  const allParts = parts.length > 0 && parts.every((part) => part.deliveredOn !== null);
  // Before the region assembles them, its last part makes the delivery whole.
  const byParts = allParts ? parts.map((part) => part.deliveredOn ?? '').sort().at(-1)! : null;
  const deliveredOn = (own?.kind === 'assembled' ? byParts : null) ?? own?.deliveredOn ?? byParts;
  const applied = own ? own.state === 'applied' : parts.length > 0 && parts.every((part) => part.list?.state === 'applied');
  const dueOn = dueOf(rows, region.regionId);
  const late = own?.late ?? parts.find((part) => part.late !== null)?.late ?? null;
  const place = { ...placeOf(region[language], own, deliveredOn, timely(dueOn, today)), late };
  return { regionId: region.regionId, dueOn, hasException: dueOn !== rows.round.dueOn, ...place, applied, parts };
}

function partsOf(regionId: string, rows: BoardRows, today: string, language: Language): Board['regions'][number]['parts'] {
  return rows.districts
    .filter((district) => district.regionId === regionId)
    .map((district) => {
      const list = rows.lists.find((one) => one.districtId === district.districtId);
      const name = language === 'kk' ? district.kk : district.ru;
      return { districtId: district.districtId, ...placeOf(name, list, list?.deliveredOn ?? null, timely(dueOf(rows, regionId), today)) };
    });
}

function dueOf(rows: BoardRows, regionId: string): string {
  const granted = rows.granted.get(regionId);
  return granted !== undefined && granted > rows.round.dueOn ? granted : rows.round.dueOn;
}

function timely(dueOn: string, today: string): (deliveredOn: string | null) => Delivery {
  return (deliveredOn) => {
    if (deliveredOn === null) return today > dueOn ? 'overdue' : 'expected';
    if (deliveredOn > dueOn) return 'late';
    return deliveredOn < dueOn ? 'early' : 'on-time';
  };
}

function placeOf(name: string, list: ListRow | undefined, deliveredOn: string | null, judge: (deliveredOn: string | null) => Delivery) {
  if (!list) return { name, delivery: judge(deliveredOn), deliveredOn, late: null, list: null };
  const { id, kind, version, state, acceptedLevel, accepted, rejected, late } = list;
  return { name, delivery: judge(deliveredOn), deliveredOn, late, list: { id, kind, version, state, acceptedLevel, accepted, rejected } };
}
