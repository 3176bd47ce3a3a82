import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Allow, AllowKey, CurrentActor } from '@tizilim/access';
import { roles } from '@tizilim/domain';
import type { Actor } from '@tizilim/platform';
import { RoundView, type Round } from '../round.js';
import { ReadRounds } from './read-rounds.service.js';

const RoundPage = z.object({ items: z.array(RoundView), next: z.string().nullable() }).meta({ id: 'RoundPage' });
const RoundQuery = z.object({ state: z.enum(['open', 'closed']).optional() }).meta({ id: 'RoundQuery' });

@ApiTags('rounds')
@AllowKey('lists:read')
@Controller('rounds')
export class ReadRoundsController {
  constructor(private readonly rounds: ReadRounds) {}

  @Get()
  @Allow(...roles)
  @ApiOperation({ summary: 'Rounds, newest first' })
  @ApiOkResponse({ description: 'Rounds', standardSchema: RoundPage })
  async list(@CurrentActor() actor: Actor, @Query({ schema: RoundQuery }) query: z.infer<typeof RoundQuery>): Promise<z.infer<typeof RoundPage>> {
    return { items: await this.rounds.list(actor, query.state), next: null };
  }

  @Get(':id')
  @Allow(...roles)
  @ApiOperation({ summary: 'One round' })
  @ApiOkResponse({ description: 'The round', standardSchema: RoundView })
  get(@CurrentActor() actor: Actor, @Param('id', { schema: z.uuid() }) id: string): Promise<Round> {
    return this.rounds.get(actor, id);
  }
}
