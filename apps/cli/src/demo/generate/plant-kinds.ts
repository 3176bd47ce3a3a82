import type { DiscrepancyType, ListFindingCode } from '@tizilim/domain';

/**
 * What the generator plants in the shown round, one row per kind. This table is the contract between the generator
 * and the code that must find the faults; every number in `planted` is computed from it.
 *
 * Meanings assumed everywhere:
 * - `planted` counts findings of the region's files (parts), each judged with its declared count of lines and with the
 *   round's as-of date, and discrepancies of the region's assembled list, reconciled with the round's snapshots.
 * - A rejected line never reaches reconciliation. Its voter was in the first round, so he is `missing-from-list`.
 * - A line whose IIN is not usable counts `iin-unusable` once and nothing else; its voter is `missing-from-list` too.
 *   Usable is an IIN judged ok, `implausible-age` included; a shortened one (`iin.leading-zero-lost`) is not.
 * - `missing-from-list`: an active voter of the list's territory without an accepted line with his (usable) IIN.
 * - `new-voter`: an accepted line with a usable IIN that no active voter of the region has. A territory whose register
 *   is still empty has none: so the first round and the second region are without it.
 * - `twice-in-list`: each further line of the same usable IIN; a pair counts 1. The other checks apply to each line.
 * - `individual-not-found` suppresses the comparisons with the individual (name, birth date, sex, address, life,
 *   citizenship); address-unknown and the document checks are independent of it.
 * - `name-spelling`: canonical texts differ, a key (K1, K2, affix, lost letter) agrees; otherwise `name-differs`.
 *   Names are compared without regard to case: the register writes capitals, lists write both.
 * - `birth-date-differs`, `sex-differs`: the line against the individual, never against the IIN (those are notes).
 * - `dead`: the individual has a death date (and life_status 1; alive is 0). No entry is `removed`, no exclude_status is set.
 * - `not-a-citizen`: the individual's citizenship is not 398 (Kazakhstan).
 * - `excluded`: an exclusion in force on the as-of date (from_on ≤ date, no to_on or to_on ≥ date).
 * - `under-age`: the line's birth date gives less than 18 years on the as-of date.
 * - `address-differs`: the line's address code is in the snapshot and is not the individual's reg_address_code.
 * - `address-unknown`: the line's code is not in the snapshot and its text is no full_kk or full_ru of it; such a line
 *   is not `address-differs` as well.
 * - `document-missing`: no document number in the line and no current document in the snapshot.
 * - `document-invalid`: the line states a number and the snapshot has no document of this person with that number,
 *   or it is not current. Current: status 00, no invalid_on up to the as-of date, issued, expires_on ≥ as-of date.
 * - `line.precinct-unknown` and `line.territory-foreign` are rejected by the server only; `tizilim check` accepts such lines.
 * - The first round has no finding and no discrepancy with its own snapshots.
 * - `in-two-lists`: one per citizen, whose usable IIN stands in the lists of both regions of the same round.
 */
export type PlantKind = ListFindingCode | DiscrepancyType;

/** Which files can carry the fault. */
export type FileNeed = 'any' | 'text' | 'unquoted-text' | 'utf-8' | 'utf-8-text' | 'xlsx';
/** What the person must be like for the fault to be possible. */
export type PersonNeed =
  | 'any'
  | 'born-after-2000'
  | 'kazakh-surname'
  | 'telling-surname'
  | 'doubtful-surname'
  | 'kazakh-given'
  | 'composed-surname'
  | 'look-alike-surname'
  | 'child';

export interface PlantRow {
  readonly kind: PlantKind;
  /** How many at 2,000 voters; more voters get more, see `plantCount`. */
  readonly weight: number;
  /** What is done to which record. */
  readonly what: string;
  readonly file: FileNeed;
  readonly person: PersonNeed;
  /** Whether the person stands in the first round's list and so in the register. */
  readonly inFirst: boolean;
  /** Every finding and discrepancy that one plant gives, the kind itself included. */
  readonly gives: readonly PlantKind[];
}

/** One fault on one person. */
export interface Plant {
  readonly row: PlantRow;
  /** 0 … of its kind: variants of a fault take turns by it. */
  readonly nth: number;
}

type Options = Partial<Pick<PlantRow, 'file' | 'person' | 'inFirst'>>;

function row(kind: PlantKind, weight: number, what: string, also: readonly PlantKind[], options: Options = {}): PlantRow {
  return { kind, weight, what, file: 'any', person: 'any', inFirst: true, gives: [kind, ...also], ...options };
}

const rejected = (kind: ListFindingCode, weight: number, what: string, options?: Options): PlantRow =>
  row(kind, weight, what, ['missing-from-list'], options);
const unusable = (kind: ListFindingCode, weight: number, what: string, options?: Options): PlantRow =>
  row(kind, weight, what, ['iin-unusable', 'missing-from-list'], options);

const unquoted = { file: 'unquoted-text' } as const;
const xlsx = { file: 'xlsx' } as const;
const newcomer = { inFirst: false } as const;

export const plantRows: readonly PlantRow[] = [
  // Rejected lines
  rejected('line.too-long', 1, 'the address runs over 70,000 letters', unquoted),
  rejected('line.field-count', 2, 'a field too many at the end, or the last one left out', unquoted),
  rejected('line.quote-broken', 2, 'one stray quote inside the surname', unquoted),
  rejected('line.line-break-in-field', 2, 'a line break inside the quoted address: two physical lines, one record', unquoted),
  row('line.row-repeated', 1, 'a second row under the same row number; the first one stays good', [], xlsx),
  rejected('line.cell-repeated', 1, 'the surname cell stands twice', xlsx),
  rejected('line.cell-error', 1, 'the address cell holds #N/A', xlsx),
  rejected('line.required-missing', 6, 'surname, given name, birth date, sex, precinct or both addresses are empty, in turn'),
  rejected('line.value-too-long', 1, 'a surname of 120 letters'),
  rejected('line.control-character', 1, 'a bell character in the address', { file: 'text' }),
  rejected('line.letter-destroyed', 2, 'U+FFFD for a letter of the surname', { file: 'utf-8' }),
  rejected('line.letters-damaged', 2, 'the surname in UTF-8 read as Windows-1251, its last byte lost', { file: 'utf-8' }),
  rejected('line.date-invalid', 3, 'birth date 31.02., a month 13, or words'),
  row('line.date-in-future', 1, 'born in 2091, which the IIN contradicts', ['iin.birth-date-differs', 'missing-from-list']),
  rejected('line.sex-invalid', 2, 'sex "X" or "?"'),
  rejected('line.precinct-invalid', 2, 'precinct "0" or "мектеп"'),
  rejected('line.region-unknown', 1, 'region "Атлантида облысы", district empty'),
  rejected('line.value-unknown', 2, 'citizenship XKZ, registration kind or document type that does not exist'),
  rejected('iin.scientific-notation', 2, 'the IIN as 8.50815E+11'),
  rejected('iin.digits-foreign', 2, 'the digits of the IIN are full-width', { file: 'utf-8' }),
  rejected('line.precinct-unknown', 2, 'a precinct number that the region does not have (found by the server only)'),
  rejected('line.territory-foreign', 2, 'another region in the line, district empty (found by the server only)'),
  // An IIN that cannot be used
  unusable('iin.missing', 3, 'the IIN is empty'),
  unusable('iin.not-digits', 2, 'a hyphen or an asterisk for a digit'),
  unusable('iin.length', 2, 'the first eight or six digits only'),
  unusable('iin.leading-zero-lost', 2, 'leading zeros are gone', { person: 'born-after-2000' }),
  unusable('iin.bin', 2, 'the BIN of an organisation'),
  unusable('iin.impossible-date', 2, 'right check digit, 31 February'),
  unusable('iin.future-date', 2, 'right check digit, born in 2091'),
  unusable('iin.never-issued', 2, 'eleven digits that have no check digit'),
  unusable('iin.century-digit', 1, 'right check digit, seventh digit 9'),
  unusable('iin.check-digit', 3, 'the check digit is one higher'),
  // To confirm, line taken
  row('line.letters-lost', 2, '"?" for the Kazakh letters of the surname', ['name-spelling'], { person: 'kazakh-surname' }),
  row('line.letters-foreign', 2, 'є or ґ for ғ or ө of the surname: the same damage, but not provable by itself', [], {
    file: 'utf-8',
    person: 'doubtful-surname',
  }),
  row('line.name-unusual', 2, 'an asterisk after the surname, which the canonical name drops', []),
  row('line.mixed-script', 2, 'a Latin letter that looks like no Cyrillic one inside a word of the address', []),
  row('line.district-unknown', 2, 'district "Атлантида ауданы"; the precinct tells the true one', []),
  row('line.address-code-unusual', 2, 'letters in the address code, text of a street that no snapshot has', ['address-unknown']),
  row('line.document-dates-crossed', 2, 'in the line the document expires before it was issued', []),
  row(
    'iin.implausible-age',
    1,
    'born in 1912 by IIN, line and individual; not in the first round',
    ['line.age-implausible', 'new-voter'],
    newcomer,
  ),
  // Notes
  row('iin.birth-date-differs', 3, 'line and individual have a corrected birth date, the IIN the old one', []),
  row('iin.sex-differs', 2, 'line and individual have a changed sex, the IIN the old one', []),
  row('line.mixed-script-repaired', 3, 'a Latin a, e or o in the surname', [], { person: 'look-alike-surname' }),
  row('line.space-repaired', 3, 'a no-break space or two spaces in the address', []),
  row('line.kz1048-repaired', 2, 'the surname in KZ-1048 read as Windows-1251', [], { file: 'utf-8', person: 'telling-surname' }),
  row('line.letters-restored', 2, 'the surname in UTF-8 read as Windows-1251', [], { file: 'utf-8' }),
  row('line.soft-hyphen-repaired', 2, 'a soft hyphen in the surname', [], { file: 'utf-8' }),
  row('line.letters-composed', 2, 'й or ё of the surname written in two parts', [], { file: 'utf-8', person: 'composed-surname' }),
  row('line.formula-value', 2, 'the surname cell is a formula with its value', [], xlsx),
  row('line.document-incomplete', 2, 'document type without a number', []),
  row('line.document-number-unusual', 2, 'the last four digits of the document number are missing', ['document-invalid']),
  // Reconciliation
  row('individual-not-found', 4, 'the individual is not in the snapshot; his documents are', []),
  row('name-spelling', 7, 'the given name in Russian spelling where the register has Kazakh letters', [], { person: 'kazakh-given' }),
  row('name-differs', 5, 'another given name in the line', []),
  row('birth-date-differs', 5, 'the individual was born some days later', []),
  row('sex-differs', 3, "the individual's sex is the other one", []),
  row('dead', 6, 'the individual died between the rounds', []),
  row('not-a-citizen', 2, 'the individual took another citizenship between the rounds', []),
  row('excluded', 4, 'incapacity or imprisonment in force', []),
  row('under-age', 2, 'a person who is 17 on the as-of date; not in the first round', ['new-voter'], { ...newcomer, person: 'child' }),
  row('address-differs', 8, 'the individual is registered at another known address', []),
  row('address-unknown', 4, 'a code that no snapshot has and a street that no snapshot has', []),
  row('document-missing', 4, 'no document in the line, only an expired one in the snapshot', []),
  row('document-invalid', 6, 'the line states a replaced, an expired or an unknown document', []),
  row('twice-in-list', 5, 'the same line again at the end of its precinct', []),
  row('missing-from-list', 7, 'no line in the shown round', []),
  row('new-voter', 9, 'came of age between the rounds; not in the first round', [], { ...newcomer, person: 'child' }),
  row('in-two-lists', 4, 'the same citizen also in the list of the second region, with an address there', []),
];

/** Stand in files as a whole: the second part of the region has a column of its own. */
export const filePlant: ListFindingCode = 'list.column-unknown';
/** The first part ends without a line end (a workbook has none to lose). */
export const openLinePlant: ListFindingCode = 'list.last-line-open';

/** Plants grow slower than the list: 4 times as many at 10 times the voters. */
export function plantCount(row: PlantRow, voters: number): number {
  return Math.max(1, Math.round(row.weight * Math.max(1, (voters / 2000) ** 0.6)));
}
