import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { DbContext, type Actor } from '@tizilim/platform';
import type { Precinct } from '../precinct.js';
import { GET_PRECINCT, LIST_PRECINCTS } from './list-precincts.sql.js';

const MAX_PAGE = 1000;

export const PrecinctQuery = z
  .object({
    regionId: z.string().regex(/^\d{2}$/).optional(),
    districtId: z.string().regex(/^\d{9}$/).optional(),
    closed: z.stringbool().optional().describe('With those that no longer exist'),
    limit: z.coerce.number().int().min(1).max(MAX_PAGE).default(MAX_PAGE),
    after: z.string().regex(/^\d{2}:\d{1,5}:\d{1,18}$/).optional().describe('`next` of the page before'),
  })
  .meta({ id: 'PrecinctQuery' });
export type PrecinctQuery = z.infer<typeof PrecinctQuery>;

/** Precincts in order of region and number, readable by everybody. */
@Injectable()
export class ListPrecincts {
  constructor(private readonly context: DbContext) {}

  async run(actor: Actor, query: PrecinctQuery): Promise<{ items: Precinct[]; next: string | null }> {
    const [region, number, id] = query.after?.split(':') ?? ['', 0, 0];
    const params = [query.regionId ?? null, query.districtId ?? null, query.closed ?? false, region, number, id, query.limit];
    const items = await this.context.read(actor, (db) => db.query<Precinct>(LIST_PRECINCTS, params));
    const last = items.length === query.limit ? items.at(-1) : undefined;
    return { items, next: last ? `${last.regionId}:${last.number}:${last.id}` : null };
  }

  get(actor: Actor, id: string): Promise<Precinct> {
    return this.context.read(actor, (db) => db.one<Precinct>(GET_PRECINCT, [id]));
  }
}
