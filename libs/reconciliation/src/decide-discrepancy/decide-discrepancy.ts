import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { audit } from '@tizilim/audit';
import { DomainError } from '@tizilim/domain';
import { lockList, type VoterList } from '@tizilim/intake';
import { DbContext, type Actor, type Db } from '@tizilim/platform';
import { proposeRemoval } from '@tizilim/register';
import type { BulkResult, BulkVerdict, DiscrepancyView, NewVerdict } from '../read-discrepancies/discrepancy-view.js';
import { GET_DISCREPANCY, LOCK_DISCREPANCY } from '../read-discrepancies/read-discrepancies.sql.js';
import { assertAllowed, isRemembered } from './allowed-verdict.js';
import { COUNT_OPEN, DECIDE_OPEN, FORGET, KEEP_IN_MIND, LOCK_OPEN, RECORD_VERDICT, SET_DECISION } from './decide-discrepancy.sql.js';

/**
 * The registrar settles a discrepancy, or all open ones of one type in a list at once, within the rule table: who, why, on which
 * source. A verdict can be given anew until the list is handed to the approver; every one stays in the history.
 */
@Injectable()
export class DecideDiscrepancy {
  constructor(private readonly context: DbContext) {}

  one(actor: Actor, id: string, verdict: NewVerdict): Promise<DiscrepancyView> {
    return this.context.run(actor, async (db) => {
      const seen = await db.maybeOne<DiscrepancyView>(GET_DISCREPANCY, [id]);
      if (!seen) throw new DomainError('reconciliation.not-found', 'not-found');
      assertWithRegistrar(await lockList(db, seen.listId));
      const discrepancy = await db.one<DiscrepancyView>(LOCK_DISCREPANCY, [id]);
      if (discrepancy.state === 'obsolete') throw new DomainError('reconciliation.obsolete', 'conflict');
      assertAllowed(discrepancy.type, verdict);
      const { decision, reason = null, source = null } = verdict;
      const removalId = decision === 'propose-removal' ? await this.propose(db, discrepancy, verdict) : null;
      await db.execute(SET_DECISION, [id, decision, decision !== 'later']);
      await db.execute(RECORD_VERDICT, [id, decision, reason, source, removalId]);
      if (isRemembered(decision)) await db.execute(KEEP_IN_MIND, [id, decision, reason, source]);
      else await db.execute(FORGET, [id]);
      await audit.record(db, {
        action: 'reconciliation.verdict',
        objectType: 'discrepancy',
        objectId: id,
        payload: { type: discrepancy.type, decision, listId: discrepancy.listId },
      });
      return db.one<DiscrepancyView>(GET_DISCREPANCY, [id]);
    });
  }

  bulk(actor: Actor, listId: string, verdict: BulkVerdict): Promise<BulkResult> {
    return this.context.run(actor, async (db) => {
      const list = await lockList(db, listId);
      assertWithRegistrar(list);
      assertAllowed(verdict.type, verdict);
      const { type, decision, reason = null, source = null } = verdict;
      // Each removal is one person's case.
      if (decision === 'propose-removal') throw new DomainError('reconciliation.removal-one-by-one', 'invalid');
      await db.query(LOCK_OPEN, [listId, type]);
      const { count } = await db.one<{ count: number }>(COUNT_OPEN, [listId, type]);
      if (verdict.preview) return { count, bulkId: null };
      if (verdict.expected !== undefined && verdict.expected !== count)
        throw new DomainError('reconciliation.count-changed', 'conflict', { expected: verdict.expected, count });
      const bulkId = randomUUID();
      await db.execute(DECIDE_OPEN, [listId, type, decision, reason, source, bulkId, decision !== 'later']);
      await audit.record(db, {
        action: 'reconciliation.bulk-verdict',
        objectType: 'voter_list',
        objectId: listId,
        payload: { type, decision, count, bulkId },
      });
      return { count, bulkId };
    });
  }

  private propose(db: Db, { voterId, roundId }: DiscrepancyView, { removalReason, source }: NewVerdict): Promise<string> {
    if (voterId === null || removalReason === undefined || source === undefined)
      throw new DomainError('reconciliation.removal-reason-needed', 'invalid');
    return proposeRemoval(db, { voterId, roundId, reason: removalReason, source });
  }
}

function assertWithRegistrar(list: VoterList): void {
  if (list.state !== 'reconciled') throw new DomainError('reconciliation.list-not-with-registrar', 'conflict', { state: list.state });
}
