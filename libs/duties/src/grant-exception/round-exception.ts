import { z } from 'zod';

export const exceptionStates = ['asked', 'granted', 'declined'] as const;

/** A later due date for one region, as users see it. */
export const RoundExceptionView = z
  .object({
    id: z.uuid(),
    roundId: z.uuid(),
    regionId: z.string().describe('Two KATO digits'),
    dueOn: z.iso.date(),
    reason: z.string(),
    state: z.enum(exceptionStates),
    askedBy: z.uuid(),
    askedOn: z.iso.date(),
    decidedBy: z.uuid().nullable(),
    decidedOn: z.iso.date().nullable(),
    decisionNote: z.string().nullable(),
  })
  .meta({ id: 'RoundException' });
export type RoundException = z.infer<typeof RoundExceptionView>;
