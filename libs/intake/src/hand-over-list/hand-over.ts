import { z } from 'zod';
import { commissionLevels } from '@tizilim/domain';

/** Confirmed by a commission. */
export const HandOverSeen = z
  .object({ receiverId: z.uuid(), level: z.enum(commissionLevels), confirmedAt: z.iso.datetime() })
  .meta({ id: 'ListHandOver' });

export const HandOverAsked = z
  .object({
    id: z.uuid(),
    groups: z.tuple([z.number().int(), z.number().int()]).describe('Which two of the 16 groups of the SHA-256 on the act to type, from 1'),
    triesLeft: z.number().int(),
  })
  .meta({ id: 'ListHandOverAsked' });
export type HandOverAsked = z.infer<typeof HandOverAsked>;

const group = z.string().regex(/^\s*[0-9a-fA-F]{4}\s*$/);
export const HandOverBody = z.object({ first: group, second: group }).meta({ id: 'ConfirmListHandOver' });
