import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Allow, CurrentActor } from '@tizilim/access';
import type { Actor } from '@tizilim/platform';
import { AskExceptionBody, DecideExceptionBody, GrantException } from './grant-exception.service.js';
import { RoundExceptionView, type RoundException } from './round-exception.js';

const ExceptionPage = z.object({ items: z.array(RoundExceptionView) }).meta({ id: 'RoundExceptionPage' });
const Id = z.uuid();

@ApiTags('rounds')
@Controller('rounds')
export class GrantExceptionController {
  constructor(private readonly exceptions: GrantException) {}

  @Get(':id/exceptions')
  @Allow('registrar', 'approver', 'clerk', 'supervisor', 'official', 'auditor')
  @ApiOperation({ summary: 'Later due dates asked for and granted in a round' })
  @ApiOkResponse({ description: 'By region', standardSchema: ExceptionPage })
  async list(@CurrentActor() actor: Actor, @Param('id', { schema: Id }) id: string): Promise<z.infer<typeof ExceptionPage>> {
    return { items: await this.exceptions.list(actor, id) };
  }

  @Post(':id/exceptions')
  @Allow('clerk@republic', 'supervisor@republic')
  @ApiOperation({ summary: 'Ask for a later due date for one region (Central Election Commission)' })
  @ApiCreatedResponse({ description: 'It counts once another person has granted it', standardSchema: RoundExceptionView })
  ask(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: AskExceptionBody }) body: z.infer<typeof AskExceptionBody>,
  ): Promise<RoundException> {
    return this.exceptions.ask(actor, id, body);
  }

  @Post(':id/exceptions/:exceptionId/grant')
  @HttpCode(200)
  @Allow('supervisor@republic')
  @ApiOperation({ summary: 'Grant a later due date that another person has asked for' })
  @ApiOkResponse({ description: 'The exception', standardSchema: RoundExceptionView })
  grant(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) roundId: string,
    @Param('exceptionId', { schema: Id }) exceptionId: string,
    @Body({ schema: DecideExceptionBody }) body: z.infer<typeof DecideExceptionBody>,
  ): Promise<RoundException> {
    return this.exceptions.decide(actor, { roundId, exceptionId }, 'granted', body.note);
  }

  @Post(':id/exceptions/:exceptionId/decline')
  @HttpCode(200)
  @Allow('supervisor@republic')
  @ApiOperation({ summary: 'Decline a later due date that another person has asked for' })
  @ApiOkResponse({ description: 'The exception', standardSchema: RoundExceptionView })
  decline(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) roundId: string,
    @Param('exceptionId', { schema: Id }) exceptionId: string,
    @Body({ schema: DecideExceptionBody }) body: z.infer<typeof DecideExceptionBody>,
  ): Promise<RoundException> {
    return this.exceptions.decide(actor, { roundId, exceptionId }, 'declined', body.note);
  }
}
