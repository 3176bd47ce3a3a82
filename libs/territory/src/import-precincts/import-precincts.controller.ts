import { Controller, HttpCode, Post, Query, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import { z } from 'zod';
import { Allow, CurrentActor } from '@tizilim/access';
import type { Actor } from '@tizilim/platform';
import { ImportPrecincts, PrecinctImportView, type PrecinctImport } from './import-precincts.service.js';

const ImportQuery = z.object({ regionId: z.string().regex(/^\d{2}$/).optional() }).meta({ id: 'PrecinctImportQuery' });

@ApiTags('territory')
@Controller('territory/precincts')
export class ImportPrecinctsController {
  constructor(private readonly importPrecincts: ImportPrecincts) {}

  @Post('import')
  @HttpCode(200)
  @Allow('registrar', 'supervisor')
  @ApiOperation({ summary: 'Take over a table of precincts (CSV, the body is the file); all or nothing' })
  @ApiConsumes('text/csv')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @ApiOkResponse({ description: 'What was done, or every line that stands in the way', standardSchema: PrecinctImportView })
  import(@CurrentActor() actor: Actor, @Query({ schema: ImportQuery }) query: z.infer<typeof ImportQuery>, @Req() request: Request): Promise<PrecinctImport> {
    return this.importPrecincts.run(actor, request, query.regionId);
  }
}
