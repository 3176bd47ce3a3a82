import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { DomainError, type LabelOrderState } from '@tizilim/domain';
import { DbContext, FileStore, type Actor, type StoredFile } from '@tizilim/platform';
import { getOrder, LabelOrderView, type LabelOrder } from '../order.js';
import { FIND_ORDER_FILE, LIST_ORDER_PRECINCTS, LIST_ORDERS, LIST_SHEET_CELLS, SUM_LEDGER } from './read-orders.sql.js';

export const LedgerView = z
  .object({
    formed: z.number().int(),
    printed: z.number().int().describe('Ever printed'),
    affixed: z.number().int(),
    spoiled: z.number().int(),
    voided: z.number().int(),
    lost: z.number().int(),
    inStock: z.number().int().describe('Formed or printed and not yet affixed'),
    balanced: z.boolean().describe('formed = affixed + spoiled + voided + lost + in stock'),
  })
  .meta({ id: 'LabelLedger' });
export type Ledger = z.infer<typeof LedgerView>;

export const OrderPrecinctView = z
  .object({
    precinctId: z.string(),
    number: z.number().int(),
    labels: z.number().int(),
    sheets: z.number().int(),
    firstNumber: z.string(),
    lastNumber: z.string(),
    sheetsFileId: z.uuid().nullable(),
    companionFileId: z.uuid().nullable(),
    proved: z.number().int().nullable(),
    printed: z.boolean(),
  })
  .meta({ id: 'LabelOrderPrecinct' });
export type OrderPrecinct = z.infer<typeof OrderPrecinctView>;

export const SheetCellView = z.object({ cell: z.number().int(), number: z.string(), state: z.string() }).meta({ id: 'SheetCell' });
export type SheetCell = z.infer<typeof SheetCellView>;

export const OrdersQuery = z.object({
  regionId: z.string().optional(),
  districtId: z.string().optional(),
  before: z.iso.datetime().optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export const LedgerQuery = z.object({
  orderId: z.uuid().optional(),
  regionId: z.string().optional(),
  districtId: z.string().optional(),
  precinctId: z.string().regex(/^\d+$/).optional(),
});
export const OrderDetailsView = LabelOrderView.extend({ precincts: z.array(OrderPrecinctView), ledger: LedgerView }).meta({ id: 'LabelOrderDetails' });

const DOWNLOADABLE: readonly LabelOrderState[] = ['released', 'printed', 'closed'];

/** Orders, their parts, their balance and their files, inside the reader's territory. */
@Injectable()
export class ReadOrders {
  constructor(
    private readonly context: DbContext,
    private readonly files: FileStore,
  ) {}

  list(actor: Actor, query: z.infer<typeof OrdersQuery>): Promise<LabelOrder[]> {
    return this.context.read(actor, (db) => db.query<LabelOrder>(LIST_ORDERS, [query.regionId ?? null, query.districtId ?? null, query.before ?? null, query.limit]));
  }

  details(actor: Actor, id: string): Promise<LabelOrder & { precincts: OrderPrecinct[]; ledger: Ledger }> {
    return this.context.read(actor, async (db) => ({
      ...(await getOrder(db, id)),
      precincts: await db.query<OrderPrecinct>(LIST_ORDER_PRECINCTS, [id]),
      ledger: balance(await db.one<Sums>(SUM_LEDGER, [id, null, null, null])),
    }));
  }

  cells(actor: Actor, id: string, precinctId: string, sheet: number): Promise<SheetCell[]> {
    return this.context.read(actor, (db) => db.query<SheetCell>(LIST_SHEET_CELLS, [id, precinctId, sheet]));
  }

  ledger(actor: Actor, query: z.infer<typeof LedgerQuery>): Promise<Ledger> {
    const params = [query.orderId ?? null, query.regionId ?? null, query.districtId ?? null, query.precinctId ?? null];
    return this.context.read(actor, async (db) => balance(await db.one<Sums>(SUM_LEDGER, params)));
  }

  /** @throws labels.not-released before every cell has been proved and the order released */
  file(actor: Actor, id: string, precinctId: string, kind: 'sheets' | 'companion'): Promise<StoredFile> {
    return this.context.read(actor, async (db) => {
      const found = await db.one<{ fileId: string | null; state: LabelOrderState }>(FIND_ORDER_FILE, [id, precinctId, kind]);
      if (!found.fileId || !DOWNLOADABLE.includes(found.state)) throw new DomainError('labels.not-released', 'conflict', { state: found.state });
      return this.files.get(db, found.fileId);
    });
  }
}

type Sums = Omit<Ledger, 'balanced'>;

function balance(sums: Sums): Ledger {
  return { ...sums, balanced: sums.formed === sums.affixed + sums.spoiled + sums.voided + sums.lost + sums.inStock };
}
