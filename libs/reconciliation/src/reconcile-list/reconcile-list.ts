import { Injectable } from '@nestjs/common';
import { DomainError } from '@tizilim/domain';
import { getList } from '@tizilim/intake';
import { DbContext, JobLedger, type Actor } from '@tizilim/platform';
import { RECONCILE_LIST } from './reconcile-list.kind.js';

/** Asks for the comparison of a list with the registers; the registrar may ask again as long as the list is with him. */
@Injectable()
export class ReconcileList {
  constructor(
    private readonly context: DbContext,
    private readonly jobs: JobLedger,
  ) {}

  /** @returns id of the job */
  run(actor: Actor, listId: string): Promise<string> {
    return this.context.run(actor, async (db) => {
      const { state, regionId, districtId } = await getList(db, listId);
      if (state !== 'checked' && state !== 'reconciled') throw new DomainError('reconciliation.list-not-ready', 'conflict', { state });
      return this.jobs.enqueue(db, { kind: RECONCILE_LIST, regionId, districtId, subjectId: listId });
    });
  }
}
