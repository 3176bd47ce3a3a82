import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { DomainError, listStates } from '@tizilim/domain';
import { getOpenRound } from '@tizilim/duties';
import { DbContext, type Actor } from '@tizilim/platform';
import { assertFree } from '../assemble-list/free-parts.js';
import { getList, lockList } from '../keep-list/get-list.js';
import { moveList } from '../keep-list/set-list-state.js';
import type { VoterList } from '../keep-list/voter-list.js';
import { lockParts } from '../keep-list/with-registrar.js';
import { assertWithinLimits } from './assert-within-limits.js';
import { OPEN_POINTS, type OpenPoints } from './open-points.js';
import { MARK_PREPARED } from './prepare-list.sql.js';

/**
 * The registrar declares his reconciled list ready for the akim's approver. A list with open blocking discrepancies stays,
 * as does one with more rejected lines, unconfirmed findings or unexplained precincts than the round's limits allow, and so does one without its act of reconciliation: that is what the approver signs.
 * @law 178-ө 1.3 (reconciled with the Individuals and Address registers before it is submitted)
 */
@Injectable()
export class PrepareList implements OnApplicationBootstrap {
  private openPoints: OpenPoints;

  constructor(
    private readonly context: DbContext,
    private readonly modules: ModuleRef,
  ) {}

  onApplicationBootstrap(): void {
    this.openPoints = this.modules.get<OpenPoints>(OPEN_POINTS, { strict: false });
  }

  /** @throws state.not-allowed, those of assertWithinLimits, list.open-points, list.act-missing, list.assembled-there, round.closed */
  run(actor: Actor, listId: string): Promise<VoterList> {
    return this.context.run(actor, async (db) => {
      const list = await lockList(db, listId);
      listStates.assertMove(list.state, 'prepared');
      assertFree(list);
      await getOpenRound(db, list.roundId);
      await lockParts(db, list);
      await assertWithinLimits(db, list);
      const open = await this.openPoints.countBlocking(db, listId);
      if (open > 0) throw new DomainError('list.open-points', 'conflict', { open });
      if (!(await this.openPoints.hasCurrentAct(db, listId))) throw new DomainError('list.act-missing', 'conflict');
      await db.execute(MARK_PREPARED, [listId]);
      await moveList(db, list, 'prepared');
      return getList(db, listId);
    });
  }
}
