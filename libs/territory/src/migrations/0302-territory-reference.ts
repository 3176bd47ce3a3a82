import { districts, regions } from '@tizilim/domain';
import type { Migration } from '@tizilim/platform';

const quoted = (text: string | null): string => (text === null ? 'NULL' : `'${text.replaceAll("'", "''")}'`);
const regionRows = regions.map((region) => `(${[region.id, region.kato, region.kk, region.ru, region.en, region.validFrom].map(quoted).join(', ')})`);
const districtRows = districts.map((district) => `(${[district.id, district.regionId, district.kk, district.ru].map(quoted).join(', ')})`);

/**
 * The regions and districts a new installation starts with. The reference data is frozen by this step (a test holds its hash):
 * later states of the territory come as KATO editions through the importer, or as a further step.
 */
export const territoryReference: Migration = {
  id: '0302-territory-reference',
  up: `
ALTER TABLE region NO FORCE ROW LEVEL SECURITY;
ALTER TABLE district NO FORCE ROW LEVEL SECURITY;
INSERT INTO region (id, kato, name_kk, name_ru, name_en, valid_from) VALUES
${regionRows.join(',\n')};
INSERT INTO district (id, region_id, name_kk, name_ru) VALUES
${districtRows.join(',\n')};
ALTER TABLE region FORCE ROW LEVEL SECURITY;
ALTER TABLE district FORCE ROW LEVEL SECURITY;
`,
  down: `
ALTER TABLE precinct NO FORCE ROW LEVEL SECURITY;
ALTER TABLE district NO FORCE ROW LEVEL SECURITY;
ALTER TABLE region NO FORCE ROW LEVEL SECURITY;
DELETE FROM precinct;
DELETE FROM district;
DELETE FROM region;
ALTER TABLE precinct FORCE ROW LEVEL SECURITY;
ALTER TABLE district FORCE ROW LEVEL SECURITY;
ALTER TABLE region FORCE ROW LEVEL SECURITY;
`,
};
