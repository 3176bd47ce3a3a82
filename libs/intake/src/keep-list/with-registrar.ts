import { DomainError } from '@tizilim/domain';
import type { Db } from '@tizilim/platform';
import { assertNoTrial } from './assert-no-trial.js';
import { getList, lockList } from './get-list.js';
import { LOCK_PARTS } from './keep-list.sql.js';
import type { VoterList } from './voter-list.js';

const own: readonly string[] = ['checked', 'reconciled'];

/**
 * The list, held with its parts, as long as the registrar may still decide about its lines: until it is prepared, and for a
 * part until the list that was assembled from it is.
 * @throws list.not-found, list.not-with-registrar
 */
export async function lockWithRegistrar(db: Db, listId: string): Promise<VoterList> {
  const list = await lockList(db, listId);
  await lockParts(db, list);
  assertOwn(list);
  // Whoever prepares the assembled list holds this part first, so what is read here stays.
  if (list.assembledInto !== null) assertOwn(await getList(db, list.assembledInto));
  return list;
}

/** The parts hold findings and counts of an assembled list: while they are held nobody decides about them. */
export async function lockParts(db: Db, list: VoterList): Promise<void> {
  if (list.kind === 'assembled') await db.query(LOCK_PARTS, [list.id]);
}

function assertOwn(list: VoterList): void {
  const { state } = list;
  assertNoTrial(list);
  if (!own.includes(state)) throw new DomainError('list.not-with-registrar', 'conflict', { state });
}
