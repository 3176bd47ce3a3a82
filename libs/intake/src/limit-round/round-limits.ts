import type { Db } from '@tizilim/platform';
import { LIMITS_IN_FORCE } from './limit-round.sql.js';

/** What a list must keep to be prepared; all in per cent. */
export interface RoundLimits {
  /** Rejected lines of all lines with people. */
  readonly rejectedPercent: number;
  /** Accepted lines with a finding that has no reason. */
  readonly unconfirmedPercent: number;
  /** A precinct that changed by more must be explained. */
  readonly precinctPercent: number;
}

/** Until the CEC signs others: one line in twenty may be rejected, every doubt has its reason, a precinct may change by 3 %. */
export const defaultLimits: RoundLimits = { rejectedPercent: 5, unconfirmedPercent: 0, precinctPercent: 3 };

/** The limits signed last, or the default ones. */
export async function readLimits(db: Db, roundId: string): Promise<RoundLimits> {
  return (await db.maybeOne<RoundLimits>(LIMITS_IN_FORCE, [roundId])) ?? defaultLimits;
}
