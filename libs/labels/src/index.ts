import type { Migration } from '@tizilim/platform';
import { labels } from './migrations/0901-labels.js';

export { LabelsHttpModule } from './labels-http.module.js';
export { LabelsWorkerModule } from './labels-worker.module.js';
export { labelInvariants } from './label-invariants.js';
export const labelsMigrations: readonly Migration[] = [labels];
