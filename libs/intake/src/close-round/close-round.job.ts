import { Injectable } from '@nestjs/common';
import { getRound, listExceptions, markRoundClosed, markRoundClosing, type Round } from '@tizilim/duties';
import { DbContext, FileStore, HandlesJob, type JobHandler, type RunningJob, type StoredContent } from '@tizilim/platform';
import { freezeRegister, type RegisterFreeze } from '@tizilim/register';
import { COUNT_ROUND_REASONS } from '../confirm-findings/confirm-findings.sql.js';
import type { DistrictRow, RegionRow } from '../show-board/board.js';
import { readBoard } from '../show-board/show-board.service.js';
import { BOARD_DISTRICTS, BOARD_REGIONS } from '../show-board/show-board.sql.js';
import { CLOSE_ROUND } from './close-round.kind.js';
import { renderAct, type ActFacts, type ReasonRow } from './render-act.js';

const actLanguages = ['kk', 'ru'] as const;

/**
 * Ends a round: nothing more is taken in, the register is frozen, the act is written in both languages, the round is closed.
 * Each step may be repeated; the freeze happens once.
 */
@Injectable()
@HandlesJob(CLOSE_ROUND)
export class CloseRoundJob implements JobHandler {
  constructor(
    private readonly context: DbContext,
    private readonly files: FileStore,
  ) {}

  async run(job: RunningJob): Promise<Record<string, number | string>> {
    const roundId = job.subjectId;
    const round = await job.read((db) => getRound(db, roundId));
    if (round.state === 'closed') return { voters: round.voters ?? 0, rootHash: round.rootHash ?? '' };
    await job.page(async (db) => {
      await markRoundClosing(db, roundId);
      return { cursor: null };
    });
    // Counts and hash must be of one state of the register.
    const freeze = await this.context.run(job.actor, (db) => freezeRegister(db, { roundId, asOf: round.asOf }), { repeatableRead: true });
    const acts: Record<string, StoredContent> = {};
    for (const language of actLanguages) acts[language] = await this.files.write(renderAct(await this.factsOf(job, round, freeze, language), language));
    await job.page(async (db) => {
      const ids: string[] = [];
      for (const language of actLanguages) {
        const meta = { name: `act-${round.asOf}-${language}.pdf`, mediaType: 'application/pdf', purpose: 'act' as const, regionId: null, districtId: null };
        ids.push(await this.files.record(db, acts[language]!, meta));
      }
      const { voters, rootHash } = freeze;
      const { closedOn, reason } = asked(job, round);
      await markRoundClosed(db, { roundId, closedOn, closedBy: textOf(job.params['closedBy']), reason, voters, rootHash, actKk: ids[0]!, actRu: ids[1]! });
      return { cursor: null };
    });
    return { voters: freeze.voters, rootHash: freeze.rootHash };
  }

  private factsOf(job: RunningJob, round: Round, freeze: RegisterFreeze, language: 'kk' | 'ru'): Promise<ActFacts> {
    const regionIds = [...new Set(freeze.counts.map((count) => count.regionId))];
    return job.read(async (db) => ({
      kind: round.kind,
      asOf: round.asOf,
      dueOn: round.dueOn,
      ...asked(job, round),
      missing: Number(job.params['missing'] ?? 0),
      voters: freeze.voters,
      flagged: freeze.flagged,
      rootHash: freeze.rootHash,
      counts: freeze.counts,
      reasons: await db.query<ReasonRow>(COUNT_ROUND_REASONS, [round.id]),
      regions: await db.query<RegionRow>(BOARD_REGIONS, [regionIds]),
      districts: await db.query<DistrictRow>(BOARD_DISTRICTS, [regionIds]),
      deliveries: (await readBoard(db, round.id, asked(job, round).closedOn, language)).regions,
      exceptions: (await listExceptions(db, round.id)).filter((one) => one.state === 'granted'),
    }));
  }
}

/** What the person who closes the round has said. */
function asked(job: RunningJob, round: Round): { closedOn: string; reason: string | null } {
  return { closedOn: textOf(job.params['closedOn']) ?? round.dueOn, reason: textOf(job.params['reason']) };
}

function textOf(param: unknown): string | null {
  return typeof param === 'string' ? param : null;
}
