import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentActor } from '@tizilim/access';
import type { Actor } from '@tizilim/platform';
import { LabelOrderView, type LabelOrder } from '../order.js';
import { OrderLabels, OrderLabelsBody } from './order-labels.service.js';

@ApiTags('labels')
@Controller('labels/orders')
export class OrderLabelsController {
  constructor(private readonly orderLabels: OrderLabels) {}

  @Post()
  @HttpCode(202)
  @Allow('print-operator')
  @ApiOperation({ summary: 'Order the labels of a precinct, a district or a region' })
  @ApiAcceptedResponse({ description: 'The order; jobId tells its progress', standardSchema: LabelOrderView })
  order(@CurrentActor() actor: Actor, @Body({ schema: OrderLabelsBody }) body: OrderLabelsBody): Promise<LabelOrder> {
    return this.orderLabels.run(actor, body);
  }
}
