import { Body, Controller, Get, Headers, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Allow, CurrentActor } from '@tizilim/access';
import { pickLanguage } from '@tizilim/messages';
import type { Actor } from '@tizilim/platform';
import { CheckNation } from '../check-nation/check-nation.js';
import { DiscrepancyId } from '../read-discrepancies/discrepancy-view.js';
import { DecideNation } from './decide-nation.js';
import {
  NationalCasePage,
  NationalCaseSearch,
  NationalCaseWithSides,
  NationalDecision,
  OwnSidePage,
  OwnSideSearch,
} from './national-view.js';

const CheckStarted = z.object({ jobId: z.uuid() }).meta({ id: 'NationalCheckJob' });

@ApiTags('reconciliation')
@Controller()
export class DecideNationController {
  constructor(
    private readonly checkNation: CheckNation,
    private readonly decideNation: DecideNation,
  ) {}

  @Post('rounds/:id/national-check')
  @HttpCode(202)
  @Allow('supervisor@republic')
  @ApiAcceptedResponse({ description: 'The check runs as a job', standardSchema: CheckStarted })
  async check(@CurrentActor() actor: Actor, @Param('id', { schema: z.uuid() }) id: string): Promise<z.infer<typeof CheckStarted>> {
    return { jobId: await this.checkNation.run(actor, id) };
  }

  @Get('national-cases')
  @Allow('supervisor@republic', 'clerk@republic', 'auditor@republic')
  @ApiOkResponse({ description: 'Citizens in two lists', standardSchema: NationalCasePage })
  list(@CurrentActor() actor: Actor, @Query({ schema: NationalCaseSearch }) query: NationalCaseSearch): Promise<NationalCasePage> {
    return this.decideNation.list(actor, query);
  }

  @Get('national-cases/:id')
  @Allow('supervisor@republic', 'clerk@republic', 'auditor@republic')
  @ApiOkResponse({ description: 'One case with its sides', standardSchema: NationalCaseWithSides })
  get(@CurrentActor() actor: Actor, @Param('id', { schema: DiscrepancyId }) id: string): Promise<NationalCaseWithSides> {
    return this.decideNation.get(actor, id);
  }

  @Post('national-cases/:id/decision')
  @HttpCode(200)
  @Allow('supervisor@republic')
  @ApiOkResponse({ description: 'The decided case', standardSchema: NationalCaseWithSides })
  decide(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: DiscrepancyId }) id: string,
    @Body({ schema: NationalDecision }) body: NationalDecision,
  ): Promise<NationalCaseWithSides> {
    return this.decideNation.decide(actor, id, body);
  }

  @Get('national-sides')
  @Allow('registrar', 'approver', 'clerk', 'supervisor', 'auditor')
  @ApiOkResponse({ description: 'Own sides of national cases, with a neutral text', standardSchema: OwnSidePage })
  sides(
    @CurrentActor() actor: Actor,
    @Query({ schema: OwnSideSearch }) query: OwnSideSearch,
    @Headers('accept-language') language?: string,
  ): Promise<OwnSidePage> {
    return this.decideNation.ownSides(actor, query, pickLanguage(language));
  }
}
