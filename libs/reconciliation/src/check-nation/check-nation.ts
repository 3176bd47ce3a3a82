import { Injectable } from '@nestjs/common';
import { DomainError } from '@tizilim/domain';
import { DbContext, JobLedger, type Actor } from '@tizilim/platform';
import { AS_OF_ROUND } from '../reconcile-list/round-date.sql.js';
import { CHECK_NATION } from './check-nation.kind.js';

/** Asks for the national check of a round; for the CEC. */
@Injectable()
export class CheckNation {
  constructor(
    private readonly context: DbContext,
    private readonly jobs: JobLedger,
  ) {}

  /** @returns id of the job */
  run(actor: Actor, roundId: string): Promise<string> {
    return this.context.run(actor, async (db) => {
      if (!(await db.maybeOne(AS_OF_ROUND, [roundId]))) throw new DomainError('reconciliation.round-not-found', 'not-found');
      return this.jobs.enqueue(db, { kind: CHECK_NATION, subjectId: roundId });
    });
  }
}
