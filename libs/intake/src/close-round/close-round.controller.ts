import { Body, Controller, Get, HttpCode, Param, Post, Query, type StreamableFile } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Allow, CurrentActor } from '@tizilim/access';
import type { Actor } from '@tizilim/platform';
import { attachment } from '../return-file/attachment.js';
import { CloseRound, CloseRoundBody } from './close-round.service.js';

const ClosingView = z.object({ jobId: z.uuid() }).meta({ id: 'RoundClosing' });
const ActQuery = z.object({ lang: z.enum(['kk', 'ru']).default('kk') }).meta({ id: 'RoundActQuery' });

@ApiTags('rounds')
@Controller('rounds')
export class CloseRoundController {
  constructor(private readonly closeRound: CloseRound) {}

  @Post(':id/close')
  @HttpCode(202)
  @Allow('supervisor@republic')
  @ApiOperation({ summary: 'Freeze the register for the round and close it' })
  @ApiAcceptedResponse({ description: 'The job that does it', standardSchema: ClosingView })
  close(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: z.uuid() }) id: string,
    @Body({ schema: CloseRoundBody }) body: z.infer<typeof CloseRoundBody>,
  ): Promise<z.infer<typeof ClosingView>> {
    return this.closeRound.run(actor, id, body);
  }

  @Get(':id/act')
  @Allow('supervisor@republic', 'clerk@republic', 'official@republic', 'auditor@republic')
  @ApiOperation({ summary: 'The act of a closed round (PDF)' })
  @ApiOkResponse({ description: 'The act' })
  async act(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: z.uuid() }) id: string,
    @Query({ schema: ActQuery }) query: z.infer<typeof ActQuery>,
  ): Promise<StreamableFile> {
    return attachment(await this.closeRound.act(actor, id, query.lang));
  }
}
