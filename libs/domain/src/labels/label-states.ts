import { defineStates } from '../state-table.js';

export type LabelState = 'formed' | 'printed' | 'affixed' | 'spoiled' | 'void' | 'lost';

/**
 * One label from its number to the document it is stuck on (@law 178-ө 2.3: forming, printing, affixing).
 * A number is never used again: a reprint is a new label and this one ends as spoiled, void or lost.
 */
export const labelStates = defineStates<LabelState>('label', 'formed', {
  formed: ['printed', 'void'],
  printed: ['affixed', 'spoiled', 'void', 'lost'],
  affixed: ['spoiled', 'void'],
  spoiled: [],
  void: [],
  lost: [],
});

/** States in which the label counts as the voter's label: he gets no second one. */
export const liveLabelStates = ['formed', 'printed', 'affixed'] as const satisfies readonly LabelState[];

export function isLiveLabel(state: LabelState): boolean {
  return (liveLabelStates as readonly LabelState[]).includes(state);
}

export type LabelOrderState = 'requested' | 'forming' | 'formed' | 'laid-out' | 'proved' | 'released' | 'printed' | 'closed' | 'cancelled';

/** An order of labels for a territory; it is released only after every cell of its sheets was read back. */
export const labelOrderStates = defineStates<LabelOrderState>('label-order', 'requested', {
  requested: ['forming', 'cancelled'],
  forming: ['formed', 'cancelled'],
  formed: ['laid-out', 'cancelled'],
  'laid-out': ['proved', 'formed', 'cancelled'],
  proved: ['released', 'formed', 'cancelled'],
  released: ['printed', 'cancelled'],
  printed: ['closed'],
  closed: [],
  cancelled: [],
});
