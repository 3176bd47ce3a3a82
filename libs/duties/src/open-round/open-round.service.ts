import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { audit } from '@tizilim/audit';
import { DomainError, isHalfYearDate, regions } from '@tizilim/domain';
import { Clock, DbContext, type Actor } from '@tizilim/platform';
import { findOpenRound, getRound } from '../read-rounds/get-round.js';
import { roundKinds, type Round } from '../round.js';
import { INSERT_ROUND, INSERT_ROUND_REGIONS } from './open-round.sql.js';

export const OpenRoundBody = z
  .object({
    kind: z.enum(roundKinds),
    asOf: z.iso.date().describe('Date the lists speak of; half-year rounds: 1 January or 1 July'),
    dueOn: z.iso.date().describe('Last day to deliver'),
    regions: z.array(z.string()).min(1).optional().describe('Two KATO digits each; all regions when left out'),
    reference: z.string().trim().max(500).optional().describe('Number and subject of the request'),
  })
  .meta({ id: 'OpenRound' });
export type OpenRoundBody = z.infer<typeof OpenRoundBody>;

const known = new Set(regions.map((region) => region.id));

/**
 * The Central Election Commission opens a collection of voter lists: twice a year, or on request.
 * @law 178-ө 1.3 (lists by 1 January and 1 July, and at the request of the commission)
 */
@Injectable()
export class OpenRound {
  constructor(
    private readonly context: DbContext,
    private readonly clock: Clock,
  ) {}

  /** @throws round.not-half-year, round.region-unknown, round.already-open, access.forbidden */
  async run(actor: Actor, body: OpenRoundBody): Promise<Round> {
    if (actor.territory.level !== 'republic') throw new DomainError('access.forbidden', 'forbidden');
    if (body.kind === 'half-year' && !isHalfYearDate(body.asOf)) throw new DomainError('round.not-half-year', 'invalid', { asOf: body.asOf });
    const wanted = [...new Set(body.regions ?? known)].sort();
    const unknown = wanted.find((id) => !known.has(id));
    if (unknown !== undefined) throw new DomainError('round.region-unknown', 'invalid', { region: unknown });
    return this.context.run(actor, async (db) => {
      if (await findOpenRound(db, body.asOf)) throw new DomainError('round.already-open', 'conflict', { asOf: body.asOf });
      const params = [body.kind, body.asOf, body.dueOn, body.reference ?? null, this.clock.today(), actor.accountId];
      const { id } = await db.one<{ id: string }>(INSERT_ROUND, params);
      await db.execute(INSERT_ROUND_REGIONS, [id, wanted]);
      const round = await getRound(db, id);
      const payload = { kind: body.kind, asOf: body.asOf, dueOn: body.dueOn, regions: wanted.length };
      await audit.record(db, { action: 'duties.round-opened', objectType: 'round', objectId: id, payload });
      return round;
    });
  }
}
