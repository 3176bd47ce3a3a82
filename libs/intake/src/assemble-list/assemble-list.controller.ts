import { Body, Controller, Headers, HttpCode, Post } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { Allow, CurrentActor } from '@tizilim/access';
import { pickLanguage } from '@tizilim/messages';
import type { Actor } from '@tizilim/platform';
import { ReceiptView, type Receipt } from '../receive-list/receipt.js';
import { AssembleList, AssembleListBody } from './assemble-list.service.js';

@ApiTags('lists')
@Controller('lists')
export class AssembleListController {
  constructor(private readonly assembleList: AssembleList) {}

  @Post('assemble')
  @HttpCode(202)
  @Allow('registrar@region')
  @ApiOperation({ summary: "Assemble the region's list from the parts of its districts" })
  @ApiAcceptedResponse({ description: 'The receipt; the job copies the lines', standardSchema: ReceiptView })
  assemble(
    @CurrentActor() actor: Actor,
    @Body({ schema: AssembleListBody }) body: z.infer<typeof AssembleListBody>,
    @Headers('accept-language') language?: string,
  ): Promise<Receipt> {
    return this.assembleList.run(actor, body, pickLanguage(language));
  }
}
