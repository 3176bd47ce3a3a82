import type { Db } from '@tizilim/platform';
import { APPEND } from './record-event.sql.js';

/** One line of the audit log. Actor, role and territory are added from the context of the transaction. */
export interface AuditEntry {
  /** `lib.what-was-done`, e.g. `intake.list-received`. */
  readonly action: string;
  readonly objectType: string;
  readonly objectId: string | null;
  /** Figures and ids; no names, no IIN. */
  readonly payload?: Readonly<Record<string, unknown>>;
  /** Territory an act of a national actor concerns, so that its auditor sees it; ignored for everybody else. */
  readonly regionId?: string | null;
  readonly districtId?: string | null;
}

/**
 * Appends to the audit log inside the caller's transaction, so that neither happens without the other.
 * All writers of the log wait for each other until their commit: call it last in the transaction.
 * @returns position in the log
 */
async function record(db: Db, entry: AuditEntry): Promise<number> {
  const { action, objectType, objectId, payload = {}, regionId = null, districtId = null } = entry;
  const { seq } = await db.one<{ seq: string }>(APPEND, [action, objectType, objectId, JSON.stringify(payload), regionId, districtId]);
  return Number(seq);
}

export const audit = { record } as const;
