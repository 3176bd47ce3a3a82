import { Controller, Get, Headers, Param, Post, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import type { z } from 'zod';
import { Allow, AllowKey, CurrentActor } from '@tizilim/access';
import { pickLanguage } from '@tizilim/messages';
import type { Actor } from '@tizilim/platform';
import { ListId } from '../keep-list/list-id.js';
import { readDelivery } from '../receive-list/read-upload.js';
import { SignaturePage, SignatureView, SignFile } from './sign-file.service.js';

const form = { type: 'object' as const, required: ['file'], properties: { file: { type: 'string' as const, format: 'binary', description: 'Detached CMS (.p7s, .cms), DER or PEM' } } };

@ApiTags('lists')
@Controller('lists')
export class SignFileController {
  constructor(private readonly signFile: SignFile) {}

  @Post(':id/signatures')
  @Allow('registrar', 'approver')
  @AllowKey('lists:deliver')
  @ApiOperation({ summary: 'Supply a detached CMS signature of the file of a list', description: 'As a form, or the bytes themselves as the body.' })
  @ApiConsumes('multipart/form-data', 'application/pkcs7-signature')
  @ApiBody({ schema: form })
  @ApiCreatedResponse({ description: 'Who signed, and what came of verifying it', standardSchema: SignatureView })
  add(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: ListId }) id: string,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
    @Headers('accept-language') language?: string,
  ): Promise<SignatureView> {
    return readDelivery(request, response, (_fields, file) => this.signFile.run(actor, id, file, pickLanguage(language)));
  }

  @Get(':id/signatures')
  @Allow('registrar', 'approver', 'clerk', 'supervisor', 'auditor')
  @AllowKey('lists:read')
  @ApiOperation({ summary: 'Signatures of the file of a list' })
  @ApiOkResponse({ description: 'In the order they came', standardSchema: SignaturePage })
  list(@CurrentActor() actor: Actor, @Param('id', { schema: ListId }) id: string, @Headers('accept-language') language?: string): Promise<z.infer<typeof SignaturePage>> {
    return this.signFile.list(actor, id, pickLanguage(language));
  }
}
