import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentActor, DbContext, type Actor } from '@tizilim/platform';
import { AuditVerification, verifyAuditLog } from '../verify-log/verify-log.js';
import { AuditPage, AuditQuery, ReadLog } from './read-log.service.js';

@ApiTags('audit')
@Controller('audit')
export class ReadLogController {
  constructor(
    private readonly readLog: ReadLog,
    private readonly context: DbContext,
  ) {}

  @Get()
  @Allow('auditor', 'administrator')
  @ApiOkResponse({ description: 'Events, newest first', standardSchema: AuditPage })
  list(@CurrentActor() actor: Actor, @Query({ schema: AuditQuery }) query: AuditQuery) {
    return this.readLog.run(actor, query);
  }

  @Get('verification')
  @Allow('auditor@republic', 'administrator')
  @ApiOkResponse({ description: 'Recomputes every hash of the log', standardSchema: AuditVerification })
  verify(@CurrentActor() actor: Actor) {
    return this.context.read(actor, verifyAuditLog);
  }
}
