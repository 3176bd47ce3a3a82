import type { Migration } from '@tizilim/platform';
import { reports } from './migrations/1001-reports.js';

export { ReportsHttpModule, ReportsWorkerModule } from './reports.modules.js';
export { reportInvariants } from './report-invariants.js';
export const reportsMigrations: readonly Migration[] = [reports];
