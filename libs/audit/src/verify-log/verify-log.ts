import { z } from 'zod';
import { DomainError } from '@tizilim/domain';
import type { Db } from '@tizilim/platform';
import { HEAD, VERIFY } from './verify-log.sql.js';

export const AuditVerification = z
  .object({
    events: z.int(),
    firstBadSeq: z.int().nullable().meta({ description: 'First event that was changed, replaced or removed; null when the log is whole' }),
    head: z
      .object({ seq: z.int(), hash: z.string() })
      .nullable()
      .meta({ description: 'Last event; written down elsewhere it proves that no tail was cut off' }),
  })
  .meta({ id: 'AuditVerification' });
export type AuditVerification = z.infer<typeof AuditVerification>;

/**
 * Recomputes the whole chain of the audit log.
 * A cut-off tail leaves a whole chain behind: compare `head` with one noted earlier.
 * @throws access.forbidden (forbidden) for an actor who does not see every event
 */
export async function verifyAuditLog(db: Db): Promise<AuditVerification> {
  if (db.actor.territory.level !== 'republic') throw new DomainError('access.forbidden', 'forbidden');
  const result = await db.one<{ events: number; firstBadSeq: number | null }>(VERIFY);
  const head = await db.maybeOne<{ seq: number; hash: string }>(HEAD);
  return { ...result, head: head ?? null };
}
