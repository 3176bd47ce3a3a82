import { Body, Controller, Get, HttpCode, Param, Post, Query, type StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Allow, AllowKey, CurrentActor } from '@tizilim/access';
import type { Actor } from '@tizilim/platform';
import { ListId } from '../keep-list/list-id.js';
import { attachment } from '../return-file/attachment.js';
import { HandOverList } from './hand-over-list.service.js';
import { HandOverAsked, HandOverBody, HandOverSeen } from './hand-over.js';

const PaperQuery = z.object({ lang: z.enum(['kk', 'ru']).default('kk') }).meta({ id: 'ListPaperQuery' });

@ApiTags('lists')
@Controller('lists')
export class HandOverListController {
  constructor(private readonly handOver: HandOverList) {}

  @Get(':id/receipt')
  @Allow('registrar', 'approver', 'clerk', 'supervisor')
  @AllowKey('lists:read')
  @ApiOperation({ summary: 'The receipt of a list (PDF)' })
  @ApiOkResponse({ description: 'The receipt' })
  async receipt(@CurrentActor() actor: Actor, @Param('id', { schema: ListId }) id: string, @Query({ schema: PaperQuery }) query: z.infer<typeof PaperQuery>): Promise<StreamableFile> {
    return attachment(await this.handOver.paper(actor, id, 'receipt', query.lang));
  }

  @Get(':id/hand-over-act')
  @Allow('registrar', 'approver', 'clerk', 'supervisor')
  @ApiOperation({ summary: 'The act of handing a list over (PDF), to be signed by both sides' })
  @ApiOkResponse({ description: 'The act' })
  async act(@CurrentActor() actor: Actor, @Param('id', { schema: ListId }) id: string, @Query({ schema: PaperQuery }) query: z.infer<typeof PaperQuery>): Promise<StreamableFile> {
    return attachment(await this.handOver.paper(actor, id, 'act', query.lang));
  }

  @Post(':id/hand-over')
  @Allow('clerk', 'supervisor')
  @ApiOperation({ summary: 'Begin to confirm that this very file was taken over: which two groups of the hash to type' })
  @ApiCreatedResponse({ description: 'The groups, others each time', standardSchema: HandOverAsked })
  ask(@CurrentActor() actor: Actor, @Param('id', { schema: ListId }) id: string): Promise<HandOverAsked> {
    return this.handOver.ask(actor, id);
  }

  @Post(':id/hand-over/:handOverId')
  @HttpCode(200)
  @Allow('clerk', 'supervisor')
  @ApiOperation({ summary: 'Confirm with the two groups from the act; three wrong tries end it' })
  @ApiOkResponse({ description: 'Who confirmed, and when', standardSchema: HandOverSeen })
  confirm(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: ListId }) listId: string,
    @Param('handOverId', { schema: z.uuid() }) handOverId: string,
    @Body({ schema: HandOverBody }) body: z.infer<typeof HandOverBody>,
  ): Promise<z.infer<typeof HandOverSeen>> {
    return this.handOver.confirm(actor, { listId, handOverId }, body);
  }
}
