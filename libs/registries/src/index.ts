import type { Migration } from '@tizilim/platform';
import { snapshots } from './migrations/0401-snapshots.js';

export { RegistriesHttpModule } from './registries-http.module.js';
export { RegistriesWorkerModule } from './registries-worker.module.js';
export { snapshotKinds } from './snapshot-format.js';
export type { SnapshotKind } from './snapshot-format.js';
export type { SnapshotRow } from './snapshot-view.js';
export { latestSnapshots } from './list-snapshots/latest-snapshots.js';
export type { LatestSnapshots, SnapshotRef } from './list-snapshots/latest-snapshots.js';
export { ListSnapshots } from './list-snapshots/list-snapshots.service.js';
export { ReceiveSnapshot } from './receive-snapshot/receive-snapshot.service.js';
export type { ReceiveSnapshotQuery, SnapshotReceipt } from './receive-snapshot/receive-snapshot.service.js';
export { IMPORT_SNAPSHOT, ImportSnapshot } from './import-snapshot/import-snapshot.handler.js';
export const registriesMigrations: readonly Migration[] = [snapshots];
