export { DomainError } from './domain-error.js';
export type { ErrorKind, ErrorParams } from './domain-error.js';
export { defineStates } from './state-table.js';
export type { StateTable, Transitions } from './state-table.js';
export { commissionLevels, listStates } from './list-states.js';
export type { CommissionLevel, ListState } from './list-states.js';
export { roles, territoryLevels } from './roles.js';
export type { Role, Territory, TerritoryLevel } from './roles.js';
export { discrepancyRules, discrepancyTypes, removalReasons, verdictDecisions } from './discrepancies.js';
export type { DiscrepancyRule, DiscrepancyType, RemovalReason, VerdictDecision } from './discrepancies.js';
export {
  LIST_FORMAT_VERSION,
  countryCodes,
  documentTypeBySpelling,
  documentTypes,
  findColumnByHeader,
  findingReasons,
  getListColumn,
  getListRule,
  isConfirmedInBulk,
  isListFindingCode,
  lineByLineCodes,
  listColumnCodes,
  listColumnIndex,
  listColumns,
  listRules,
  needsWords,
  normaliseHeader,
  reasonsOf,
  registrationKindBySpelling,
  registrationKinds,
  sexSpellings,
} from './list-format/index.js';
export type {
  DocumentType,
  FindingReason,
  ListChoice,
  ListColumn,
  ListColumnCode,
  ListColumnKind,
  ListFindingCode,
  ListRule,
  RegistrationKind,
  Severity,
  WayOut,
} from './list-format/index.js';
export {
  VOTING_AGE,
  addDays,
  ageOn,
  dateOfDayNumber,
  dayNumber,
  daysBetween,
  daysOfMonth,
  isAdultOn,
  isIsoDate,
  isLeapYear,
  isRealDate,
  isoDate,
  numberOfDate,
  parseListDate,
  partsOfDate,
} from './calendar/iso-date.js';
export type { IsoDate } from './calendar/iso-date.js';
export {
  REPORT_DUE_DAY,
  addMonths,
  firstDayOf,
  halfYearDateOnOrAfter,
  isHalfYearDate,
  isIsoMonth,
  lastDayOf,
  monthDueOn,
  monthOf,
  monthsBetween,
  nextHalfYearDate,
} from './calendar/months.js';
export type { IsoMonth } from './calendar/months.js';
export { PLAUSIBLE_AGE, checkIin, iinBirthNumberOfBytes, iinCheckDigit, iinVerdictKinds, iinVerdictOfBytes, makeIin } from './iin.js';
export type { IinVerdict, IinVerdictKind, Sex } from './iin.js';
export {
  LABEL_FORMAT_VERSION,
  LABEL_NUMBER_LENGTH,
  TEST_FORMAT_VERSION,
  checkDigits,
  checkLabelNumber,
  isTestNumber,
  labelNumberFaults,
  labelNumbers,
  makeNumber,
  mod97,
  printedNumber,
  serialOf,
} from './labels/label-number.js';
export type { LabelNumberFault, LabelNumbers } from './labels/label-number.js';
export { cleanScan } from './labels/clean-scan.js';
export {
  LABEL_SYMBOL_MODULES,
  cellRect,
  cellsOf,
  findSheet,
  mmToPt,
  placeOf,
  ptToMm,
  rectsOverlap,
  sheetFaults,
  sheetFormats,
  sheetsNeeded,
} from './labels/sheet-geometry.js';
export type { Rect, SheetFault, SheetFormat, SheetId } from './labels/sheet-geometry.js';
export { isLiveLabel, labelOrderStates, labelStates, liveLabelStates } from './labels/label-states.js';
export type { LabelOrderState, LabelState } from './labels/label-states.js';
export { regions } from './territory-reference/regions.js';
export type { Region } from './territory-reference/regions.js';
export { KATO_EDITION, districts } from './territory-reference/districts.js';
export type { District } from './territory-reference/districts.js';
export { districtsOf, findDistrict, findRegion } from './territory-reference/find-territory.js';
export { foldMixedScript, hasLostLetters, isMixedScript, kz1048Damage, repairKz1048 } from './names/script.js';
export { canonicalName, nameKey1, nameKey2, nameKey3 } from './names/name-keys.js';
export { compareNameParts, compareNames, personNameKeys } from './names/person-name.js';
export type { NameComparison, NamePart, PersonName, PersonNameKeys } from './names/person-name.js';
export { hash64 } from './names/hash64.js';
export { makeNameKeyer } from './names/name-keyer.js';
export type { NameHashes, NameKeyer } from './names/name-keyer.js';
export { DOCUMENT_TERM_YEARS, documentExpiry, documentIssuers, documentUsable, findDocumentFault, findDocumentIssuer, findLabelDocument, readDocumentNumber } from './documents.js';
export type { DocumentFault, DocumentIssuer, DocumentNumber, IdentityDocument } from './documents.js';
export { streetTypes } from './addresses/address-words.js';
export type { StreetType } from './addresses/address-words.js';
export { addressKey, parseAddress, streetNameKey } from './addresses/parse-address.js';
export type { ParsedAddress } from './addresses/parse-address.js';
export { compareHouses, normaliseHouse, splitHouse } from './addresses/house.js';
