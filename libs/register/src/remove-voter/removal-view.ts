import { z } from 'zod';
import { removalReasons } from '@tizilim/domain';

const personDecides = removalReasons.filter((reason) => reason !== 'counted-elsewhere');

export const NewRemoval = z
  .object({
    voterId: z.string().regex(/^\d{1,18}$/),
    roundId: z.uuid(),
    reason: z.enum(personDecides as [string, ...string[]]).describe('From the closed list'),
    source: z.string().trim().min(3).max(500).describe('Document or record the decision rests on, with its number and date'),
  })
  .meta({ id: 'NewRemoval' });
export type NewRemoval = z.infer<typeof NewRemoval>;

export const RemovalView = z
  .object({
    id: z.uuid(),
    voterId: z.string(),
    regionId: z.string(),
    districtId: z.string().nullable(),
    precinctId: z.number().int(),
    roundId: z.uuid(),
    kind: z.enum(['removal', 'transfer']),
    reason: z.enum(removalReasons),
    source: z.string(),
    state: z.enum(['proposed', 'rejected', 'approved', 'applied']).describe('approved: waits until the CEC lets a surge pass'),
    proposedBy: z.uuid(),
    proposedAt: z.iso.datetime(),
    decidedBy: z.uuid().nullable(),
    decidedAt: z.iso.datetime().nullable(),
    rejectedBecause: z.string().nullable(),
    releasedBy: z.uuid().nullable(),
    releasedAt: z.iso.datetime().nullable(),
    appliedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'Removal' });
export type RemovalView = z.infer<typeof RemovalView>;

export const RemovalRejection = z.object({ reason: z.string().trim().min(3).max(500) }).meta({ id: 'RemovalRejection' });
export type RemovalRejection = z.infer<typeof RemovalRejection>;

export const SurgeRelease = z.object({ roundId: z.uuid(), regionId: z.string().regex(/^\d{2}$/) }).meta({ id: 'SurgeRelease' });
export type SurgeRelease = z.infer<typeof SurgeRelease>;

export const SurgeReleased = z.object({ applied: z.number().int() }).meta({ id: 'SurgeReleased' });
export type SurgeReleased = z.infer<typeof SurgeReleased>;

export const RemovalSearch = z
  .object({
    state: z.enum(['proposed', 'rejected', 'approved', 'applied']).optional(),
    roundId: z.uuid().optional(),
    precinctId: z
      .string()
      .regex(/^\d{1,18}$/)
      .optional(),
    after: z.uuid().optional(),
    limit: z.coerce.number().int().min(1).max(500).default(100),
  })
  .meta({ id: 'RemovalSearch' });
export type RemovalSearch = z.infer<typeof RemovalSearch>;

export const RemovalPage = z.object({ items: z.array(RemovalView), next: z.uuid().nullable() }).meta({ id: 'RemovalPage' });
export type RemovalPage = z.infer<typeof RemovalPage>;
