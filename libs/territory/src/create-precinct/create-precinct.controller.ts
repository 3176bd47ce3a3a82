import { Body, Controller, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentActor } from '@tizilim/access';
import type { Actor } from '@tizilim/platform';
import { PrecinctView, type Precinct } from '../precinct.js';
import { CreatePrecinct, CreatePrecinctBody } from './create-precinct.service.js';

@ApiTags('territory')
@Controller('territory/precincts')
export class CreatePrecinctController {
  constructor(private readonly createPrecinct: CreatePrecinct) {}

  @Post()
  @Allow('registrar', 'supervisor')
  @ApiOperation({ summary: 'Enter a precinct' })
  @ApiCreatedResponse({ description: 'The precinct', standardSchema: PrecinctView })
  create(@CurrentActor() actor: Actor, @Body({ schema: CreatePrecinctBody }) body: CreatePrecinctBody): Promise<Precinct> {
    return this.createPrecinct.run(actor, body);
  }
}
