import { Injectable } from '@nestjs/common';
import { addDays, discrepancyRules } from '@tizilim/domain';
import { Clock, HandlesJob, type Db, type JobHandler, type RunningJob } from '@tizilim/platform';
import { CHECK_NATION } from './check-nation.kind.js';
import {
  ADD_LINE_SIDES,
  ADD_REGISTER_SIDES,
  CLOSE_CASES,
  COUNT_CASES,
  COUNT_STANDING,
  OPEN_CASES,
  REOPEN_CASES,
  RETIRE_SIDES,
} from './check-nation.sql.js';

/**
 * After the collection of a round: one citizen in two lists becomes a case of the CEC. Each akimat sees its own side only;
 * nobody's submission is blocked. Can be run again at any time: cases that have settled themselves are closed.
 * @law Constitutional Law on Elections 25 (a citizen may be in one list only)
 */
@Injectable()
@HandlesJob(CHECK_NATION)
export class CheckNationJob implements JobHandler {
  constructor(private readonly clock: Clock) {}

  async run(job: RunningJob): Promise<Record<string, number>> {
    let figures: Record<string, number> = {};
    await job.page(async (db) => {
      figures = await this.check(db, job.subjectId);
      return { cursor: null, counters: { done: 1, total: 1, ...figures } };
    });
    return figures;
  }

  private async check(db: Db, roundId: string): Promise<Record<string, number>> {
    const today = this.clock.today();
    const { lists } = await db.one<{ lists: number }>(COUNT_STANDING, [roundId]);
    await db.execute(RETIRE_SIDES, [roundId]);
    await db.execute(REOPEN_CASES, [roundId]);
    await db.execute(OPEN_CASES, [roundId, today, addDays(today, discrepancyRules['in-two-lists'].days)]);
    await db.execute(ADD_LINE_SIDES, [roundId]);
    await db.execute(ADD_REGISTER_SIDES, [roundId]);
    await db.execute(CLOSE_CASES, [roundId]);
    return { lists, ...(await db.one<{ open: number; decided: number; closed: number }>(COUNT_CASES, [roundId])) };
  }
}
