import { Controller, Get, Headers, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Allow, CurrentActor } from '@tizilim/access';
import { pickLanguage } from '@tizilim/messages';
import type { Actor } from '@tizilim/platform';
import { BoardView, type Board } from './board.js';
import { ShowBoard } from './show-board.service.js';

@ApiTags('rounds')
@Controller('rounds')
export class ShowBoardController {
  constructor(private readonly showBoard: ShowBoard) {}

  @Get(':id/board')
  @Allow('registrar', 'approver', 'clerk', 'supervisor', 'official', 'auditor')
  @ApiOperation({ summary: 'Who has delivered in a round' })
  @ApiOkResponse({ description: 'Regions and, where they deliver in parts, districts', standardSchema: BoardView })
  board(@CurrentActor() actor: Actor, @Param('id', { schema: z.uuid() }) id: string, @Headers('accept-language') language?: string): Promise<Board> {
    return this.showBoard.run(actor, id, pickLanguage(language));
  }
}
