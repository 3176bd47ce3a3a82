import { Injectable } from '@nestjs/common';
import { DomainError, listStates } from '@tizilim/domain';
import { getOpenRound } from '@tizilim/duties';
import { DbContext, type Actor } from '@tizilim/platform';
import { getList, lockList } from '../keep-list/get-list.js';
import { moveList } from '../keep-list/set-list-state.js';
import type { VoterList } from '../keep-list/voter-list.js';
import { MARK_SIGNED } from './sign-list.sql.js';

/**
 * The akim's approver signs the list and thereby submits it to the commissions, or sends it back to the registrar.
 * He is never the one who sent or prepared it; the database refuses that too.
 * @law 178-ө 1.3; Constitutional Law on Elections 24(5) (lists are signed by the akim)
 */
@Injectable()
export class SignList {
  constructor(private readonly context: DbContext) {}

  /** @throws state.not-allowed, list.four-eyes, round.closed */
  run(actor: Actor, listId: string): Promise<VoterList> {
    return this.context.run(actor, async (db) => {
      const list = await lockList(db, listId);
      listStates.assertMove(list.state, 'signed');
      await getOpenRound(db, list.roundId);
      const { accountId } = actor;
      if (accountId === null || accountId === list.preparedBy || accountId === list.receivedBy) throw new DomainError('list.four-eyes', 'forbidden');
      await db.execute(MARK_SIGNED, [listId]);
      await moveList(db, list, 'signed');
      return getList(db, listId);
    });
  }

  /** The approver does not sign: the registrar has it again, with the reason. */
  sendBack(actor: Actor, listId: string, reason: string): Promise<VoterList> {
    return this.context.run(actor, async (db) => {
      const list = await lockList(db, listId);
      if (list.state !== 'prepared') throw new DomainError('state.not-allowed', 'conflict', { thing: 'voter-list', from: list.state, to: 'reconciled' });
      await moveList(db, list, 'reconciled', { reason });
      return getList(db, listId);
    });
  }
}
