import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Allow, CurrentActor } from '@tizilim/access';
import type { Actor } from '@tizilim/platform';
import { CancelOrder, CancelOrderBody } from './cancel-order/cancel-order.service.js';
import { CloseOrder } from './close-order/close-order.service.js';
import { ConfirmPrint, ConfirmPrintBody } from './confirm-print/confirm-print.service.js';
import { LabelOrderView, type LabelOrder } from './order.js';
import { ReleaseOrder } from './release-order/release-order.service.js';

const Id = z.uuid();

/** What the print operator does with an order after its sheets are laid out and proved. */
@ApiTags('labels')
@Controller('labels/orders')
@Allow('print-operator')
export class OrdersController {
  constructor(
    private readonly releaseOrder: ReleaseOrder,
    private readonly confirmPrint: ConfirmPrint,
    private readonly cancelOrder: CancelOrder,
    private readonly closeOrder: CloseOrder,
  ) {}

  @Post(':id/release')
  @HttpCode(200)
  @ApiOperation({ summary: 'Release proved sheets for printing' })
  @ApiOkResponse({ description: 'The order', standardSchema: LabelOrderView })
  release(@CurrentActor() actor: Actor, @Param('id', { schema: Id }) id: string): Promise<LabelOrder> {
    return this.releaseOrder.run(actor, id);
  }

  @Post(':id/printed')
  @HttpCode(200)
  @ApiOperation({ summary: 'Confirm what came out of the printer: sheets, a precinct or the whole order' })
  @ApiOkResponse({ description: 'The order', standardSchema: LabelOrderView })
  printed(@CurrentActor() actor: Actor, @Param('id', { schema: Id }) id: string, @Body({ schema: ConfirmPrintBody }) body: ConfirmPrintBody): Promise<LabelOrder> {
    return this.confirmPrint.run(actor, id, body);
  }

  @Post(':id/cancel')
  @HttpCode(200)
  @ApiOperation({ summary: 'Give up an order nothing of which is printed; its labels become void' })
  @ApiOkResponse({ description: 'The order', standardSchema: LabelOrderView })
  cancel(@CurrentActor() actor: Actor, @Param('id', { schema: Id }) id: string, @Body({ schema: CancelOrderBody }) body: CancelOrderBody): Promise<LabelOrder> {
    return this.cancelOrder.run(actor, id, body);
  }

  @Post(':id/close')
  @HttpCode(200)
  @ApiOperation({ summary: 'Close an order whose every label is affixed or ended by an act' })
  @ApiOkResponse({ description: 'The order', standardSchema: LabelOrderView })
  close(@CurrentActor() actor: Actor, @Param('id', { schema: Id }) id: string): Promise<LabelOrder> {
    return this.closeOrder.run(actor, id);
  }
}
