import { Body, Controller, Get, Headers, Param, Patch, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Allow, CurrentActor } from '@tizilim/access';
import { pickLanguage } from '@tizilim/messages';
import type { Actor } from '@tizilim/platform';
import { ListId } from '../keep-list/list-id.js';
import { EditLine, EditPage, EditQuery, LineEdit, ListLineView } from './edit-line.service.js';

const LineNumber = z.coerce.number().int().positive().max(2_147_483_647);

@ApiTags('lists')
@Controller('lists')
export class EditLineController {
  constructor(private readonly lines: EditLine) {}

  @Get(':id/lines/:line')
  @Allow('registrar', 'approver', 'clerk', 'supervisor', 'auditor')
  @ApiOperation({ summary: 'One line of a list, accepted or rejected, with its findings' })
  @ApiOkResponse({ description: 'The line', standardSchema: ListLineView })
  get(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: ListId }) id: string,
    @Param('line', { schema: LineNumber }) line: number,
    @Headers('accept-language') language?: string,
  ): Promise<ListLineView> {
    return this.lines.get(actor, id, line, pickLanguage(language));
  }

  @Patch(':id/lines/:line')
  @Allow('registrar')
  @ApiOperation({ summary: 'Correct values of one line of a checked list' })
  @ApiOkResponse({ description: 'The line as it was judged anew', standardSchema: ListLineView })
  edit(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: ListId }) listId: string,
    @Param('line', { schema: LineNumber }) line: number,
    @Body({ schema: LineEdit }) body: LineEdit,
    @Headers('accept-language') language?: string,
  ): Promise<ListLineView> {
    return this.lines.run(actor, { listId, line }, body, pickLanguage(language));
  }

  @Get(':id/edits')
  @Allow('registrar', 'approver', 'clerk', 'supervisor', 'auditor')
  @ApiOperation({ summary: 'Values corrected by hand: who, when, what it was; they are signed with the list' })
  @ApiOkResponse({ description: 'The corrections', standardSchema: EditPage })
  edits(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: ListId }) id: string,
    @Query({ schema: EditQuery }) query: z.infer<typeof EditQuery>,
  ): Promise<z.infer<typeof EditPage>> {
    return this.lines.edits(actor, id, query);
  }
}
