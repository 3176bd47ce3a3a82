// The part of intake that works without a server: loads neither Nest nor TypeORM nor pg.
export { checkList } from './judge-lines/check-list.js';
export type { CheckOptions, CheckResult } from './judge-lines/check-list.js';
export { FindingSpool } from './judge-lines/finding-spool.js';
export type { FindingRecord } from './judge-lines/finding-spool.js';
export { JudgedLine } from './judge-lines/line-sink.js';
export type { LineFinding, LineSink } from './judge-lines/line-sink.js';
export { findListEncoding, listEncodings } from './read-list/list-encodings.js';
export type { ListEncoding } from './read-list/list-encodings.js';
export type { ColumnMapping, MappedTitle, MappingProposal, ProposedTitle } from './read-list/column-mapping.js';
export type { ListSource } from './read-list/list-source.js';
export type { Refusal } from './read-list/refusal.js';
export { annotateList } from './annotate-list/annotate-list.js';
export type { AnnotateJob } from './annotate-list/annotate-list.js';
export { describeListFormat } from './describe-format/describe-format.js';
export { blankTemplateCsv, writeBlankTemplate } from './describe-format/blank-template.js';
