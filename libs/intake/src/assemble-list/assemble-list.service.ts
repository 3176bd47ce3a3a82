import { createHash, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { DomainError } from '@tizilim/domain';
import { getDueDate, getOpenRound } from '@tizilim/duties';
import { languages, type Language } from '@tizilim/messages';
import { Clock, DbContext, JobLedger, type Actor, type Db } from '@tizilim/platform';
import { getList, lockList } from '../keep-list/get-list.js';
import { LOCK_LIVE_LISTS } from '../keep-list/keep-list.sql.js';
import { moveList, recordMove } from '../keep-list/set-list-state.js';
import type { VoterList } from '../keep-list/voter-list.js';
import { receiptOf, type Receipt } from '../receive-list/receipt.js';
import { FIND_PREVIOUS, HOLD_DELIVERY } from '../receive-list/receive-list.sql.js';
import { ASSEMBLE_LIST } from './assemble-list.kind.js';
import { EXPECTED_DISTRICTS, INSERT_ASSEMBLED, TAKE_PARTS } from './assemble-list.sql.js';

export const AssembleListBody = z.object({ roundId: z.uuid(), language: z.enum(languages).optional() }).meta({ id: 'AssembleList' });

/**
 * The region makes its list from the parts of its districts: possible once every district with precincts has delivered
 * and none of the parts has gone to its approver alone. The parts then wait; the assembled list goes on.
 * @law 178-ө 1.3 (the list of a region)
 */
@Injectable()
export class AssembleList {
  constructor(
    private readonly context: DbContext,
    private readonly jobs: JobLedger,
    private readonly clock: Clock,
  ) {}

  /** @throws list.whole-there, list.assembled-there, list.parts-missing, list.parts-unfinished, list.part-submitted, round.closed */
  run(actor: Actor, body: z.infer<typeof AssembleListBody>, language: Language): Promise<Receipt> {
    const { territory } = actor;
    if (territory.level !== 'region') throw new DomainError('access.forbidden', 'forbidden');
    const { regionId } = territory;
    return this.context.run(actor, async (db) => {
      await db.query(HOLD_DELIVERY, [`${body.roundId}/${regionId}`]);
      const round = await getOpenRound(db, body.roundId);
      const live = await db.query<VoterList>(LOCK_LIVE_LISTS, [round.id, regionId]);
      const expected = await db.query<{ id: string }>(EXPECTED_DISTRICTS, [regionId]);
      assertComplete(live, expected.map((district) => district.id));
      const parts = [...live].sort((a, b) => ((a.districtId ?? '') < (b.districtId ?? '') ? -1 : 1));
      const made = await this.insert(db, { roundId: round.id, regionId, parts, language: body.language ?? language });
      return receiptOf(made, await getDueDate(db, round, regionId));
    });
  }

  private async insert(db: Db, made: { roundId: string; regionId: string; parts: readonly VoterList[]; language: Language }): Promise<VoterList> {
    const { roundId, regionId, parts, language } = made;
    const previous = await db.maybeOne<{ id: string; version: number; state: string }>(FIND_PREVIOUS, [roundId, regionId, null]);
    const held = previous && (previous.state === 'refused' || previous.state === 'returned') ? await lockList(db, previous.id) : undefined;
    if (held) await moveList(db, held, 'superseded');
    const id = randomUUID();
    const jobId = await this.jobs.enqueue(db, { kind: ASSEMBLE_LIST, regionId, subjectId: id });
    const sha256 = createHash('sha256').update(parts.map((part) => `${part.districtId} ${part.sha256}\n`).join('')).digest('hex');
    const size = parts.reduce((sum, part) => sum + part.size, 0);
    const version = (previous?.version ?? 0) + 1;
    await db.execute(INSERT_ASSEMBLED, [id, roundId, regionId, version, `${regionId}-${parts.length}`, sha256, size, language, jobId, this.clock.today(), db.actor.accountId]);
    await db.execute(TAKE_PARTS, [id, parts.map((part) => part.id)]);
    const list = await getList(db, id);
    await recordMove(db, list, null, 'received');
    return list;
  }
}

function assertComplete(live: readonly VoterList[], expected: readonly string[]): void {
  if (live.some((list) => list.kind === 'whole')) throw new DomainError('list.whole-there', 'conflict');
  if (live.some((list) => list.kind === 'assembled')) throw new DomainError('list.assembled-there', 'conflict');
  const missing = expected.filter((district) => !live.some((list) => list.districtId === district));
  if (missing.length > 0 || live.length === 0) throw new DomainError('list.parts-missing', 'conflict', { missing: missing.join(', ') });
  if (live.some((list) => list.state === 'received' || list.state === 'parsed')) throw new DomainError('list.parts-unfinished', 'conflict');
  if (live.some((list) => list.state !== 'checked' && list.state !== 'reconciled')) throw new DomainError('list.part-submitted', 'conflict');
}
