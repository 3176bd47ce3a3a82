import { Controller, Get, Headers, HttpCode, Param, Post, Query, type StreamableFile } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Allow, AllowKey, CurrentActor } from '@tizilim/access';
import { languages, pickLanguage } from '@tizilim/messages';
import type { Actor } from '@tizilim/platform';
import { ListId } from '../keep-list/list-id.js';
import { attachment } from './attachment.js';
import { ReturnFile } from './return-file.service.js';

const WorkbookQuery = z.object({ lang: z.enum(languages).optional() }).meta({ id: 'WorkbookQuery' });
const JobStarted = z.object({ jobId: z.uuid().nullable().describe('null: there is nothing to wait for') }).meta({ id: 'WorkbookJob' });

@ApiTags('lists')
@Controller('lists')
@Allow('registrar', 'approver', 'clerk', 'supervisor')
@AllowKey('lists:read')
export class ReturnFileController {
  constructor(private readonly files: ReturnFile) {}

  @Get(':id/file')
  @ApiOperation({ summary: 'The file as it was received' })
  @ApiOkResponse({ description: 'The bytes' })
  async original(@CurrentActor() actor: Actor, @Param('id', { schema: ListId }) id: string): Promise<StreamableFile> {
    return attachment(await this.files.original(actor, id));
  }

  @Post(':id/annotated')
  @HttpCode(202)
  @ApiOperation({ summary: 'Ask for the annotated workbook' })
  @ApiAcceptedResponse({ description: 'The job that makes it', standardSchema: JobStarted })
  request(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: ListId }) id: string,
    @Query({ schema: WorkbookQuery }) query: z.infer<typeof WorkbookQuery>,
    @Headers('accept-language') language?: string,
  ): Promise<z.infer<typeof JobStarted>> {
    return this.files.request(actor, id, query.lang ?? pickLanguage(language));
  }

  @Get(':id/annotated')
  @ApiOperation({ summary: 'The annotated workbook (XLSX)' })
  @ApiOkResponse({ description: 'The workbook' })
  async workbook(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: ListId }) id: string,
    @Query({ schema: WorkbookQuery }) query: z.infer<typeof WorkbookQuery>,
    @Headers('accept-language') language?: string,
  ): Promise<StreamableFile> {
    return attachment(await this.files.workbook(actor, id, query.lang ?? pickLanguage(language)));
  }
}
