import { DomainError, type IsoDate } from '@tizilim/domain';
import type { Db } from '@tizilim/platform';
import type { Delivery } from './assert-deliverable.js';
import type { Lateness } from './late-reasons.js';
import { WAS_DELIVERED } from './receive-list.sql.js';

/**
 * The first delivery of a territory counts: what comes after it corrects it and needs no reason any more.
 * @returns the reason to keep, null when the list is in time
 * @throws list.late-reason-missing
 */
export async function judgeLateness(
  db: Db,
  delivery: Pick<Delivery, 'regionId' | 'districtId'> & { readonly roundId: string },
  days: { readonly today: IsoDate; readonly dueOn: IsoDate },
  given: Lateness | null,
): Promise<Lateness | null> {
  const { today, dueOn } = days;
  if (today <= dueOn) return null;
  if (given) return given;
  if (await db.maybeOne(WAS_DELIVERED, [delivery.roundId, delivery.regionId, delivery.districtId])) return null;
  throw new DomainError('list.late-reason-missing', 'invalid', { dueOn });
}
