import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { audit } from '@tizilim/audit';
import { DomainError } from '@tizilim/domain';
import { Clock, DbContext, type Actor, type Db } from '@tizilim/platform';
import { FIND_CURRENT_DISTRICT } from '../create-precinct/create-precinct.sql.js';
import { refuseTakenNumber } from '../create-precinct/create-precinct.service.js';
import { GET_PRECINCT } from '../list-precincts/list-precincts.sql.js';
import { assertOwnTerritory } from '../own-territory.js';
import { precinctFields, type Precinct } from '../precinct.js';
import { CHANGE_PRECINCT } from './change-precinct.sql.js';

export const ChangePrecinctBody = z
  .object({ districtId: z.string().regex(/^\d{9}$/), ...precinctFields })
  .partial()
  .extend({ decisionNumber: precinctFields.decisionNumber, decisionDate: precinctFields.decisionDate })
  .meta({ id: 'ChangePrecinct' });
export type ChangePrecinctBody = z.infer<typeof ChangePrecinctBody>;

const fields = ['districtId', 'number', 'nameKk', 'nameRu', 'kind', 'decisionNumber', 'decisionDate'] as const;

/**
 * Changes a current precinct on the ground of a new decision of the akim; it stays in its region.
 * @law Constitutional Law on Elections, art. 23
 */
@Injectable()
export class ChangePrecinct {
  constructor(
    private readonly context: DbContext,
    private readonly clock: Clock,
  ) {}

  /** @throws territory.precinct-closed, territory.district-unknown, territory.precinct-number-taken, territory.decision-in-future, access.forbidden */
  async run(actor: Actor, id: string, body: ChangePrecinctBody): Promise<Precinct> {
    if (body.decisionDate > this.clock.today()) throw new DomainError('territory.decision-in-future', 'invalid', { date: body.decisionDate });
    return this.context.run(actor, async (db) => {
      const before = await getOwnCurrent(db, actor, id);
      const after = { ...before, ...definedOf(body) };
      if (after.districtId !== before.districtId) await this.refuseDistrict(db, actor, before, after.districtId);
      await refuseTakenNumber(db, before.regionId, after.number, id);
      const params = fields.map((field) => after[field]);
      const precinct = await db.one<Precinct>(CHANGE_PRECINCT, [id, ...params]);
      const changed = fields.filter((field) => before[field] !== after[field]);
      const payload = { changed, decisionNumber: after.decisionNumber, decisionDate: after.decisionDate };
      await audit.record(db, { action: 'territory.precinct-changed', objectType: 'precinct', objectId: id, payload, regionId: before.regionId, districtId: after.districtId });
      return precinct;
    });
  }

  private async refuseDistrict(db: Db, actor: Actor, before: Precinct, districtId: string): Promise<void> {
    const district = await db.maybeOne<{ region_id: string }>(FIND_CURRENT_DISTRICT, [districtId]);
    if (district?.region_id !== before.regionId) throw new DomainError('territory.district-unknown', 'invalid', { district: districtId });
    assertOwnTerritory(actor, before.regionId, districtId);
  }
}

/** A precinct that exists, is current and lies in the actor's territory. */
export async function getOwnCurrent(db: Db, actor: Actor, id: string): Promise<Precinct> {
  const precinct = await db.one<Precinct>(GET_PRECINCT, [id]);
  assertOwnTerritory(actor, precinct.regionId, precinct.districtId);
  if (precinct.validTo !== null) throw new DomainError('territory.precinct-closed', 'conflict', { number: precinct.number, date: precinct.validTo });
  return precinct;
}

function definedOf(body: ChangePrecinctBody): Partial<Precinct> {
  return Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined));
}
