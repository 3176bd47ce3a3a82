import type { Db } from '@tizilim/platform';
import { sumFigures, type Figures, type PartProgress, type Progress } from '../figures.js';
import { COUNT_DISTRICTS, COUNT_REGIONS, PREVIOUS_TOTAL } from './count-progress.sql.js';

export interface Scope {
  /** null: the republic. */
  readonly regionId: string | null;
  /** First day of the month. */
  readonly month: string;
  readonly asOf: string;
}

/** Counts labels from the ledger and voters from the register, both from their one place. */
export async function countProgress(db: Db, scope: Scope): Promise<Figures> {
  const parts =
    scope.regionId === null
      ? await db.query<PartProgress>(COUNT_REGIONS, [scope.month, scope.asOf])
      : await db.query<PartProgress>(COUNT_DISTRICTS, [scope.regionId, scope.asOf]);
  const previous = await db.maybeOne<{ total: Progress }>(PREVIOUS_TOTAL, [scope.regionId, scope.month]);
  return sumFigures(parts, previous?.total ?? null);
}
