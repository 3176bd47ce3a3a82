import { territoryPolicies, type Migration } from '@tizilim/platform';

export const labels: Migration = {
  id: '0901-labels',
  up: `
CREATE TABLE label_serial (next bigint NOT NULL CHECK (next BETWEEN 0 AND 9999999999999));
COMMENT ON TABLE label_serial IS 'The next serial of a label; one row. A row and not a sequence: a page that is rolled back leaves no gap';
COMMENT ON COLUMN label_serial.next IS 'Serial the next label gets; the printed number is a keyed permutation of it';
INSERT INTO label_serial (next) VALUES (0);
GRANT SELECT, UPDATE ON label_serial TO tizilim_worker;

CREATE TABLE label_order_counter (
  region_id text NOT NULL,
  year integer NOT NULL,
  last integer NOT NULL CHECK (last > 0),
  PRIMARY KEY (region_id, year)
);
COMMENT ON TABLE label_order_counter IS 'Running number of the orders of a region in a year';
COMMENT ON COLUMN label_order_counter.region_id IS 'Two KATO digits';
COMMENT ON COLUMN label_order_counter.year IS 'Year of the business date';
COMMENT ON COLUMN label_order_counter.last IS 'Number given last';
${territoryPolicies('label_order_counter', { district: false })}
GRANT SELECT, INSERT, UPDATE ON label_order_counter TO tizilim_api;

CREATE TABLE label_order (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  number text NOT NULL UNIQUE,
  region_id text NOT NULL,
  district_id text,
  precinct_id bigint,
  reprint_act_id uuid,
  sheet text NOT NULL,
  symbology text NOT NULL,
  start_cell integer NOT NULL CHECK (start_cell > 0),
  state text NOT NULL,
  ordered_on date NOT NULL,
  documents_snapshot_id bigint,
  labels integer NOT NULL DEFAULT 0,
  sheets integer NOT NULL DEFAULT 0,
  proved integer NOT NULL DEFAULT 0,
  skipped_live integer NOT NULL DEFAULT 0,
  skipped_no_document integer NOT NULL DEFAULT 0,
  job_id uuid,
  ordered_by uuid,
  ordered_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  released_by uuid,
  released_at timestamptz,
  cancel_code text,
  cancel_reason text,
  CHECK (district_id IS NOT NULL OR precinct_id IS NULL),
  CHECK ((state = 'cancelled') = (cancel_code IS NOT NULL)),
  CHECK (state NOT IN ('released', 'printed', 'closed') OR released_at IS NOT NULL),
  CHECK (state NOT IN ('proved', 'released', 'printed', 'closed') OR proved = labels)
);
CREATE INDEX label_order_territory ON label_order (region_id, district_id, ordered_at);
COMMENT ON TABLE label_order IS 'A print job for a territory';
COMMENT ON COLUMN label_order.id IS 'Id';
COMMENT ON COLUMN label_order.number IS 'Region, year and running number; printed on the cover and the companion list';
COMMENT ON COLUMN label_order.region_id IS 'Two KATO digits';
COMMENT ON COLUMN label_order.district_id IS 'District ordered; null for a whole region';
COMMENT ON COLUMN label_order.precinct_id IS 'Precinct ordered; null for a whole district';
COMMENT ON COLUMN label_order.reprint_act_id IS 'Act whose labels are made anew; null for an ordinary order';
COMMENT ON COLUMN label_order.sheet IS 'Sheet format';
COMMENT ON COLUMN label_order.symbology IS 'Kind of barcode';
COMMENT ON COLUMN label_order.start_cell IS 'First free cell of the first sheet of each precinct';
COMMENT ON COLUMN label_order.state IS 'requested, forming, formed, laid-out, proved, released, printed, closed or cancelled';
COMMENT ON COLUMN label_order.ordered_on IS 'Business date: documents must be valid on it, and it is the only date in the files';
COMMENT ON COLUMN label_order.documents_snapshot_id IS 'Snapshot of identity documents the labels were formed from';
COMMENT ON COLUMN label_order.labels IS 'Labels formed';
COMMENT ON COLUMN label_order.sheets IS 'Sheets laid out';
COMMENT ON COLUMN label_order.proved IS 'Cells read back as expected';
COMMENT ON COLUMN label_order.skipped_live IS 'Voters who have a live label for their document';
COMMENT ON COLUMN label_order.skipped_no_document IS 'Voters without a valid document';
COMMENT ON COLUMN label_order.job_id IS 'Its work in the ledger of jobs';
COMMENT ON COLUMN label_order.ordered_by IS 'Account';
COMMENT ON COLUMN label_order.ordered_at IS 'When';
COMMENT ON COLUMN label_order.released_by IS 'Account that released the sheets for printing';
COMMENT ON COLUMN label_order.released_at IS 'When';
COMMENT ON COLUMN label_order.cancel_code IS 'Message key: why it was cancelled';
COMMENT ON COLUMN label_order.cancel_reason IS 'In the words of the person who cancelled it';
${territoryPolicies('label_order', { district: true })}
CREATE POLICY label_order_of_region ON label_order FOR SELECT TO tizilim_api, tizilim_worker USING (district_id IS NULL AND region_id = ANY ((SELECT app.region_ids())::text[]));
COMMENT ON POLICY label_order_of_region ON label_order IS 'A district sees the orders of its whole region, and of their parts its own: its officers affix those labels';
GRANT SELECT, INSERT, UPDATE ON label_order TO tizilim_api, tizilim_worker;

CREATE TABLE label_order_precinct (
  order_id uuid NOT NULL REFERENCES label_order (id),
  precinct_id bigint NOT NULL,
  region_id text NOT NULL,
  district_id text,
  precinct_number integer NOT NULL,
  labels integer NOT NULL CHECK (labels > 0),
  sheets integer NOT NULL CHECK (sheets > 0),
  first_number text NOT NULL,
  last_number text NOT NULL,
  sheets_file_id uuid,
  companion_file_id uuid,
  proved integer,
  printed_at timestamptz,
  PRIMARY KEY (order_id, precinct_id)
);
COMMENT ON TABLE label_order_precinct IS 'The part of an order for one precinct: one PDF of sheets and one companion list';
COMMENT ON COLUMN label_order_precinct.order_id IS 'Order';
COMMENT ON COLUMN label_order_precinct.precinct_id IS 'Precinct';
COMMENT ON COLUMN label_order_precinct.region_id IS 'Two KATO digits';
COMMENT ON COLUMN label_order_precinct.district_id IS 'District';
COMMENT ON COLUMN label_order_precinct.precinct_number IS 'Number of the precinct';
COMMENT ON COLUMN label_order_precinct.labels IS 'Labels of the precinct in this order';
COMMENT ON COLUMN label_order_precinct.sheets IS 'Its sheets';
COMMENT ON COLUMN label_order_precinct.first_number IS 'Number in the first cell';
COMMENT ON COLUMN label_order_precinct.last_number IS 'Number in the last cell';
COMMENT ON COLUMN label_order_precinct.sheets_file_id IS 'PDF of the sheets with their cover';
COMMENT ON COLUMN label_order_precinct.companion_file_id IS 'PDF that says whose label lies in which cell';
COMMENT ON COLUMN label_order_precinct.proved IS 'Cells read back as expected; null before the proof';
COMMENT ON COLUMN label_order_precinct.printed_at IS 'When printing was confirmed';
${territoryPolicies('label_order_precinct', { district: true })}
GRANT SELECT ON label_order_precinct TO tizilim_api;
GRANT UPDATE (printed_at) ON label_order_precinct TO tizilim_api;
GRANT SELECT, INSERT, UPDATE ON label_order_precinct TO tizilim_worker;

CREATE TABLE label_act (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  kind text NOT NULL CHECK (kind IN ('spoiled', 'void', 'lost', 'reprinted', 'document-replaced')),
  region_id text NOT NULL,
  district_id text,
  reason text NOT NULL CHECK (length(trim(reason)) > 0),
  labels integer NOT NULL CHECK (labels > 0),
  recorded_by uuid,
  recorded_on date NOT NULL,
  recorded_at timestamptz NOT NULL DEFAULT clock_timestamp()
);
COMMENT ON TABLE label_act IS 'Why labels ended: spoiled, void, lost, reprinted, or their document was replaced';
COMMENT ON COLUMN label_act.id IS 'Number of the act';
COMMENT ON COLUMN label_act.kind IS 'spoiled, void, lost, reprinted (spoiled and made anew) or document-replaced';
COMMENT ON COLUMN label_act.region_id IS 'Two KATO digits';
COMMENT ON COLUMN label_act.district_id IS 'District of the person who recorded it; null for the region';
COMMENT ON COLUMN label_act.reason IS 'Reason in words; no personal data';
COMMENT ON COLUMN label_act.labels IS 'How many labels it ends';
COMMENT ON COLUMN label_act.recorded_by IS 'Account; null for the product itself';
COMMENT ON COLUMN label_act.recorded_on IS 'Business date';
COMMENT ON COLUMN label_act.recorded_at IS 'When';
${territoryPolicies('label_act', { district: true })}
GRANT SELECT, INSERT ON label_act TO tizilim_api, tizilim_worker;
ALTER TABLE label_order ADD FOREIGN KEY (reprint_act_id) REFERENCES label_act (id);

CREATE TABLE label (
  number text PRIMARY KEY CHECK (number ~ '^1[0-9]{15}$'),
  serial bigint NOT NULL UNIQUE,
  order_id uuid NOT NULL REFERENCES label_order (id),
  region_id text NOT NULL,
  district_id text,
  precinct_id bigint NOT NULL,
  voter_id bigint NOT NULL,
  document_type text NOT NULL CHECK (document_type IN ('id_card', 'passport')),
  document_number text NOT NULL,
  sheet_no integer NOT NULL CHECK (sheet_no > 0),
  cell_no integer NOT NULL CHECK (cell_no > 0),
  replaces text,
  state text NOT NULL DEFAULT 'formed' CHECK (state IN ('formed', 'printed', 'affixed', 'spoiled', 'void', 'lost')),
  formed_on date NOT NULL,
  printed_on date,
  affixed_on date,
  ended_on date,
  end_act_id uuid REFERENCES label_act (id),
  CHECK ((state IN ('spoiled', 'void', 'lost')) = (end_act_id IS NOT NULL)),
  CHECK ((end_act_id IS NULL) = (ended_on IS NULL)),
  CHECK (state NOT IN ('printed', 'affixed') OR printed_on IS NOT NULL),
  CHECK (state <> 'affixed' OR affixed_on IS NOT NULL),
  UNIQUE (order_id, precinct_id, sheet_no, cell_no)
);
CREATE UNIQUE INDEX label_live_voter ON label (voter_id) WHERE state IN ('formed', 'printed', 'affixed');
CREATE INDEX label_voter ON label (voter_id, serial);
CREATE INDEX label_act_labels ON label (end_act_id) WHERE end_act_id IS NOT NULL;
CREATE INDEX label_territory ON label (region_id, district_id, precinct_id, state);
COMMENT ON TABLE label IS 'One sticker: a number that is never used again, for one voter and one document';
COMMENT ON COLUMN label.number IS 'The 16 digits of the barcode';
COMMENT ON COLUMN label.serial IS 'What the number is made of; nobody prints it';
COMMENT ON COLUMN label.order_id IS 'Order it was formed in';
COMMENT ON COLUMN label.region_id IS 'Two KATO digits';
COMMENT ON COLUMN label.district_id IS 'District of the precinct';
COMMENT ON COLUMN label.precinct_id IS 'Precinct of the voter when it was formed';
COMMENT ON COLUMN label.voter_id IS 'Voter';
COMMENT ON COLUMN label.document_type IS 'id_card or passport';
COMMENT ON COLUMN label.document_number IS 'Number of the document it must be stuck on';
COMMENT ON COLUMN label.sheet_no IS 'Sheet of the precinct, from 1';
COMMENT ON COLUMN label.cell_no IS 'Cell of the sheet, row by row from 1';
COMMENT ON COLUMN label.replaces IS 'Number of the ended label of the same voter before it';
COMMENT ON COLUMN label.state IS 'formed, printed, affixed; or ended as spoiled, void or lost';
COMMENT ON COLUMN label.formed_on IS 'Business date of forming';
COMMENT ON COLUMN label.printed_on IS 'Business date of printing';
COMMENT ON COLUMN label.affixed_on IS 'Business date of affixing';
COMMENT ON COLUMN label.ended_on IS 'Business date of the act that ended it';
COMMENT ON COLUMN label.end_act_id IS 'Act that ended it';
${territoryPolicies('label', { district: true })}
CREATE POLICY label_of_region ON label FOR SELECT TO tizilim_worker USING (region_id = ANY ((SELECT app.region_ids())::text[]));
CREATE POLICY label_end_in_region ON label FOR UPDATE TO tizilim_worker
  USING (region_id = ANY ((SELECT app.region_ids())::text[])) WITH CHECK (region_id = ANY ((SELECT app.region_ids())::text[]));
COMMENT ON POLICY label_of_region ON label IS 'Forming for a district must see the live label a voter brought along from another district';
COMMENT ON POLICY label_end_in_region ON label IS 'and void it when his document was replaced';
GRANT SELECT, UPDATE (state, printed_on, affixed_on, ended_on, end_act_id) ON label TO tizilim_api;
GRANT SELECT, INSERT, UPDATE (state, printed_on, affixed_on, ended_on, end_act_id) ON label TO tizilim_worker;

CREATE TABLE label_event (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  region_id text NOT NULL,
  district_id text,
  number text NOT NULL REFERENCES label (number),
  from_state text NOT NULL,
  to_state text NOT NULL,
  act_id uuid REFERENCES label_act (id),
  actor_id uuid,
  at timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE INDEX label_event_number ON label_event (number, id);
COMMENT ON TABLE label_event IS 'Every move of a label after forming; append only';
COMMENT ON COLUMN label_event.id IS 'Order of the moves';
COMMENT ON COLUMN label_event.region_id IS 'Two KATO digits';
COMMENT ON COLUMN label_event.district_id IS 'District';
COMMENT ON COLUMN label_event.number IS 'Label';
COMMENT ON COLUMN label_event.from_state IS 'State before';
COMMENT ON COLUMN label_event.to_state IS 'State after';
COMMENT ON COLUMN label_event.act_id IS 'Act behind it';
COMMENT ON COLUMN label_event.actor_id IS 'Account; null for the product itself';
COMMENT ON COLUMN label_event.at IS 'When';
${territoryPolicies('label_event', { district: true })}
CREATE POLICY label_event_of_region ON label_event FOR INSERT TO tizilim_worker WITH CHECK (region_id = ANY ((SELECT app.region_ids())::text[]));
COMMENT ON POLICY label_event_of_region ON label_event IS 'Goes with label_end_in_region';
GRANT SELECT, INSERT ON label_event TO tizilim_api, tizilim_worker;

CREATE FUNCTION label_moved() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO label_event (region_id, district_id, number, from_state, to_state, act_id, actor_id)
  SELECT n.region_id, n.district_id, n.number, o.state, n.state, n.end_act_id, app.account_id()
    FROM label_before o JOIN label_after n ON n.number = o.number WHERE o.state <> n.state;
  RETURN NULL;
END $$;
COMMENT ON FUNCTION label_moved IS 'Writes the events of the moves of labels, all those of a statement at once';
CREATE TRIGGER label_moved AFTER UPDATE ON label REFERENCING OLD TABLE AS label_before NEW TABLE AS label_after FOR EACH STATEMENT EXECUTE FUNCTION label_moved();

CREATE VIEW v_labels_order WITH (security_invoker = true) AS SELECT * FROM label_order;
CREATE VIEW v_labels_order_precinct WITH (security_invoker = true) AS SELECT * FROM label_order_precinct;
CREATE VIEW v_labels_label WITH (security_invoker = true) AS
SELECT number, order_id, region_id, district_id, precinct_id, voter_id, document_type, document_number, sheet_no, cell_no, replaces, state, formed_on, printed_on, affixed_on, ended_on, end_act_id
  FROM label;
CREATE VIEW v_labels_ledger WITH (security_invoker = true) AS
SELECT region_id, district_id, precinct_id, order_id,
       count(*)::int AS formed,
       count(*) FILTER (WHERE printed_on IS NOT NULL)::int AS printed,
       count(*) FILTER (WHERE state = 'affixed')::int AS affixed,
       count(*) FILTER (WHERE state = 'spoiled')::int AS spoiled,
       count(*) FILTER (WHERE state = 'void')::int AS voided,
       count(*) FILTER (WHERE state = 'lost')::int AS lost,
       count(*) FILTER (WHERE state IN ('formed', 'printed'))::int AS in_stock
  FROM label GROUP BY region_id, district_id, precinct_id, order_id;
COMMENT ON VIEW v_labels_order IS 'Orders';
COMMENT ON VIEW v_labels_order_precinct IS 'Parts of orders by precinct';
COMMENT ON VIEW v_labels_label IS 'Labels without their serial';
COMMENT ON VIEW v_labels_ledger IS 'The balance: formed = affixed + spoiled + voided + lost + in stock';
GRANT SELECT ON v_labels_order, v_labels_order_precinct, v_labels_label, v_labels_ledger TO tizilim_api, tizilim_worker;
`,
  down: `
DROP VIEW v_labels_ledger, v_labels_label, v_labels_order_precinct, v_labels_order;
DROP TABLE label_event, label;
DROP FUNCTION label_moved();
ALTER TABLE label_order DROP CONSTRAINT label_order_reprint_act_id_fkey;
DROP TABLE label_act, label_order_precinct, label_order, label_order_counter, label_serial;
`,
};
