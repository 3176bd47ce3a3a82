import { Module } from '@nestjs/common';
import { AffixLabel } from './affix-label/affix-label.service.js';
import { CancelOrder } from './cancel-order/cancel-order.service.js';
import { CloseOrder } from './close-order/close-order.service.js';
import { ConfirmPrint } from './confirm-print/confirm-print.service.js';
import { LabelsController } from './labels.controller.js';
import { OrderLabelsController } from './order-labels/order-labels.controller.js';
import { OrderLabels } from './order-labels/order-labels.service.js';
import { OrdersController } from './orders.controller.js';
import { ReadOrdersController } from './read-orders/read-orders.controller.js';
import { ReadOrders } from './read-orders/read-orders.service.js';
import { RecordAct } from './record-act/record-act.service.js';
import { ReleaseOrder } from './release-order/release-order.service.js';

@Module({
  controllers: [OrderLabelsController, OrdersController, LabelsController, ReadOrdersController],
  providers: [OrderLabels, ReleaseOrder, ConfirmPrint, CancelOrder, CloseOrder, RecordAct, AffixLabel, ReadOrders],
})
export class LabelsHttpModule {}
