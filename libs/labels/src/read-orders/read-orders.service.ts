import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { audit } from '@tizilim/audit';
import { DomainError, labelStates, type LabelOrderState } from '@tizilim/domain';
import { DbContext, FileStore, type Actor, type StoredFile } from '@tizilim/platform';
import { getOrder, LabelOrderView, PrecinctId, type LabelOrder } from '../order.js';
import { assertOwnPrecinct, ownPrecinct } from '../own-precinct.js';
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
    nameKk: z.string(),
    nameRu: z.string(),
    labels: z.number().int(),
    sheets: z.number().int(),
    firstNumber: z.string(),
    lastNumber: z.string(),
    laidOut: z.boolean().describe('Its sheets and companion list are made'),
    proved: z.number().int().nullable().describe('Cells read back as expected; null before the proof'),
    printed: z.boolean().describe('No label of it waits for the printer'),
  })
  .meta({ id: 'LabelOrderPrecinct' });
export type OrderPrecinct = z.infer<typeof OrderPrecinctView>;

export const SheetCellView = z.object({ cell: z.number().int(), number: z.string(), state: z.enum(labelStates.states) }).meta({ id: 'SheetCell' });
export type SheetCell = z.infer<typeof SheetCellView>;

const RegionId = z.string().regex(/^\d{2}$/);
const DistrictId = z.string().regex(/^\d{9}$/);

export const OrdersQuery = z
  .object({
    regionId: RegionId.optional(),
    districtId: DistrictId.optional(),
    after: z.uuid().optional().describe('next of the page before'),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  })
  .meta({ id: 'LabelOrdersQuery' });
export type OrdersQuery = z.infer<typeof OrdersQuery>;

export const OrdersPage = z.object({ items: z.array(LabelOrderView), next: z.uuid().nullable() }).meta({ id: 'LabelOrdersPage' });
export type OrdersPage = z.infer<typeof OrdersPage>;

export const LedgerQuery = z
  .object({ orderId: z.uuid().optional(), regionId: RegionId.optional(), districtId: DistrictId.optional(), precinctId: PrecinctId.optional() })
  .meta({ id: 'LabelLedgerQuery' });
export type LedgerQuery = z.infer<typeof LedgerQuery>;

/** An order with its parts and its balance; of a region's order a district sees its own parts and their balance. */
export const OrderDetailsView = LabelOrderView.extend({ precincts: z.array(OrderPrecinctView), ledger: LedgerView }).meta({ id: 'LabelOrderDetails' });
export type OrderDetails = z.infer<typeof OrderDetailsView>;

const DOWNLOADABLE: readonly LabelOrderState[] = ['released', 'printed', 'closed'];

/** Orders, their parts, their balance and their files, inside the reader's territory. */
@Injectable()
export class ReadOrders {
  constructor(
    private readonly context: DbContext,
    private readonly files: FileStore,
  ) {}

  async list(actor: Actor, query: OrdersQuery): Promise<OrdersPage> {
    const params = [query.regionId ?? null, query.districtId ?? null, query.after ?? null, query.limit + 1];
    const found = await this.context.read(actor, (db) => db.query<LabelOrder>(LIST_ORDERS, params));
    const items = found.slice(0, query.limit);
    return { items, next: found.length > query.limit ? (items.at(-1)?.id ?? null) : null };
  }

  /** @throws record.not-found */
  details(actor: Actor, id: string): Promise<OrderDetails> {
    const precinct = ownPrecinct(actor) ?? null;
    return this.context.read(actor, async (db) => ({
      ...(await getOrder(db, id)),
      precincts: await db.query<OrderPrecinct>(LIST_ORDER_PRECINCTS, [id, precinct]),
      ledger: balance(await db.one<Sums>(SUM_LEDGER, [id, null, null, precinct])),
    }));
  }

  /** @throws record.not-found for a sheet without labels of the own territory */
  cells(actor: Actor, id: string, precinctId: string, sheet: number): Promise<SheetCell[]> {
    return this.context.read(actor, async (db) => {
      assertOwnPrecinct(actor, precinctId);
      const cells = await db.query<SheetCell>(LIST_SHEET_CELLS, [id, precinctId, sheet]);
      if (cells.length === 0) throw new DomainError('record.not-found', 'not-found');
      return cells;
    });
  }

  ledger(actor: Actor, query: LedgerQuery): Promise<Ledger> {
    return this.context.read(actor, async (db) => {
      if (query.precinctId !== undefined) assertOwnPrecinct(actor, query.precinctId);
      const precinct = query.precinctId ?? ownPrecinct(actor) ?? null;
      return balance(await db.one<Sums>(SUM_LEDGER, [query.orderId ?? null, query.regionId ?? null, query.districtId ?? null, precinct]));
    });
  }

  /**
   * A file of an order; who took it is in the audit log before its first byte leaves.
   * @throws record.not-found, labels.not-released before every cell has been proved and the order released
   */
  file(actor: Actor, id: string, precinctId: string, kind: 'sheets' | 'companion'): Promise<StoredFile> {
    return this.context.run(actor, async (db) => {
      assertOwnPrecinct(actor, precinctId);
      const found = await db.one<FoundFile>(FIND_ORDER_FILE, [id, precinctId, kind]);
      if (!found.fileId || !DOWNLOADABLE.includes(found.state)) throw new DomainError('labels.not-released', 'conflict', { state: found.state });
      const file = await this.files.get(db, found.fileId);
      const { regionId, districtId } = found;
      await audit.record(db, { action: 'labels.file-taken', objectType: 'label-order', objectId: id, payload: { precinctId, kind }, regionId, districtId });
      return file;
    });
  }
}

interface FoundFile {
  readonly fileId: string | null;
  readonly state: LabelOrderState;
  readonly regionId: string;
  readonly districtId: string | null;
}

type Sums = Omit<Ledger, 'balanced'>;

function balance(sums: Sums): Ledger {
  return { ...sums, balanced: sums.formed === sums.affixed + sums.spoiled + sums.voided + sums.lost + sums.inStock };
}
