import type { Db } from '@tizilim/platform';
import { SURGE_FIGURES } from './remove-voter.sql.js';
import type { RemovalView } from './removal-view.js';

/** More than this share of a region, or of a precinct, removed in one round waits for a second approval of the CEC. */
const REGION_SHARE = 0.005;
const PRECINCT_SHARE = 0.05;

interface Figures {
  readonly regionActive: number;
  readonly regionRemoved: number;
  readonly precinctActive: number;
  readonly precinctRemoved: number;
}

/** True when one more removal passes a limit of the round. */
export async function isSurge(db: Db, decision: RemovalView): Promise<boolean> {
  const figures = await db.one<Figures>(SURGE_FIGURES, [decision.roundId, decision.regionId, decision.precinctId]);
  return (
    passes(figures.regionRemoved, figures.regionActive, REGION_SHARE) ||
    passes(figures.precinctRemoved, figures.precinctActive, PRECINCT_SHARE)
  );
}

/** `active` are those still there, so the share is taken of active + removed. */
function passes(removed: number, active: number, share: number): boolean {
  return removed + 1 > share * (active + removed);
}
