import { z } from 'zod';
import type { LabelOrderState } from '@tizilim/domain';
import type { Db } from '@tizilim/platform';

/** Row of `label_order` as the API shows it. */
export const LabelOrderView = z
  .object({
    id: z.uuid(),
    regionId: z.string(),
    districtId: z.string().nullable(),
    precinctId: z.string().nullable(),
    reprintActId: z.uuid().nullable(),
    sheet: z.string(),
    symbology: z.string(),
    startCell: z.number().int(),
    state: z.string(),
    orderedOn: z.iso.date(),
    labels: z.number().int().describe('Labels formed'),
    sheets: z.number().int(),
    proved: z.number().int().describe('Cells read back as expected'),
    skippedLive: z.number().int().describe('Voters who have a live label for their document'),
    skippedNoDocument: z.number().int().describe('Voters without a valid identity document'),
    jobId: z.uuid().nullable(),
  })
  .meta({ id: 'LabelOrder' });
export type LabelOrder = Omit<z.infer<typeof LabelOrderView>, 'state'> & { readonly state: LabelOrderState };

export const ORDER_COLUMNS = `id, region_id AS "regionId", district_id AS "districtId", precinct_id AS "precinctId", reprint_act_id AS "reprintActId",
  sheet, symbology, start_cell AS "startCell", state, ordered_on AS "orderedOn", labels, sheets, proved,
  skipped_live AS "skippedLive", skipped_no_document AS "skippedNoDocument", job_id AS "jobId"`;

export function getOrder(db: Db, id: string): Promise<LabelOrder> {
  return db.one<LabelOrder>(`SELECT ${ORDER_COLUMNS} FROM label_order WHERE id = $1`, [id]);
}

/** Locks the order for the rest of the transaction, so that two people cannot move it at once. */
export function lockOrder(db: Db, id: string): Promise<LabelOrder> {
  return db.one<LabelOrder>(`SELECT ${ORDER_COLUMNS} FROM label_order WHERE id = $1 FOR UPDATE`, [id]);
}
