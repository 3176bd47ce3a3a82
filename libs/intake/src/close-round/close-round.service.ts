import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { DomainError } from '@tizilim/domain';
import { getRound } from '@tizilim/duties';
import { Clock, DbContext, FileStore, JobLedger, type Actor } from '@tizilim/platform';
import { audit } from '@tizilim/audit';
import type { Attachment } from '../return-file/attachment.js';
import { readBoard } from '../show-board/show-board.service.js';
import { CLOSE_ROUND } from './close-round.kind.js';
import { FIND_CLOSING_JOB } from './close-round.sql.js';

export const CloseRoundBody = z
  .object({ reason: z.string().trim().min(3).max(1000).optional().describe('Needed when the list of a region is not in the register') })
  .meta({ id: 'CloseRound' });

/**
 * The Central Election Commission ends a collection: the register is frozen for its date, with counts and a root hash on an act.
 * @law Constitutional Law on Elections 12(16-2) (the Commission keeps the unified register)
 */
@Injectable()
export class CloseRound {
  constructor(
    private readonly context: DbContext,
    private readonly jobs: JobLedger,
    private readonly clock: Clock,
    private readonly files: FileStore,
  ) {}

  /** @throws round.closed, round.lists-missing */
  run(actor: Actor, roundId: string, body: z.infer<typeof CloseRoundBody>): Promise<{ jobId: string }> {
    if (actor.territory.level !== 'republic') throw new DomainError('access.forbidden', 'forbidden');
    return this.context.run(actor, async (db) => {
      const round = await getRound(db, roundId);
      if (round.state === 'closed') throw new DomainError('round.closed', 'conflict');
      const open = await db.maybeOne<{ id: string }>(FIND_CLOSING_JOB, [roundId, CLOSE_ROUND]);
      if (open) return { jobId: open.id };
      const { expected, applied } = await readBoard(db, roundId, this.clock.today(), 'kk');
      const missing = expected - applied;
      if (missing > 0 && body.reason === undefined) throw new DomainError('round.lists-missing', 'conflict', { missing });
      const params = { missing, reason: missing > 0 ? (body.reason ?? null) : null, closedOn: this.clock.today(), closedBy: actor.accountId };
      const jobId = await this.jobs.enqueue(db, { kind: CLOSE_ROUND, subjectId: roundId, params });
      await audit.record(db, { action: 'intake.round-close-asked', objectType: 'round', objectId: roundId, payload: { missing } });
      return { jobId };
    });
  }

  /** The act of a closed round. @throws round.not-closed */
  async act(actor: Actor, roundId: string, language: 'kk' | 'ru'): Promise<Attachment> {
    const file = await this.context.read(actor, async (db) => {
      const { acts } = await getRound(db, roundId);
      const fileId = acts[language];
      if (!fileId) throw new DomainError('round.not-closed', 'not-found');
      return this.files.get(db, fileId);
    });
    return { name: file.name, mediaType: file.mediaType, size: file.size, stream: this.files.open(file) };
  }
}
