import { Injectable } from '@nestjs/common';
import { DbContext, JobLedger, type Actor } from '@tizilim/platform';
import { assertFree, freeParts } from '../assemble-list/free-parts.js';
import { getList, lockList } from '../keep-list/get-list.js';
import { moveList } from '../keep-list/set-list-state.js';
import type { VoterList } from '../keep-list/voter-list.js';

/** The registrar takes back what he handed in by mistake, as long as nobody has signed it; the bytes stay stored. */
@Injectable()
export class WithdrawList {
  constructor(
    private readonly context: DbContext,
    private readonly jobs: JobLedger,
  ) {}

  /** @throws state.not-allowed, list.assembled-there */
  run(actor: Actor, listId: string, reason: string | undefined): Promise<VoterList> {
    return this.context.run(actor, async (db) => {
      const list = await lockList(db, listId);
      assertFree(list);
      if ((list.state === 'received' || list.state === 'parsed') && list.jobId) {
        const job = await this.jobs.get(db, list.jobId);
        if (job.state === 'queued' || job.state === 'running') await this.jobs.cancel(db, list.jobId);
      }
      await freeParts(db, list);
      await moveList(db, list, 'withdrawn', { reason });
      return getList(db, listId);
    });
  }
}
