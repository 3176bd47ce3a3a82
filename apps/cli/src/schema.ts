import { labelsMigrations } from '@tizilim/labels';
import { reportsMigrations } from '@tizilim/reports';
import { foundation, type Migration } from '@tizilim/platform';

/** The whole schema; every lib brings its own steps. */
export const allMigrations: readonly Migration[] = [foundation, ...labelsMigrations, ...reportsMigrations];
