import { Module } from '@nestjs/common';
import { CountVoters } from './count-voters/count-voters.js';
import { ReadVoterController } from './read-voter/read-voter.controller.js';
import { ReadVoter } from './read-voter/read-voter.js';
import { RemoveVoterController } from './remove-voter/remove-voter.controller.js';
import { RemoveVoter } from './remove-voter/remove-voter.js';

/** Reading the register and removing from it. Lists are applied by the worker of intake through `applyList`. */
@Module({
  controllers: [ReadVoterController, RemoveVoterController],
  providers: [CountVoters, ReadVoter, RemoveVoter],
  exports: [CountVoters, ReadVoter, RemoveVoter],
})
export class RegisterHttpModule {}
