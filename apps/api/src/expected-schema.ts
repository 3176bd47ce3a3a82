import { accessMigrations } from '@tizilim/access';
import { auditMigrations } from '@tizilim/audit';
import { labelsMigrations } from '@tizilim/labels';
import { reportsMigrations } from '@tizilim/reports';
import { dutiesMigrations } from '@tizilim/duties';
import { intakeMigrations } from '@tizilim/intake';
import { foundation, type Migration } from '@tizilim/platform';
import { reconciliationMigrations } from '@tizilim/reconciliation';
import { registerMigrations } from '@tizilim/register';
import { registriesMigrations } from '@tizilim/registries';
import { territoryMigrations } from '@tizilim/territory';

/** The schema this code was written for; the API says it is not ready on another (a test compares it with what the command line applies). */
export const expectedSchema: readonly Migration[] = [
  foundation,
  ...labelsMigrations,
  ...reportsMigrations,
  ...auditMigrations,
  ...accessMigrations,
  ...territoryMigrations,
  ...registriesMigrations,
  ...registerMigrations,
  ...dutiesMigrations,
  ...intakeMigrations,
  ...reconciliationMigrations,
];
