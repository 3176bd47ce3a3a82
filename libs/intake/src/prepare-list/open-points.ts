import type { Db } from '@tizilim/platform';

/**
 * What still keeps a list from being submitted, asked of whoever compares lists with the registers.
 * Intake does not know reconciliation: the module that does provides this token (any module of the application may).
 */
export interface OpenPoints {
  /** Discrepancies of the list that block its submission and have no verdict yet. */
  countBlocking(db: Db, listId: string): Promise<number>;
  /** Whether the act of reconciliation was made and says what stands now. */
  hasCurrentAct(db: Db, listId: string): Promise<boolean>;
}
export const OPEN_POINTS = Symbol('OpenPoints');
