import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { DbContext, type Actor } from '@tizilim/platform';
import { AsOf, instantOf } from '../as-of.js';
import { COUNTS_AS_OF, COUNTS_NOW } from './count-voters.sql.js';

export const CountQuery = z
  .object({
    regionId: z
      .string()
      .regex(/^\d{2}$/)
      .optional(),
    districtId: z
      .string()
      .regex(/^\d{9}$/)
      .optional(),
    asOf: AsOf.optional(),
  })
  .meta({ id: 'VoterCountQuery' });
export type CountQuery = z.infer<typeof CountQuery>;

export const VoterCounts = z
  .object({
    active: z.number().int().describe('Active voters of all items'),
    flagged: z.number().int().nullable().describe('Of these, missing from the last applied list; null for an earlier state'),
    items: z.array(
      z.object({
        regionId: z.string(),
        districtId: z.string().nullable(),
        precinctId: z.number().int(),
        active: z.number().int(),
        flagged: z.number().int().nullable(),
      }),
    ),
  })
  .meta({ id: 'VoterCounts' });
export type VoterCounts = z.infer<typeof VoterCounts>;

/** Counts of voters by precinct, now or as they were; the one place every other figure of the product starts from. */
@Injectable()
export class CountVoters {
  constructor(private readonly context: DbContext) {}

  async run(actor: Actor, query: CountQuery): Promise<VoterCounts> {
    const params = [query.regionId ?? null, query.districtId ?? null];
    const items = await this.context.read(actor, (db) =>
      query.asOf === undefined
        ? db.query<VoterCounts['items'][number]>(COUNTS_NOW, params)
        : db.query<VoterCounts['items'][number]>(COUNTS_AS_OF, [...params, instantOf(query.asOf)]),
    );
    const active = items.reduce((sum, item) => sum + item.active, 0);
    const flagged = query.asOf === undefined ? items.reduce((sum, item) => sum + (item.flagged ?? 0), 0) : null;
    return { active, flagged, items };
  }
}
