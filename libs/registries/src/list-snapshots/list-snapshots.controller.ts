import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Allow, CurrentActor } from '@tizilim/access';
import type { Actor } from '@tizilim/platform';
import { SnapshotView, type SnapshotRow } from '../snapshot-view.js';
import { ListSnapshots, SnapshotQuery } from './list-snapshots.service.js';

const SnapshotPage = z.object({ items: z.array(SnapshotView), next: z.string().nullable() }).meta({ id: 'SnapshotPage' });
const snapshotId = z.string().regex(/^[1-9]\d{0,17}$/);

@ApiTags('registries')
@Controller('registries/snapshots')
@Allow('registrar', 'approver', 'clerk', 'supervisor', 'administrator', 'auditor')
export class ListSnapshotsController {
  constructor(private readonly snapshots: ListSnapshots) {}

  @Get()
  @ApiOperation({ summary: 'Snapshots of the external registers, newest first' })
  @ApiOkResponse({ description: 'Snapshots', standardSchema: SnapshotPage })
  list(@CurrentActor() actor: Actor, @Query({ schema: SnapshotQuery }) query: SnapshotQuery): Promise<{ items: SnapshotRow[]; next: string | null }> {
    return this.snapshots.run(actor, query);
  }

  @Get(':id')
  @ApiOperation({ summary: 'One snapshot' })
  @ApiOkResponse({ description: 'The snapshot', standardSchema: SnapshotView })
  get(@CurrentActor() actor: Actor, @Param('id', { schema: snapshotId }) id: string): Promise<SnapshotRow> {
    return this.snapshots.get(actor, id);
  }
}
