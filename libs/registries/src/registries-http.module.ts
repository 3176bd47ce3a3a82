import { Module } from '@nestjs/common';
import { ListSnapshotsController } from './list-snapshots/list-snapshots.controller.js';
import { ListSnapshots } from './list-snapshots/list-snapshots.service.js';
import { ReceiveSnapshotController } from './receive-snapshot/receive-snapshot.controller.js';
import { ReceiveSnapshot } from './receive-snapshot/receive-snapshot.service.js';

@Module({
  controllers: [ReceiveSnapshotController, ListSnapshotsController],
  providers: [ReceiveSnapshot, ListSnapshots],
})
export class RegistriesHttpModule {}
