import { Controller, Headers, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentActor } from '@tizilim/access';
import { pickLanguage } from '@tizilim/messages';
import type { Actor } from '@tizilim/platform';
import { ListId } from '../keep-list/list-id.js';
import { showList } from '../keep-list/show-list.js';
import { ListView } from '../keep-list/voter-list.js';
import { PrepareList } from './prepare-list.service.js';

@ApiTags('lists')
@Controller('lists')
export class PrepareListController {
  constructor(private readonly prepareList: PrepareList) {}

  @Post(':id/prepare')
  @HttpCode(200)
  @Allow('registrar')
  @ApiOperation({ summary: "Hand a reconciled list to the akim's approver" })
  @ApiOkResponse({ description: 'The list', standardSchema: ListView })
  async prepare(@CurrentActor() actor: Actor, @Param('id', { schema: ListId }) id: string, @Headers('accept-language') language?: string): Promise<ListView> {
    return showList(await this.prepareList.run(actor, id), pickLanguage(language));
  }
}
