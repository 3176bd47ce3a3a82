import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { audit } from '@tizilim/audit';
import { DomainError } from '@tizilim/domain';
import { Clock, DbContext, type Actor, type Db } from '@tizilim/platform';
import { assertOwnTerritory } from '../own-territory.js';
import { precinctFields, type Precinct } from '../precinct.js';
import { FIND_CURRENT_DISTRICT, FIND_PRECINCT_NUMBER, INSERT_PRECINCT } from './create-precinct.sql.js';

export const CreatePrecinctBody = z
  .object({
    districtId: z.string().regex(/^\d{9}$/),
    ...precinctFields,
    validFrom: z.iso.date().optional().describe('Date of the decision when left out'),
  })
  .meta({ id: 'CreatePrecinct' });
export type CreatePrecinctBody = z.infer<typeof CreatePrecinctBody>;

/**
 * Enters a precinct that the akim has formed, with his decision. Numbers are set by the regional commission and unique in its region.
 * @law Constitutional Law on Elections, art. 14(6-1), 23
 */
@Injectable()
export class CreatePrecinct {
  constructor(
    private readonly context: DbContext,
    private readonly clock: Clock,
  ) {}

  /** @throws territory.district-unknown, territory.precinct-number-taken, territory.decision-in-future, access.forbidden */
  async run(actor: Actor, body: CreatePrecinctBody): Promise<Precinct> {
    if (body.decisionDate > this.clock.today()) throw new DomainError('territory.decision-in-future', 'invalid', { date: body.decisionDate });
    return this.context.run(actor, async (db) => {
      const district = await db.maybeOne<{ region_id: string }>(FIND_CURRENT_DISTRICT, [body.districtId]);
      if (!district) throw new DomainError('territory.district-unknown', 'invalid', { district: body.districtId });
      const regionId = district.region_id;
      assertOwnTerritory(actor, regionId, body.districtId);
      await refuseTakenNumber(db, regionId, body.number);
      const decision = [body.decisionNumber, body.decisionDate, body.validFrom ?? body.decisionDate];
      const precinct = await db.one<Precinct>(INSERT_PRECINCT, [regionId, body.districtId, body.number, body.nameKk, body.nameRu, body.kind, ...decision]);
      const payload = { number: body.number, kind: body.kind, decisionNumber: body.decisionNumber, decisionDate: body.decisionDate };
      await audit.record(db, { action: 'territory.precinct-created', objectType: 'precinct', objectId: precinct.id, payload, regionId, districtId: body.districtId });
      return precinct;
    });
  }
}

/** Throws when another current precinct of the region bears the number. */
export async function refuseTakenNumber(db: Db, regionId: string, number: number, exceptId = '0'): Promise<void> {
  if (await db.maybeOne(FIND_PRECINCT_NUMBER, [regionId, number, exceptId])) {
    throw new DomainError('territory.precinct-number-taken', 'conflict', { number, region: regionId });
  }
}
