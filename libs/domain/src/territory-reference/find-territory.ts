import { foldMixedScript, repairKz1048 } from '../names/script.js';
import { districts } from './districts.js';
import type { District } from './districts.js';
import { regions } from './regions.js';
import type { Region } from './regions.js';

/** Kinds of unit as they stand before or after a name. Some names are shared by a city and a district, so the kind counts. */
const kindWords: Readonly<Record<string, string>> = {
  ОБЛЫСЫ: 'oblast',
  ОБЛЫС: 'oblast',
  ОБЛ: 'oblast',
  ОБЛАСТЬ: 'oblast',
  REGION: 'oblast',
  OBLAST: 'oblast',
  АУДАНЫ: 'district',
  АУДАН: 'district',
  РАЙОН: 'district',
  РН: 'district',
  DISTRICT: 'district',
  Қ: 'city',
  ҚАЛАСЫ: 'city',
  ҚАЛА: 'city',
  ҚӘ: 'city',
  Г: 'city',
  ГОР: 'city',
  ГОРОД: 'city',
  ГА: 'city',
  CITY: 'city',
};

/** "named after" in both languages: it is left out as often as not. */
const HONOURS = new Set(['ИМ', 'ИМЕНИ', 'АТЫН', 'АТЫНДАҒЫ']);
const SHORT_KINDS = /(?<!\p{L})(?:Қ\.\s*Ә|Г\.\s*А|Р-Н)(?!\p{L})/gu;

const regionIndex = indexNames(regions, (region) => [region.kk, region.ru, region.en]);
const regionsByCode = new Map(regions.flatMap((region) => [region.id, region.kato, region.iso].map((code): [string, Region] => [code, region])));
const districtsById = new Map(districts.map((district) => [district.id, district]));
const districtIndexes = new Map(
  regions.map((region) => [region.id, indexNames(districtsOf(region.id), (district) => [district.kk, district.ru])]),
);

/**
 * The region of a text: two digits, nine-digit KATO code, ISO code or an official name in Kazakh, Russian or English.
 * Case, spaces of any kind and Latin look-alikes do not matter; without its kind a name counts only when one region bears it
 * ("Алматы" alone is a city and an oblast: undefined).
 */
export function findRegion(text: string): Region | undefined {
  return regionsByCode.get(codeOf(text)) ?? regionIndex.get(nameKey(text));
}

/** The district of a region, by nine-digit KATO code or official name; read like a region's name. */
export function findDistrict(regionId: string, text: string): District | undefined {
  const byCode = districtsById.get(codeOf(text));
  if (byCode !== undefined) return byCode.regionId === regionId ? byCode : undefined;
  return districtIndexes.get(regionId)?.get(nameKey(text));
}

export function districtsOf(regionId: string): readonly District[] {
  return districts.filter((district) => district.regionId === regionId);
}

/** Official names, and names without their kind as long as they mean one unit only and are nobody's official name. */
function indexNames<T>(units: readonly T[], namesOf: (unit: T) => readonly string[]): ReadonlyMap<string, T> {
  const index = new Map(units.flatMap((unit) => namesOf(unit).map((name): [string, T] => [nameKey(name), unit])));
  const bare = new Map<string, Set<T>>();
  for (const [key, unit] of index) {
    const short = key.slice(key.indexOf('|'));
    bare.set(short, (bare.get(short) ?? new Set()).add(unit));
  }
  for (const [key, bearers] of bare) {
    if (bearers.size === 1 && !index.has(key)) index.set(key, [...bearers][0]!);
  }
  return index;
}

/** `kind|NAME`; the name without spaces, dots and hyphens. */
function nameKey(text: string): string {
  const words = foldMixedScript(repairKz1048(text.normalize('NFC')))
    .toUpperCase()
    .replace(SHORT_KINDS, (kind) => ` ${kind.replace(/[^\p{L}]/gu, '')} `)
    .split(/[^\p{L}\p{N}?]+/u)
    .filter((word) => word !== '' && !HONOURS.has(word));
  const kind = words.find((word) => Object.hasOwn(kindWords, word));
  const name = words.filter((word) => !Object.hasOwn(kindWords, word)).join('');
  return `${kind === undefined ? '' : kindWords[kind]}|${name}`;
}

function codeOf(text: string): string {
  return text.replace(/\s/g, '').toUpperCase();
}
