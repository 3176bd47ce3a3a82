import { Module } from '@nestjs/common';
import { ChangePrecinctController } from './change-precinct/change-precinct.controller.js';
import { ChangePrecinct } from './change-precinct/change-precinct.service.js';
import { ClosePrecinctController } from './close-precinct/close-precinct.controller.js';
import { ClosePrecinct } from './close-precinct/close-precinct.service.js';
import { CreatePrecinctController } from './create-precinct/create-precinct.controller.js';
import { CreatePrecinct } from './create-precinct/create-precinct.service.js';
import { ImportKatoController } from './import-kato/import-kato.controller.js';
import { ImportKato } from './import-kato/import-kato.service.js';
import { ImportPrecinctsController } from './import-precincts/import-precincts.controller.js';
import { ImportPrecincts } from './import-precincts/import-precincts.service.js';
import { ListPrecinctsController } from './list-precincts/list-precincts.controller.js';
import { ListPrecincts } from './list-precincts/list-precincts.service.js';
import { ListTerritoryController } from './list-territory/list-territory.controller.js';
import { ListTerritory } from './list-territory/list-territory.service.js';

@Module({
  controllers: [
    ListTerritoryController,
    ImportKatoController,
    ImportPrecinctsController,
    ListPrecinctsController,
    CreatePrecinctController,
    ChangePrecinctController,
    ClosePrecinctController,
  ],
  providers: [ListTerritory, ImportKato, ImportPrecincts, ListPrecincts, CreatePrecinct, ChangePrecinct, ClosePrecinct],
})
export class TerritoryHttpModule {}
