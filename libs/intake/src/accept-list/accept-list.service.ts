import { Injectable } from '@nestjs/common';
import { listStates } from '@tizilim/domain';
import { getOpenRound } from '@tizilim/duties';
import { DbContext, JobLedger, type Actor } from '@tizilim/platform';
import { APPLY_LIST } from '../apply-list/apply-list.kind.js';
import { getList, lockList } from '../keep-list/get-list.js';
import { moveList } from '../keep-list/set-list-state.js';
import type { VoterList } from '../keep-list/voter-list.js';
import { MARK_ACCEPTED } from './accept-list.sql.js';
import { turnOf } from './commission-levels.js';

/**
 * A commission accepts a submitted list and passes it up; with the last acceptance it goes to the register.
 * @law 178-ө 1.3; Constitutional Law on Elections 24(5) (commissions reconcile and pass on to the higher ones)
 */
@Injectable()
export class AcceptList {
  constructor(
    private readonly context: DbContext,
    private readonly jobs: JobLedger,
  ) {}

  /** @throws state.not-allowed, list.not-your-turn, list.all-accepted, round.closed */
  run(actor: Actor, listId: string): Promise<{ list: VoterList; jobId: string | null }> {
    return this.context.run(actor, async (db) => {
      const list = await lockList(db, listId);
      listStates.assertMove(list.state, 'accepted');
      const { level, isLast } = await turnOf(db, list, actor);
      await getOpenRound(db, list.roundId);
      await db.execute(MARK_ACCEPTED, [listId, level]);
      // The register of a region is written as a whole, so the job belongs to the region even for a district's list.
      const jobId = isLast ? await this.jobs.enqueue(db, { kind: APPLY_LIST, regionId: list.regionId, subjectId: listId }) : null;
      await moveList(db, list, 'accepted', { level });
      return { list: await getList(db, listId), jobId };
    });
  }
}
