import { audit } from '@tizilim/audit';
import { crashPoint, type Db } from '@tizilim/platform';
import { COUNT_REGION, EMPTY_PRECINCTS } from '../keep-counts.sql.js';
import {
  ADD_VERSIONS,
  ADD_VOTERS,
  ANALYZE_STAGED,
  ANALYZE_VOTERS,
  CHANGE_VOTERS,
  CLEAR_FLAGS,
  CLEAR_STAGED,
  END_VERSIONS,
  FIND_APPLIED,
  FLAG_MISSING,
  INSTANT,
  LINK_ADDED,
  LOCK_REGION,
  MARK_CONFLICTS,
  MARK_REPEATED,
  MATCH_VOTERS,
  RECORD_LINES,
  RECORD_LIST,
  STAGE_LINES,
  SUM_OUTCOMES,
} from './apply-list.sql.js';

const UNIQUE_VIOLATION = '23505';
const TRIES = 3;

export interface ListToApply {
  readonly listId: string;
  readonly regionId: string;
  /** Null for the list of a whole region. */
  readonly districtId: string | null;
  readonly roundId: string;
}

/** Voters; `added` counts restored ones too, `conflicts` are lines kept open because their IIN is taken. */
export interface AppliedList {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly flagged: number;
  readonly conflicts: number;
}

interface Outcomes extends Omit<AppliedList, 'flagged'> {
  readonly lines: number;
  readonly left_out: number;
  readonly open_lines: number;
}

/**
 * Makes an accepted list the new state of the register of its territory, for the akimat that submitted it: one transaction,
 * set-based, a new version only where something changed. Nobody is removed: who is not named is flagged.
 * Runs as the worker of the whole region; a list that has been applied already changes nothing.
 * @law 178-ө 1.4; Constitutional Law on Elections 12(16-2)
 */
export async function applyList(db: Db, list: ListToApply): Promise<AppliedList> {
  const { listId, regionId, districtId, roundId } = list;
  if (db.actor.territory.level === 'district' || db.actor.territory.level === 'precinct')
    throw new Error('a list is applied by the worker of its region');
  await db.query(LOCK_REGION, [regionId]);
  const done = await db.maybeOne<AppliedList>(FIND_APPLIED, [listId]);
  if (done) return done;
  const { at } = await db.one<{ at: string }>(INSTANT);
  await stageAndWrite(db, list, at);
  const flagged = await db.execute(FLAG_MISSING, [listId, regionId, districtId]);
  await db.execute(CLEAR_FLAGS, [listId, regionId]);
  await db.execute(COUNT_REGION, [regionId]);
  await db.execute(EMPTY_PRECINCTS, [regionId]);
  const sums = await db.one<Outcomes>(SUM_OUTCOMES, [listId]);
  const { lines, added, changed, unchanged, conflicts, left_out, open_lines } = sums;
  await db.execute(RECORD_LIST, [
    listId,
    regionId,
    districtId,
    roundId,
    at,
    lines,
    added,
    changed,
    unchanged,
    flagged,
    conflicts,
    left_out,
    open_lines,
  ]);
  await db.execute(RECORD_LINES, [listId, regionId]);
  await db.execute(CLEAR_STAGED, [listId]);
  const figures: AppliedList = { added, changed, unchanged, flagged, conflicts };
  await audit.record(db, {
    action: 'register.list-applied',
    objectType: 'voter_list',
    objectId: listId,
    payload: { ...figures, lines, roundId },
    regionId,
    districtId,
  });
  crashPoint('apply-before-commit');
  return figures;
}

/** Another region may add the same citizen at the same moment; whoever comes second finds his line in conflict. */
async function stageAndWrite(db: Db, list: ListToApply, at: string): Promise<void> {
  for (let left = TRIES; ; left -= 1) {
    await db.execute('SAVEPOINT apply_list');
    try {
      await stage(db, list);
      await write(db, list, at);
      await db.execute('RELEASE SAVEPOINT apply_list');
      return;
    } catch (error) {
      if (left <= 1 || (error as { code?: string }).code !== UNIQUE_VIOLATION) throw error;
      await db.execute('ROLLBACK TO SAVEPOINT apply_list');
    }
  }
}

/** Lays the lines out with the verdicts taken in, and says of each what becomes of it. */
async function stage(db: Db, { listId, regionId }: ListToApply): Promise<void> {
  await db.execute(CLEAR_STAGED, [listId]);
  await db.execute(STAGE_LINES, [listId, regionId]);
  await db.execute(ANALYZE_STAGED);
  await db.execute(MARK_REPEATED, [listId]);
  await db.execute(MARK_CONFLICTS, [listId, regionId]);
  await db.execute(MATCH_VOTERS, [listId, regionId]);
}

async function write(db: Db, { listId, regionId }: ListToApply, at: string): Promise<void> {
  await db.execute(END_VERSIONS, [listId, at]);
  await db.execute(ADD_VOTERS, [listId, regionId]);
  await db.execute(ANALYZE_VOTERS);
  await db.execute(LINK_ADDED, [listId, regionId]);
  await db.execute(CHANGE_VOTERS, [listId, regionId]);
  await db.execute(ADD_VERSIONS, [listId, regionId, at]);
}
