import type { Role } from './roles.js';

export const discrepancyTypes = [
  'individual-not-found',
  'name-spelling',
  'name-differs',
  'birth-date-differs',
  'sex-differs',
  'dead',
  'not-a-citizen',
  'excluded',
  'under-age',
  'address-differs',
  'address-unknown',
  'document-missing',
  'document-invalid',
  'twice-in-list',
  'missing-from-list',
  'new-voter',
  'iin-unusable',
  'in-two-lists',
] as const;
export type DiscrepancyType = (typeof discrepancyTypes)[number];

/**
 * What may be decided on a discrepancy. `keep-list`: the akimat's line stands, `take-register`: the national
 * register's value stands, `leave-out`: the line is not applied, `keep-voter`: a voter missing from the list stays,
 * `propose-removal`: starts a removal that a second person approves, `later`: stays an open point.
 */
export const verdictDecisions = ['keep-list', 'take-register', 'leave-out', 'keep-voter', 'propose-removal', 'later'] as const;
export type VerdictDecision = (typeof verdictDecisions)[number];

export interface DiscrepancyRule {
  readonly type: DiscrepancyType;
  /** An open point of this type keeps the list from being submitted. */
  readonly blocking: boolean;
  readonly owner: Extract<Role, 'registrar' | 'clerk' | 'supervisor'>;
  /** Days to answer; the only turnaround found in law is 3 days (domain facts §2.1, art. 20(10)). */
  readonly days: number;
  readonly decisions: readonly VerdictDecision[];
  /** What the person who decides must name as the source. */
  readonly sourceRequired: boolean;
}

const registrar = 'registrar' as const;
const DAYS = 3;

/** One row per type: the table decides everywhere, nothing about a type is coded elsewhere. */
export const discrepancyRules: Readonly<Record<DiscrepancyType, DiscrepancyRule>> = {
  'individual-not-found': { type: 'individual-not-found', blocking: true, owner: registrar, days: DAYS, decisions: ['keep-list', 'leave-out'], sourceRequired: true },
  'name-spelling': { type: 'name-spelling', blocking: false, owner: registrar, days: DAYS, decisions: ['keep-list', 'take-register'], sourceRequired: false },
  'name-differs': { type: 'name-differs', blocking: true, owner: registrar, days: DAYS, decisions: ['keep-list', 'take-register', 'leave-out'], sourceRequired: true },
  'birth-date-differs': { type: 'birth-date-differs', blocking: true, owner: registrar, days: DAYS, decisions: ['keep-list', 'take-register', 'leave-out'], sourceRequired: true },
  'sex-differs': { type: 'sex-differs', blocking: false, owner: registrar, days: DAYS, decisions: ['keep-list', 'take-register'], sourceRequired: true },
  dead: { type: 'dead', blocking: true, owner: registrar, days: DAYS, decisions: ['keep-list', 'leave-out'], sourceRequired: true },
  'not-a-citizen': { type: 'not-a-citizen', blocking: true, owner: registrar, days: DAYS, decisions: ['keep-list', 'leave-out'], sourceRequired: true },
  excluded: { type: 'excluded', blocking: true, owner: registrar, days: DAYS, decisions: ['keep-list', 'leave-out'], sourceRequired: true },
  'under-age': { type: 'under-age', blocking: true, owner: registrar, days: DAYS, decisions: ['keep-list', 'leave-out'], sourceRequired: true },
  'address-differs': { type: 'address-differs', blocking: false, owner: registrar, days: DAYS, decisions: ['keep-list', 'take-register'], sourceRequired: false },
  'address-unknown': { type: 'address-unknown', blocking: false, owner: registrar, days: DAYS, decisions: ['keep-list', 'later'], sourceRequired: false },
  'document-missing': { type: 'document-missing', blocking: false, owner: registrar, days: DAYS, decisions: ['keep-list', 'later'], sourceRequired: false },
  'document-invalid': { type: 'document-invalid', blocking: false, owner: registrar, days: DAYS, decisions: ['keep-list', 'take-register', 'later'], sourceRequired: false },
  'twice-in-list': { type: 'twice-in-list', blocking: true, owner: registrar, days: DAYS, decisions: ['keep-list', 'leave-out'], sourceRequired: false },
  'missing-from-list': { type: 'missing-from-list', blocking: false, owner: registrar, days: DAYS, decisions: ['keep-voter', 'propose-removal', 'later'], sourceRequired: true },
  'new-voter': { type: 'new-voter', blocking: false, owner: registrar, days: DAYS, decisions: ['keep-list', 'leave-out'], sourceRequired: false },
  'iin-unusable': { type: 'iin-unusable', blocking: false, owner: registrar, days: DAYS, decisions: ['later', 'leave-out'], sourceRequired: false },
  'in-two-lists': { type: 'in-two-lists', blocking: false, owner: 'supervisor', days: DAYS, decisions: ['keep-list', 'leave-out'], sourceRequired: true },
};

/** Why a voter may leave the register; `counted-elsewhere` is the CEC's decision on a citizen in two lists. */
export const removalReasons = [
  'dead',
  'citizenship-lost',
  'court-incapacity',
  'imprisonment',
  'moved-away',
  'entered-by-mistake',
  'counted-elsewhere',
] as const;
export type RemovalReason = (typeof removalReasons)[number];
