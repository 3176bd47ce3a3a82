import { Controller, HttpCode, Post, Query, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import { z } from 'zod';
import { Allow, CurrentActor } from '@tizilim/access';
import type { Actor } from '@tizilim/platform';
import { ImportKato, type KatoImport } from './import-kato.service.js';
import { katoLevels } from './read-kato.js';
import { nameRepairKinds } from './repair-name.js';

const KatoImportQuery = z
  .object({
    effectiveOn: z.iso.date().optional().describe('Day from which the edition holds; today when left out'),
    confirmClosing: z.stringbool().optional().describe('Agrees to close regions or many districts that the table no longer has'),
  })
  .meta({ id: 'KatoImportQuery' });
const Changes = z.object({ added: z.int(), changed: z.int(), closed: z.int() }).meta({ id: 'TerritoryChanges' });
const Repair = z.object({ line: z.int(), column: z.enum(['name_kk', 'name_ru']), kinds: z.array(z.enum(nameRepairKinds)), raw: z.string(), repaired: z.string() });
const KatoImportView = z
  .object({
    edition: z.string(),
    sha256: z.string(),
    effectiveOn: z.iso.date(),
    units: z.record(z.enum(katoLevels), z.int()),
    regions: Changes,
    districts: Changes,
    precinctsLeftBehind: z.int().describe('Current precincts whose district no longer exists'),
    repairs: z.array(Repair.meta({ id: 'NameRepair' })),
    known: z.boolean().describe('Imported before; nothing was changed now'),
  })
  .meta({ id: 'KatoImport' });

@ApiTags('territory')
@Controller('territory/kato-editions')
export class ImportKatoController {
  constructor(private readonly importKato: ImportKato) {}

  @Post()
  @HttpCode(200)
  @Allow('supervisor@republic', 'administrator@republic')
  @ApiOperation({ summary: 'Take over an edition of the KATO classifier (CSV, the body is the file); all or nothing' })
  @ApiConsumes('text/csv')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @ApiOkResponse({ description: 'The edition, its consequences and its repaired names', standardSchema: KatoImportView })
  import(@CurrentActor() actor: Actor, @Query({ schema: KatoImportQuery }) query: z.infer<typeof KatoImportQuery>, @Req() request: Request): Promise<KatoImport> {
    return this.importKato.run(actor, request, query);
  }
}
