import { Controller, Headers, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiAcceptedResponse, ApiBody, ApiConsumes, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Allow, CurrentActor } from '@tizilim/access';
import { pickLanguage } from '@tizilim/messages';
import type { Actor } from '@tizilim/platform';
import { readUpload } from './read-upload.js';
import { ReceiptView, type Receipt } from './receipt.js';
import { ReceiveList } from './receive-list.service.js';

const ACCEPTED = 202;
const form = {
  type: 'object' as const,
  required: ['roundId', 'file'],
  properties: {
    roundId: { type: 'string' as const, format: 'uuid' },
    districtId: { type: 'string' as const, description: 'KATO code; for a region that sends the part of one district' },
    declaredLines: { type: 'integer' as const, description: 'People in the file' },
    declaredEncoding: { type: 'string' as const },
    language: { type: 'string' as const, enum: ['kk', 'ru', 'en'] },
    file: { type: 'string' as const, format: 'binary', description: 'Behind all other fields' },
  },
};

@ApiTags('lists')
@Controller('lists')
export class ReceiveListController {
  constructor(private readonly receiveList: ReceiveList) {}

  @Post()
  @HttpCode(ACCEPTED)
  @Allow('registrar')
  @ApiOperation({ summary: 'Hand in a voter list; the same file again gets the same receipt' })
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: form })
  @ApiAcceptedResponse({ description: 'The receipt; the job checks the list', standardSchema: ReceiptView })
  receive(
    @CurrentActor() actor: Actor,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
    @Headers('accept-language') language?: string,
  ): Promise<Receipt> {
    return readUpload(request, response, (fields, file) => this.receiveList.run(actor, fields, file, pickLanguage(language)));
  }
}
