import { Body, Controller, Param, Patch } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentActor } from '@tizilim/access';
import type { Actor } from '@tizilim/platform';
import { PrecinctView, type Precinct } from '../precinct.js';
import { precinctId } from '../precinct-id.js';
import { ChangePrecinct, ChangePrecinctBody } from './change-precinct.service.js';

@ApiTags('territory')
@Controller('territory/precincts')
export class ChangePrecinctController {
  constructor(private readonly changePrecinct: ChangePrecinct) {}

  @Patch(':id')
  @Allow('registrar', 'supervisor')
  @ApiOperation({ summary: 'Change a current precinct by a new decision' })
  @ApiOkResponse({ description: 'The precinct', standardSchema: PrecinctView })
  change(@CurrentActor() actor: Actor, @Param('id', { schema: precinctId }) id: string, @Body({ schema: ChangePrecinctBody }) body: ChangePrecinctBody): Promise<Precinct> {
    return this.changePrecinct.run(actor, id, body);
  }
}
