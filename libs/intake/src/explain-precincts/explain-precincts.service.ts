import { Injectable } from '@nestjs/common';
import { audit } from '@tizilim/audit';
import { DomainError } from '@tizilim/domain';
import type { Language } from '@tizilim/messages';
import { DbContext, type Actor, type Db } from '@tizilim/platform';
import { getList } from '../keep-list/get-list.js';
import { lockWithRegistrar } from '../keep-list/with-registrar.js';
import { readLimits } from '../limit-round/round-limits.js';
import { EXPLAIN, LIST_EXPLANATIONS, LIST_PRECINCTS } from './explain-precincts.sql.js';
import { allowedChanges, changeOf, type Explanation, type PrecinctChange, type PrecinctChanges } from './precinct-views.js';

type Row = Omit<PrecinctChange, 'kind' | 'percent' | 'givenAt'> & { readonly givenAt: Date | null };
type HistoryRow = Omit<PrecinctChanges['history'][number], 'givenAt'> & { readonly givenAt: Date };

/** A precinct that changed by more than the limit against the register is explained before the list is prepared. */
@Injectable()
export class ExplainPrecincts {
  constructor(private readonly context: DbContext) {}

  get(actor: Actor, listId: string, language: Language): Promise<PrecinctChanges> {
    return this.context.read(actor, (db) => show(db, listId, language));
  }

  /** @throws precinct.not-in-list, finding.count-changed, list.not-with-registrar */
  explain(actor: Actor, listId: string, given: Explanation, language: Language): Promise<PrecinctChanges> {
    return this.context.run(actor, async (db) => {
      const list = await lockWithRegistrar(db, listId);
      const { precinctPercent } = await readLimits(db, list.roundId);
      const { precincts, reason, text, expected } = given;
      if (precincts) await assertKnown(db, listId, precinctPercent, precincts);
      const count = await db.execute(EXPLAIN, [listId, precinctPercent, precincts ?? null, reason, text]);
      if (expected !== undefined && expected !== count) throw new DomainError('finding.count-changed', 'conflict', { expected, count });
      await audit.record(db, {
        action: 'intake.precincts-explained',
        objectType: 'voter_list',
        objectId: listId,
        payload: { reason, count },
        regionId: list.regionId,
        districtId: list.districtId,
      });
      return show(db, listId, language);
    });
  }
}

async function show(db: Db, listId: string, language: Language): Promise<PrecinctChanges> {
  const list = await getList(db, listId);
  const { precinctPercent: limitPercent } = await readLimits(db, list.roundId);
  const rows = await db.query<Row>(LIST_PRECINCTS, [listId, limitPercent]);
  const history = await db.query<HistoryRow>(LIST_EXPLANATIONS, [listId]);
  return {
    limitPercent,
    items: rows.map((row) => ({ ...row, ...changeOf(row.before, row.after), givenAt: row.givenAt?.toISOString() ?? null })),
    open: rows.filter((row) => row.mustExplain && row.reason === null).length,
    allowed: allowedChanges(language),
    history: history.map((row) => ({ ...row, givenAt: row.givenAt.toISOString() })),
  };
}

async function assertKnown(db: Db, listId: string, limit: number, numbers: readonly number[]): Promise<void> {
  const known = new Set((await db.query<Row>(LIST_PRECINCTS, [listId, limit])).map((row) => row.number));
  const unknown = numbers.filter((number) => !known.has(number));
  if (unknown.length > 0) throw new DomainError('precinct.not-in-list', 'invalid', { precincts: unknown.slice(0, 20).join(', ') });
}
