import type { Type } from '@nestjs/common';
import { AccessHttpModule, accessEntities } from '@tizilim/access';
import { AuditHttpModule } from '@tizilim/audit';
import { DutiesHttpModule } from '@tizilim/duties';
import { IntakeHttpModule } from '@tizilim/intake';
import { LabelsHttpModule } from '@tizilim/labels';
import type { Entities } from '@tizilim/platform';
import { ReconciliationHttpModule } from '@tizilim/reconciliation';
import { RegisterHttpModule } from '@tizilim/register';
import { RegistriesHttpModule } from '@tizilim/registries';
import { ReportsHttpModule } from '@tizilim/reports';
import { TerritoryHttpModule } from '@tizilim/territory';

/** Every feature of the API: controllers and use cases, one module a lib. */
export const httpModules: Type[] = [
  AccessHttpModule,
  AuditHttpModule,
  TerritoryHttpModule,
  RegistriesHttpModule,
  DutiesHttpModule,
  IntakeHttpModule,
  ReconciliationHttpModule,
  RegisterHttpModule,
  LabelsHttpModule,
  ReportsHttpModule,
];

/** Row shapes of the libs that work through TypeORM. */
export const entities: Entities = [...accessEntities];
