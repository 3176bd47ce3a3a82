import { Body, Controller, Headers, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { Allow, CurrentActor } from '@tizilim/access';
import { pickLanguage } from '@tizilim/messages';
import type { Actor } from '@tizilim/platform';
import { ListId, Reason } from '../keep-list/list-id.js';
import { showList } from '../keep-list/show-list.js';
import { ListView } from '../keep-list/voter-list.js';
import { SignList } from './sign-list.service.js';

@ApiTags('lists')
@Controller('lists')
@Allow('approver')
export class SignListController {
  constructor(private readonly signList: SignList) {}

  @Post(':id/sign')
  @HttpCode(200)
  @ApiOperation({ summary: 'Sign a prepared list and submit it to the commissions' })
  @ApiOkResponse({ description: 'The list', standardSchema: ListView })
  async sign(@CurrentActor() actor: Actor, @Param('id', { schema: ListId }) id: string, @Headers('accept-language') language?: string): Promise<ListView> {
    return showList(await this.signList.run(actor, id), pickLanguage(language));
  }

  @Post(':id/send-back')
  @HttpCode(200)
  @ApiOperation({ summary: 'Do not sign: send a prepared list back to the registrar' })
  @ApiOkResponse({ description: 'The list', standardSchema: ListView })
  async sendBack(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: ListId }) id: string,
    @Body({ schema: Reason }) body: z.infer<typeof Reason>,
    @Headers('accept-language') language?: string,
  ): Promise<ListView> {
    return showList(await this.signList.sendBack(actor, id, body.reason), pickLanguage(language));
  }
}
