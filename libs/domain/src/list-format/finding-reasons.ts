import type { ListFindingCode } from './rules.js';

/** Why something that a rule doubts is right all the same. A closed list, so that the reasons can be counted. */
export const findingReasons = [
  'written-so-in-document',
  'checked-with-person',
  'checked-with-individuals-register',
  'checked-with-address-register',
  'iin-not-issued',
  'letter-loss-verified',
  'sign-belongs-to-value',
  'precinct-decides',
  'boundaries-changed',
  'precinct-opened',
  'precinct-closed',
  'housing-built',
  'housing-demolished',
  'institution-moved',
  'migration',
  'earlier-list-corrected',
  'other',
] as const;
export type FindingReason = (typeof findingReasons)[number];

const general: readonly FindingReason[] = ['written-so-in-document', 'checked-with-person', 'checked-with-individuals-register', 'other'];
const texts: readonly FindingReason[] = [...general.slice(0, -1), 'checked-with-address-register', 'other'];

const byCode: Partial<Record<ListFindingCode, readonly FindingReason[]>> = {
  'iin.missing': ['iin-not-issued', 'checked-with-person', 'checked-with-individuals-register', 'other'],
  'line.letters-lost': ['letter-loss-verified', 'sign-belongs-to-value', 'other'],
  'line.mixed-script': texts,
  'line.letters-foreign': texts,
  'line.district-unknown': ['precinct-decides', 'checked-with-address-register', 'other'],
  'line.address-code-unusual': ['checked-with-address-register', 'written-so-in-document', 'other'],
  'line.document-dates-crossed': ['written-so-in-document', 'checked-with-person', 'other'],
  'list.precinct-changed': [
    'boundaries-changed',
    'precinct-opened',
    'precinct-closed',
    'housing-built',
    'housing-demolished',
    'institution-moved',
    'migration',
    'earlier-list-corrected',
    'other',
  ],
};

/** Lost letters cannot be seen from a count: somebody must look at each of these lines. */
const lineByLine: ReadonlySet<ListFindingCode> = new Set<ListFindingCode>(['line.letters-lost']);
export const lineByLineCodes: readonly ListFindingCode[] = [...lineByLine];

/** The reasons that may be given for a finding of severity confirm. */
export function reasonsOf(code: ListFindingCode): readonly FindingReason[] {
  return byCode[code] ?? general;
}

/** Whether a reason says too little without words of its own. */
export function needsWords(code: ListFindingCode, reason: FindingReason): boolean {
  return reason === 'other' || code === 'list.precinct-changed';
}

/** Whether all findings of the code may be confirmed at once. */
export function isConfirmedInBulk(code: ListFindingCode): boolean {
  return !lineByLine.has(code);
}
