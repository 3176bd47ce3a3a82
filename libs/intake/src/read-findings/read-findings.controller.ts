import { Controller, Get, Headers, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { Allow, AllowKey, CurrentActor } from '@tizilim/access';
import { pickLanguage } from '@tizilim/messages';
import type { Actor } from '@tizilim/platform';
import { ListId } from '../keep-list/list-id.js';
import { FindingPage, FindingQuery, ListDetail, ListPage, ListQuery, ReadFindings } from './read-findings.service.js';

@ApiTags('lists')
@Controller('lists')
@Allow('registrar', 'approver', 'clerk', 'supervisor', 'auditor')
@AllowKey('lists:read')
export class ReadFindingsController {
  constructor(private readonly read: ReadFindings) {}

  @Get()
  @ApiOperation({ summary: 'Voter lists of the own territory, newest first' })
  @ApiOkResponse({ description: 'Lists', standardSchema: ListPage })
  lists(@CurrentActor() actor: Actor, @Query({ schema: ListQuery }) query: z.infer<typeof ListQuery>, @Headers('accept-language') language?: string): Promise<z.infer<typeof ListPage>> {
    return this.read.lists(actor, query, pickLanguage(language));
  }

  @Get(':id')
  @ApiOperation({ summary: 'One list with its counts by finding and its history' })
  @ApiOkResponse({ description: 'The list', standardSchema: ListDetail })
  list(@CurrentActor() actor: Actor, @Param('id', { schema: ListId }) id: string, @Headers('accept-language') language?: string): Promise<z.infer<typeof ListDetail>> {
    return this.read.list(actor, id, pickLanguage(language));
  }

  @Get(':id/findings')
  @ApiOperation({ summary: 'Findings of a list, in the order of its lines' })
  @ApiOkResponse({ description: 'Findings', standardSchema: FindingPage })
  findings(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: ListId }) id: string,
    @Query({ schema: FindingQuery }) query: z.infer<typeof FindingQuery>,
    @Headers('accept-language') language?: string,
  ): Promise<z.infer<typeof FindingPage>> {
    return this.read.findings(actor, id, query, pickLanguage(language));
  }
}
