import { Module } from '@nestjs/common';
import { OpenRoundController } from './open-round/open-round.controller.js';
import { OpenRound } from './open-round/open-round.service.js';
import { ReadRoundsController } from './read-rounds/read-rounds.controller.js';
import { ReadRounds } from './read-rounds/read-rounds.service.js';

@Module({
  controllers: [OpenRoundController, ReadRoundsController],
  providers: [OpenRound, ReadRounds],
})
export class DutiesHttpModule {}
