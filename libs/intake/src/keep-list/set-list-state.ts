import { audit } from '@tizilim/audit';
import { DomainError, listStates, type CommissionLevel, type ListState } from '@tizilim/domain';
import type { Db } from '@tizilim/platform';
import { lockList } from './get-list.js';
import { INSERT_TRANSITION, MOVE_LIST } from './keep-list.sql.js';
import type { VoterList } from './voter-list.js';

export interface MoveReason {
  /** What the person wrote; shown to the others of the list. */
  readonly reason?: string | undefined;
  /** Commission level that decided. */
  readonly level?: CommissionLevel | undefined;
}

/** A trial run goes no further; the table says the same. */
const trialStates: ReadonlySet<ListState> = new Set(['parsed', 'checked', 'refused', 'withdrawn']);

/**
 * Moves a list to another state, writes the move into its history and the audit log. Call it last in a transaction.
 * @returns the list as it was before
 * @throws state.not-allowed, list.not-found, list.dry-run-only
 */
export async function setListState(db: Db, listId: string, to: ListState, why: MoveReason = {}): Promise<VoterList> {
  const list = await lockList(db, listId);
  await moveList(db, list, to, why);
  return list;
}

/** The same for a list whose row is already held by `lockList`. */
export async function moveList(db: Db, list: VoterList, to: ListState, why: MoveReason = {}): Promise<void> {
  listStates.assertMove(list.state, to);
  if (list.dryRun && !trialStates.has(to)) throw new DomainError('list.dry-run-only', 'conflict');
  await db.execute(MOVE_LIST, [list.id, to]);
  await recordMove(db, list, list.state, to, why);
}

/** Writes a move (or the arrival, `from` null) into history and audit log. */
export async function recordMove(db: Db, list: Pick<VoterList, 'id' | 'regionId' | 'districtId'>, from: ListState | null, to: ListState, why: MoveReason = {}): Promise<void> {
  const { accountId, role } = db.actor;
  await db.execute(INSERT_TRANSITION, [list.id, list.regionId, list.districtId, from, to, why.level ?? null, why.reason ?? null, accountId, role]);
  await audit.record(db, {
    action: `intake.list-${to}`,
    objectType: 'voter_list',
    objectId: list.id,
    payload: { from, level: why.level ?? null },
    regionId: list.regionId,
    districtId: list.districtId,
  });
}
