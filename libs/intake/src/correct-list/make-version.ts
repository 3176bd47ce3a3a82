import { randomUUID } from 'node:crypto';
import type { ErrorParams, ListColumnCode } from '@tizilim/domain';
import type { Db } from '@tizilim/platform';
import { COUNT_STAGED, JOIN_BY_HASH } from '../check-list/check-list.sql.js';
import { clearStaged } from '../check-list/settle-list.js';
import { COUNT_PRECINCTS } from '../explain-precincts/explain-precincts.sql.js';
import type { CheckResult } from '../judge-lines/check-list.js';
import { getList, lockList } from '../keep-list/get-list.js';
import { moveList, recordMove } from '../keep-list/set-list-state.js';
import type { VoterList } from '../keep-list/voter-list.js';
import * as sql from './correct-list.sql.js';
import type { Correction } from './correction-view.js';

export interface ReadCorrections {
  readonly result: CheckResult;
  /** Columns that the file lacks. */
  readonly missing: readonly ListColumnCode[];
}

interface MarkCounts {
  readonly replaced: number;
  readonly unchanged: number;
  readonly added: number;
  readonly removed: number;
  readonly unmatched: number;
}

/** Carries a staged corrections file out, or refuses it: the version it corrects changes only together with the appearance of the next. */
export async function makeVersion(db: Db, correctionId: string, read: ReadCorrections): Promise<void> {
  const correction = await db.one<Correction>(sql.GET_CORRECTION, [correctionId]);
  if (correction.state !== 'received') return;
  const base = await lockList(db, correction.baseListId);
  const refusal = await refusalOf(db, base, read);
  if (refusal) await db.execute(sql.REFUSE_CORRECTION, [correctionId, refusal.code, JSON.stringify(refusal.params)]);
  else if (!['checked', 'reconciled', 'returned'].includes(base.state) || base.assembledInto !== null)
    await db.execute(sql.OUTDATE_CORRECTION, [correctionId]);
  else await apply(db, correctionId, base, read.result);
  await clearStaged(db, correctionId);
  await db.execute(sql.CLEAR_MARKS, [correctionId]);
}

/** A file without a column would empty it in every line it replaces. */
async function refusalOf(
  db: Db,
  base: VoterList,
  { result, missing }: ReadCorrections,
): Promise<{ code: string; params: ErrorParams } | undefined> {
  if (result.refused) return result.refused;
  const filled = await db.one<Partial<Record<ListColumnCode, number>>>(sql.FILLED_COLUMNS, [base.id]);
  const lost = missing.filter((code) => (filled[code] ?? 0) > 0);
  return lost.length === 0 ? undefined : { code: 'correction.columns-missing', params: { columns: lost.join(', ') } };
}

async function apply(db: Db, correctionId: string, base: VoterList, result: CheckResult): Promise<void> {
  const staged = await db.one<{ lines: number; rejected: number }>(COUNT_STAGED, [correctionId]);
  if (staged.lines !== result.accepted || staged.rejected !== result.rejected) throw new Error('staging does not hold what was read');
  await db.execute(JOIN_BY_HASH);
  const pair = [correctionId, base.id];
  for (const step of [
    sql.FAULT_UNKNOWN,
    sql.MATCH_PERSONS,
    sql.FAULT_TWICE,
    sql.FAULT_REMOVAL,
    sql.FIND_SAME,
    sql.NUMBER_REPLACED,
    sql.NUMBER_APPENDED,
  ])
    await db.execute(step, needsBase(step) ? pair : [correctionId]);
  const counts = await db.one<MarkCounts>(sql.COUNT_MARKS, [correctionId]);
  const expected = await db.one<{ base: number; taken: number; put: number }>(sql.EXPECT_LINES, pair);
  await moveList(db, base, 'superseded');
  const listId = randomUUID();
  const { encoding, format } = result;
  await db.execute(sql.INSERT_VERSION, [...pair, listId, encoding, format]);
  await recordMove(db, await getList(db, listId), null, 'received');
  await db.execute(sql.KEEP_LINES, [...pair, listId]);
  await db.execute(sql.KEEP_REJECTED, [...pair, listId]);
  await db.execute(sql.KEEP_EDITS, [...pair, listId]);
  const place = [correctionId, base.regionId, listId, base.districtId];
  await db.execute(sql.PUT_LINES, place);
  await db.execute(sql.PUT_REJECTED, place);
  await db.execute(sql.MERGE_FINDINGS, [...place, base.id]);
  await db.execute(sql.COUNT_VERSION, [listId]);
  const made = await getList(db, listId);
  if (made.lines !== expected.base - expected.taken + expected.put) throw new Error('the corrected version does not balance');
  await db.execute(COUNT_PRECINCTS, [listId, base.regionId, base.districtId]);
  await db.execute(sql.KEEP_EXPLANATIONS, [listId, base.id]);
  const { replaced, unchanged, added, removed, unmatched } = counts;
  const balance = [result.lines, result.header, result.blank, replaced, unchanged, added, removed, unmatched];
  await db.execute(sql.APPLY_CORRECTION, [correctionId, listId, ...balance]);
  await moveList(db, made, 'parsed');
  await moveList(db, await getList(db, listId), 'checked');
}

function needsBase(step: string): boolean {
  return step.includes('$2');
}
