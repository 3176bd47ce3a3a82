export {
  LIST_FORMAT_VERSION,
  findColumnByHeader,
  getListColumn,
  listColumnCodes,
  listColumnIndex,
  listColumns,
  normaliseHeader,
} from './columns.js';
export type { ListColumn, ListColumnCode, ListColumnKind } from './columns.js';
export { findingReasons, isConfirmedInBulk, lineByLineCodes, needsWords, reasonsOf } from './finding-reasons.js';
export type { FindingReason } from './finding-reasons.js';
export { getListRule, isListFindingCode, listRules } from './rules.js';
export type { ListFindingCode, ListRule, Severity, WayOut } from './rules.js';
export {
  countryCodes,
  documentTypeBySpelling,
  documentTypes,
  registrationKindBySpelling,
  registrationKinds,
  sexSpellings,
} from './choices.js';
export type { DocumentType, ListChoice, RegistrationKind } from './choices.js';
