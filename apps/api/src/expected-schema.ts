import { accessMigrations } from '@tizilim/access';
import { auditMigrations } from '@tizilim/audit';
import { foundation, type Migration } from '@tizilim/platform';
import { registerMigrations } from '@tizilim/register';
import { territoryMigrations } from '@tizilim/territory';

/** The schema this code was written for; the API says it is not ready on another (a test compares it with what the command line applies). */
export const expectedSchema: readonly Migration[] = [
  foundation,
  ...auditMigrations,
  ...accessMigrations,
  ...territoryMigrations,
  ...registerMigrations,
];
