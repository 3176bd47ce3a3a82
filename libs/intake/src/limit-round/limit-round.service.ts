import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { audit } from '@tizilim/audit';
import { DomainError } from '@tizilim/domain';
import { getOpenRound, getRound } from '@tizilim/duties';
import { DbContext, type Actor, type Db } from '@tizilim/platform';
import { INSERT_LIMITS, LIST_LIMITS, LOCK_LIMITS, SIGN_LIMITS } from './limit-round.sql.js';
import { readLimits } from './round-limits.js';

const percent = z.number().min(0).max(100).multipleOf(0.01);
const values = {
  rejectedPercent: percent.describe('Largest share of rejected lines; 100: no limit'),
  unconfirmedPercent: percent.describe('Largest share of accepted lines with a finding that has no reason; 0: every finding needs one'),
  precinctPercent: percent.describe('A precinct that changed by more must be explained; 100: none but new and closed ones'),
};

export const NewLimits = z.object({ ...values, reason: z.string().trim().min(3).max(1000) }).meta({ id: 'NewRoundLimits' });
export type NewLimits = z.infer<typeof NewLimits>;

const LimitRow = z.object({
  id: z.uuid(),
  ...values,
  reason: z.string(),
  setBy: z.uuid(),
  setAt: z.iso.datetime(),
  signedBy: z.uuid().nullable(),
  signedAt: z.iso.datetime().nullable().describe('In force from then on'),
});
export const RoundLimitsView = z
  .object({ inForce: z.object(values), history: z.array(LimitRow).describe('Newest first; unsigned ones are proposals') })
  .meta({ id: 'RoundLimits' });
export type RoundLimitsView = z.infer<typeof RoundLimitsView>;

type Row = Omit<z.infer<typeof LimitRow>, 'setAt' | 'signedAt'> & { readonly setAt: Date; readonly signedAt: Date | null };

/** One person of the CEC sets the limits of a round, another one signs them; until then the earlier ones hold. */
@Injectable()
export class LimitRound {
  constructor(private readonly context: DbContext) {}

  get(actor: Actor, roundId: string): Promise<RoundLimitsView> {
    return this.context.read(actor, (db) => show(db, roundId));
  }

  /** @throws round.not-found, round.closed */
  set(actor: Actor, roundId: string, limits: NewLimits): Promise<RoundLimitsView> {
    return this.context.run(actor, async (db) => {
      await getOpenRound(db, roundId);
      const { reason, ...set } = limits;
      const { rejectedPercent, unconfirmedPercent, precinctPercent } = set;
      const { id } = await db.one<{ id: string }>(INSERT_LIMITS, [roundId, rejectedPercent, unconfirmedPercent, precinctPercent, reason]);
      await audit.record(db, { action: 'intake.limits-set', objectType: 'round', objectId: roundId, payload: { id, ...set } });
      return show(db, roundId);
    });
  }

  /** @throws limits.not-found, limits.signed-already, limits.four-eyes, round.closed */
  sign(actor: Actor, roundId: string, id: string): Promise<RoundLimitsView> {
    return this.context.run(actor, async (db) => {
      await getOpenRound(db, roundId);
      const limits = await db.maybeOne<Row>(LOCK_LIMITS, [roundId, id]);
      if (!limits) throw new DomainError('limits.not-found', 'not-found');
      if (limits.signedAt !== null) throw new DomainError('limits.signed-already', 'conflict');
      if (actor.accountId === null || actor.accountId === limits.setBy) throw new DomainError('limits.four-eyes', 'forbidden');
      await db.execute(SIGN_LIMITS, [id]);
      await audit.record(db, { action: 'intake.limits-signed', objectType: 'round', objectId: roundId, payload: { id } });
      return show(db, roundId);
    });
  }
}

async function show(db: Db, roundId: string): Promise<RoundLimitsView> {
  await getRound(db, roundId);
  const rows = await db.query<Row>(LIST_LIMITS, [roundId]);
  const history = rows.map((row) => ({ ...row, setAt: row.setAt.toISOString(), signedAt: row.signedAt?.toISOString() ?? null }));
  return { inForce: await readLimits(db, roundId), history };
}
