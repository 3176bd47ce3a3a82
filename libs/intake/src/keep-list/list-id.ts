import { z } from 'zod';

export const ListId = z.uuid();
export const Reason = z
  .object({ reason: z.string().trim().min(3).max(2000).describe('Shown to everybody who works with the list') })
  .meta({ id: 'Reason' });
