import { territoryPolicies, type Migration } from '@tizilim/platform';
import { precinctKinds } from '../precinct-kinds.js';

/** Tables of the whole country: everybody reads them, only an actor of the republic writes. */
function nationalPolicies(table: string): string {
  const to = 'TO tizilim_api, tizilim_worker';
  return `
ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
CREATE POLICY ${table}_read ON ${table} FOR SELECT ${to} USING ((SELECT app.has_context()));
CREATE POLICY ${table}_insert ON ${table} FOR INSERT ${to} WITH CHECK ((SELECT app.is_national()));
CREATE POLICY ${table}_update ON ${table} FOR UPDATE ${to} USING ((SELECT app.is_national())) WITH CHECK ((SELECT app.is_national()));`;
}

export const territoryTables: Migration = {
  id: '0301-territory',
  up: `
CREATE TABLE kato_edition (
  edition text PRIMARY KEY,
  label text NOT NULL,
  effective_on date NOT NULL,
  sha256 text NOT NULL UNIQUE CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  units jsonb NOT NULL,
  repairs integer NOT NULL,
  outcome jsonb NOT NULL,
  imported_by uuid,
  imported_at timestamptz NOT NULL DEFAULT clock_timestamp()
);
COMMENT ON TABLE kato_edition IS 'Imported editions of the classifier of administrative-territorial objects (KATO)';
COMMENT ON COLUMN kato_edition.edition IS 'The label; with the date in brackets when an edition was published again under the same label';
COMMENT ON COLUMN kato_edition.label IS 'Edition as the file names it';
COMMENT ON COLUMN kato_edition.effective_on IS 'Day from which it holds here';
COMMENT ON COLUMN kato_edition.sha256 IS 'Hash of the file; the same file twice changes nothing';
COMMENT ON COLUMN kato_edition.units IS 'Number of units by level';
COMMENT ON COLUMN kato_edition.repairs IS 'Number of repaired names';
COMMENT ON COLUMN kato_edition.outcome IS 'Regions and districts added, changed and closed by it';
COMMENT ON COLUMN kato_edition.imported_by IS 'Account; null for the product itself';
COMMENT ON COLUMN kato_edition.imported_at IS 'When';
${nationalPolicies('kato_edition')}
GRANT SELECT, INSERT ON kato_edition TO tizilim_api;
GRANT SELECT ON kato_edition TO tizilim_worker;

CREATE TABLE kato_unit (
  edition text NOT NULL REFERENCES kato_edition (edition),
  code text NOT NULL CHECK (code ~ '^[0-9]{9}$'),
  parent_code text,
  level text NOT NULL CHECK (level IN ('oblast', 'district', 'sub_district', 'settlement')),
  type_code text NOT NULL,
  name_kk text NOT NULL,
  name_ru text NOT NULL,
  PRIMARY KEY (edition, code),
  FOREIGN KEY (edition, parent_code) REFERENCES kato_unit (edition, code) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX kato_unit_parent ON kato_unit (edition, parent_code);
COMMENT ON TABLE kato_unit IS 'Units of one KATO edition; a code means something only together with its edition';
COMMENT ON COLUMN kato_unit.edition IS 'Edition';
COMMENT ON COLUMN kato_unit.code IS 'Nine digits, a text: leading digits matter';
COMMENT ON COLUMN kato_unit.parent_code IS 'Unit it lies in; null for regions';
COMMENT ON COLUMN kato_unit.level IS 'oblast (or republican city), district, sub_district, settlement';
COMMENT ON COLUMN kato_unit.type_code IS 'Sign of the kind of terrain in the official table';
COMMENT ON COLUMN kato_unit.name_kk IS 'Name in Kazakh, damage repaired';
COMMENT ON COLUMN kato_unit.name_ru IS 'Name in Russian, damage repaired';
${nationalPolicies('kato_unit')}
GRANT SELECT, INSERT ON kato_unit TO tizilim_api;
GRANT SELECT ON kato_unit TO tizilim_worker;

CREATE TABLE kato_repair (
  edition text NOT NULL REFERENCES kato_edition (edition),
  line_no integer NOT NULL,
  column_name text NOT NULL,
  kinds text[] NOT NULL,
  raw text NOT NULL,
  repaired text NOT NULL,
  PRIMARY KEY (edition, line_no, column_name)
);
COMMENT ON TABLE kato_repair IS 'Every name of an edition that was not taken as it stood in the file';
COMMENT ON COLUMN kato_repair.edition IS 'Edition';
COMMENT ON COLUMN kato_repair.line_no IS 'Physical line of the file';
COMMENT ON COLUMN kato_repair.column_name IS 'Column of the file';
COMMENT ON COLUMN kato_repair.kinds IS 'What was repaired: kz-1048, look-alike, no-break-space, extra-space, kind-word';
COMMENT ON COLUMN kato_repair.raw IS 'Text in the file';
COMMENT ON COLUMN kato_repair.repaired IS 'Text taken over';
${nationalPolicies('kato_repair')}
GRANT SELECT, INSERT ON kato_repair TO tizilim_api;
GRANT SELECT ON kato_repair TO tizilim_worker;

CREATE TABLE region (
  id text PRIMARY KEY CHECK (id ~ '^[0-9]{2}$'),
  kato text NOT NULL UNIQUE,
  name_kk text NOT NULL,
  name_ru text NOT NULL,
  name_en text NOT NULL,
  valid_from date,
  valid_to date,
  CHECK (kato = id || '0000000'),
  CHECK (valid_to >= valid_from)
);
COMMENT ON TABLE region IS 'Oblasts and republican cities';
COMMENT ON COLUMN region.id IS 'The two leading KATO digits';
COMMENT ON COLUMN region.kato IS 'Nine-digit KATO code';
COMMENT ON COLUMN region.name_kk IS 'Name in Kazakh';
COMMENT ON COLUMN region.name_ru IS 'Name in Russian';
COMMENT ON COLUMN region.name_en IS 'Name in English';
COMMENT ON COLUMN region.valid_from IS 'First day; null when older than the register';
COMMENT ON COLUMN region.valid_to IS 'First day on which it no longer exists; null while it does';
${nationalPolicies('region')}
GRANT SELECT, INSERT, UPDATE ON region TO tizilim_api;
GRANT SELECT ON region TO tizilim_worker;

CREATE TABLE district (
  id text PRIMARY KEY CHECK (id ~ '^[0-9]{9}$'),
  region_id text NOT NULL REFERENCES region (id),
  name_kk text NOT NULL,
  name_ru text NOT NULL,
  valid_from date,
  valid_to date,
  CHECK (left(id, 2) = region_id),
  CHECK (valid_to >= valid_from)
);
CREATE INDEX district_region ON district (region_id);
COMMENT ON TABLE district IS 'Districts and cities of oblast significance, and the districts of the republican cities';
COMMENT ON COLUMN district.id IS 'Nine-digit KATO code';
COMMENT ON COLUMN district.region_id IS 'Region it lies in';
COMMENT ON COLUMN district.name_kk IS 'Name in Kazakh';
COMMENT ON COLUMN district.name_ru IS 'Name in Russian';
COMMENT ON COLUMN district.valid_from IS 'First day; null when older than the register';
COMMENT ON COLUMN district.valid_to IS 'First day on which it no longer exists; null while it does';
${territoryPolicies('district', { district: false, readableByAll: true })}
GRANT SELECT, INSERT, UPDATE ON district TO tizilim_api;
GRANT SELECT ON district TO tizilim_worker;

CREATE TABLE precinct (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  region_id text NOT NULL REFERENCES region (id),
  district_id text NOT NULL REFERENCES district (id),
  number integer NOT NULL CHECK (number BETWEEN 1 AND 99999),
  name_kk text NOT NULL,
  name_ru text NOT NULL,
  kind text NOT NULL CHECK (kind IN (${precinctKinds.map((kind) => `'${kind}'`).join(', ')})),
  decision_number text NOT NULL,
  decision_date date NOT NULL,
  valid_from date NOT NULL,
  valid_to date,
  close_decision_number text,
  close_decision_date date,
  changed_by uuid,
  changed_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  CHECK (left(district_id, 2) = region_id),
  CHECK (valid_to >= valid_from),
  CHECK ((valid_to IS NULL) = (close_decision_number IS NULL) AND (valid_to IS NULL) = (close_decision_date IS NULL))
);
CREATE UNIQUE INDEX precinct_number ON precinct (region_id, number) WHERE valid_to IS NULL;
CREATE INDEX precinct_district ON precinct (district_id);
COMMENT ON TABLE precinct IS 'Polling precincts formed by the akim''s decision (Constitutional Law on Elections, art. 23)';
COMMENT ON COLUMN precinct.id IS 'Id';
COMMENT ON COLUMN precinct.region_id IS 'Region';
COMMENT ON COLUMN precinct.district_id IS 'District';
COMMENT ON COLUMN precinct.number IS 'Number, unique in a region among current precincts';
COMMENT ON COLUMN precinct.name_kk IS 'Name (place of the commission) in Kazakh';
COMMENT ON COLUMN precinct.name_ru IS 'Name (place of the commission) in Russian';
COMMENT ON COLUMN precinct.kind IS 'general, or the kind of place a special precinct was formed for';
COMMENT ON COLUMN precinct.decision_number IS 'Number of the akim''s decision';
COMMENT ON COLUMN precinct.decision_date IS 'Date of the akim''s decision';
COMMENT ON COLUMN precinct.valid_from IS 'First day';
COMMENT ON COLUMN precinct.valid_to IS 'First day on which it no longer exists; null while it does';
COMMENT ON COLUMN precinct.close_decision_number IS 'Number of the decision that ended it';
COMMENT ON COLUMN precinct.close_decision_date IS 'Date of the decision that ended it';
COMMENT ON COLUMN precinct.changed_by IS 'Account of the last change; null for the product itself';
COMMENT ON COLUMN precinct.changed_at IS 'When it was last changed';
${territoryPolicies('precinct', { district: true, readableByAll: true })}
GRANT SELECT, INSERT, UPDATE ON precinct TO tizilim_api;
GRANT SELECT ON precinct TO tizilim_worker;

CREATE VIEW v_territory_region WITH (security_invoker = true) AS SELECT id, kato, name_kk, name_ru, name_en, valid_from, valid_to FROM region;
COMMENT ON VIEW v_territory_region IS 'Regions, closed ones included';
CREATE VIEW v_territory_district WITH (security_invoker = true) AS SELECT id, region_id, name_kk, name_ru, valid_from, valid_to FROM district;
COMMENT ON VIEW v_territory_district IS 'Districts, closed ones included';
CREATE VIEW v_territory_precinct WITH (security_invoker = true) AS
SELECT id, region_id, district_id, number, name_kk, name_ru, kind, decision_number, decision_date, valid_from, valid_to FROM precinct;
COMMENT ON VIEW v_territory_precinct IS 'Precincts, closed ones included';
GRANT SELECT ON v_territory_region, v_territory_district, v_territory_precinct TO tizilim_api, tizilim_worker;
`,
  down: `
DROP VIEW v_territory_precinct, v_territory_district, v_territory_region;
DROP TABLE precinct, district, region, kato_repair, kato_unit, kato_edition;
`,
};
