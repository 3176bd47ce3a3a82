import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Allow, CurrentActor } from '@tizilim/access';
import type { Actor } from '@tizilim/platform';
import { AffixLabel, AffixLabelBody, AffixLabelsBody, AffixResultView, type AffixResult } from './affix-label/affix-label.service.js';
import { ConfirmPrint, ConfirmPrintBody } from './confirm-print/confirm-print.service.js';
import { LabelOrderView, type LabelOrder } from './order.js';
import { LabelActView, RecordAct, RecordActBody, type LabelActResult } from './record-act/record-act.service.js';
import { ReleaseOrder } from './release-order/release-order.service.js';

const Id = z.uuid();

/** What people do with formed labels: release, print, end, affix. */
@ApiTags('labels')
@Controller('labels')
export class LabelsController {
  constructor(
    private readonly releaseOrder: ReleaseOrder,
    private readonly confirmPrint: ConfirmPrint,
    private readonly recordAct: RecordAct,
    private readonly affixLabel: AffixLabel,
  ) {}

  @Post('orders/:id/release')
  @HttpCode(200)
  @Allow('print-operator')
  @ApiOperation({ summary: 'Release proved sheets for printing' })
  @ApiOkResponse({ description: 'The order', standardSchema: LabelOrderView })
  release(@CurrentActor() actor: Actor, @Param('id', { schema: Id }) id: string): Promise<LabelOrder> {
    return this.releaseOrder.run(actor, id);
  }

  @Post('orders/:id/printed')
  @HttpCode(200)
  @Allow('print-operator')
  @ApiOperation({ summary: 'Confirm what came out of the printer' })
  @ApiOkResponse({ description: 'The order', standardSchema: LabelOrderView })
  printed(@CurrentActor() actor: Actor, @Param('id', { schema: Id }) id: string, @Body({ schema: ConfirmPrintBody }) body: ConfirmPrintBody): Promise<LabelOrder> {
    return this.confirmPrint.run(actor, id, body);
  }

  @Post('acts')
  @Allow('print-operator', 'affixing-officer')
  @ApiOperation({ summary: 'Record spoiled, void, lost or reprinted labels' })
  @ApiCreatedResponse({ description: 'The act', standardSchema: LabelActView })
  act(@CurrentActor() actor: Actor, @Body({ schema: RecordActBody }) body: RecordActBody): Promise<LabelActResult> {
    return this.recordAct.run(actor, body);
  }

  @Post('affix')
  @HttpCode(200)
  @Allow('affixing-officer')
  @ApiOperation({ summary: 'Confirm by a scan that a label is on its document' })
  @ApiOkResponse({ description: 'Number and state', standardSchema: AffixResultView })
  affix(@CurrentActor() actor: Actor, @Body({ schema: AffixLabelBody }) body: AffixLabelBody): Promise<AffixResult> {
    return this.affixLabel.one(actor, body);
  }

  @Post('affix/batch')
  @HttpCode(200)
  @Allow('affixing-officer')
  @ApiOperation({ summary: 'Send scans gathered without a connection; each is judged for itself' })
  @ApiOkResponse({ description: 'One result a scan', standardSchema: z.array(AffixResultView) })
  affixMany(@CurrentActor() actor: Actor, @Body({ schema: AffixLabelsBody }) body: z.infer<typeof AffixLabelsBody>): Promise<AffixResult[]> {
    return this.affixLabel.many(actor, body.scans);
  }
}
