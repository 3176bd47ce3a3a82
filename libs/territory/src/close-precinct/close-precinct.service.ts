import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { audit } from '@tizilim/audit';
import { DomainError } from '@tizilim/domain';
import { Clock, DbContext, type Actor } from '@tizilim/platform';
import { getOwnCurrent } from '../change-precinct/change-precinct.service.js';
import { precinctFields, type Precinct } from '../precinct.js';
import { CLOSE_PRECINCT } from './close-precinct.sql.js';

export const ClosePrecinctBody = z
  .object({
    decisionNumber: precinctFields.decisionNumber,
    decisionDate: precinctFields.decisionDate,
    validTo: z.iso.date().optional().describe('First day on which it no longer exists; today when left out'),
  })
  .meta({ id: 'ClosePrecinct' });
export type ClosePrecinctBody = z.infer<typeof ClosePrecinctBody>;

/**
 * Ends a precinct by the akim's decision. It stays readable with its dates, and its number becomes free.
 * @law Constitutional Law on Elections, art. 23
 */
@Injectable()
export class ClosePrecinct {
  constructor(
    private readonly context: DbContext,
    private readonly clock: Clock,
  ) {}

  /** @throws territory.precinct-closed, territory.close-date, access.forbidden */
  run(actor: Actor, id: string, body: ClosePrecinctBody): Promise<Precinct> {
    const today = this.clock.today();
    const validTo = body.validTo ?? today;
    return this.context.run(actor, async (db) => {
      const before = await getOwnCurrent(db, actor, id);
      if (validTo > today || validTo < before.validFrom) throw new DomainError('territory.close-date', 'invalid', { date: validTo, from: before.validFrom, to: today });
      const precinct = await db.one<Precinct>(CLOSE_PRECINCT, [id, validTo, body.decisionNumber, body.decisionDate]);
      const payload = { number: before.number, validTo, decisionNumber: body.decisionNumber, decisionDate: body.decisionDate };
      await audit.record(db, { action: 'territory.precinct-closed', objectType: 'precinct', objectId: id, payload, regionId: before.regionId, districtId: before.districtId });
      return precinct;
    });
  }
}
