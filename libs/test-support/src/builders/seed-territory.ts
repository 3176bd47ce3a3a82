import type { TestPlatform } from '../test-platform.js';
import { cec } from '../test-platform.js';

export interface SeededPrecinct {
  readonly id: string;
  readonly number: number;
  readonly regionId: string;
  readonly districtId: string;
}

const INSERT_PRECINCT = `
INSERT INTO precinct (region_id, district_id, number, name_kk, name_ru, kind, decision_number, decision_date, valid_from)
VALUES ($1, $2, $3, $4, $5, 'general', '1', '2026-01-10', '2026-01-10') RETURNING id`;

/** The districts of a region as the reference data has them, by code. */
export function districtsOf(platform: TestPlatform, regionId: string): Promise<string[]> {
  return platform.api.read(cec, async (db) => {
    const rows = await db.query<{ id: string }>('SELECT id FROM district WHERE region_id = $1 AND valid_to IS NULL ORDER BY id', [regionId]);
    return rows.map((row) => row.id);
  });
}

/** A current precinct, written directly. */
export function seedPrecinct(
  platform: TestPlatform,
  place: { readonly districtId: string; readonly number: number; readonly nameKk?: string; readonly nameRu?: string },
): Promise<SeededPrecinct> {
  const { districtId, number } = place;
  const regionId = districtId.slice(0, 2);
  const names = [place.nameKk ?? `№ ${number} мектеп`, place.nameRu ?? `Школа № ${number}`];
  return platform.api.run(cec, async (db) => {
    const { id } = await db.one<{ id: string }>(INSERT_PRECINCT, [regionId, districtId, number, ...names]);
    return { id, number, regionId, districtId };
  });
}
