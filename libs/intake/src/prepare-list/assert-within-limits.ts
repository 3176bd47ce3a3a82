import { DomainError, lineByLineCodes } from '@tizilim/domain';
import type { Db } from '@tizilim/platform';
import { COUNT_UNCONFIRMED } from '../confirm-findings/confirm-findings.sql.js';
import { COUNT_UNEXPLAINED } from '../explain-precincts/explain-precincts.sql.js';
import type { VoterList } from '../keep-list/voter-list.js';
import { readLimits, type RoundLimits } from '../limit-round/round-limits.js';

/**
 * Whether what the registrar has left open, and what was rejected, is within the limits that the CEC has signed for the round.
 * @throws list.too-many-rejected, list.findings-unconfirmed, list.precincts-unexplained
 */
export async function assertWithinLimits(db: Db, list: VoterList): Promise<void> {
  const limits = await readLimits(db, list.roundId);
  assertRejected(list, limits);
  const unconfirmed = await db.one<{ open: number; lines: number; apart: number }>(COUNT_UNCONFIRMED, [list.id, lineByLineCodes]);
  const share = percentOf(unconfirmed.lines, list.accepted ?? 0);
  // Letters that may be lost are looked at one by one, whatever the limit.
  if (unconfirmed.apart > 0 || share > limits.unconfirmedPercent)
    throw new DomainError('list.findings-unconfirmed', 'conflict', { open: unconfirmed.open });
  const { open } = await db.one<{ open: number }>(COUNT_UNEXPLAINED, [list.id, limits.precinctPercent]);
  if (open > 0) throw new DomainError('list.precincts-unexplained', 'conflict', { open });
}

function assertRejected({ accepted, rejected }: VoterList, { rejectedPercent: limit }: RoundLimits): void {
  const share = percentOf(rejected ?? 0, (accepted ?? 0) + (rejected ?? 0));
  if (share > limit) throw new DomainError('list.too-many-rejected', 'conflict', { share: Math.ceil(share * 100) / 100, limit });
}

function percentOf(part: number, whole: number): number {
  return whole === 0 ? 0 : (part * 100) / whole;
}
