import { Controller, HttpCode, Post, Query, Req } from '@nestjs/common';
import { ApiAcceptedResponse, ApiBody, ApiConsumes, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import { z } from 'zod';
import { Allow, CurrentActor } from '@tizilim/access';
import type { Actor } from '@tizilim/platform';
import { SnapshotView } from '../snapshot-view.js';
import { ReceiveSnapshot, ReceiveSnapshotQuery, type SnapshotReceipt } from './receive-snapshot.service.js';

const SnapshotReceiptView = z
  .object({ snapshot: SnapshotView, known: z.boolean().describe('Received before; nothing was changed now') })
  .meta({ id: 'SnapshotReceipt' });

@ApiTags('registries')
@Controller('registries/snapshots')
export class ReceiveSnapshotController {
  constructor(private readonly receiveSnapshot: ReceiveSnapshot) {}

  @Post()
  @HttpCode(202)
  @Allow('supervisor@republic', 'administrator@republic')
  @ApiOperation({ summary: 'Send a snapshot of an external register (CSV, the body is the file)' })
  @ApiConsumes('text/csv')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @ApiAcceptedResponse({ description: 'Receipt; the work that loads it is in jobId', standardSchema: SnapshotReceiptView })
  receive(@CurrentActor() actor: Actor, @Query({ schema: ReceiveSnapshotQuery }) query: ReceiveSnapshotQuery, @Req() request: Request): Promise<SnapshotReceipt> {
    return this.receiveSnapshot.run(actor, query, request);
  }
}
