import { Injectable } from '@nestjs/common';
import { HandlesJob, type JobHandler, type RunningJob } from '@tizilim/platform';
import { getList, lockList } from '../keep-list/get-list.js';
import { moveList } from '../keep-list/set-list-state.js';
import { ASSEMBLE_LIST } from './assemble-list.kind.js';
import { COPY_PART_LINES, SUM_PARTS } from './assemble-list.sql.js';

/** Copies the lines of the parts into the region's list, all of them or none; nothing is read or judged again. */
@Injectable()
@HandlesJob(ASSEMBLE_LIST)
export class AssembleListJob implements JobHandler {
  async run(job: RunningJob): Promise<Record<string, number>> {
    const listId = job.subjectId;
    let lines = 0;
    await job.page(async (db) => {
      const list = await lockList(db, listId);
      if (list.state !== 'received') return { cursor: null };
      lines = await db.execute(COPY_PART_LINES, [listId, list.regionId]);
      await db.execute(SUM_PARTS, [listId]);
      await moveList(db, list, 'parsed');
      await moveList(db, await getList(db, listId), 'checked');
      return { cursor: null, counters: { done: lines } };
    });
    return { lines };
  }
}
