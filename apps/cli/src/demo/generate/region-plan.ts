import { districts, regions, type District, type Region } from '@tizilim/domain';
import { addYears, isoDay, type Day } from './day.js';
import { hashText, mix, Draws } from './random.js';
import { villages, type PlaceName } from './street-data.js';

/** The cap of the election law (art. 23) leaves room: nobody plans a precinct at the very limit. */
export const PRECINCT_LIMIT = 3000;
const PRECINCT_PLANNED = 2900;
const PRECINCT_MEAN = 1240;
const FEWEST_PRECINCTS = 3;
const FEWEST_VOTERS = 100;

export interface PrecinctPlan {
  /** 0 … inside the region, in the order of the files. */
  readonly ordinal: number;
  /** 0 … inside the district. */
  readonly ordinalInDistrict: number;
  /** Unique in the region. */
  readonly number: number;
  readonly kk: string;
  readonly ru: string;
  readonly kind: string;
  readonly decisionNumber: string;
  readonly decisionDate: Day;
  readonly district: District;
  readonly urban: boolean;
  /** The village; a town needs no name below the district. */
  readonly village: PlaceName | undefined;
  /** Index of the first person in the region. */
  readonly firstPerson: number;
  readonly voters: number;
}

export interface RegionPlan {
  /** Two KATO digits. */
  readonly id: string;
  /** 0 … 19, the place in the national list. */
  readonly ordinal: number;
  readonly region: Region;
  readonly seed: number;
  /** As-of dates of the earlier and the shown round. */
  readonly firstAsOf: Day;
  readonly secondAsOf: Day;
  /** Number of the region's first person in the country. */
  readonly firstPerson: number;
  readonly voters: number;
  readonly districts: readonly District[];
  readonly precincts: readonly PrecinctPlan[];
}

export interface RegionPlanOptions {
  readonly seed: string;
  readonly regionId: string;
  /** People of both rounds together, at least 100. */
  readonly voters: number;
  readonly firstPerson: number;
  readonly firstAsOf: Day;
  readonly secondAsOf: Day;
}

/** Lays a region out in districts and precincts; needs memory for its precincts only. */
export function planRegion(options: RegionPlanOptions): RegionPlan {
  const ordinal = regions.findIndex((region) => region.id === options.regionId);
  const region = regions[ordinal];
  if (region === undefined) throw new Error(`no region ${options.regionId}`);
  if (options.voters < FEWEST_VOTERS) throw new Error(`at least ${FEWEST_VOTERS} voters are needed`);
  const seed = hashText(options.seed);
  const used = districts.filter((district) => district.regionId === region.id);
  const count = Math.max(FEWEST_PRECINCTS, Math.round(options.voters / PRECINCT_MEAN));
  const chosen = used.slice(0, Math.min(used.length, count));
  const perDistrict = precinctsPerDistrict(chosen, count);
  const sizes = precinctSizes(options.voters, count, mix(seed, Number(region.id)));
  const precincts = layOut(chosen, perDistrict, sizes, options);
  return { ...options, id: region.id, ordinal, region, seed, districts: chosen, precincts };
}

export const isUrban = (district: District): boolean => Number(district.regionId) > 70 || /г\.\s*а\./iu.test(district.ru);

/** Towns hold about four times as many precincts as rural districts; every district has one. */
function precinctsPerDistrict(chosen: readonly District[], count: number): readonly number[] {
  const weights = chosen.map((district) => (isUrban(district) ? 4 : 1));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const free = count - chosen.length;
  const result = chosen.map((_, i) => 1 + Math.floor((free * (weights[i] as number)) / total));
  for (let left = count - result.reduce((sum, n) => sum + n, 0), i = 0; left > 0; left -= 1, i += 1) {
    result[i % result.length] = (result[i % result.length] as number) + 1;
  }
  return result;
}

/** Sizes spread from about 400 to 2,900 around the national mean, their sum exactly `voters`. */
function precinctSizes(voters: number, count: number, key: number): readonly number[] {
  const draws = new Draws().reset(key);
  const weights = Array.from({ length: count }, () => 0.35 + 1.95 * draws.unit() ** 2);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const sizes = weights.map((weight) => Math.min(PRECINCT_PLANNED, Math.max(1, Math.floor((voters * weight) / total))));
  let left = voters - sizes.reduce((sum, size) => sum + size, 0);
  for (let i = 0; left > 0; i = (i + 1) % count) {
    const add = Math.min(left, 50, PRECINCT_PLANNED - (sizes[i] as number));
    sizes[i] = (sizes[i] as number) + add;
    left -= add;
  }
  return sizes;
}

function layOut(
  chosen: readonly District[],
  perDistrict: readonly number[],
  sizes: readonly number[],
  options: RegionPlanOptions,
): PrecinctPlan[] {
  const precincts: PrecinctPlan[] = [];
  let firstPerson = 0;
  const decided = addYears(options.firstAsOf, -1);
  chosen.forEach((district, d) => {
    for (let n = 0; n < (perDistrict[d] as number); n += 1) {
      const ordinal = precincts.length;
      const number = ordinal + 1;
      const urban = isUrban(district);
      const village = urban ? undefined : villages[(ordinal * 7 + Number(options.regionId)) % villages.length];
      const voters = sizes[ordinal] as number;
      precincts.push({
        ordinal,
        ordinalInDistrict: n,
        number,
        ...precinctNames(number, village),
        kind: 'general',
        decisionNumber: `${100 + d}-${isoDay(decided).slice(2, 4)}`,
        decisionDate: decided + 40 + d,
        district,
        urban,
        village,
        firstPerson,
        voters,
      });
      firstPerson += voters;
    }
  });
  return precincts;
}

function precinctNames(number: number, village: PlaceName | undefined): { kk: string; ru: string } {
  const kk = `№ ${number} сайлау учаскесі`;
  const ru = `Избирательный участок № ${number}`;
  return village ? { kk: `${kk}, ${village.kk}`, ru: `${ru}, ${village.ru}` } : { kk, ru };
}

/** The precinct in which the person of an index lives. */
export function precinctOf(plan: RegionPlan, index: number): PrecinctPlan {
  let low = 0;
  let high = plan.precincts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((plan.precincts[middle] as PrecinctPlan).firstPerson <= index) low = middle;
    else high = middle - 1;
  }
  return plan.precincts[low] as PrecinctPlan;
}

/** Thousands of voters by region, rounded from published totals and censuses; only the proportions are used. */
const REGION_WEIGHTS: Readonly<Record<string, number>> = {
  10: 410,
  11: 520,
  15: 570,
  19: 880,
  23: 400,
  27: 450,
  31: 720,
  33: 430,
  35: 760,
  39: 560,
  43: 480,
  47: 430,
  55: 510,
  59: 370,
  61: 1180,
  62: 138,
  63: 500,
  71: 800,
  75: 1330,
  79: 680,
};

/** Divides the voters of the country over its 20 regions; persons are numbered through. */
export function planNation(options: Omit<RegionPlanOptions, 'regionId' | 'firstPerson'>): readonly RegionPlan[] {
  const total = regions.reduce((sum, region) => sum + (REGION_WEIGHTS[region.id] ?? 500), 0);
  const plans: RegionPlan[] = [];
  let firstPerson = 0;
  let left = options.voters;
  regions.forEach((region, i) => {
    const share = Math.floor((options.voters * (REGION_WEIGHTS[region.id] ?? 500)) / total);
    const voters = i === regions.length - 1 ? left : share;
    plans.push(planRegion({ ...options, voters, regionId: region.id, firstPerson }));
    firstPerson += voters;
    left -= voters;
  });
  return plans;
}
