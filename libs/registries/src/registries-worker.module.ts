import { Module } from '@nestjs/common';
import { ImportSnapshot } from './import-snapshot/import-snapshot.handler.js';

@Module({ providers: [ImportSnapshot] })
export class RegistriesWorkerModule {}
