import { Controller, Get, Headers, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import { ApiAcceptedResponse, ApiBody, ApiConsumes, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import type { z } from 'zod';
import { Allow, CurrentActor } from '@tizilim/access';
import { pickLanguage } from '@tizilim/messages';
import type { Actor } from '@tizilim/platform';
import { ListId } from '../keep-list/list-id.js';
import { readUpload } from '../receive-list/read-upload.js';
import { CorrectList } from './correct-list.service.js';
import { CorrectionPage, CorrectionView } from './correction-view.js';

const form = {
  type: 'object' as const,
  required: ['file'],
  properties: {
    declaredLines: { type: 'integer' as const, description: 'Lines in the file' },
    declaredEncoding: { type: 'string' as const },
    file: {
      type: 'string' as const,
      format: 'binary',
      description:
        'Same columns as the list, and optionally `line` (its number in the list, or new) and `remove` (yes); behind all other fields',
    },
  },
};

@ApiTags('lists')
@Controller('lists')
export class CorrectListController {
  constructor(private readonly corrections: CorrectList) {}

  @Post(':id/corrections')
  @HttpCode(202)
  @Allow('registrar')
  @ApiOperation({ summary: 'Send only the lines of a list that have changed' })
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: form })
  @ApiAcceptedResponse({ description: 'The correction; its job makes the next version', standardSchema: CorrectionView })
  send(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: ListId }) id: string,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
    @Headers('accept-language') header?: string,
  ): Promise<CorrectionView> {
    const language = pickLanguage(header);
    return readUpload(request, response, (fields, file) => this.corrections.run(actor, id, fields, { file, language }));
  }

  @Get(':id/corrections')
  @Allow('registrar', 'approver', 'clerk', 'supervisor', 'auditor')
  @ApiOperation({ summary: 'Corrections files sent for a version of a list, newest first' })
  @ApiOkResponse({ description: 'The corrections', standardSchema: CorrectionPage })
  list(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: ListId }) id: string,
    @Headers('accept-language') language?: string,
  ): Promise<z.infer<typeof CorrectionPage>> {
    return this.corrections.list(actor, id, pickLanguage(language));
  }
}
