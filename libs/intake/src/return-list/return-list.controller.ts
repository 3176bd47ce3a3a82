import { Body, Controller, Headers, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { Allow, CurrentActor } from '@tizilim/access';
import { pickLanguage } from '@tizilim/messages';
import type { Actor } from '@tizilim/platform';
import { ListId, Reason } from '../keep-list/list-id.js';
import { showList } from '../keep-list/show-list.js';
import { ListView } from '../keep-list/voter-list.js';
import { ReturnList } from './return-list.service.js';

@ApiTags('lists')
@Controller('lists')
export class ReturnListController {
  constructor(private readonly returnList: ReturnList) {}

  @Post(':id/return')
  @HttpCode(200)
  @Allow('clerk', 'supervisor')
  @ApiOperation({ summary: 'Return a submitted list with reasons (the commission whose turn it is)' })
  @ApiOkResponse({ description: 'The list', standardSchema: ListView })
  async giveBack(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: ListId }) id: string,
    @Body({ schema: Reason }) body: z.infer<typeof Reason>,
    @Headers('accept-language') language?: string,
  ): Promise<ListView> {
    return showList(await this.returnList.run(actor, id, body.reason), pickLanguage(language));
  }
}
