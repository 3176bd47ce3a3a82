import { Injectable } from '@nestjs/common';
import { addDays, discrepancyRules, DomainError, type DiscrepancyType, type IsoDate } from '@tizilim/domain';
import { lockList, setListState, type VoterList } from '@tizilim/intake';
import { Clock, HandlesJob, type Db, type JobHandler, type RunningJob } from '@tizilim/platform';
import type { SnapshotKind } from '@tizilim/registries';
import { findDiscrepancies } from './find-discrepancies.js';
import { RECONCILE_LIST } from './reconcile-list.kind.js';
import {
  ADD_FOUND,
  ANALYZE_DISCREPANCIES,
  CLEAR_FOUND,
  COUNT_FOUND,
  COUNT_LINES,
  RECORD_RUN,
  REMEMBER,
  RETIRE_GONE,
  SET_FROM_MEMORY,
} from './reconcile-list.sql.js';
import { AS_OF_ROUND } from './round-date.sql.js';
import { snapshotsInUse, type SnapshotsInUse } from './snapshots-in-use.js';

/** Snapshot that the evidence of a type comes from; the others rest on the list or the voter register alone. */
const evidenceFrom: Partial<Record<DiscrepancyType, SnapshotKind>> = {
  'individual-not-found': 'individuals',
  'name-spelling': 'individuals',
  'name-differs': 'individuals',
  'birth-date-differs': 'individuals',
  'sex-differs': 'individuals',
  dead: 'individuals',
  'not-a-citizen': 'individuals',
  excluded: 'exclusions',
  'address-differs': 'individuals',
  'address-unknown': 'addresses',
  'document-missing': 'documents',
  'document-invalid': 'documents',
};

interface Progress {
  readonly found: number;
  readonly fromMemory: number;
}

/**
 * Compares a checked list with Individuals, Address register, documents, exclusion lists and the voter register, for the registrar
 * who must settle the differences before he submits it. A later run replaces open points and keeps what was decided.
 * @law 178-ө 1.3
 */
@Injectable()
@HandlesJob(RECONCILE_LIST)
export class ReconcileListJob implements JobHandler {
  constructor(private readonly clock: Clock) {}

  async run(job: RunningJob): Promise<Record<string, number>> {
    const page = await job.page<Progress>(async (db, done) => {
      if (done) return { cursor: done };
      const cursor = await this.reconcile(db, job.subjectId);
      return { cursor, counters: { done: 1, total: 1, ...cursor } };
    });
    return { found: page.cursor?.found ?? 0, fromMemory: page.cursor?.fromMemory ?? 0 };
  }

  private async reconcile(db: Db, listId: string): Promise<Progress> {
    const list = await lockList(db, listId);
    if (list.state !== 'checked' && list.state !== 'reconciled')
      throw new DomainError('reconciliation.list-not-ready', 'conflict', { state: list.state });
    const { asOf } = await db.one<{ asOf: IsoDate }>(AS_OF_ROUND, [list.roundId]);
    const snapshots = await snapshotsInUse(db);
    await findDiscrepancies(db, { listId, regionId: list.regionId, districtId: list.districtId, asOf }, snapshots);
    const progress = await this.keep(db, list, asOf, snapshots);
    await setListState(db, listId, 'reconciled');
    return progress;
  }

  private async keep(db: Db, list: VoterList, asOf: IsoDate, snapshots: SnapshotsInUse): Promise<Progress> {
    const today = this.clock.today();
    const found = await db.query<{ type: DiscrepancyType; found: number }>(COUNT_FOUND, [list.id]);
    const counts = Object.fromEntries(found.map((row) => [row.type, row.found]));
    const { lines } = await db.one<{ lines: number }>(COUNT_LINES, [list.id]);
    const kept = JSON.stringify(snapshots);
    const run = [list.id, list.roundId, list.regionId, list.districtId, asOf, kept, JSON.stringify(counts), lines, 0, today];
    const { id: runId } = await db.one<{ id: string }>(RECORD_RUN, run);
    await db.execute(RETIRE_GONE, [list.id]);
    await db.execute(ADD_FOUND, [list.id, runId, list.roundId, list.regionId, kept, JSON.stringify(rulesOn(today))]);
    const fromMemory = await db.execute(REMEMBER, [runId, list.regionId]);
    await db.execute(SET_FROM_MEMORY, [runId, fromMemory]);
    await db.execute(CLEAR_FOUND, [list.id]);
    await db.execute(ANALYZE_DISCREPANCIES);
    return { found: found.reduce((sum, row) => sum + row.found, 0), fromMemory };
  }
}

function rulesOn(today: IsoDate): Record<string, object> {
  const rules = Object.values(discrepancyRules).map(({ type, blocking, owner, days }) => [
    type,
    { blocking, owner, due: addDays(today, days), kind: evidenceFrom[type] ?? null },
  ]);
  return Object.fromEntries(rules) as Record<string, object>;
}
