import { DomainError } from '@tizilim/domain';
import type { Actor } from '@tizilim/platform';
import type { ListKind, VoterList } from '../keep-list/voter-list.js';

/** Whose list it is. */
export interface Delivery {
  readonly regionId: string;
  readonly districtId: string | null;
  readonly kind: Exclude<ListKind, 'assembled'>;
}

/**
 * May a list come in beside those that stand? In one round a region delivers either its whole list in one file
 * or the parts of its districts, never both; a list under way to the register is not replaced, one that is only checked is.
 * @throws list.whole-there, list.parts-there, list.assembled-there, list.being-checked, list.already-submitted
 */
export function assertDeliverable(delivery: Delivery, live: readonly VoterList[]): void {
  if (live.some((list) => list.kind === 'assembled')) throw new DomainError('list.assembled-there', 'conflict');
  if (delivery.kind === 'whole' && live.some((list) => list.kind === 'part')) throw new DomainError('list.parts-there', 'conflict');
  if (delivery.kind === 'part' && live.some((list) => list.kind === 'whole')) throw new DomainError('list.whole-there', 'conflict');
  const standing = live.find((list) => list.districtId === delivery.districtId);
  if (standing === undefined || standing.state === 'checked' || standing.state === 'reconciled') return;
  const checking = standing.state === 'received' || standing.state === 'parsed';
  throw new DomainError(checking ? 'list.being-checked' : 'list.already-submitted', 'conflict');
}

/** A district sends its part; a region sends the whole, or the part of one of its districts. @throws access.forbidden */
export function deliveryOf(actor: Actor, asked: string | null): Delivery {
  const { territory } = actor;
  if (territory.level !== 'region' && territory.level !== 'district') throw new DomainError('access.forbidden', 'forbidden');
  const districtId = territory.level === 'district' ? territory.districtId : asked;
  if (asked !== null && (asked !== districtId || !asked.startsWith(territory.regionId))) throw new DomainError('access.forbidden', 'forbidden');
  return { regionId: territory.regionId, districtId, kind: districtId === null ? 'whole' : 'part' };
}
