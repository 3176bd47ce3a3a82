import type { Db } from '@tizilim/platform';
import type { CheckResult } from '../judge-lines/check-list.js';
import { COUNT_PRECINCTS } from '../explain-precincts/explain-precincts.sql.js';
import { lockList } from '../keep-list/get-list.js';
import { moveList } from '../keep-list/set-list-state.js';
import type { VoterList } from '../keep-list/voter-list.js';
import {
  CLEAR_STAGED_FINDINGS,
  CLEAR_STAGED_LINES,
  CLEAR_STAGED_REJECTED,
  COUNT_STAGED,
  INSERT_READING,
  INSERT_REFUSAL,
  JOIN_BY_HASH,
  RECORD_COUNTS,
  SETTLE_COUNTS,
  SETTLE_FINDINGS,
  SETTLE_LINES,
  SETTLE_REJECTED,
  SWEEP_STAGED_FINDINGS,
  SWEEP_STAGED_LINES,
  SWEEP_STAGED_REJECTED,
  SWEEP_TRIAL_FINDINGS,
  SWEEP_TRIAL_LINES,
  SWEEP_TRIAL_MOVES,
  SWEEP_TRIAL_PRECINCTS,
  SWEEP_TRIAL_READINGS,
  SWEEP_TRIAL_REJECTED,
  SWEEP_TRIAL_WORKBOOKS,
  SWEEP_TRIALS,
} from './check-list.sql.js';

export async function clearStaged(db: Db, listId: string): Promise<void> {
  await db.execute(CLEAR_STAGED_LINES, [listId]);
  await db.execute(CLEAR_STAGED_FINDINGS, [listId]);
  await db.execute(CLEAR_STAGED_REJECTED, [listId]);
}

/** Takes away what cancelled checks have left. */
export async function sweepStaged(db: Db): Promise<void> {
  await db.execute(SWEEP_STAGED_LINES);
  await db.execute(SWEEP_STAGED_FINDINGS);
  await db.execute(SWEEP_STAGED_REJECTED);
}

/** Takes away trial runs whose days are over; their bytes stay stored like those of any file that was received. */
export async function sweepTrials(db: Db): Promise<void> {
  for (const sql of [
    SWEEP_TRIAL_LINES,
    SWEEP_TRIAL_REJECTED,
    SWEEP_TRIAL_FINDINGS,
    SWEEP_TRIAL_PRECINCTS,
    SWEEP_TRIAL_READINGS,
    SWEEP_TRIAL_WORKBOOKS,
    SWEEP_TRIAL_MOVES,
    SWEEP_TRIALS,
  ])
    await db.execute(sql);
}

/** Writes down what the reader counted: the list is parsed now, or the whole file goes back. Nothing happens to a withdrawn one. */
export async function recordRead(db: Db, listId: string, read: CheckResult): Promise<VoterList> {
  const list = await lockList(db, listId);
  if (list.state !== 'received' && list.state !== 'parsed') return list;
  const { refused } = read;
  const counts = [read.encoding, read.format, read.lines, read.header, read.blank, read.accepted, read.rejected];
  await db.execute(RECORD_COUNTS, [listId, ...counts, refused?.code ?? null, refused ? JSON.stringify(refused.params) : null]);
  if (refused) {
    await clearStaged(db, listId);
    await db.execute(INSERT_REFUSAL, [listId]);
    for (const [i, { encoding, samples }] of (refused.readings ?? []).entries()) await db.execute(INSERT_READING, [listId, i + 1, encoding, samples]);
    await moveList(db, list, 'refused');
  } else if (list.state === 'received') await moveList(db, list, 'parsed');
  return lockList(db, listId);
}

/**
 * Moves the staged lines of a parsed list to their place, those of a foreign territory to the rejected ones: all of it or nothing.
 * @returns false when staging does not hold what the reader counted, so that the file must be read again
 */
export async function settleList(db: Db, listId: string): Promise<boolean> {
  const list = await lockList(db, listId);
  if (list.state !== 'parsed') {
    await clearStaged(db, listId);
    return true;
  }
  const { lines, rejected } = await db.one<{ lines: number; rejected: number }>(COUNT_STAGED, [listId]);
  if (lines !== list.accepted || rejected !== list.rejected) {
    await clearStaged(db, listId);
    return false;
  }
  const territory = [listId, list.regionId, list.districtId];
  await db.execute(JOIN_BY_HASH);
  const placed = await db.execute(SETTLE_LINES, territory);
  await db.execute(SETTLE_FINDINGS, territory);
  await db.execute(SETTLE_REJECTED, territory);
  await db.execute(SETTLE_COUNTS, [listId, placed]);
  await db.execute(COUNT_PRECINCTS, territory);
  await clearStaged(db, listId);
  await moveList(db, list, 'checked');
  return true;
}
