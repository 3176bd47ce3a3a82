import { z } from 'zod';

/** Body of every error answer, RFC 9457. `code` is stable; `title` is in the language of the request. */
export const Problem = z
  .object({
    type: z.string(),
    status: z.int(),
    code: z.string().meta({ example: 'record.not-found' }),
    title: z.string(),
    errors: z.array(z.string()).optional().meta({ description: 'Faults of single fields of the request' }),
    requestId: z.string().optional(),
  })
  .meta({ id: 'Problem' });
