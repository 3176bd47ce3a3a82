import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Allow, CurrentActor } from '@tizilim/access';
import type { Actor } from '@tizilim/platform';
import { DecideDiscrepancy } from '../decide-discrepancy/decide-discrepancy.js';
import {
  BulkResult,
  BulkVerdict,
  DiscrepancyCounts,
  DiscrepancyId,
  DiscrepancyPage,
  DiscrepancySearch,
  DiscrepancyView,
  DiscrepancyWithVerdicts,
  NewVerdict,
} from './discrepancy-view.js';
import { ReadDiscrepancies } from './read-discrepancies.js';
import { ReconcileList } from '../reconcile-list/reconcile-list.js';

const JobStarted = z.object({ jobId: z.uuid() }).meta({ id: 'ReconciliationJob' });

@ApiTags('reconciliation')
@Controller()
export class DiscrepanciesController {
  constructor(
    private readonly reconcileList: ReconcileList,
    private readonly readDiscrepancies: ReadDiscrepancies,
    private readonly decide: DecideDiscrepancy,
  ) {}

  @Post('lists/:id/reconcile')
  @HttpCode(202)
  @Allow('registrar')
  @ApiAcceptedResponse({ description: 'The comparison runs as a job', standardSchema: JobStarted })
  async reconcile(@CurrentActor() actor: Actor, @Param('id', { schema: z.uuid() }) id: string): Promise<z.infer<typeof JobStarted>> {
    return { jobId: await this.reconcileList.run(actor, id) };
  }

  @Get('lists/:id/discrepancies')
  @Allow('registrar', 'approver', 'clerk', 'supervisor', 'auditor')
  @ApiOkResponse({ description: 'Figures by type', standardSchema: DiscrepancyCounts })
  counts(@CurrentActor() actor: Actor, @Param('id', { schema: z.uuid() }) id: string): Promise<DiscrepancyCounts> {
    return this.readDiscrepancies.counts(actor, id);
  }

  @Post('lists/:id/verdicts')
  @HttpCode(200)
  @Allow('registrar')
  @ApiOkResponse({ description: 'All open discrepancies of one type settled at once, or counted', standardSchema: BulkResult })
  bulk(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: z.uuid() }) id: string,
    @Body({ schema: BulkVerdict }) body: BulkVerdict,
  ): Promise<BulkResult> {
    return this.decide.bulk(actor, id, body);
  }

  @Get('discrepancies')
  @Allow('registrar', 'approver', 'clerk', 'supervisor', 'auditor')
  @ApiOkResponse({ description: 'Discrepancies of the own territory', standardSchema: DiscrepancyPage })
  list(@CurrentActor() actor: Actor, @Query({ schema: DiscrepancySearch }) query: DiscrepancySearch): Promise<DiscrepancyPage> {
    return this.readDiscrepancies.list(actor, query);
  }

  @Get('discrepancies/:id')
  @Allow('registrar', 'approver', 'clerk', 'supervisor', 'auditor')
  @ApiOkResponse({ description: 'One discrepancy with what may be decided and what was', standardSchema: DiscrepancyWithVerdicts })
  get(@CurrentActor() actor: Actor, @Param('id', { schema: DiscrepancyId }) id: string): Promise<DiscrepancyWithVerdicts> {
    return this.readDiscrepancies.get(actor, id);
  }

  @Post('discrepancies/:id/verdict')
  @HttpCode(200)
  @Allow('registrar')
  @ApiOkResponse({ description: 'The discrepancy after the verdict', standardSchema: DiscrepancyView })
  verdict(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: DiscrepancyId }) id: string,
    @Body({ schema: NewVerdict }) body: NewVerdict,
  ): Promise<DiscrepancyView> {
    return this.decide.one(actor, id, body);
  }
}
