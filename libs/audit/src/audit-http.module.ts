import { Module } from '@nestjs/common';
import { ReadLogController } from './read-log/read-log.controller.js';
import { ReadLog } from './read-log/read-log.service.js';

/** Reading and verifying the audit log over HTTP. */
@Module({ controllers: [ReadLogController], providers: [ReadLog] })
export class AuditHttpModule {}
