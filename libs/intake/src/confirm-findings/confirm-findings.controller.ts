import { Body, Controller, Get, Headers, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Allow, CurrentActor } from '@tizilim/access';
import { pickLanguage } from '@tizilim/messages';
import type { Actor } from '@tizilim/platform';
import { ListId } from '../keep-list/list-id.js';
import { ConfirmFindings } from './confirm-findings.service.js';
import { BulkReason, BulkReasonResult, ConfirmedFinding, GivenReason, RoundReasons } from './reason-views.js';

const Seq = z.coerce.number().int().positive().max(2_147_483_647);

@ApiTags('lists')
@Controller()
export class ConfirmFindingsController {
  constructor(private readonly confirm: ConfirmFindings) {}

  @Get('lists/:id/findings/:seq')
  @Allow('registrar', 'approver', 'clerk', 'supervisor', 'auditor')
  @ApiOperation({ summary: 'One finding with the reasons that may be given and those that were' })
  @ApiOkResponse({ description: 'The finding', standardSchema: ConfirmedFinding })
  get(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: ListId }) id: string,
    @Param('seq', { schema: Seq }) seq: number,
    @Headers('accept-language') language?: string,
  ): Promise<ConfirmedFinding> {
    return this.confirm.get(actor, id, seq, pickLanguage(language));
  }

  @Post('lists/:id/findings/:seq/reason')
  @HttpCode(200)
  @Allow('registrar')
  @ApiOperation({ summary: 'Say why a doubtful line is right all the same' })
  @ApiOkResponse({ description: 'The finding', standardSchema: ConfirmedFinding })
  one(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: ListId }) listId: string,
    @Param('seq', { schema: Seq }) seq: number,
    @Body({ schema: GivenReason }) body: GivenReason,
    @Headers('accept-language') language?: string,
  ): Promise<ConfirmedFinding> {
    return this.confirm.one(actor, { listId, seq }, body, pickLanguage(language));
  }

  @Post('lists/:id/reasons')
  @HttpCode(200)
  @Allow('registrar')
  @ApiOperation({ summary: 'One reason for all findings of a rule, or how many it would be' })
  @ApiOkResponse({ description: 'How many', standardSchema: BulkReasonResult })
  bulk(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: ListId }) id: string,
    @Body({ schema: BulkReason }) body: BulkReason,
  ): Promise<BulkReasonResult> {
    return this.confirm.bulk(actor, id, body);
  }

  @Get('rounds/:id/finding-reasons')
  @Allow('clerk', 'supervisor', 'official', 'auditor')
  @ApiOperation({ summary: 'What was confirmed why in a round, by region' })
  @ApiOkResponse({ description: 'Counts', standardSchema: RoundReasons })
  ofRound(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: z.uuid() }) id: string,
    @Headers('accept-language') language?: string,
  ): Promise<RoundReasons> {
    return this.confirm.ofRound(actor, id, pickLanguage(language));
  }
}
