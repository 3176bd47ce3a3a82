import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { audit } from '@tizilim/audit';
import { DomainError } from '@tizilim/domain';
import { getDueDate, getRound } from '@tizilim/duties';
import { DbContext, type Actor, type Db } from '@tizilim/platform';
import { getList } from '../keep-list/get-list.js';
import type { VoterList } from '../keep-list/voter-list.js';
import type { Attachment } from '../return-file/attachment.js';
import { ASK_HAND_OVER, CONFIRM_HAND_OVER, COUNT_WRONG_TRY, LAST_ASKED, LAST_HAND_OVER, LOCK_HAND_OVER, NAME_TERRITORY } from './hand-over-list.sql.js';
import type { HandOverAsked, HandOverSeen } from './hand-over.js';
import { hashGroups } from './hash-groups.js';
import { renderPaper } from './render-paper.js';
import type { z } from 'zod';

const GROUPS = 16;
const TRIES = 3;
type Seen = Omit<z.infer<typeof HandOverSeen>, 'confirmedAt'> & { readonly confirmedAt: Date };
type Names = Readonly<Record<'regionKk' | 'regionRu' | 'districtKk' | 'districtRu', string | null>>;

/**
 * The papers of a delivery, and the step by which a commission confirms that it holds the very file named on the act:
 * it types two groups of the hash from the paper, others each time. Accepting the list is another step.
 * @law 178-ө 1.3 (lists are handed over to the commissions)
 */
@Injectable()
export class HandOverList {
  constructor(private readonly context: DbContext) {}

  /** @throws list.not-found; list.not-checked for the act of a list without counts */
  paper(actor: Actor, listId: string, kind: 'receipt' | 'act', language: 'kk' | 'ru'): Promise<Attachment> {
    return this.context.run(actor, async (db) => {
      const list = await getList(db, listId);
      if (kind === 'act' && (list.lines === null || list.refusedCode !== null || list.dryRun)) throw new DomainError('list.not-checked', 'conflict');
      const round = await getRound(db, list.roundId);
      const names = await db.maybeOne<Names>(NAME_TERRITORY, [list.regionId, list.districtId]);
      const handOver = (await db.maybeOne<Seen>(LAST_HAND_OVER, [listId])) ?? null;
      await audit.record(db, { action: 'intake.paper-made', objectType: 'voter_list', objectId: listId, payload: { kind, language } });
      const facts = { list, territory: territoryOf(names, list, language), roundAsOf: round.asOf, dueOn: await getDueDate(db, round, list.regionId), handOver };
      return { name: `${kind}-${listId}-${language}.pdf`, mediaType: 'application/pdf', stream: renderPaper(kind, facts, language) };
    });
  }

  /** Chooses two groups, not the two of the last time. @throws list.not-checked, list.hand-over-own */
  ask(actor: Actor, listId: string): Promise<HandOverAsked> {
    return this.context.run(actor, async (db) => {
      const list = await getList(db, listId);
      if (list.receivedBy === actor.accountId) throw new DomainError('list.hand-over-own', 'forbidden');
      if (list.dryRun || list.accepted === null || list.refusedCode !== null) throw new DomainError('list.not-checked', 'conflict');
      const last = await db.maybeOne<{ first: number; second: number }>(LAST_ASKED, [listId]);
      const groups = chooseGroups(last);
      const { level } = actor.territory;
      const { id } = await db.one<{ id: string }>(ASK_HAND_OVER, [listId, list.regionId, list.districtId, ...groups, actor.accountId, level]);
      return { id, groups, triesLeft: TRIES };
    });
  }

  /** @throws list.hand-over-not-found, list.hand-over-closed, list.hand-over-mismatch (counted) */
  async confirm(actor: Actor, where: { listId: string; handOverId: string }, typed: { first: string; second: string }): Promise<z.infer<typeof HandOverSeen>> {
    const outcome = await this.context.run(actor, async (db) => this.judge(db, where, typed));
    // Thrown only now: a refusal inside the transaction would take the count of tries back.
    if (typeof outcome === 'number') throw new DomainError('list.hand-over-mismatch', 'invalid', { left: outcome });
    return { ...outcome, confirmedAt: outcome.confirmedAt.toISOString() };
  }

  /** @returns what was confirmed, or how many tries are left */
  private async judge(db: Db, { listId, handOverId }: { listId: string; handOverId: string }, typed: { first: string; second: string }): Promise<Seen | number> {
    const list = await getList(db, listId);
    const asked = await db.maybeOne<{ first: number; second: number; wrongTries: number; isConfirmed: boolean }>(LOCK_HAND_OVER, [handOverId, listId, db.actor.accountId]);
    if (!asked) throw new DomainError('list.hand-over-not-found', 'not-found');
    if (asked.isConfirmed || asked.wrongTries >= TRIES) throw new DomainError('list.hand-over-closed', 'conflict');
    const groups = hashGroups(list.sha256);
    const { regionId, districtId } = list;
    const fits = (given: string, group: number): boolean => given.trim().toLowerCase() === groups[group - 1];
    const isRight = fits(typed.first, asked.first) && fits(typed.second, asked.second);
    const action = isRight ? 'intake.hand-over-confirmed' : 'intake.hand-over-mistyped';
    let seen: Seen | undefined;
    if (isRight) seen = await db.one<Seen>(CONFIRM_HAND_OVER, [handOverId]);
    else await db.execute(COUNT_WRONG_TRY, [handOverId]);
    await audit.record(db, { action, objectType: 'voter_list', objectId: listId, regionId, districtId });
    return seen ?? TRIES - asked.wrongTries - 1;
  }
}

function chooseGroups(last: { first: number; second: number } | undefined): [number, number] {
  for (;;) {
    const [one, other] = [randomInt(1, GROUPS + 1), randomInt(1, GROUPS + 1)];
    const [first, second] = one < other ? [one, other] : [other, one];
    if (first !== second && !(last?.first === first && last.second === second)) return [first, second];
  }
}

function territoryOf(names: Names | undefined, list: VoterList, language: 'kk' | 'ru'): string {
  const [region, district] = language === 'kk' ? [names?.regionKk, names?.districtKk] : [names?.regionRu, names?.districtRu];
  return [region ?? list.regionId, ...(list.districtId === null ? [] : [district ?? list.districtId])].join(', ');
}
