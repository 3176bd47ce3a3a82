import { DomainError, labelStates, type LabelState } from '@tizilim/domain';
import type { Db } from '@tizilim/platform';
import { END_LABELS, INSERT_ACT, LOCK_LABELS } from './record-act.sql.js';

export const actKinds = ['spoiled', 'void', 'lost', 'reprinted'] as const;
export type ActKind = (typeof actKinds)[number] | 'document-replaced';

const FINAL_STATE: Readonly<Record<ActKind, Extract<LabelState, 'spoiled' | 'void' | 'lost'>>> = {
  spoiled: 'spoiled',
  void: 'void',
  lost: 'lost',
  reprinted: 'spoiled',
  'document-replaced': 'void',
};

export interface LabelEnding {
  readonly kind: ActKind;
  readonly numbers: readonly string[];
  readonly reason: string;
  readonly regionId: string;
  readonly districtId: string | null;
  /** Business date. */
  readonly today: string;
}

/**
 * Ends labels by one act, all or none.
 * @returns id of the act
 * @throws label.unknown when one is not there or not in the territory, `state.not-allowed` when one cannot end so
 */
export async function endLabels(db: Db, ending: LabelEnding): Promise<string> {
  const to = FINAL_STATE[ending.kind];
  const found = await db.query<{ number: string; state: LabelState }>(LOCK_LABELS, [ending.numbers]);
  if (found.length !== new Set(ending.numbers).size) throw new DomainError('label.unknown', 'not-found');
  // A label that was never printed cannot be spoiled by a printer or lost: it is void.
  for (const label of found) labelStates.assertMove(label.state, to);
  const { id } = await db.one<{ id: string }>(INSERT_ACT, [ending.kind, ending.regionId, ending.districtId, ending.reason, found.length, ending.today]);
  await db.execute(END_LABELS, [ending.numbers, to, id, ending.today]);
  return id;
}
