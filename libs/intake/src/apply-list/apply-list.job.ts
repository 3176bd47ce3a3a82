import { Injectable } from '@nestjs/common';
import { holdOpenRound } from '@tizilim/duties';
import { HandlesJob, type JobHandler, type RunningJob } from '@tizilim/platform';
import { applyList, type AppliedList } from '@tizilim/register';
import { lockList } from '../keep-list/get-list.js';
import { moveList } from '../keep-list/set-list-state.js';
import { APPLY_LIST } from './apply-list.kind.js';
import { MARK_APPLIED } from './apply-list.sql.js';

/** Makes a list that all commissions have accepted the new state of the register; state and register move in one transaction. */
@Injectable()
@HandlesJob(APPLY_LIST)
export class ApplyListJob implements JobHandler {
  async run(job: RunningJob): Promise<Record<string, number>> {
    const listId = job.subjectId;
    let applied: AppliedList | undefined;
    await job.page(async (db) => {
      const list = await lockList(db, listId);
      if (list.state === 'applied') return { cursor: null };
      await holdOpenRound(db, list.roundId);
      applied = await applyList(db, { listId, regionId: list.regionId, districtId: list.districtId, roundId: list.roundId });
      await db.execute(MARK_APPLIED, [listId]);
      await moveList(db, list, 'applied');
      return { cursor: null, counters: { done: list.accepted ?? 0, total: list.accepted ?? 0 } };
    });
    return applied ? { ...applied } : {};
  }
}
