import { Injectable } from '@nestjs/common';
import { Clock, DbContext, type Actor } from '@tizilim/platform';
import { LIST_DISTRICTS, LIST_REGIONS } from './list-territory.sql.js';

export interface RegionRow {
  readonly id: string;
  readonly kato: string;
  readonly nameKk: string;
  readonly nameRu: string;
  readonly nameEn: string;
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

export interface DistrictRow {
  readonly id: string;
  readonly regionId: string;
  readonly nameKk: string;
  readonly nameRu: string;
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

/** The regions and districts of a day, for everybody: they are reference data. */
@Injectable()
export class ListTerritory {
  constructor(
    private readonly context: DbContext,
    private readonly clock: Clock,
  ) {}

  regions(actor: Actor, on: string = this.clock.today()): Promise<RegionRow[]> {
    return this.context.read(actor, (db) => db.query<RegionRow>(LIST_REGIONS, [on]));
  }

  districts(actor: Actor, regionId?: string, on: string = this.clock.today()): Promise<DistrictRow[]> {
    return this.context.read(actor, (db) => db.query<DistrictRow>(LIST_DISTRICTS, [on, regionId ?? null]));
  }
}
