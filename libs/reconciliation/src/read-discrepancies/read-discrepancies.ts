import { Injectable } from '@nestjs/common';
import { discrepancyRules, DomainError } from '@tizilim/domain';
import { getList } from '@tizilim/intake';
import { Clock, DbContext, type Actor } from '@tizilim/platform';
import type {
  DiscrepancyCounts,
  DiscrepancyPage,
  DiscrepancySearch,
  DiscrepancyView,
  DiscrepancyWithVerdicts,
  VerdictView,
} from './discrepancy-view.js';
import { COUNT_DISCREPANCIES, GET_DISCREPANCY, LIST_DISCREPANCIES, LIST_VERDICTS } from './read-discrepancies.sql.js';

/** Shows the discrepancies of the actor's own territory with evidence, owner, clock and every verdict given so far. */
@Injectable()
export class ReadDiscrepancies {
  constructor(
    private readonly context: DbContext,
    private readonly clock: Clock,
  ) {}

  list(actor: Actor, search: DiscrepancySearch): Promise<DiscrepancyPage> {
    const params = [search.listId ?? null, search.type ?? null, search.state ?? null, search.after, search.limit + 1];
    return this.context.read(actor, async (db) => {
      const found = await db.query<DiscrepancyView>(LIST_DISCREPANCIES, params);
      const items = found.slice(0, search.limit);
      return { items, next: found.length > search.limit ? (items.at(-1)?.id ?? null) : null };
    });
  }

  get(actor: Actor, id: string): Promise<DiscrepancyWithVerdicts> {
    return this.context.read(actor, async (db) => {
      const discrepancy = await db.maybeOne<DiscrepancyView>(GET_DISCREPANCY, [id]);
      if (!discrepancy) throw new DomainError('reconciliation.not-found', 'not-found');
      const { decisions, sourceRequired } = discrepancyRules[discrepancy.type];
      const verdicts = await db.query<VerdictView>(LIST_VERDICTS, [id]);
      return { ...discrepancy, allowed: [...decisions], sourceRequired, verdicts };
    });
  }

  counts(actor: Actor, listId: string): Promise<DiscrepancyCounts> {
    return this.context.read(actor, async (db) => {
      await getList(db, listId);
      const items = await db.query<DiscrepancyCounts['items'][number]>(COUNT_DISCREPANCIES, [listId, this.clock.today()]);
      return { items, openBlocking: items.reduce((sum, item) => sum + (item.blocking ? item.open : 0), 0) };
    });
  }
}
