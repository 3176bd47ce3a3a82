import { z } from 'zod';
import { discrepancyTypes, removalReasons, verdictDecisions } from '@tizilim/domain';

export const DiscrepancyView = z
  .object({
    id: z.string(),
    listId: z.uuid(),
    roundId: z.uuid(),
    regionId: z.string(),
    districtId: z.string().nullable(),
    lineNo: z.number().int().nullable().describe('Null for a voter missing from the list'),
    voterId: z.string().nullable(),
    iin: z.string().nullable(),
    type: z.enum(discrepancyTypes),
    blocking: z.boolean().describe('As long as it is open the list cannot be submitted'),
    evidence: z.record(z.string(), z.unknown()).describe('{ list, register, snapshot: { kind, id, asOf } }: both sides as compared'),
    ownerRole: z.string(),
    dueOn: z.iso.date(),
    state: z.enum(['open', 'decided', 'obsolete']),
    decision: z.enum(verdictDecisions).nullable(),
  })
  .meta({ id: 'Discrepancy' });
export type DiscrepancyView = z.infer<typeof DiscrepancyView>;

export const VerdictView = z
  .object({
    id: z.string(),
    decision: z.enum(verdictDecisions),
    reason: z.string().nullable(),
    source: z.string().nullable(),
    inBulk: z.boolean(),
    remembered: z.boolean().describe('Taken over from an earlier round'),
    rememberedFrom: z.string().nullable().describe('The discrepancy it was decided on'),
    removalId: z.uuid().nullable(),
    decidedBy: z.uuid().nullable(),
    decidedAt: z.iso.datetime(),
  })
  .meta({ id: 'Verdict' });
export type VerdictView = z.infer<typeof VerdictView>;

export const DiscrepancyWithVerdicts = DiscrepancyView.extend({
  allowed: z.array(z.enum(verdictDecisions)),
  sourceRequired: z.boolean(),
  verdicts: z.array(VerdictView),
}).meta({ id: 'DiscrepancyWithVerdicts' });
export type DiscrepancyWithVerdicts = z.infer<typeof DiscrepancyWithVerdicts>;

export const DiscrepancySearch = z
  .object({
    listId: z.uuid().optional(),
    type: z.enum(discrepancyTypes).optional(),
    state: z.enum(['open', 'decided', 'obsolete']).optional(),
    after: z
      .string()
      .regex(/^\d{1,18}$/)
      .default('0'),
    limit: z.coerce.number().int().min(1).max(500).default(100),
  })
  .meta({ id: 'DiscrepancySearch' });
export type DiscrepancySearch = z.infer<typeof DiscrepancySearch>;

export const DiscrepancyPage = z.object({ items: z.array(DiscrepancyView), next: z.string().nullable() }).meta({ id: 'DiscrepancyPage' });
export type DiscrepancyPage = z.infer<typeof DiscrepancyPage>;

export const DiscrepancyCounts = z
  .object({
    items: z.array(
      z.object({
        type: z.enum(discrepancyTypes),
        blocking: z.boolean(),
        open: z.number().int(),
        decided: z.number().int(),
        overdue: z.number().int(),
      }),
    ),
    openBlocking: z.number().int(),
  })
  .meta({ id: 'DiscrepancyCounts' });
export type DiscrepancyCounts = z.infer<typeof DiscrepancyCounts>;

const verdict = {
  decision: z.enum(verdictDecisions),
  reason: z.string().trim().max(1000).optional(),
  source: z.string().trim().min(3).max(500).optional().describe('Document or record the decision rests on'),
  removalReason: z.enum(removalReasons).exclude(['counted-elsewhere']).optional().describe('With propose-removal'),
};

export const NewVerdict = z.object(verdict).meta({ id: 'NewVerdict' });
export type NewVerdict = z.infer<typeof NewVerdict>;

export const BulkVerdict = z
  .object({
    type: z.enum(discrepancyTypes),
    ...verdict,
    preview: z.boolean().default(false).describe('Only say how many it would settle'),
    expected: z.number().int().min(0).optional().describe('Refused when it would settle another number'),
  })
  .meta({ id: 'BulkVerdict' });
export type BulkVerdict = z.infer<typeof BulkVerdict>;

export const BulkResult = z
  .object({ count: z.number().int().describe('Discrepancies settled, or that would be'), bulkId: z.uuid().nullable() })
  .meta({ id: 'BulkVerdictResult' });
export type BulkResult = z.infer<typeof BulkResult>;

export const DiscrepancyId = z.string().regex(/^\d{1,18}$/);
