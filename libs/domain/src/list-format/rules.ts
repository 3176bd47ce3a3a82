import { listColumnCodes, type ListColumnCode } from './columns.js';

/**
 * What a finding means. `refuse`: the whole file goes back. `reject`: the line is not taken.
 * `confirm`: the line is taken, a person must give a reason. `note`: said, nothing to do.
 */
export type Severity = 'refuse' | 'reject' | 'confirm' | 'note';

/** Key of the text that tells the clerk what to do. */
export type WayOut =
  | 'way-out.send-again'
  | 'way-out.remove-password'
  | 'way-out.save-as'
  | 'way-out.name-encoding'
  | 'way-out.one-encoding'
  | 'way-out.save-undamaged'
  | 'way-out.use-template'
  | 'way-out.count-again'
  | 'way-out.declare-count'
  | 'way-out.one-sheet'
  | 'way-out.smaller-parts'
  | 'way-out.export-table'
  | 'way-out.recall-record'
  | 'way-out.follow-schema'
  | 'way-out.correct-line'
  | 'way-out.correct-value'
  | 'way-out.type-again'
  | 'way-out.column-as-text'
  | 'way-out.give-reason'
  | 'way-out.name-line'
  | 'way-out.look'
  | 'way-out.nothing';

export interface ListRule {
  /** Also the key of its text in libs/messages (area intake). */
  readonly code: ListFindingCode;
  readonly severity: Severity;
  /** Columns the finding can stand in; empty: the line or the file as a whole. */
  readonly columns: readonly ListColumnCode[];
  readonly wayOut: WayOut;
  /** `server`: judged against the territory kept by the server, so `tizilim check` cannot find it. */
  readonly judgedBy: 'anyone' | 'server';
}

const names: readonly ListColumnCode[] = ['surname', 'given_name', 'patronymic'];
const dates: readonly ListColumnCode[] = ['birth_date', 'document_date', 'document_expiry'];
const texts: readonly ListColumnCode[] = [...names, 'address', 'document_issuer'];
const iin: readonly ListColumnCode[] = ['iin'];
const none: readonly ListColumnCode[] = [];
type Row = readonly [severity: Severity, columns: readonly ListColumnCode[], wayOut: WayOut, judgedBy?: 'server'];

const table = {
  // The file as a whole
  'list.empty-file': ['refuse', none, 'way-out.send-again'],
  'list.too-large': ['refuse', none, 'way-out.send-again'],
  'list.file-damaged': ['refuse', none, 'way-out.send-again'],
  'list.file-encrypted': ['refuse', none, 'way-out.remove-password'],
  'list.file-suspicious': ['refuse', none, 'way-out.save-as'],
  'list.format-not-supported': ['refuse', none, 'way-out.save-as'],
  'list.encoding-unclear': ['refuse', none, 'way-out.name-encoding'],
  'list.encoding-wrong': ['refuse', none, 'way-out.name-encoding'],
  'list.encoding-mixed': ['refuse', none, 'way-out.one-encoding'],
  'list.letters-damaged': ['refuse', none, 'way-out.save-undamaged'],
  'list.nul-bytes': ['refuse', none, 'way-out.send-again'],
  'list.header-missing': ['refuse', none, 'way-out.use-template'],
  'list.column-missing': ['refuse', none, 'way-out.use-template'],
  'list.column-twice': ['refuse', none, 'way-out.use-template'],
  'list.several-sheets': ['refuse', none, 'way-out.one-sheet'],
  'list.archive-empty': ['refuse', none, 'way-out.send-again'],
  'list.archive-member': ['refuse', none, 'way-out.smaller-parts'],
  'list.field-kind': ['refuse', none, 'way-out.export-table'],
  'list.parser-stopped': ['refuse', none, 'way-out.smaller-parts'],
  'list.data-broken': ['refuse', none, 'way-out.send-again'],
  'list.data-foreign': ['refuse', none, 'way-out.follow-schema'],
  'list.data-encoding': ['refuse', none, 'way-out.follow-schema'],
  'list.no-lines': ['refuse', none, 'way-out.use-template'],
  'list.count-mismatch': ['refuse', none, 'way-out.count-again'],
  'list.balance-broken': ['refuse', none, 'way-out.send-again'],
  'list.count-not-declared': ['note', none, 'way-out.declare-count'],
  'list.last-line-open': ['note', none, 'way-out.look'],
  'list.column-unknown': ['note', none, 'way-out.look'],
  'list.sheet-ignored': ['note', none, 'way-out.look'],
  'list.hidden-sheet': ['note', none, 'way-out.look'],
  'list.hidden-rows': ['note', none, 'way-out.look'],
  'list.macros-ignored': ['note', none, 'way-out.nothing'],
  'list.parts-joined': ['note', none, 'way-out.look'],
  'list.archive-member-ignored': ['note', none, 'way-out.nothing'],
  'list.code-page-wrong': ['note', none, 'way-out.look'],
  'list.letters-lost': ['note', none, 'way-out.save-undamaged'],
  // The shape of a line
  'line.too-long': ['reject', none, 'way-out.correct-line'],
  'line.field-count': ['reject', none, 'way-out.correct-line'],
  'line.quote-broken': ['reject', listColumnCodes, 'way-out.correct-line'],
  'line.line-break-in-field': ['reject', listColumnCodes, 'way-out.correct-line'],
  'line.row-repeated': ['reject', none, 'way-out.correct-line'],
  'line.cell-repeated': ['reject', listColumnCodes, 'way-out.correct-line'],
  'line.deleted-record': ['reject', none, 'way-out.recall-record'],
  'line.key-repeated': ['reject', listColumnCodes, 'way-out.correct-line'],
  'line.value-not-simple': ['reject', listColumnCodes, 'way-out.follow-schema'],
  'line.cell-error': ['reject', listColumnCodes, 'way-out.correct-value'],
  // The values of a line
  'line.required-missing': ['reject', ['surname', 'given_name', 'birth_date', 'sex', 'precinct', 'address'], 'way-out.correct-value'],
  'line.value-too-long': ['reject', [...texts, 'address_code', 'document_number'], 'way-out.correct-value'],
  'line.control-character': ['reject', listColumnCodes, 'way-out.type-again'],
  'line.letter-destroyed': ['reject', listColumnCodes, 'way-out.type-again'],
  'line.letters-damaged': ['reject', listColumnCodes, 'way-out.type-again'],
  'line.date-invalid': ['reject', dates, 'way-out.correct-value'],
  'line.date-in-future': ['reject', ['birth_date', 'document_date'], 'way-out.correct-value'],
  'line.sex-invalid': ['reject', ['sex'], 'way-out.correct-value'],
  'line.precinct-invalid': ['reject', ['precinct'], 'way-out.correct-value'],
  'line.region-unknown': ['reject', ['region'], 'way-out.correct-value'],
  'line.value-unknown': ['reject', ['citizenship', 'registration_kind', 'document_type'], 'way-out.correct-value'],
  'iin.digits-foreign': ['reject', iin, 'way-out.type-again'],
  'iin.scientific-notation': ['reject', iin, 'way-out.column-as-text'],
  'line.precinct-unknown': ['reject', ['precinct'], 'way-out.correct-value', 'server'],
  'line.territory-foreign': ['reject', ['region', 'district', 'precinct'], 'way-out.correct-value', 'server'],
  // A line of a corrections file that cannot be matched with the list it corrects
  'correction.line-unknown': ['reject', none, 'way-out.name-line', 'server'],
  'correction.line-twice': ['reject', none, 'way-out.correct-line', 'server'],
  'correction.line-ambiguous': ['reject', none, 'way-out.name-line', 'server'],
  'correction.mark-invalid': ['reject', none, 'way-out.name-line', 'server'],
  // Taken, but somebody must say why it is right
  'iin.missing': ['confirm', iin, 'way-out.give-reason'],
  'iin.not-digits': ['confirm', iin, 'way-out.give-reason'],
  'iin.length': ['confirm', iin, 'way-out.give-reason'],
  'iin.leading-zero-lost': ['confirm', iin, 'way-out.column-as-text'],
  'iin.bin': ['confirm', iin, 'way-out.give-reason'],
  'iin.impossible-date': ['confirm', iin, 'way-out.give-reason'],
  'iin.future-date': ['confirm', iin, 'way-out.give-reason'],
  'iin.never-issued': ['confirm', iin, 'way-out.give-reason'],
  'iin.century-digit': ['confirm', iin, 'way-out.give-reason'],
  'iin.check-digit': ['confirm', iin, 'way-out.give-reason'],
  'line.letters-lost': ['confirm', texts, 'way-out.type-again'],
  'line.name-unusual': ['confirm', names, 'way-out.give-reason'],
  'line.mixed-script': ['confirm', texts, 'way-out.type-again'],
  'line.letters-foreign': ['confirm', texts, 'way-out.give-reason'],
  'line.age-implausible': ['confirm', ['birth_date'], 'way-out.give-reason'],
  'line.district-unknown': ['confirm', ['district'], 'way-out.give-reason'],
  'line.address-code-unusual': ['confirm', ['address_code'], 'way-out.give-reason'],
  'line.document-dates-crossed': ['confirm', ['document_expiry'], 'way-out.give-reason'],
  'list.precinct-changed': ['confirm', ['precinct'], 'way-out.give-reason', 'server'],
  // Said, nothing to do
  'iin.birth-date-differs': ['note', iin, 'way-out.look'],
  'iin.sex-differs': ['note', iin, 'way-out.look'],
  'iin.implausible-age': ['note', iin, 'way-out.look'],
  'line.mixed-script-repaired': ['note', listColumnCodes, 'way-out.nothing'],
  'line.space-repaired': ['note', listColumnCodes, 'way-out.nothing'],
  'line.kz1048-repaired': ['note', texts, 'way-out.nothing'],
  'line.letters-restored': ['note', listColumnCodes, 'way-out.look'],
  'line.soft-hyphen-repaired': ['note', listColumnCodes, 'way-out.nothing'],
  'line.letters-composed': ['note', listColumnCodes, 'way-out.nothing'],
  'line.formula-value': ['note', listColumnCodes, 'way-out.look'],
  'line.document-incomplete': ['note', ['document_type', 'document_number'], 'way-out.look'],
  'line.document-number-unusual': ['note', ['document_number'], 'way-out.look'],
} as const satisfies Record<string, Row>;

export type ListFindingCode = keyof typeof table;

/** The one table of list rules, in the order of `docs/list-format.md`. */
export const listRules: readonly ListRule[] = Object.entries<Row>(table).map(([code, [severity, columns, wayOut, judgedBy]]) => ({
  code: code as ListFindingCode,
  severity,
  columns,
  wayOut,
  judgedBy: judgedBy ?? 'anyone',
}));

const byCode = new Map<string, ListRule>(listRules.map((rule) => [rule.code, rule]));

/** The rule of a code; throws for an unknown one. */
export function getListRule(code: ListFindingCode): ListRule {
  const rule = byCode.get(code);
  if (rule === undefined) throw new Error(`unknown list rule ${code}`);
  return rule;
}

export function isListFindingCode(code: string): code is ListFindingCode {
  return byCode.has(code);
}
