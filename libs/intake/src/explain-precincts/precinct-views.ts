import { z } from 'zod';
import { reasonsOf } from '@tizilim/domain';
import { reasonText } from '../confirm-findings/reason-views.js';
import type { Language } from '@tizilim/messages';

export const precinctChangeReasons = reasonsOf('list.precinct-changed');
const Reason = z.enum(precinctChangeReasons as readonly [string, ...string[]]);

const given = {
  before: z.number().int().describe('Active voters of the register when the list was checked'),
  after: z.number().int().describe('Accepted lines of the list'),
  reason: z.string().nullable(),
  reasonText: z.string().nullable(),
  givenBy: z.uuid().nullable(),
  givenAt: z.iso.datetime().nullable(),
};

export const PrecinctChanges = z
  .object({
    limitPercent: z.number(),
    items: z.array(
      z.object({
        listId: z.uuid().describe('The list, or the part of an assembled one'),
        precinctId: z.string(),
        number: z.number().int(),
        regionId: z.string(),
        districtId: z.string().nullable(),
        kind: z.enum(['changed', 'new', 'closed']),
        percent: z.number().nullable().describe('Of the number before; null for a new precinct'),
        mustExplain: z.boolean(),
        ...given,
      }),
    ),
    open: z.number().int().describe('To be explained still'),
    allowed: z.array(z.object({ reason: z.string(), text: z.string() })),
    history: z.array(z.object({ precinctId: z.string(), ...given })).describe('Every explanation, newest first'),
  })
  .meta({ id: 'PrecinctChanges' });
export type PrecinctChanges = z.infer<typeof PrecinctChanges>;
export type PrecinctChange = PrecinctChanges['items'][number];

export const Explanation = z
  .object({
    precincts: z
      .array(z.number().int().positive())
      .min(1)
      .max(2000)
      .optional()
      .describe('Numbers of precincts; left out: all that are still to be explained'),
    reason: Reason,
    text: z.string().trim().min(3).max(1000),
    expected: z.number().int().min(0).optional().describe('Refused when it would explain another number'),
  })
  .meta({ id: 'PrecinctExplanation' });
export type Explanation = z.infer<typeof Explanation>;

export function changeOf(before: number, after: number): Pick<PrecinctChange, 'kind' | 'percent'> {
  if (before === 0) return { kind: 'new', percent: null };
  return { kind: after === 0 ? 'closed' : 'changed', percent: Math.round(((after - before) / before) * 10_000) / 100 };
}

export function allowedChanges(language: Language): PrecinctChanges['allowed'] {
  return precinctChangeReasons.map((reason) => ({ reason, text: reasonText(reason, language) }));
}
