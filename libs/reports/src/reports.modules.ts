import { Module } from '@nestjs/common';
import { IssueReport } from './issue-report/issue-report.service.js';
import { PrepareReport } from './prepare-report/prepare-report.service.js';
import { ReadReports } from './read-reports/read-reports.service.js';
import { RenderReport } from './render-report/render-report.handler.js';
import { ReportsController } from './reports.controller.js';

@Module({ controllers: [ReportsController], providers: [PrepareReport, IssueReport, ReadReports] })
export class ReportsHttpModule {}

@Module({ providers: [RenderReport] })
export class ReportsWorkerModule {}
