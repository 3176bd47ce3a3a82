import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Allow, CurrentActor } from '@tizilim/access';
import type { Actor } from '@tizilim/platform';
import { AffixLabel, AffixLabelBody, AffixLabelsBody, AffixResultView, type AffixResult } from './affix-label/affix-label.service.js';
import { LabelActView, RecordAct, RecordActBody, type LabelActResult } from './record-act/record-act.service.js';

/** What people do with single labels: affix them, or end them by an act. */
@ApiTags('labels')
@Controller('labels')
export class LabelsController {
  constructor(
    private readonly recordAct: RecordAct,
    private readonly affixLabel: AffixLabel,
  ) {}

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
  @ApiOkResponse({ description: 'One result a scan, in their order', standardSchema: z.array(AffixResultView) })
  affixMany(@CurrentActor() actor: Actor, @Body({ schema: AffixLabelsBody }) body: AffixLabelsBody): Promise<AffixResult[]> {
    return this.affixLabel.many(actor, body.scans);
  }
}
