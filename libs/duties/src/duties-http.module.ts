import { Module } from '@nestjs/common';
import { GrantExceptionController } from './grant-exception/grant-exception.controller.js';
import { GrantException } from './grant-exception/grant-exception.service.js';
import { OpenRoundController } from './open-round/open-round.controller.js';
import { OpenRound } from './open-round/open-round.service.js';
import { ReadRoundsController } from './read-rounds/read-rounds.controller.js';
import { ReadRounds } from './read-rounds/read-rounds.service.js';

@Module({
  controllers: [OpenRoundController, ReadRoundsController, GrantExceptionController],
  providers: [OpenRound, ReadRounds, GrantException],
})
export class DutiesHttpModule {}
