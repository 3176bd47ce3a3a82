import { z } from 'zod';
import { findingReasons, isListFindingCode, reasonsOf, type ListFindingCode } from '@tizilim/domain';
import { text, type Language } from '@tizilim/messages';

const words = z.string().trim().min(3).max(1000).optional().describe('Needed where the reason alone says too little');

export const GivenReason = z.object({ reason: z.enum(findingReasons), text: words }).meta({ id: 'FindingReason' });
export type GivenReason = z.infer<typeof GivenReason>;

export const BulkReason = z
  .object({
    code: z.string().refine(isListFindingCode).describe('Rule whose findings are confirmed'),
    reason: z.enum(findingReasons),
    text: words,
    from: z.enum(findingReasons).optional().describe('Findings that have this reason now; left out: those without one'),
    precinct: z.number().int().positive().optional().describe('Only lines of the precinct with this number'),
    preview: z.boolean().default(false).describe('Only say how many it would confirm'),
    expected: z.number().int().min(0).optional().describe('Refused when it would confirm another number'),
  })
  .meta({ id: 'BulkFindingReason' });
export type BulkReason = z.infer<typeof BulkReason>;

export const BulkReasonResult = z
  .object({ count: z.number().int().describe('Findings confirmed, or that would be'), bulkId: z.uuid().nullable() })
  .meta({ id: 'BulkFindingReasonResult' });
export type BulkReasonResult = z.infer<typeof BulkReasonResult>;

export const ConfirmedFinding = z
  .object({
    seq: z.number().int(),
    line: z.number().int().nullable(),
    column: z.string().nullable(),
    code: z.string(),
    value: z.string().nullable(),
    reason: z.string().nullable(),
    reasonText: z.string().nullable(),
    allowed: z.array(z.object({ reason: z.enum(findingReasons), text: z.string() })).describe('Reasons that may be given'),
    history: z
      .array(
        z.object({
          reason: z.string(),
          reasonText: z.string().nullable(),
          bulkId: z.uuid().nullable(),
          givenBy: z.uuid().nullable(),
          givenAt: z.iso.datetime(),
        }),
      )
      .describe('Newest first'),
  })
  .meta({ id: 'ConfirmedFinding' });
export type ConfirmedFinding = z.infer<typeof ConfirmedFinding>;

const counted = {
  code: z.string(),
  reason: z.string().nullable().describe('null: no reason yet'),
  text: z.string().nullable(),
  findings: z.number().int(),
  lines: z.number().int(),
};
export const ReasonCount = z.object(counted).meta({ id: 'FindingReasonCount' });
export type ReasonCount = z.infer<typeof ReasonCount>;
export const RoundReasons = z
  .object({ items: z.array(z.object({ regionId: z.string(), ...counted })), open: z.number().int(), confirmed: z.number().int() })
  .meta({ id: 'RoundFindingReasons' });
export type RoundReasons = z.infer<typeof RoundReasons>;

/** Reasons of a rule as a person chooses among them. */
export function allowedReasons(code: ListFindingCode, language: Language): ConfirmedFinding['allowed'] {
  return reasonsOf(code).map((reason) => ({ reason, text: reasonText(reason, language) }));
}

export function reasonText(reason: string, language: Language): string {
  return text(`finding-reason.${reason}`, language);
}

/** A count with the reason in words. */
export function shown<T extends { readonly reason: string | null }>(row: T, language: Language): T & { text: string | null } {
  return { ...row, text: row.reason === null ? null : reasonText(row.reason, language) };
}
