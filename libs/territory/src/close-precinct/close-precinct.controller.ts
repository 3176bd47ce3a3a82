import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentActor } from '@tizilim/access';
import type { Actor } from '@tizilim/platform';
import { PrecinctView, type Precinct } from '../precinct.js';
import { precinctId } from '../precinct-id.js';
import { ClosePrecinct, ClosePrecinctBody } from './close-precinct.service.js';

@ApiTags('territory')
@Controller('territory/precincts')
export class ClosePrecinctController {
  constructor(private readonly closePrecinct: ClosePrecinct) {}

  @Post(':id/close')
  @HttpCode(200)
  @Allow('registrar', 'supervisor')
  @ApiOperation({ summary: 'Close a precinct by decision' })
  @ApiOkResponse({ description: 'The precinct with its last day', standardSchema: PrecinctView })
  close(@CurrentActor() actor: Actor, @Param('id', { schema: precinctId }) id: string, @Body({ schema: ClosePrecinctBody }) body: ClosePrecinctBody): Promise<Precinct> {
    return this.closePrecinct.run(actor, id, body);
  }
}
