import { Body, Controller, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { Allow, CurrentActor } from '@tizilim/access';
import type { Actor } from '@tizilim/platform';
import { RoundView, type Round } from '../round.js';
import { OpenRound, OpenRoundBody } from './open-round.service.js';

@ApiTags('rounds')
@Controller('rounds')
export class OpenRoundController {
  constructor(private readonly openRound: OpenRound) {}

  @Post()
  @Allow('supervisor@republic')
  @ApiOperation({ summary: 'Open a round (Central Election Commission)' })
  @ApiCreatedResponse({ description: 'The round', standardSchema: RoundView })
  open(@CurrentActor() actor: Actor, @Body({ schema: OpenRoundBody }) body: z.infer<typeof OpenRoundBody>): Promise<Round> {
    return this.openRound.run(actor, body);
  }
}
