import type { Migration } from '@tizilim/platform';
import { territoryTables } from './migrations/0301-territory.js';
import { territoryReference } from './migrations/0302-territory-reference.js';

export { TerritoryHttpModule } from './territory-http.module.js';
export { precinctKinds } from './precinct-kinds.js';
export type { PrecinctKind } from './precinct-kinds.js';
export type { Precinct } from './precinct.js';
export { ImportKato } from './import-kato/import-kato.service.js';
export type { KatoImport, KatoImportOptions } from './import-kato/import-kato.service.js';
export { ImportPrecincts } from './import-precincts/import-precincts.service.js';
export type { PrecinctImport } from './import-precincts/import-precincts.service.js';
export { CreatePrecinct } from './create-precinct/create-precinct.service.js';
export type { CreatePrecinctBody } from './create-precinct/create-precinct.service.js';
export const territoryMigrations: readonly Migration[] = [territoryTables, territoryReference];
