import { DomainError } from '@tizilim/domain';
import type { Db } from '@tizilim/platform';
import { GET_LIST, LOCK_LIST } from './keep-list.sql.js';
import type { VoterList } from './voter-list.js';

/** The list of an id; throws `list.not-found` when it is not there or not in the actor's territory. */
export async function getList(db: Db, id: string): Promise<VoterList> {
  return visible(db, found(await db.maybeOne<VoterList>(GET_LIST, [id])));
}

/** The same, held until the end of the transaction: its state cannot move meanwhile. */
export async function lockList(db: Db, id: string): Promise<VoterList> {
  return found(await db.maybeOne<VoterList>(LOCK_LIST, [id]));
}

/** A key of a system reads the lists its account has sent, not all those of its territory. */
function visible(db: Db, list: VoterList): VoterList {
  return found(db.actor.keyId === undefined || list.receivedBy === db.actor.accountId ? list : undefined);
}

function found(list: VoterList | undefined): VoterList {
  if (!list) throw new DomainError('list.not-found', 'not-found');
  return list;
}
