import { Injectable } from '@nestjs/common';
import { audit } from '@tizilim/audit';
import { DomainError } from '@tizilim/domain';
import { text, type Language } from '@tizilim/messages';
import { DbContext, type Actor, type Db } from '@tizilim/platform';
import { closeConflict, proposeTransfer } from '@tizilim/register';
import {
  DECIDE_CASE,
  DECIDE_SIDES,
  FIND_ACTIVE,
  GET_CASE,
  LIST_CASES,
  LIST_OWN_SIDES,
  LIST_SIDES,
  LOCK_CASE,
} from './decide-nation.sql.js';
import type {
  NationalCasePage,
  NationalCaseSearch,
  NationalCaseView,
  NationalCaseWithSides,
  NationalDecision,
  OwnSidePage,
  OwnSideSearch,
} from './national-view.js';

type Side = NationalCaseWithSides['sides'][number];

/**
 * The CEC decides which of the lists a citizen stays in. A list not applied yet simply leaves its line out; when another region's
 * register has him already the decision proposes a transfer, which a second member approves: he is never in none and never in two.
 */
@Injectable()
export class DecideNation {
  constructor(private readonly context: DbContext) {}

  list(actor: Actor, search: NationalCaseSearch): Promise<NationalCasePage> {
    return this.context.read(actor, async (db) => {
      const found = await db.query<NationalCaseView>(LIST_CASES, [
        search.roundId ?? null,
        search.state ?? null,
        search.after,
        search.limit + 1,
      ]);
      return pageOf(found, search.limit);
    });
  }

  get(actor: Actor, caseId: string): Promise<NationalCaseWithSides> {
    return this.context.read(actor, (db) => this.withSides(db, caseId));
  }

  decide(actor: Actor, caseId: string, decision: NationalDecision): Promise<NationalCaseWithSides> {
    return this.context.run(actor, async (db) => {
      const found = await db.maybeOne<NationalCaseView>(LOCK_CASE, [caseId]);
      if (!found) throw new DomainError('reconciliation.not-found', 'not-found');
      if (found.state !== 'open') throw new DomainError('reconciliation.case-not-open', 'conflict', { state: found.state });
      const sides = await db.query<Side>(LIST_SIDES, [caseId]);
      const kept = sides.find((side) => side.id === decision.keepSideId);
      if (!kept) throw new DomainError('reconciliation.not-found', 'not-found');
      const removalId = await this.carryOut(db, found, kept, decision.source);
      for (const side of sides) if (side !== kept) await closeConflict(db, side.listId, side.lineNo);
      await db.execute(DECIDE_CASE, [caseId, decision.reason, decision.source, removalId]);
      await db.execute(DECIDE_SIDES, [caseId, kept.id]);
      await audit.record(db, {
        action: 'reconciliation.national-decision',
        objectType: 'national_case',
        objectId: caseId,
        payload: { kept: kept.id, removalId },
      });
      return this.withSides(db, caseId);
    });
  }

  ownSides(actor: Actor, search: OwnSideSearch, language: Language): Promise<OwnSidePage> {
    return this.context.read(actor, async (db) => {
      const found = await db.query<OwnSidePage['items'][number]>(LIST_OWN_SIDES, [search.listId ?? null, search.after, search.limit + 1]);
      return pageOf(
        found.map((side) => ({ ...side, text: text('reconciliation.national-side', language) })),
        search.limit,
      );
    });
  }

  /** Where the citizen is active now decides what is needed: nothing, or a transfer to the side that stands. */
  private async carryOut(db: Db, { iin, roundId }: NationalCaseView, kept: Side, source: string): Promise<string | null> {
    const active = await db.maybeOne<{ id: string; regionId: string }>(FIND_ACTIVE, [iin]);
    if (!active || active.regionId === kept.regionId) return null;
    return proposeTransfer(db, { voterId: active.id, roundId, source, toListId: kept.listId, toLineNo: kept.lineNo });
  }

  private async withSides(db: Db, caseId: string): Promise<NationalCaseWithSides> {
    const found = await db.maybeOne<NationalCaseView>(GET_CASE, [caseId]);
    if (!found) throw new DomainError('reconciliation.not-found', 'not-found');
    return { ...found, sides: await db.query<Side>(LIST_SIDES, [caseId]) };
  }
}

function pageOf<T extends { readonly id: string }>(found: readonly T[], limit: number): { items: T[]; next: string | null } {
  const items = found.slice(0, limit);
  return { items, next: found.length > limit ? (items.at(-1)?.id ?? null) : null };
}
