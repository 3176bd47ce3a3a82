import { DomainError } from '@tizilim/domain';
import type { Db } from '@tizilim/platform';
import type { VoterList } from '../keep-list/voter-list.js';
import { FREE_PARTS } from './assemble-list.sql.js';

/** A part that stands in an assembled list does not move alone; throws `list.assembled-there`. */
export function assertFree(list: VoterList): void {
  if (list.assembledInto !== null) throw new DomainError('list.assembled-there', 'conflict');
}

/** When an assembled list is withdrawn or returned, its parts move on their own again. */
export async function freeParts(db: Db, list: VoterList): Promise<void> {
  if (list.kind === 'assembled') await db.execute(FREE_PARTS, [list.id]);
}
