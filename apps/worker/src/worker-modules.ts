import type { Type } from '@nestjs/common';
import { IntakeWorkerModule } from '@tizilim/intake';
import { LabelsWorkerModule } from '@tizilim/labels';
import { ReconciliationWorkerModule } from '@tizilim/reconciliation';
import { RegistriesWorkerModule } from '@tizilim/registries';
import { ReportsWorkerModule } from '@tizilim/reports';

/** Every lib with job handlers, one module a lib. */
export const workerModules: Type[] = [
  RegistriesWorkerModule,
  IntakeWorkerModule,
  ReconciliationWorkerModule,
  LabelsWorkerModule,
  ReportsWorkerModule,
];
