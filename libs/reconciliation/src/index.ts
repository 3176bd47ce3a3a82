import type { Migration } from '@tizilim/platform';
import { discrepancies } from './migrations/0801-discrepancies.js';
import { nationalCases } from './migrations/0802-national-cases.js';

export { CHECK_NATION } from './check-nation/check-nation.kind.js';
export { CheckNationJob } from './check-nation/check-nation.job.js';
export { DecideDiscrepancy } from './decide-discrepancy/decide-discrepancy.js';
export { DecideNation } from './decide-nation/decide-nation.js';
export { MakeAct } from './make-act/make-act.js';
export type { ActView } from './make-act/make-act.js';
export type { ActFigures } from './make-act/act-figures.js';
export { blockingPoints } from './read-discrepancies/open-points.js';
export { ReadDiscrepancies } from './read-discrepancies/read-discrepancies.js';
export { RECONCILE_LIST } from './reconcile-list/reconcile-list.kind.js';
export { ReconcileListJob } from './reconcile-list/reconcile-list.job.js';
export { ReconcileList } from './reconcile-list/reconcile-list.js';
export { ReconciliationHttpModule, ReconciliationWorkerModule } from './reconciliation.modules.js';
export { reconciliationInvariants } from './verify-reconciliation/reconciliation-invariants.js';
export const reconciliationMigrations: readonly Migration[] = [discrepancies, nationalCases];
