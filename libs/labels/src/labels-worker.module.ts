import { Module } from '@nestjs/common';
import { FormOrder } from './form-order/form-order.handler.js';
import { LayOutOrder } from './lay-out-order/lay-out-order.handler.js';
import { ProveOrder } from './prove-order/prove-order.handler.js';

@Module({ providers: [FormOrder, LayOutOrder, ProveOrder] })
export class LabelsWorkerModule {}
