import { defineStates } from './state-table.js';

export type ListState =
  | 'received'
  | 'parsed'
  | 'checked'
  | 'reconciled'
  | 'prepared'
  | 'signed'
  | 'accepted'
  | 'applied'
  | 'refused'
  | 'returned'
  | 'withdrawn'
  | 'superseded';

/** A voter list from the akimat's file to the register (design §12). `accepted` repeats once per commission level. */
export const listStates = defineStates<ListState>('voter-list', 'received', {
  received: ['parsed', 'refused', 'withdrawn'],
  parsed: ['checked', 'refused', 'withdrawn'],
  checked: ['reconciled', 'withdrawn', 'superseded'],
  reconciled: ['reconciled', 'prepared', 'withdrawn', 'superseded'],
  prepared: ['signed', 'reconciled', 'withdrawn'],
  signed: ['accepted', 'returned'],
  accepted: ['accepted', 'returned', 'applied'],
  applied: [],
  refused: ['superseded'],
  returned: ['superseded'],
  withdrawn: [],
  superseded: [],
});

/** The commission levels a signed list passes, lowest first; which of them apply is a setting. */
export const commissionLevels = ['district', 'region', 'republic'] as const;
export type CommissionLevel = (typeof commissionLevels)[number];
