import { Controller, Get, Param, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Allow, CurrentActor } from '@tizilim/access';
import { FileStore, type Actor } from '@tizilim/platform';
import { PrecinctId } from '../order.js';
import { LedgerQuery, LedgerView, OrderDetailsView, OrdersPage, OrdersQuery, ReadOrders, SheetCellView, type Ledger, type OrderDetails, type SheetCell } from './read-orders.service.js';

const Id = z.uuid();
const SheetNo = z.coerce.number().int().min(1).max(100_000);
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
  @ApiOkResponse({ description: 'Orders of the territory', standardSchema: OrdersPage })
  list(@CurrentActor() actor: Actor, @Query({ schema: OrdersQuery }) query: OrdersQuery): Promise<OrdersPage> {
    return this.readOrders.list(actor, query);
  }

  @Get('orders/:id')
  @Allow(...READERS)
  @ApiOperation({ summary: 'An order with its precincts and its balance' })
  @ApiOkResponse({ description: 'The order', standardSchema: OrderDetailsView })
  details(@CurrentActor() actor: Actor, @Param('id', { schema: Id }) id: string): Promise<OrderDetails> {
    return this.readOrders.details(actor, id);
  }

  @Get('orders/:id/precincts/:precinctId/sheets/:sheet/cells')
  @Allow('print-operator', 'affixing-officer')
  @ApiOperation({ summary: 'The cells of a sheet, for its drawing' })
  @ApiOkResponse({ description: 'Cells with a label', standardSchema: z.array(SheetCellView) })
  cells(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @Param('precinctId', { schema: PrecinctId }) precinctId: string,
    @Param('sheet', { schema: SheetNo }) sheet: number,
  ): Promise<SheetCell[]> {
    return this.readOrders.cells(actor, id, precinctId, sheet);
  }

  @Get('orders/:id/precincts/:precinctId/:kind')
  @Allow('print-operator', 'affixing-officer')
  @ApiOperation({ summary: 'The PDF of the sheets (after release) or of the companion list' })
  @ApiOkResponse({ description: 'PDF', content: { 'application/pdf': { schema: { type: 'string', format: 'binary' } } } })
  async file(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @Param('precinctId', { schema: PrecinctId }) precinctId: string,
    @Param('kind', { schema: FileKind }) kind: 'sheets' | 'companion',
  ): Promise<StreamableFile> {
    const file = await this.readOrders.file(actor, id, precinctId, kind);
    return new StreamableFile(this.files.open(file), { type: file.mediaType, length: file.size, disposition: `attachment; filename="${file.name}"` });
  }

  @Get('ledger')
  @Allow(...READERS, 'official')
  @ApiOperation({ summary: 'The balance of labels of an order or a territory' })
  @ApiOkResponse({ description: 'Sums', standardSchema: LedgerView })
  ledger(@CurrentActor() actor: Actor, @Query({ schema: LedgerQuery }) query: LedgerQuery): Promise<Ledger> {
    return this.readOrders.ledger(actor, query);
  }
}
