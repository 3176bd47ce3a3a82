import { accessMigrations } from '@tizilim/access';
import { auditMigrations } from '@tizilim/audit';
import { foundation, type Migration } from '@tizilim/platform';

/** The whole schema, as apps/cli applies it (a test compares the two). */
export const allMigrations: readonly Migration[] = [
  foundation,
  ...auditMigrations,
  ...accessMigrations,
];
