import { z } from 'zod';
import { commissionLevels, DomainError, type CommissionLevel } from '@tizilim/domain';
import { readSetting, type Actor, type Db, type Setting } from '@tizilim/platform';
import type { VoterList } from '../keep-list/voter-list.js';

/** Commissions a signed list passes, lowest first. A level that a list does not have (district, for a whole region) is left out. */
export const commissionLevelsSetting: Setting<readonly CommissionLevel[]> = {
  key: 'commission-levels',
  schema: z.array(z.enum(commissionLevels)).min(1).readonly(),
  fallback: commissionLevels,
};

export interface NextLevel {
  readonly level: CommissionLevel;
  /** Nobody has to accept after it. */
  readonly isLast: boolean;
}

/** The commission whose turn it is; throws `list.all-accepted` when all have accepted, `list.not-your-turn` for another one's clerk. */
export async function turnOf(db: Db, list: VoterList, actor: Actor): Promise<NextLevel> {
  const wanted = await readSetting(db, commissionLevelsSetting);
  const levels = commissionLevels.filter((level) => wanted.includes(level) && (level !== 'district' || list.districtId !== null));
  const done = list.acceptedLevel === null ? -1 : commissionLevels.indexOf(list.acceptedLevel);
  const open = levels.filter((level) => commissionLevels.indexOf(level) > done);
  const [level] = open;
  if (level === undefined) throw new DomainError('list.all-accepted', 'conflict');
  if (actor.territory.level !== level) throw new DomainError('list.not-your-turn', 'forbidden');
  return { level, isLast: open.length === 1 };
}
