import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { getListRule, isListFindingCode, listStates, type ListState } from '@tizilim/domain';
import { text, type Language } from '@tizilim/messages';
import { DbContext, type Actor } from '@tizilim/platform';
import { COUNT_REASONS } from '../confirm-findings/confirm-findings.sql.js';
import { ReasonCount, shown } from '../confirm-findings/reason-views.js';
import { LAST_HAND_OVER } from '../hand-over-list/hand-over-list.sql.js';
import { HandOverSeen } from '../hand-over-list/hand-over.js';
import { getList } from '../keep-list/get-list.js';
import { LIST_LISTS, LIST_TRANSITIONS } from '../keep-list/keep-list.sql.js';
import { showList } from '../keep-list/show-list.js';
import { ListView, type VoterList } from '../keep-list/voter-list.js';
import { isTrial, TrialQuery } from '../receive-list/trial-query.js';
import { COUNT_EDITS, COUNT_FINDINGS, LIST_FINDINGS, LIST_READINGS } from './read-findings.sql.js';

const MOST = 1000;
const limit = z.coerce.number().int().min(1).max(MOST).default(100);

export const ListQuery = z
  .object({
    roundId: z.uuid().optional(),
    regionId: z.string().optional(),
    state: z.enum(listStates.states as [ListState, ...ListState[]]).optional(),
    after: z.uuid().optional().describe('`next` of the page before'),
    limit,
    ...TrialQuery.shape,
  })
  .meta({ id: 'ListQuery' });
export const ListPage = z.object({ items: z.array(ListView), next: z.uuid().nullable() }).meta({ id: 'ListPage' });

export const FindingQuery = z
  .object({
    code: z.string().optional(),
    severity: z.enum(['refuse', 'reject', 'confirm', 'note']).optional(),
    line: z.coerce.number().int().optional(),
    open: z.literal('true').optional().describe('Only those that ask for a reason and have none'),
    after: z.coerce.number().int().default(0).describe('`next` of the page before'),
    limit,
  })
  .meta({ id: 'FindingQuery' });

export const FindingPage = z
  .object({
    items: z.array(
      z.object({
        seq: z.number().int(),
        line: z.number().int().nullable().describe('Physical line; null for the file as a whole'),
        column: z.string().nullable(),
        code: z.string(),
        severity: z.string(),
        value: z.string().nullable().describe('As written in the file'),
        reason: z.string().nullable().describe('Reason given by the registrar'),
        reasonText: z.string().nullable().describe('His words'),
        message: z.string(),
        wayOut: z.string().describe('What to do about it'),
      }),
    ),
    next: z.number().int().nullable(),
  })
  .meta({ id: 'FindingPage' });

export const ListDetail = ListView.extend({
  findings: z.array(z.object({ code: z.string(), severity: z.string(), findings: z.number().int(), lines: z.number().int(), message: z.string() })),
  readings: z
    .array(z.object({ encoding: z.string(), samples: z.array(z.string()).describe('The same fields in each reading') }))
    .describe('Of a list whose encoding is in doubt: how it may be read, the likeliest first; name the right one in a new upload'),
  unconfirmed: z.number().int().describe('Findings without the reason they ask for; those of the parts of an assembled list count'),
  reasons: z.array(ReasonCount).describe('What was confirmed why'),
  edits: z.number().int().describe('Values corrected by hand'),
  editsSha256: z.string().nullable().describe('Of these corrections, taken with the signature'),
  handOver: HandOverSeen.nullable().describe('When a commission confirmed that it holds this very file'),
  history: z.array(
    z.object({
      from: z.string().nullable(),
      to: z.string(),
      level: z.string().nullable(),
      reason: z.string().nullable(),
      actorId: z.uuid().nullable(),
      actorRole: z.string(),
      at: z.iso.datetime(),
    }),
  ),
}).meta({ id: 'VoterListDetail' });

type FindingRow = Omit<z.infer<typeof FindingPage>['items'][number], 'message' | 'wayOut'>;
type CountRow = Omit<z.infer<typeof ListDetail>['findings'][number], 'message'>;
type ReadingRow = z.infer<typeof ListDetail>['readings'][number];
type HandOverRow = Omit<z.infer<typeof HandOverSeen>, 'confirmedAt'> & { readonly confirmedAt: Date };
type HistoryRow = Omit<z.infer<typeof ListDetail>['history'][number], 'at'> & { readonly at: Date };

/** A registrar, or the commission that judges his list, sees what was found in it: every fault with line, column, text and way out. */
@Injectable()
export class ReadFindings {
  constructor(private readonly context: DbContext) {}

  async lists(actor: Actor, query: z.infer<typeof ListQuery>, language: Language): Promise<z.infer<typeof ListPage>> {
    const params = [query.roundId ?? null, query.regionId ?? null, query.state ?? null, query.after ?? null, query.limit, isTrial(query), actor.keyId === undefined ? null : actor.accountId];
    const rows = await this.context.read(actor, (db) => db.query<VoterList>(LIST_LISTS, params));
    return { items: rows.map((row) => showList(row, language)), next: rows.length < query.limit ? null : rows.at(-1)!.id };
  }

  list(actor: Actor, listId: string, language: Language): Promise<z.infer<typeof ListDetail>> {
    return this.context.read(actor, async (db) => {
      const list = await getList(db, listId);
      const params = list.refusedParams ?? {};
      const counts = await db.query<CountRow>(COUNT_FINDINGS, [listId]);
      const readings = await db.query<ReadingRow>(LIST_READINGS, [listId]);
      const reasons = await db.query<Omit<ReasonCount, 'text'>>(COUNT_REASONS, [listId]);
      const edits = await db.one<{ edits: number; editsSha256: string | null }>(COUNT_EDITS, [listId]);
      const handOver = (await db.maybeOne<HandOverRow>(LAST_HAND_OVER, [listId])) ?? null;
      const history = await db.query<HistoryRow>(LIST_TRANSITIONS, [listId]);
      return {
        ...showList(list, language),
        findings: counts.map((count) => ({ ...count, message: text(count.code, language, params) })),
        readings,
        unconfirmed: reasons.reduce((sum, row) => sum + (row.reason === null ? row.findings : 0), 0),
        ...edits,
        reasons: reasons.map((row) => shown(row, language)),
        handOver: handOver === null ? null : { ...handOver, confirmedAt: handOver.confirmedAt.toISOString() },
        history: history.map((move) => ({ ...move, at: move.at.toISOString() })),
      };
    });
  }

  findings(actor: Actor, listId: string, query: z.infer<typeof FindingQuery>, language: Language): Promise<z.infer<typeof FindingPage>> {
    return this.context.read(actor, async (db) => {
      const list = await getList(db, listId);
      const params = [listId, query.code ?? null, query.severity ?? null, query.line ?? null, query.after, query.limit, query.open === 'true'];
      const rows = await db.query<FindingRow>(LIST_FINDINGS, params);
      const items = rows.map((row) => ({
        ...row,
        message: text(row.code, language, list.refusedParams ?? {}),
        wayOut: isListFindingCode(row.code) ? text(getListRule(row.code).wayOut, language) : '',
      }));
      return { items, next: rows.length < query.limit ? null : rows.at(-1)!.seq };
    });
  }
}
