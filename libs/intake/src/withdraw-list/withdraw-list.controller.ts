import { Body, Controller, Headers, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Allow, CurrentActor } from '@tizilim/access';
import { pickLanguage } from '@tizilim/messages';
import type { Actor } from '@tizilim/platform';
import { ListId } from '../keep-list/list-id.js';
import { showList } from '../keep-list/show-list.js';
import { ListView } from '../keep-list/voter-list.js';
import { WithdrawList } from './withdraw-list.service.js';

const WithdrawBody = z.object({ reason: z.string().trim().max(2000).optional() }).meta({ id: 'WithdrawList' });

@ApiTags('lists')
@Controller('lists')
export class WithdrawListController {
  constructor(private readonly withdrawList: WithdrawList) {}

  @Post(':id/withdraw')
  @HttpCode(200)
  @Allow('registrar')
  @ApiOperation({ summary: 'Take a list back before it is signed' })
  @ApiOkResponse({ description: 'The list', standardSchema: ListView })
  async withdraw(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: ListId }) id: string,
    @Body({ schema: WithdrawBody }) body: z.infer<typeof WithdrawBody>,
    @Headers('accept-language') language?: string,
  ): Promise<ListView> {
    return showList(await this.withdrawList.run(actor, id, body.reason), pickLanguage(language));
  }
}
