import { accessMigrations } from '@tizilim/access';
import { auditMigrations } from '@tizilim/audit';
import { dutiesMigrations } from '@tizilim/duties';
import { intakeMigrations } from '@tizilim/intake';
import { labelsMigrations } from '@tizilim/labels';
import { foundation, type Migration } from '@tizilim/platform';
import { reconciliationMigrations } from '@tizilim/reconciliation';
import { registerMigrations } from '@tizilim/register';
import { registriesMigrations } from '@tizilim/registries';
import { reportsMigrations } from '@tizilim/reports';
import { territoryMigrations } from '@tizilim/territory';

/** The whole schema; every lib brings its own steps, their ids give the order. */
export const allMigrations: readonly Migration[] = [
  foundation,
  ...auditMigrations,
  ...accessMigrations,
  ...territoryMigrations,
  ...registriesMigrations,
  ...dutiesMigrations,
  ...registerMigrations,
  ...intakeMigrations,
  ...reconciliationMigrations,
  ...labelsMigrations,
  ...reportsMigrations,
];
