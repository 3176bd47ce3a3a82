import { z } from 'zod';
import type { Setting } from '@tizilim/platform';

/** Seconds that reading one spreadsheet or archive may take before it is stopped and the file refused. */
export const parserSeconds: Setting<number> = { key: 'list-parser-seconds', schema: z.number().int().min(10).max(7200), fallback: 600 };
