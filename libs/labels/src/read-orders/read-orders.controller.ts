import { Controller, Get, Param, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Allow, CurrentActor } from '@tizilim/access';
import { FileStore, type Actor } from '@tizilim/platform';
import { LabelOrderView, type LabelOrder } from '../order.js';
import { LedgerQuery, LedgerView, OrderDetailsView, OrdersQuery, ReadOrders, SheetCellView, type Ledger, type SheetCell } from './read-orders.service.js';

const Id = z.uuid();
const RowId = z.string().regex(/^\d+$/);
const SheetNo = z.coerce.number().int().min(1);
const FileKind = z.enum(['sheets', 'companion']);
const READERS = ['print-operator', 'affixing-officer', 'approver', 'registrar', 'clerk', 'supervisor', 'auditor'] as const;

@ApiTags('labels')
@Controller('labels')
export class ReadOrdersController {
  constructor(
    private readonly readOrders: ReadOrders,
    private readonly files: FileStore,
  ) {}

  @Get('orders')
  @Allow(...READERS)
  @ApiOperation({ summary: 'Orders, newest first' })
  @ApiOkResponse({ description: 'Orders of the territory', standardSchema: z.array(LabelOrderView) })
  list(@CurrentActor() actor: Actor, @Query({ schema: OrdersQuery }) query: z.infer<typeof OrdersQuery>): Promise<LabelOrder[]> {
    return this.readOrders.list(actor, query);
  }

  @Get('orders/:id')
  @Allow(...READERS)
  @ApiOperation({ summary: 'An order with its precincts and its balance' })
  @ApiOkResponse({ description: 'The order', standardSchema: OrderDetailsView })
  details(@CurrentActor() actor: Actor, @Param('id', { schema: Id }) id: string) {
    return this.readOrders.details(actor, id);
  }

  @Get('orders/:id/precincts/:precinctId/sheets/:sheet/cells')
  @Allow('print-operator', 'affixing-officer')
  @ApiOperation({ summary: 'The cells of a sheet, for its drawing' })
  @ApiOkResponse({ description: 'Cells with a label', standardSchema: z.array(SheetCellView) })
  cells(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @Param('precinctId', { schema: RowId }) precinctId: string,
    @Param('sheet', { schema: SheetNo }) sheet: number,
  ): Promise<SheetCell[]> {
    return this.readOrders.cells(actor, id, precinctId, sheet);
  }

  @Get('orders/:id/precincts/:precinctId/:kind')
  @Allow('print-operator', 'affixing-officer')
  @ApiOperation({ summary: 'The PDF of the sheets (after release) or of the companion list' })
  @ApiProduces('application/pdf')
  @ApiOkResponse({ description: 'PDF' })
  async file(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @Param('precinctId', { schema: RowId }) precinctId: string,
    @Param('kind', { schema: FileKind }) kind: 'sheets' | 'companion',
  ): Promise<StreamableFile> {
    const file = await this.readOrders.file(actor, id, precinctId, kind);
    return new StreamableFile(this.files.open(file), { type: file.mediaType, length: file.size, disposition: `attachment; filename="${file.name}"` });
  }

  @Get('ledger')
  @Allow(...READERS, 'official')
  @ApiOperation({ summary: 'The balance of labels of an order or a territory' })
  @ApiOkResponse({ description: 'Sums', standardSchema: LedgerView })
  ledger(@CurrentActor() actor: Actor, @Query({ schema: LedgerQuery }) query: z.infer<typeof LedgerQuery>): Promise<Ledger> {
    return this.readOrders.ledger(actor, query);
  }
}
