import { findDistrict, foldMixedScript, repairKz1048 } from '@tizilim/domain';

export interface KnownDistrict {
  readonly id: string;
  readonly region_id: string;
  readonly name_kk: string;
  readonly name_ru: string;
}

const AMBIGUOUS = Symbol('ambiguous');

/** Finds a current district by nine-digit code or official name; names that several districts bear need their region. */
export class DistrictFinder {
  private readonly byId: ReadonlyMap<string, KnownDistrict>;
  private readonly byName = new Map<string, KnownDistrict | typeof AMBIGUOUS>();
  private readonly regionIds: readonly string[];

  /** @param districts current ones of the region asked about, or of all regions */
  constructor(districts: readonly KnownDistrict[]) {
    this.byId = new Map(districts.map((district) => [district.id, district]));
    this.regionIds = [...new Set(districts.map((district) => district.region_id))];
    for (const district of districts) {
      for (const key of new Set([keyOf(district.name_kk), keyOf(district.name_ru)])) {
        this.byName.set(key, this.byName.has(key) ? AMBIGUOUS : district);
      }
    }
  }

  find(text: string): KnownDistrict | undefined {
    const named = this.byId.get(text) ?? this.byName.get(keyOf(text));
    if (named === AMBIGUOUS) return undefined;
    return named ?? this.findLoosely(text);
  }

  /** Other spellings of the names (kind before or after, without it) as the reference data knows them. */
  private findLoosely(text: string): KnownDistrict | undefined {
    const found = this.regionIds.flatMap((region) => findDistrict(region, text) ?? []);
    return found.length === 1 ? this.byId.get(found[0]?.id ?? '') : undefined;
  }
}


function keyOf(name: string): string {
  return foldMixedScript(repairKz1048(name.normalize('NFC'))).toUpperCase().replace(/[\s.]+/g, '');
}
