// The label sheets without a server: nothing here may load Nest, TypeORM or pg.
export { renderSheets, getSheet, symbologies } from './render-sheets/render-sheets.js';
export type { RenderedSheets, SheetOrder, Symbology } from './render-sheets/render-sheets.js';
export { judgeLabel } from './render-sheets/judge-label.js';
export type { LabelFault } from './render-sheets/judge-label.js';
export type { PrintableLabel } from './render-sheets/page-writer.js';
export type { CoverFacts, CoverName } from './render-sheets/cover-page.js';
export type { PdfMeta, WrittenPdf } from './render-sheets/pdf-file.js';
export { proveSheets } from './prove-sheets/prove-sheets.js';
export type { Proof, ProofFailure, ProofInput } from './prove-sheets/prove-sheets.js';
export { renderCompanionList } from './companion-list/render-companion-list.js';
export type { CompanionOrder, CompanionRow, WrittenCompanionList } from './companion-list/render-companion-list.js';
