import { z } from 'zod';
import type { Setting } from '@tizilim/platform';

/** Bytes of one list file. The largest region has 1.2 million voters, about 300 MB as text. */
export const listSizeLimit: Setting<number> = { key: 'list-size-limit', schema: z.number().int().min(1_000_000), fallback: 2 * 1024 ** 3 };
