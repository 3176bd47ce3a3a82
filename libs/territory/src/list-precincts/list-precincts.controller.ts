import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Allow, CurrentActor } from '@tizilim/access';
import { roles } from '@tizilim/domain';
import type { Actor } from '@tizilim/platform';
import { PrecinctView, type Precinct } from '../precinct.js';
import { precinctId } from '../precinct-id.js';
import { ListPrecincts, PrecinctQuery } from './list-precincts.service.js';

const PrecinctPage = z.object({ items: z.array(PrecinctView), next: z.string().nullable() }).meta({ id: 'PrecinctPage' });

@ApiTags('territory')
@Controller('territory/precincts')
export class ListPrecinctsController {
  constructor(private readonly precincts: ListPrecincts) {}

  @Get()
  @Allow(...roles)
  @ApiOperation({ summary: 'Precincts, by region and number' })
  @ApiOkResponse({ description: 'Precincts', standardSchema: PrecinctPage })
  list(@CurrentActor() actor: Actor, @Query({ schema: PrecinctQuery }) query: PrecinctQuery): Promise<{ items: Precinct[]; next: string | null }> {
    return this.precincts.run(actor, query);
  }

  @Get(':id')
  @Allow(...roles)
  @ApiOperation({ summary: 'One precinct' })
  @ApiOkResponse({ description: 'The precinct', standardSchema: PrecinctView })
  get(@CurrentActor() actor: Actor, @Param('id', { schema: precinctId }) id: string): Promise<Precinct> {
    return this.precincts.get(actor, id);
  }
}
