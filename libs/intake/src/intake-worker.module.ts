import { Module } from '@nestjs/common';
import { ApplyListJob } from './apply-list/apply-list.job.js';
import { AssembleListJob } from './assemble-list/assemble-list.job.js';
import { CheckListJob } from './check-list/check-list.job.js';
import { CloseRoundJob } from './close-round/close-round.job.js';
import { CorrectListJob } from './correct-list/correct-list.job.js';
import { AnnotateListJob } from './return-file/annotate-list.job.js';

@Module({ providers: [CheckListJob, CorrectListJob, AnnotateListJob, AssembleListJob, ApplyListJob, CloseRoundJob] })
export class IntakeWorkerModule {}
