import { Controller, Get, HttpCode, Param, Post, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Allow, CurrentActor } from '@tizilim/access';
import { FileStore, type Actor } from '@tizilim/platform';
import { ActView, MakeAct } from './make-act.js';

const ListId = z.uuid();
const Language = z.enum(['kk', 'ru']);

@ApiTags('reconciliation')
@Controller('lists')
export class MakeActController {
  constructor(
    private readonly makeAct: MakeAct,
    private readonly files: FileStore,
  ) {}

  @Post(':id/reconciliation-act')
  @HttpCode(200)
  @Allow('registrar', 'approver')
  @ApiOkResponse({ description: 'The act of the list as it stands', standardSchema: ActView })
  make(@CurrentActor() actor: Actor, @Param('id', { schema: ListId }) id: string): Promise<ActView> {
    return this.makeAct.make(actor, id);
  }

  @Get(':id/reconciliation-act')
  @Allow('registrar', 'approver', 'clerk', 'supervisor', 'auditor')
  @ApiOkResponse({ description: 'The last act of the list', standardSchema: ActView })
  get(@CurrentActor() actor: Actor, @Param('id', { schema: ListId }) id: string): Promise<ActView> {
    return this.makeAct.get(actor, id);
  }

  @Get(':id/reconciliation-act/:language')
  @Allow('registrar', 'approver', 'clerk', 'supervisor', 'auditor')
  @ApiOkResponse({ description: 'The last act as PDF in Kazakh or Russian' })
  async file(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: ListId }) id: string,
    @Param('language', { schema: Language }) language: z.infer<typeof Language>,
  ): Promise<StreamableFile> {
    const file = await this.makeAct.file(actor, id, language);
    const disposition = `attachment; filename="${file.name}"; filename*=UTF-8''${encodeURIComponent(file.name)}`;
    return new StreamableFile(this.files.open(file), { type: file.mediaType, length: file.size, disposition });
  }
}
