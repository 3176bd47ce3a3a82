import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Allow, CurrentActor } from '@tizilim/access';
import type { Actor } from '@tizilim/platform';
import { NewRemoval, RemovalPage, RemovalRejection, RemovalSearch, RemovalView, SurgeRelease, SurgeReleased } from './removal-view.js';
import { RemoveVoter } from './remove-voter.js';

@ApiTags('register')
@Controller('register/removals')
export class RemoveVoterController {
  constructor(private readonly removeVoter: RemoveVoter) {}

  @Get()
  @Allow('registrar', 'approver', 'clerk', 'supervisor', 'auditor')
  @ApiOkResponse({ description: 'Removal decisions of the own territory, with reason and source', standardSchema: RemovalPage })
  list(@CurrentActor() actor: Actor, @Query({ schema: RemovalSearch }) query: RemovalSearch): Promise<RemovalPage> {
    return this.removeVoter.list(actor, query);
  }

  @Post()
  @Allow('registrar', 'clerk', 'supervisor')
  @ApiCreatedResponse({ description: 'The proposal; nothing has changed yet', standardSchema: RemovalView })
  propose(@CurrentActor() actor: Actor, @Body({ schema: NewRemoval }) body: NewRemoval): Promise<RemovalView> {
    return this.removeVoter.propose(actor, body);
  }

  @Post('release')
  @HttpCode(200)
  @Allow('supervisor@republic')
  @ApiOkResponse({ description: 'Decisions that waited because of a surge and are applied now', standardSchema: SurgeReleased })
  release(@CurrentActor() actor: Actor, @Body({ schema: SurgeRelease }) body: SurgeRelease): Promise<SurgeReleased> {
    return this.removeVoter.release(actor, body);
  }

  @Post(':id/approve')
  @HttpCode(200)
  @Allow('approver', 'supervisor')
  @ApiOkResponse({ description: 'Applied, or approved and waiting for the CEC', standardSchema: RemovalView })
  approve(@CurrentActor() actor: Actor, @Param('id', { schema: z.uuid() }) id: string): Promise<RemovalView> {
    return this.removeVoter.approve(actor, id);
  }

  @Post(':id/reject')
  @HttpCode(200)
  @Allow('registrar', 'approver', 'supervisor')
  @ApiOkResponse({ description: 'The rejected proposal', standardSchema: RemovalView })
  reject(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: z.uuid() }) id: string,
    @Body({ schema: RemovalRejection }) body: RemovalRejection,
  ): Promise<RemovalView> {
    return this.removeVoter.reject(actor, id, body.reason);
  }
}
