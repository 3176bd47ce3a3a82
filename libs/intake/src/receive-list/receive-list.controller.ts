import { Controller, Headers, HttpCode, Post, Query, Req, Res } from '@nestjs/common';
import { ApiAcceptedResponse, ApiBody, ApiConsumes, ApiHeader, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import type { z } from 'zod';
import { Allow, AllowKey, CurrentActor } from '@tizilim/access';
import { pickLanguage } from '@tizilim/messages';
import type { Actor } from '@tizilim/platform';
import { lateReasons } from './late-reasons.js';
import { readDelivery } from './read-upload.js';
import { ReceiptView, type Receipt } from './receipt.js';
import { ReceiveList } from './receive-list.service.js';
import { readDeliveryKey } from './repeat-delivery.js';
import { isTrial, TrialQuery } from './trial-query.js';

const ACCEPTED = 202;
const form = {
  type: 'object' as const,
  required: ['roundId', 'file'],
  properties: {
    roundId: { type: 'string' as const, format: 'uuid' },
    districtId: { type: 'string' as const, description: 'KATO code; for a region that sends the part of one district' },
    declaredLines: { type: 'integer' as const, description: 'People in the file' },
    declaredEncoding: { type: 'string' as const },
    lateReason: { type: 'string' as const, enum: [...lateReasons], description: 'Needed with the first delivery when it comes after the due date' },
    lateNote: { type: 'string' as const, description: 'The reason in words' },
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
  @AllowKey('lists:deliver')
  @ApiOperation({
    summary: 'Hand in a voter list; the same file again gets the same receipt',
    description: 'Systems may send the bytes themselves as the body (JSON, NDJSON, XML or any other format of lists), with the fields in the address.',
  })
  @ApiConsumes('multipart/form-data', 'application/json', 'application/x-ndjson', 'application/xml')
  @ApiHeader({ name: 'Idempotency-Key', required: false, description: 'The same request again with this key gets the same receipt' })
  @ApiBody({ schema: form })
  @ApiAcceptedResponse({ description: 'The receipt; the job checks the list', standardSchema: ReceiptView })
  receive(
    @CurrentActor() actor: Actor,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
    @Query({ schema: TrialQuery }) query: z.infer<typeof TrialQuery>,
    @Headers() headers: Readonly<Record<string, string | undefined>>,
  ): Promise<Receipt> {
    const asked = { language: pickLanguage(headers['accept-language']), dryRun: isTrial(query), key: readDeliveryKey(headers['idempotency-key']) };
    return readDelivery(request, response, (fields, file) => this.receiveList.run(actor, fields, file, asked));
  }
}
