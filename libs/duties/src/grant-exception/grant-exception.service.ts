import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { audit } from '@tizilim/audit';
import { DomainError } from '@tizilim/domain';
import { Clock, DbContext, type Actor } from '@tizilim/platform';
import { getOpenRound, getRound } from '../read-rounds/get-round.js';
import { getDueDate, listExceptions } from './due-dates.js';
import { ASK_EXCEPTION, DECIDE_EXCEPTION, FIND_ASKED, LOCK_EXCEPTION } from './grant-exception.sql.js';
import type { RoundException } from './round-exception.js';

const MAX_TEXT = 1000;

export const AskExceptionBody = z
  .object({
    regionId: z.string().regex(/^\d{2}$/),
    dueOn: z.iso.date().describe('Later than the date the region has now'),
    reason: z.string().trim().min(3).max(MAX_TEXT),
  })
  .meta({ id: 'AskRoundException' });
type AskExceptionBody = z.infer<typeof AskExceptionBody>;

export const DecideExceptionBody = z.object({ note: z.string().trim().min(3).max(MAX_TEXT).optional() }).meta({ id: 'DecideRoundException' });

/**
 * One member of the Central Election Commission asks for a later due date for a region, another grants or declines it;
 * the table refuses one person in both places.
 * @law 178-ө 1.3 (dates of submission)
 */
@Injectable()
export class GrantException {
  constructor(
    private readonly context: DbContext,
    private readonly clock: Clock,
  ) {}

  list(actor: Actor, roundId: string): Promise<RoundException[]> {
    return this.context.read(actor, async (db) => listExceptions(db, (await getRound(db, roundId)).id));
  }

  /** @throws round.closed, round.region-not-asked, round.exception-not-later, round.exception-asked */
  ask(actor: Actor, roundId: string, body: AskExceptionBody): Promise<RoundException> {
    assertCommission(actor);
    return this.context.run(actor, async (db) => {
      const round = await getOpenRound(db, roundId);
      if (!round.regions.includes(body.regionId)) throw new DomainError('round.region-not-asked', 'conflict', { region: body.regionId });
      const dueOn = await getDueDate(db, round, body.regionId);
      if (body.dueOn <= dueOn) throw new DomainError('round.exception-not-later', 'invalid', { dueOn });
      if (await db.maybeOne(FIND_ASKED, [roundId, body.regionId])) throw new DomainError('round.exception-asked', 'conflict');
      const asked = await db.one<RoundException>(ASK_EXCEPTION, [roundId, body.regionId, body.dueOn, body.reason, actor.accountId, this.clock.today()]);
      const { regionId } = asked;
      await audit.record(db, { action: 'duties.exception-asked', objectType: 'round', objectId: roundId, regionId, payload: { dueOn: asked.dueOn } });
      return asked;
    });
  }

  /** @throws round.exception-not-found, round.exception-own, round.exception-decided, round.closed */
  decide(actor: Actor, where: { roundId: string; exceptionId: string }, decision: 'granted' | 'declined', note?: string): Promise<RoundException> {
    assertCommission(actor);
    const { roundId, exceptionId } = where;
    return this.context.run(actor, async (db) => {
      await getOpenRound(db, roundId);
      const asked = await db.maybeOne<RoundException>(LOCK_EXCEPTION, [exceptionId, roundId]);
      if (!asked) throw new DomainError('round.exception-not-found', 'not-found');
      if (asked.state !== 'asked') throw new DomainError('round.exception-decided', 'conflict');
      if (asked.askedBy === actor.accountId) throw new DomainError('round.exception-own', 'forbidden');
      const decided = await db.one<RoundException>(DECIDE_EXCEPTION, [exceptionId, decision, actor.accountId, this.clock.today(), note ?? null]);
      const { regionId, dueOn } = decided;
      await audit.record(db, { action: `duties.exception-${decision}`, objectType: 'round', objectId: roundId, regionId, payload: { dueOn } });
      return decided;
    });
  }
}

function assertCommission(actor: Actor): void {
  if (actor.territory.level !== 'republic') throw new DomainError('access.forbidden', 'forbidden');
}
