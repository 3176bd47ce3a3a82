import { Injectable } from '@nestjs/common';
import { audit } from '@tizilim/audit';
import { DomainError, type RemovalReason } from '@tizilim/domain';
import { DbContext, type Actor, type Db } from '@tizilim/platform';
import { applyRemoval, lockRegions, regionsOfTarget } from './apply-removal.js';
import { proposeRemoval } from './propose-removal.js';
import { APPROVE, GET_DECISION, LIST_DECISIONS, LOCK_DECISION, LOCK_WAITING, REJECT, RELEASE } from './remove-voter.sql.js';
import type { NewRemoval, RemovalPage, RemovalSearch, RemovalView, SurgeRelease, SurgeReleased } from './removal-view.js';
import { isSurge } from './surge.js';

/**
 * Removing a voter: one person proposes with a reason from the closed list and a source, a second one approves (the database
 * refuses the same). A round that would remove more than 0.5 % of a region or 5 % of a precinct waits for the CEC.
 */
@Injectable()
export class RemoveVoter {
  constructor(private readonly context: DbContext) {}

  propose(actor: Actor, proposal: NewRemoval): Promise<RemovalView> {
    return this.context.run(actor, async (db) => {
      const id = await proposeRemoval(db, { ...proposal, reason: proposal.reason as RemovalReason });
      return db.one<RemovalView>(GET_DECISION, [id]);
    });
  }

  /** Applies at once, or leaves the decision `approved` when a surge limit is passed. */
  approve(actor: Actor, id: string): Promise<RemovalView> {
    return this.context.run(actor, async (db) => {
      const decision = await this.lockProposed(db, id);
      const accountId = personOf(actor);
      if (decision.proposedBy === accountId) throw new DomainError('register.own-proposal', 'forbidden');
      if (decision.kind === 'transfer' && actor.territory.level !== 'republic') throw new DomainError('access.forbidden', 'forbidden');
      await db.execute(APPROVE, [id, accountId]);
      const held = decision.kind === 'removal' && (await isSurge(db, decision));
      if (!held) await applyRemoval(db, { ...decision, state: 'approved' });
      await this.record(db, held ? 'register.removal-held' : 'register.removal-approved', decision);
      return db.one<RemovalView>(GET_DECISION, [id]);
    });
  }

  reject(actor: Actor, id: string, reason: string): Promise<RemovalView> {
    return this.context.run(actor, async (db) => {
      const decision = await this.lockProposed(db, id);
      if (decision.kind === 'transfer' && actor.territory.level !== 'republic') throw new DomainError('access.forbidden', 'forbidden');
      await db.execute(REJECT, [id, personOf(actor), reason]);
      await this.record(db, 'register.removal-rejected', decision);
      return db.one<RemovalView>(GET_DECISION, [id]);
    });
  }

  /** The second CEC approval: everything that waits in the region and round is released and applied. */
  release(actor: Actor, { roundId, regionId }: SurgeRelease): Promise<SurgeReleased> {
    return this.context.run(actor, async (db) => {
      const accountId = personOf(actor);
      await lockRegions(db, [regionId]);
      const waiting = await db.query<RemovalView>(LOCK_WAITING, [roundId, regionId]);
      if (waiting.some((decision) => decision.proposedBy === accountId || decision.decidedBy === accountId))
        throw new DomainError('register.own-proposal', 'forbidden');
      for (const decision of waiting) {
        await db.execute(RELEASE, [decision.id, accountId]);
        await applyRemoval(db, decision);
      }
      await audit.record(db, {
        action: 'register.surge-released',
        objectType: 'round',
        objectId: roundId,
        payload: { regionId, applied: waiting.length },
        regionId,
      });
      return { applied: waiting.length };
    });
  }

  list(actor: Actor, search: RemovalSearch): Promise<RemovalPage> {
    const params = [search.state ?? null, search.roundId ?? null, search.precinctId ?? null, search.after ?? null, search.limit + 1];
    return this.context.read(actor, async (db) => {
      const found = await db.query<RemovalView>(LIST_DECISIONS, params);
      const items = found.slice(0, search.limit);
      return { items, next: found.length > search.limit ? (items.at(-1)?.id ?? null) : null };
    });
  }

  private async lockProposed(db: Db, id: string): Promise<RemovalView> {
    const seen = await db.maybeOne<RemovalView>(GET_DECISION, [id]);
    if (!seen) throw new DomainError('register.removal-not-found', 'not-found');
    // The surge limits count what others have removed: one approval at a time in a region.
    await lockRegions(db, [seen.regionId, ...(await regionsOfTarget(db, id))]);
    const decision = await db.one<RemovalView>(LOCK_DECISION, [id]);
    if (decision.state !== 'proposed')
      throw new DomainError('state.not-allowed', 'conflict', { thing: 'removal', from: decision.state, to: 'approved' });
    return decision;
  }

  private async record(db: Db, action: string, { id, voterId, regionId, districtId }: RemovalView): Promise<void> {
    await audit.record(db, { action, objectType: 'removal', objectId: id, payload: { voterId }, regionId, districtId });
  }
}

function personOf(actor: Actor): string {
  if (actor.accountId === null) throw new DomainError('access.forbidden', 'forbidden');
  return actor.accountId;
}
