import { Body, Controller, Get, HttpCode, Param, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Allow, CurrentActor } from '@tizilim/access';
import { FileStore, type Actor } from '@tizilim/platform';
import { IssueReport } from './issue-report/issue-report.service.js';
import { PrepareReport, PrepareReportBody } from './prepare-report/prepare-report.service.js';
import { ReadReports, ReportsPage, ReportsQuery } from './read-reports/read-reports.service.js';
import { ReportView, type Report } from './report.js';

const Id = z.uuid();
const DocumentName = z.string().regex(/^(kk|ru)\.(pdf|xlsx)$/);
const BINARY = { type: 'string', format: 'binary' } as const;
const READERS = ['registrar', 'approver', 'clerk', 'supervisor', 'official', 'auditor'] as const;
/** The papers belong to the region; a district reads the figures. */
const DOCUMENT_READERS = ['registrar@region', 'approver@region', 'clerk@region', 'clerk@republic', 'supervisor@region', 'supervisor@republic', 'official@region', 'official@republic', 'auditor'] as const;

/** The monthly account to the Presidential Administration and the CEC. */
@ApiTags('reports')
@Controller('reports')
export class ReportsController {
  constructor(
    private readonly prepareReport: PrepareReport,
    private readonly issueReport: IssueReport,
    private readonly readReports: ReadReports,
    private readonly files: FileStore,
  ) {}

  @Post()
  @Allow('registrar@region', 'clerk@republic')
  @ApiOperation({ summary: 'Prepare the report of a month, or one on request; again renews the draft' })
  @ApiCreatedResponse({ description: 'The draft', standardSchema: ReportView })
  prepare(@CurrentActor() actor: Actor, @Body({ schema: PrepareReportBody }) body: PrepareReportBody): Promise<Report> {
    return this.prepareReport.run(actor, body);
  }

  @Post(':id/issue')
  @HttpCode(200)
  @Allow('approver@region', 'supervisor@republic')
  @ApiOperation({ summary: 'Issue a report; its figures are frozen and its documents made' })
  @ApiOkResponse({ description: 'The issued report; jobId makes the documents', standardSchema: ReportView })
  issue(@CurrentActor() actor: Actor, @Param('id', { schema: Id }) id: string): Promise<Report> {
    return this.issueReport.run(actor, id);
  }

  @Get()
  @Allow(...READERS)
  @ApiOperation({ summary: 'Reports, newest month first' })
  @ApiOkResponse({ description: 'Reports of the territory', standardSchema: ReportsPage })
  list(@CurrentActor() actor: Actor, @Query({ schema: ReportsQuery }) query: ReportsQuery): Promise<ReportsPage> {
    return this.readReports.list(actor, query);
  }

  @Get(':id')
  @Allow(...READERS)
  @ApiOperation({ summary: 'A report' })
  @ApiOkResponse({ description: 'The report', standardSchema: ReportView })
  one(@CurrentActor() actor: Actor, @Param('id', { schema: Id }) id: string): Promise<Report> {
    return this.readReports.one(actor, id);
  }

  @Get(':id/documents/:name')
  @Allow(...DOCUMENT_READERS)
  @ApiOperation({ summary: 'A document of an issued report: kk.pdf, ru.pdf, kk.xlsx, ru.xlsx' })
  @ApiOkResponse({ description: 'The document', content: { 'application/pdf': { schema: BINARY }, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': { schema: BINARY } } })
  async document(@CurrentActor() actor: Actor, @Param('id', { schema: Id }) id: string, @Param('name', { schema: DocumentName }) name: string): Promise<StreamableFile> {
    const [language = '', format = ''] = name.split('.');
    const file = await this.readReports.file(actor, id, language, format);
    return new StreamableFile(this.files.open(file), { type: file.mediaType, length: file.size, disposition: `attachment; filename="${file.name}"` });
  }
}
