import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Allow, CurrentActor } from '@tizilim/access';
import type { Actor } from '@tizilim/platform';
import { LimitRound, NewLimits, RoundLimitsView } from './limit-round.service.js';

@ApiTags('rounds')
@Controller('rounds')
export class LimitRoundController {
  constructor(private readonly limits: LimitRound) {}

  @Get(':id/limits')
  @Allow('registrar', 'approver', 'clerk', 'supervisor', 'official', 'auditor')
  @ApiOperation({ summary: 'Limits that lists of the round must keep, and how they came about' })
  @ApiOkResponse({ description: 'The limits', standardSchema: RoundLimitsView })
  get(@CurrentActor() actor: Actor, @Param('id', { schema: z.uuid() }) id: string): Promise<RoundLimitsView> {
    return this.limits.get(actor, id);
  }

  @Post(':id/limits')
  @Allow('supervisor@republic')
  @ApiOperation({ summary: 'Propose other limits; they hold once another person has signed them' })
  @ApiOkResponse({ description: 'The limits', standardSchema: RoundLimitsView })
  @HttpCode(200)
  set(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: z.uuid() }) id: string,
    @Body({ schema: NewLimits }) body: NewLimits,
  ): Promise<RoundLimitsView> {
    return this.limits.set(actor, id, body);
  }

  @Post(':id/limits/:limitId/sign')
  @HttpCode(200)
  @Allow('supervisor@republic')
  @ApiOperation({ summary: 'Put proposed limits into force; never by whoever proposed them' })
  @ApiOkResponse({ description: 'The limits', standardSchema: RoundLimitsView })
  sign(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: z.uuid() }) id: string,
    @Param('limitId', { schema: z.uuid() }) limitId: string,
  ): Promise<RoundLimitsView> {
    return this.limits.sign(actor, id, limitId);
  }
}
