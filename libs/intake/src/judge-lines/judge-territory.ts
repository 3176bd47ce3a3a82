import { districts, findDistrict, findRegion, regions } from '@tizilim/domain';
import { ValueMemory } from './value-memory.js';

export interface FoundUnit {
  /** undefined: nothing known has this code or name. */
  readonly id: string | undefined;
}

const unknown: FoundUnit = { id: undefined };

/** Finds regions and districts of a list by code or official name. */
export class TerritoryMemory {
  private readonly regionOf = new ValueMemory<FoundUnit>((text) => ({ id: findRegion(text)?.id }));
  private readonly districtOf = new Map<string, ValueMemory<FoundUnit>>();

  region(buffer: Uint8Array, start: number, end: number): FoundUnit {
    return this.regionOf.find(buffer, start, end);
  }

  /** Without a region a district counts when one region only has it. */
  district(regionId: string | undefined, buffer: Uint8Array, start: number, end: number): FoundUnit {
    const key = regionId ?? '';
    let memory = this.districtOf.get(key);
    if (memory === undefined) {
      memory = new ValueMemory<FoundUnit>((text) =>
        regionId === undefined ? inAnyRegion(text) : { id: findDistrict(regionId, text)?.id },
      );
      this.districtOf.set(key, memory);
    }
    return memory.find(buffer, start, end);
  }
}

function inAnyRegion(text: string): FoundUnit {
  const exact = districts.find((district) => district.id === text);
  if (exact !== undefined) return exact;
  const found = regions.flatMap((region) => findDistrict(region.id, text)?.id ?? []);
  return found.length === 1 ? { id: found[0] } : unknown;
}
