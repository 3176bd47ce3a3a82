import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentActor } from '@tizilim/access';
import type { Actor } from '@tizilim/platform';
import { CountQuery, CountVoters, VoterCounts } from '../count-voters/count-voters.js';
import { ReadVoter } from './read-voter.js';
import { VoterHistory, VoterId, VoterOrVersion, VoterPage, VoterQuery, VoterSearch } from './voter-view.js';

@ApiTags('register')
@Controller('register')
export class ReadVoterController {
  constructor(
    private readonly readVoter: ReadVoter,
    private readonly countVoters: CountVoters,
  ) {}

  @Get('counts')
  @Allow('registrar', 'approver', 'clerk', 'supervisor', 'official', 'print-operator', 'auditor')
  @ApiOkResponse({ description: 'Voters by precinct of the own territory', standardSchema: VoterCounts })
  counts(@CurrentActor() actor: Actor, @Query({ schema: CountQuery }) query: CountQuery): Promise<VoterCounts> {
    return this.countVoters.run(actor, query);
  }

  @Get('voters')
  @Allow('registrar', 'approver', 'clerk', 'supervisor', 'auditor')
  @ApiOkResponse({ description: 'Voters of the own territory by IIN or by the beginning of the surname', standardSchema: VoterPage })
  search(@CurrentActor() actor: Actor, @Query({ schema: VoterSearch }) query: VoterSearch): Promise<VoterPage> {
    return this.readVoter.search(actor, query);
  }

  @Get('voters/:id')
  @Allow('registrar', 'approver', 'clerk', 'supervisor', 'auditor')
  @ApiOkResponse({ description: 'One voter; with asOf the version that was current then (VoterVersion)', standardSchema: VoterOrVersion })
  get(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: VoterId }) id: string,
    @Query({ schema: VoterQuery }) query: VoterQuery,
  ): Promise<VoterOrVersion> {
    return query.asOf === undefined ? this.readVoter.get(actor, id) : this.readVoter.getAsOf(actor, id, query.asOf);
  }

  @Get('voters/:id/history')
  @Allow('registrar', 'approver', 'clerk', 'supervisor', 'auditor')
  @ApiOkResponse({
    description: 'All versions of a voter with the file and line they came from, and the removal decisions',
    standardSchema: VoterHistory,
  })
  history(@CurrentActor() actor: Actor, @Param('id', { schema: VoterId }) id: string): Promise<VoterHistory> {
    return this.readVoter.history(actor, id);
  }
}
