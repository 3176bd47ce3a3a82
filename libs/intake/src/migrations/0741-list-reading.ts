import { territoryPolicies, type Migration } from '@tizilim/platform';

/** The samples are values of the list: a district's actor does not read those of its region's file, whose row he sees. */
export const listReading: Migration = {
  id: '0741-list-reading',
  up: `
CREATE TABLE list_reading (
  list_id uuid NOT NULL REFERENCES voter_list (id),
  seq integer NOT NULL,
  encoding text NOT NULL,
  samples text[] NOT NULL,
  region_id text NOT NULL,
  district_id text,
  PRIMARY KEY (list_id, seq)
);
COMMENT ON TABLE list_reading IS 'How a list may be read whose encoding is in doubt: the readings side by side, for the sender to name the right one';
COMMENT ON COLUMN list_reading.list_id IS 'The refused list';
COMMENT ON COLUMN list_reading.seq IS 'Order: the likeliest first';
COMMENT ON COLUMN list_reading.encoding IS 'Encoding of this reading';
COMMENT ON COLUMN list_reading.samples IS 'Up to five fields that differ between the readings; the same fields in each';
COMMENT ON COLUMN list_reading.region_id IS 'Region of the list';
COMMENT ON COLUMN list_reading.district_id IS 'District of the list; null for a whole region';
${territoryPolicies('list_reading', { district: true })}
GRANT SELECT ON list_reading TO tizilim_api;
GRANT SELECT, INSERT ON list_reading TO tizilim_worker;
`,
  down: `
DROP TABLE list_reading;
`,
};
