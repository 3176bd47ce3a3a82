import { z } from 'zod';

export const roundKinds = ['half-year', 'on-request'] as const;
export type RoundKind = (typeof roundKinds)[number];

/** A round as users see it; dates are Asia/Almaty 'YYYY-MM-DD'. */
export const RoundView = z
  .object({
    id: z.uuid(),
    kind: z.enum(roundKinds),
    asOf: z.iso.date(),
    dueOn: z.iso.date(),
    state: z.enum(['open', 'closed']),
    reference: z.string().nullable(),
    regions: z.array(z.string()).describe('Two KATO digits each'),
    openedOn: z.iso.date(),
    closing: z.boolean().describe('The register is being frozen; nothing more is taken in'),
    closedOn: z.iso.date().nullable(),
    closeReason: z.string().nullable(),
    voters: z.number().int().nullable().describe('Voters in the frozen register'),
    rootHash: z.string().nullable().describe('SHA-256, lower-case hexadecimal'),
    acts: z.object({ kk: z.uuid().nullable(), ru: z.uuid().nullable() }).describe('Ids of the acts, once closed'),
  })
  .meta({ id: 'Round' });
export type Round = z.infer<typeof RoundView>;
