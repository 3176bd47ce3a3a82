import { Controller, Headers, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Allow, CurrentActor } from '@tizilim/access';
import { pickLanguage } from '@tizilim/messages';
import type { Actor } from '@tizilim/platform';
import { ListId } from '../keep-list/list-id.js';
import { showList } from '../keep-list/show-list.js';
import { ListView } from '../keep-list/voter-list.js';
import { AcceptList } from './accept-list.service.js';

const AcceptedView = z
  .object({ list: ListView, jobId: z.uuid().nullable().describe('Job that applies the list; set with the last acceptance') })
  .meta({ id: 'AcceptedList' });

@ApiTags('lists')
@Controller('lists')
export class AcceptListController {
  constructor(private readonly acceptList: AcceptList) {}

  @Post(':id/accept')
  @HttpCode(200)
  @Allow('clerk', 'supervisor')
  @ApiOperation({ summary: 'Accept a submitted list (the commission whose turn it is)' })
  @ApiOkResponse({ description: 'The list', standardSchema: AcceptedView })
  async accept(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: ListId }) id: string,
    @Headers('accept-language') language?: string,
  ): Promise<z.infer<typeof AcceptedView>> {
    const { list, jobId } = await this.acceptList.run(actor, id);
    return { list: showList(list, pickLanguage(language)), jobId };
  }
}
