import { Body, Controller, Get, Headers, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentActor } from '@tizilim/access';
import { pickLanguage } from '@tizilim/messages';
import type { Actor } from '@tizilim/platform';
import { ListId } from '../keep-list/list-id.js';
import { ExplainPrecincts } from './explain-precincts.service.js';
import { Explanation, PrecinctChanges } from './precinct-views.js';

@ApiTags('lists')
@Controller('lists')
export class ExplainPrecinctsController {
  constructor(private readonly precincts: ExplainPrecincts) {}

  @Get(':id/precinct-changes')
  @Allow('registrar', 'approver', 'clerk', 'supervisor', 'auditor')
  @ApiOperation({ summary: 'Precincts whose number of voters differs from the register' })
  @ApiOkResponse({ description: 'The precincts', standardSchema: PrecinctChanges })
  get(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: ListId }) id: string,
    @Headers('accept-language') language?: string,
  ): Promise<PrecinctChanges> {
    return this.precincts.get(actor, id, pickLanguage(language));
  }

  @Post(':id/precinct-changes/explain')
  @HttpCode(200)
  @Allow('registrar')
  @ApiOperation({ summary: 'Say why one or several precincts changed' })
  @ApiOkResponse({ description: 'The precincts', standardSchema: PrecinctChanges })
  explain(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: ListId }) id: string,
    @Body({ schema: Explanation }) body: Explanation,
    @Headers('accept-language') language?: string,
  ): Promise<PrecinctChanges> {
    return this.precincts.explain(actor, id, body, pickLanguage(language));
  }
}
