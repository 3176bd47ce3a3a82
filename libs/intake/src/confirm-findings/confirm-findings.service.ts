import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { audit } from '@tizilim/audit';
import { DomainError, isConfirmedInBulk, type ListFindingCode } from '@tizilim/domain';
import { getRound } from '@tizilim/duties';
import type { Language } from '@tizilim/messages';
import { DbContext, type Actor, type Db } from '@tizilim/platform';
import { getList } from '../keep-list/get-list.js';
import { DROP_WORKBOOKS } from '../keep-list/keep-list.sql.js';
import { lockWithRegistrar } from '../keep-list/with-registrar.js';
import { assertReason } from './assert-reason.js';
import {
  COUNT_CHOSEN,
  COUNT_ROUND_REASONS,
  FIND_FINDING,
  GIVE_CHOSEN,
  LIST_REASONS,
  RECORD_REASON,
  SET_REASON,
} from './confirm-findings.sql.js';
import {
  allowedReasons,
  shown,
  type BulkReason,
  type BulkReasonResult,
  type ConfirmedFinding,
  type GivenReason,
  type RoundReasons,
} from './reason-views.js';

interface Finding extends Omit<ConfirmedFinding, 'allowed' | 'history'> {
  readonly code: ListFindingCode;
  readonly toConfirm: boolean;
}
type HistoryRow = Omit<ConfirmedFinding['history'][number], 'givenAt'> & { readonly givenAt: Date };

/**
 * The registrar says why a doubtful line is right all the same, for one finding or for all of a rule at once. He may change
 * his mind until the list is prepared; every reason stays in the history.
 */
@Injectable()
export class ConfirmFindings {
  constructor(private readonly context: DbContext) {}

  get(actor: Actor, listId: string, seq: number, language: Language): Promise<ConfirmedFinding> {
    return this.context.read(actor, async (db) => {
      await getList(db, listId);
      return this.show(db, listId, seq, language);
    });
  }

  /** @throws finding.not-found, finding.not-to-confirm, finding.reason-not-allowed, finding.words-needed, list.not-with-registrar */
  one(
    actor: Actor,
    at: { readonly listId: string; readonly seq: number },
    given: GivenReason,
    language: Language,
  ): Promise<ConfirmedFinding> {
    const { listId, seq } = at;
    return this.context.run(actor, async (db) => {
      const list = await lockWithRegistrar(db, listId);
      const finding = await findFinding(db, listId, seq);
      if (!finding.toConfirm) throw new DomainError('finding.not-to-confirm', 'conflict');
      assertReason(finding.code, given);
      await db.execute(SET_REASON, [listId, seq, given.reason, given.text ?? null]);
      await db.execute(RECORD_REASON, [listId, seq]);
      await db.execute(DROP_WORKBOOKS, [listId]);
      const { code } = finding;
      await audit.record(db, {
        action: 'intake.finding-confirmed',
        objectType: 'voter_list',
        objectId: listId,
        payload: { seq, code, reason: given.reason },
        regionId: list.regionId,
        districtId: list.districtId,
      });
      return this.show(db, listId, seq, language);
    });
  }

  /** All findings of one rule, also those of the parts of an assembled list. @throws finding.line-by-line, finding.count-changed, as `one` */
  bulk(actor: Actor, listId: string, given: BulkReason): Promise<BulkReasonResult> {
    const { reason, from = null, precinct = null, preview, expected } = given;
    const code = given.code as ListFindingCode;
    return this.context.run(actor, async (db) => {
      const list = await lockWithRegistrar(db, listId);
      if (!isConfirmedInBulk(code)) throw new DomainError('finding.line-by-line', 'invalid', { code });
      assertReason(code, given);
      const chosen = [listId, code, from, precinct];
      const { count } = await db.one<{ count: number }>(COUNT_CHOSEN, chosen);
      if (preview) return { count, bulkId: null };
      if (expected !== undefined && expected !== count) throw new DomainError('finding.count-changed', 'conflict', { expected, count });
      const bulkId = randomUUID();
      await db.execute(GIVE_CHOSEN, [...chosen, reason, given.text ?? null, bulkId]);
      await db.execute(DROP_WORKBOOKS, [listId]);
      await audit.record(db, {
        action: 'intake.findings-confirmed',
        objectType: 'voter_list',
        objectId: listId,
        payload: { code, reason, count, bulkId },
        regionId: list.regionId,
        districtId: list.districtId,
      });
      return { count, bulkId };
    });
  }

  /** What was confirmed why in a round, by region. */
  ofRound(actor: Actor, roundId: string, language: Language): Promise<RoundReasons> {
    return this.context.read(actor, async (db) => {
      await getRound(db, roundId);
      const rows = await db.query<Omit<RoundReasons['items'][number], 'text'>>(COUNT_ROUND_REASONS, [roundId]);
      const sum = (open: boolean): number => rows.reduce((total, row) => total + ((row.reason === null) === open ? row.findings : 0), 0);
      return { items: rows.map((row) => shown(row, language)), open: sum(true), confirmed: sum(false) };
    });
  }

  private async show(db: Db, listId: string, seq: number, language: Language): Promise<ConfirmedFinding> {
    const { toConfirm, ...finding } = await findFinding(db, listId, seq);
    const history = await db.query<HistoryRow>(LIST_REASONS, [listId, seq]);
    return {
      ...finding,
      allowed: toConfirm ? allowedReasons(finding.code, language) : [],
      history: history.map((row) => ({ ...row, givenAt: row.givenAt.toISOString() })),
    };
  }
}

async function findFinding(db: Db, listId: string, seq: number): Promise<Finding> {
  const finding = await db.maybeOne<Finding>(FIND_FINDING, [listId, seq]);
  if (!finding) throw new DomainError('finding.not-found', 'not-found');
  return finding;
}
