import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Allow, CurrentActor } from '@tizilim/access';
import { roles } from '@tizilim/domain';
import type { Actor } from '@tizilim/platform';
import { ListTerritory } from './list-territory.service.js';

const named = { nameKk: z.string(), nameRu: z.string() };
const validity = { validFrom: z.iso.date().nullable(), validTo: z.iso.date().nullable().describe('First day on which it no longer exists') };
const RegionView = z.object({ id: z.string(), kato: z.string(), ...named, nameEn: z.string(), ...validity }).meta({ id: 'Region' });
const DistrictView = z.object({ id: z.string(), regionId: z.string(), ...named, ...validity }).meta({ id: 'District' });
const RegionPage = z.object({ items: z.array(RegionView), next: z.null() }).meta({ id: 'RegionPage' });
const DistrictPage = z.object({ items: z.array(DistrictView), next: z.null() }).meta({ id: 'DistrictPage' });

const onDay = z.iso.date().optional().describe('Day asked about; today when left out');
const RegionQuery = z.object({ on: onDay }).meta({ id: 'RegionQuery' });
const DistrictQuery = z.object({ regionId: z.string().regex(/^\d{2}$/).optional(), on: onDay }).meta({ id: 'DistrictQuery' });

@ApiTags('territory')
@Controller('territory')
export class ListTerritoryController {
  constructor(private readonly territory: ListTerritory) {}

  @Get('regions')
  @Allow(...roles)
  @ApiOperation({ summary: 'Regions of a day' })
  @ApiOkResponse({ description: 'Regions', standardSchema: RegionPage })
  async regions(@CurrentActor() actor: Actor, @Query({ schema: RegionQuery }) query: z.infer<typeof RegionQuery>): Promise<z.infer<typeof RegionPage>> {
    return { items: await this.territory.regions(actor, query.on), next: null };
  }

  @Get('districts')
  @Allow(...roles)
  @ApiOperation({ summary: 'Districts of a day, of one region or of all' })
  @ApiOkResponse({ description: 'Districts', standardSchema: DistrictPage })
  async districts(@CurrentActor() actor: Actor, @Query({ schema: DistrictQuery }) query: z.infer<typeof DistrictQuery>): Promise<z.infer<typeof DistrictPage>> {
    return { items: await this.territory.districts(actor, query.regionId, query.on), next: null };
  }
}
