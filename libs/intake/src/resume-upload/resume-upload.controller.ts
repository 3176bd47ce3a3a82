import { Controller, Delete, Get, Head, Headers, HttpCode, Options, Param, Patch, Post, Req, Res } from '@nestjs/common';
import { ApiConsumes, ApiCreatedResponse, ApiHeader, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { z } from 'zod';
import { Allow, AllowKey, CurrentActor } from '@tizilim/access';
import { DomainError } from '@tizilim/domain';
import { pickLanguage } from '@tizilim/messages';
import { API_PREFIX, type Actor } from '@tizilim/platform';
import { cleanName } from '../receive-list/read-upload.js';
import { ReceiptView } from '../receive-list/receipt.js';
import { readDeliveryKey } from '../receive-list/repeat-delivery.js';
import { isTrial } from '../receive-list/trial-query.js';
import { ResumeUpload, type ListUpload } from './resume-upload.service.js';
import { assertTus, CHECKSUM_ALGORITHMS, PIECE_TYPE, readBytes, readChecksum, readMetadata, TUS_EXTENSIONS, TUS_VERSION, type TusHeaders } from './tus-headers.js';

const UploadId = z.uuid();
const UploadView = z
  .object({
    id: z.uuid(),
    fileName: z.string(),
    size: z.number().int().describe('Bytes of the whole file'),
    offset: z.number().int().describe('Bytes that have arrived'),
    expiresAt: z.iso.datetime(),
    receipt: ReceiptView.nullable().describe('Of the list, once the file is whole'),
  })
  .meta({ id: 'ListUpload' });

/** Lists in pieces by the tus protocol, for bad lines and large files. The owner alone may go on. */
@ApiTags('uploads')
@Controller('uploads')
@Allow('registrar')
@AllowKey('lists:deliver')
export class ResumeUploadController {
  constructor(private readonly uploads: ResumeUpload) {}

  @Options()
  @HttpCode(204)
  @ApiOperation({ summary: 'What this server understands of tus' })
  @ApiNoContentResponse({ description: 'In the headers' })
  options(@Res({ passthrough: true }) response: Response): void {
    response.set({ 'Tus-Resumable': TUS_VERSION, 'Tus-Version': TUS_VERSION, 'Tus-Extension': TUS_EXTENSIONS, 'Tus-Checksum-Algorithm': CHECKSUM_ALGORITHMS.join(',') });
  }

  @Post()
  @ApiOperation({ summary: 'Announce a list; its bytes follow with PATCH', description: 'Upload-Metadata carries `filename`, `dry-run` and the fields of POST /lists.' })
  @ApiHeader({ name: 'Upload-Length', required: true })
  @ApiHeader({ name: 'Upload-Metadata', required: true })
  @ApiCreatedResponse({ description: 'Where to send the bytes: Location' })
  async create(@CurrentActor() actor: Actor, @Headers() headers: TusHeaders, @Res({ passthrough: true }) response: Response): Promise<void> {
    answerTus(response);
    assertTus(headers);
    const { filename = '', 'dry-run': trial, ...fields } = readMetadata(headers);
    const asked = {
      language: pickLanguage(textOf(headers['accept-language'])),
      dryRun: isTrial(trial === undefined ? {} : { 'dry-run': trial }),
      key: readDeliveryKey(textOf(headers['idempotency-key'])),
    };
    const upload = await this.uploads.create(actor, { fields, fileName: cleanName(filename), size: readBytes(headers, 'upload-length') }, asked);
    response.set({ Location: `/${API_PREFIX}/uploads/${upload.id}`, ...progressOf(upload) });
  }

  @Head(':id')
  @ApiOperation({ summary: 'How many bytes have arrived' })
  @ApiOkResponse({ description: 'Upload-Offset' })
  async progress(@CurrentActor() actor: Actor, @Param('id', { schema: UploadId }) id: string, @Res({ passthrough: true }) response: Response): Promise<void> {
    answerTus(response);
    response.set(progressOf(await this.uploads.find(actor, id)));
  }

  @Get(':id')
  @ApiOperation({ summary: 'The upload and, once it is whole, the receipt of the list' })
  @ApiOkResponse({ description: 'The upload', standardSchema: UploadView })
  async read(@CurrentActor() actor: Actor, @Param('id', { schema: UploadId }) id: string): Promise<z.infer<typeof UploadView>> {
    const upload = await this.uploads.find(actor, id);
    const { fileName, size, offset, expiresAt } = upload;
    return { id, fileName, size, offset, expiresAt: expiresAt.toISOString(), receipt: await this.uploads.receipt(actor, upload) };
  }

  @Patch(':id')
  @HttpCode(204)
  @ApiConsumes(PIECE_TYPE)
  @ApiHeader({ name: 'Upload-Offset', required: true })
  @ApiOperation({ summary: 'The next bytes; with the last ones the list is made' })
  @ApiNoContentResponse({ description: 'Upload-Offset; once it is whole, the list in Content-Location' })
  async append(@CurrentActor() actor: Actor, @Param('id', { schema: UploadId }) id: string, @Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<void> {
    const { headers } = request;
    answerTus(response);
    assertTus(headers);
    if (headers['content-type'] !== PIECE_TYPE) throw new DomainError('upload.piece-type', 'invalid', { type: PIECE_TYPE });
    const upload = await this.uploads.append(actor, id, { from: readBytes(headers, 'upload-offset'), stream: request, checksum: readChecksum(headers) });
    response.set(progressOf(upload));
    if (upload.listId !== null) response.set('Content-Location', `/${API_PREFIX}/lists/${upload.listId}`);
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Give an upload up' })
  @ApiNoContentResponse({ description: 'Its bytes are gone; a list it has become stays' })
  async remove(@CurrentActor() actor: Actor, @Param('id', { schema: UploadId }) id: string, @Headers() headers: TusHeaders, @Res({ passthrough: true }) response: Response): Promise<void> {
    answerTus(response);
    assertTus(headers);
    await this.uploads.remove(actor, id);
  }
}

/** Also on answers that refuse. */
function answerTus(response: Response): void {
  response.set({ 'Tus-Resumable': TUS_VERSION, 'Cache-Control': 'no-store' });
}

function progressOf({ offset, size, expiresAt }: ListUpload): Record<string, string> {
  return { 'Upload-Offset': String(offset), 'Upload-Length': String(size), 'Upload-Expires': expiresAt.toUTCString() };
}

function textOf(header: string | string[] | undefined): string | undefined {
  return Array.isArray(header) ? header[0] : header;
}
