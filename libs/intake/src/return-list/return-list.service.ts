import { Injectable } from '@nestjs/common';
import { listStates } from '@tizilim/domain';
import { DbContext, type Actor } from '@tizilim/platform';
import { turnOf } from '../accept-list/commission-levels.js';
import { freeParts } from '../assemble-list/free-parts.js';
import { getList, lockList } from '../keep-list/get-list.js';
import { moveList } from '../keep-list/set-list-state.js';
import type { VoterList } from '../keep-list/voter-list.js';

/** A commission returns a submitted list with its reasons; the akimat then hands in a new version. */
@Injectable()
export class ReturnList {
  constructor(private readonly context: DbContext) {}

  /** @throws state.not-allowed, list.not-your-turn, list.all-accepted */
  run(actor: Actor, listId: string, reason: string): Promise<VoterList> {
    return this.context.run(actor, async (db) => {
      const list = await lockList(db, listId);
      listStates.assertMove(list.state, 'returned');
      const { level } = await turnOf(db, list, actor);
      await freeParts(db, list);
      await moveList(db, list, 'returned', { level, reason });
      return getList(db, listId);
    });
  }
}
