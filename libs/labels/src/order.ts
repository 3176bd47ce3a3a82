import { z } from 'zod';
import { labelOrderStates } from '@tizilim/domain';
import type { Db } from '@tizilim/platform';

/** Id of a precinct in a body, a path or a query: it fits the column. */
export const PrecinctId = z.string().regex(/^[1-9]\d{0,17}$/);

/** Row of `label_order` as the API shows it. */
export const LabelOrderView = z
  .object({
    id: z.uuid(),
    number: z.string().describe('Region, year and running number, as printed: 10-2027-00001'),
    regionId: z.string(),
    districtId: z.string().nullable(),
    precinctId: z.string().nullable(),
    reprintActId: z.uuid().nullable(),
    sheet: z.string(),
    symbology: z.string(),
    startCell: z.number().int(),
    state: z.enum(labelOrderStates.states),
    orderedOn: z.iso.date(),
    labels: z.number().int().describe('Labels formed'),
    sheets: z.number().int(),
    proved: z.number().int().describe('Cells read back as expected'),
    skippedLive: z.number().int().describe('Voters who have a live label for their document'),
    skippedNoDocument: z.number().int().describe('Voters without a valid identity document'),
    cancelCode: z.string().nullable().describe('Message key: why it was cancelled'),
    cancelReason: z.string().nullable().describe('In the words of the person who cancelled it'),
    jobId: z.uuid().nullable().describe('Its latest job: forming, laying out or proving'),
  })
  .meta({ id: 'LabelOrder' });
export type LabelOrder = z.infer<typeof LabelOrderView>;

export const ORDER_COLUMNS = `id, number, region_id AS "regionId", district_id AS "districtId", precinct_id AS "precinctId", reprint_act_id AS "reprintActId",
  sheet, symbology, start_cell AS "startCell", state, ordered_on AS "orderedOn", labels, sheets, proved,
  skipped_live AS "skippedLive", skipped_no_document AS "skippedNoDocument",
  cancel_code AS "cancelCode", cancel_reason AS "cancelReason", job_id AS "jobId"`;

export function getOrder(db: Db, id: string): Promise<LabelOrder> {
  return db.one<LabelOrder>(`SELECT ${ORDER_COLUMNS} FROM label_order WHERE id = $1`, [id]);
}

/** Locks the order for the rest of the transaction, so that two people cannot move it at once. */
export function lockOrder(db: Db, id: string): Promise<LabelOrder> {
  return db.one<LabelOrder>(`SELECT ${ORDER_COLUMNS} FROM label_order WHERE id = $1 FOR UPDATE`, [id]);
}
