import { z } from 'zod';
import { discrepancyTypes, DomainError, verdictDecisions, type DiscrepancyType, type VerdictDecision } from '@tizilim/domain';
import type { VoterList } from '@tizilim/intake';
import type { Db } from '@tizilim/platform';
import { snapshotKinds } from '@tizilim/registries';
import type { SnapshotsInUse } from '../reconcile-list/snapshots-in-use.js';
import { ACT_COUNTS, COUNT_LEFT_OUT, LAST_RUN } from './make-act.sql.js';

const count = z.number().int();
const SnapshotUsed = z.object({ id: z.string(), asOf: z.iso.date() });

/** What a reconciliation act says; the same list in the same state gives the same figures. */
export const ActFigures = z
  .object({
    listId: z.uuid(),
    version: count,
    regionId: z.string(),
    districtId: z.string().nullable(),
    roundId: z.uuid(),
    asOf: z.iso.date(),
    sha256: z.string(),
    lines: z.object({ physical: count, header: count, blank: count, accepted: count, rejected: count }),
    runId: z.uuid(),
    ranOn: z.iso.date(),
    snapshots: z.object(Object.fromEntries(snapshotKinds.map((kind) => [kind, SnapshotUsed]))),
    types: z.array(
      z.object({
        type: z.enum(discrepancyTypes),
        found: count,
        open: count,
        decisions: z.partialRecord(z.enum(verdictDecisions), count),
      }),
    ),
    fromMemory: count.describe('Settled by a verdict of an earlier round'),
    leftOut: count.describe('Lines that will not be applied'),
  })
  .meta({ id: 'ReconciliationFigures' });
export type ActFigures = z.infer<typeof ActFigures>;

interface LastRun {
  readonly runId: string;
  readonly asOf: string;
  readonly snapshots: SnapshotsInUse;
  readonly fromMemory: number;
  readonly ranOn: string;
}
interface CountRow {
  readonly type: DiscrepancyType;
  readonly decision: VerdictDecision | 'open';
  readonly count: number;
}

/** @throws `reconciliation.not-reconciled` when the list has never been compared */
export async function readFigures(db: Db, list: VoterList): Promise<ActFigures> {
  const run = await db.maybeOne<LastRun>(LAST_RUN, [list.id]);
  if (!run) throw new DomainError('reconciliation.not-reconciled', 'conflict');
  const rows = await db.query<CountRow>(ACT_COUNTS, [list.id]);
  const { leftOut } = await db.one<{ leftOut: number }>(COUNT_LEFT_OUT, [list.id]);
  const { id: listId, version, regionId, districtId, roundId, sha256 } = list;
  const lines = {
    physical: list.lines ?? 0,
    header: list.header ?? 0,
    blank: list.blank ?? 0,
    accepted: list.accepted ?? 0,
    rejected: list.rejected ?? 0,
  };
  const { runId, asOf, ranOn, snapshots, fromMemory } = run;
  return {
    listId,
    version,
    regionId,
    districtId,
    roundId,
    asOf,
    sha256,
    lines,
    runId,
    ranOn,
    snapshots,
    types: byType(rows),
    fromMemory,
    leftOut,
  };
}

function byType(rows: readonly CountRow[]): ActFigures['types'] {
  return discrepancyTypes.flatMap((type) => {
    const own = rows.filter((row) => row.type === type);
    if (own.length === 0) return [];
    const found = own.reduce((sum, row) => sum + row.count, 0);
    const open = own.find((row) => row.decision === 'open')?.count ?? 0;
    const decisions = Object.fromEntries(own.filter((row) => row.decision !== 'open').map((row) => [row.decision, row.count]));
    return [{ type, found, open, decisions }];
  });
}
