import { compareNames, type IsoDate, type PersonName } from '@tizilim/domain';
import type { Db } from '@tizilim/platform';
import {
  ANALYZE_FOUND,
  ANALYZE_KEYS,
  CLEAR_FOUND,
  CLEAR_KEYS,
  FINGERPRINT,
  FIND_EXCLUDED,
  FIND_INDIVIDUALS,
  FIND_INVALID_DOCUMENTS,
  FIND_MISSING,
  FIND_MISSING_DOCUMENTS,
  FIND_NEW,
  FIND_TWICE,
  FIND_UNDER_AGE,
  FIND_UNKNOWN_ADDRESSES,
  FIND_UNUSABLE,
  MARK_SPELLING,
  NAMES_TO_COMPARE,
  STAGE_KEYS,
} from './reconcile-list.sql.js';
import type { SnapshotsInUse } from './snapshots-in-use.js';

export interface ListToCompare {
  readonly listId: string;
  readonly regionId: string;
  readonly districtId: string | null;
  readonly asOf: IsoDate;
}

interface NameSide {
  readonly surname: string;
  readonly given_name: string;
  readonly patronymic: string | null;
}
interface NamePair {
  readonly lineNo: number;
  readonly list: NameSide;
  readonly register: NameSide;
}

const NAMES_PER_PAGE = 2000;

/** Lays every difference between the list, the external registers and the voter register into staging, exceptions only. */
export async function findDiscrepancies(db: Db, list: ListToCompare, snapshots: SnapshotsInUse): Promise<void> {
  const { listId, regionId, districtId, asOf } = list;
  const { individuals, addresses, documents, exclusions } = snapshots;
  await db.execute(CLEAR_FOUND, [listId]);
  await db.execute(CLEAR_KEYS, [listId]);
  await db.execute(STAGE_KEYS, [listId]);
  await db.execute(ANALYZE_KEYS);
  await db.execute(FIND_INDIVIDUALS, [listId, individuals.id, addresses.id]);
  await judgeNames(db, listId);
  await db.execute(FIND_EXCLUDED, [listId, exclusions.id, asOf]);
  await db.execute(FIND_UNDER_AGE, [listId, asOf]);
  await db.execute(FIND_UNUSABLE, [listId]);
  await db.execute(FIND_TWICE, [listId]);
  await db.execute(FIND_NEW, [listId, regionId, districtId]);
  await db.execute(FIND_MISSING, [listId, regionId, districtId]);
  await db.execute(FIND_UNKNOWN_ADDRESSES, [listId, addresses.id, regionId]);
  await db.execute(FIND_INVALID_DOCUMENTS, [listId, documents.id, asOf]);
  await db.execute(FIND_MISSING_DOCUMENTS, [listId, documents.id, asOf]);
  await db.execute(CLEAR_KEYS, [listId]);
  await db.execute(FINGERPRINT, [listId]);
  await db.execute(ANALYZE_FOUND);
}

/** The keys cannot see a lost letter or a patronymic that one side lacks; the few names they tell apart are compared in full. */
async function judgeNames(db: Db, listId: string): Promise<void> {
  for (let after = 0; ;) {
    const pairs = await db.query<NamePair>(NAMES_TO_COMPARE, [listId, after, NAMES_PER_PAGE]);
    const spelling = pairs
      .filter((pair) => compareNames(nameOf(pair.list), nameOf(pair.register)) !== 'different')
      .map((pair) => pair.lineNo);
    if (spelling.length > 0) await db.execute(MARK_SPELLING, [listId, spelling]);
    if (pairs.length < NAMES_PER_PAGE) return;
    after = pairs.at(-1)?.lineNo ?? after;
  }
}

function nameOf(side: NameSide): PersonName {
  return { surname: side.surname, givenName: side.given_name, patronymic: side.patronymic };
}
