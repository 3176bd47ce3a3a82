import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { getListColumn, getListRule, type ListFindingCode } from '@tizilim/domain';
import { text, type Language } from '@tizilim/messages';
import { ZipFile } from 'yazl';
import type { CheckResult } from '../judge-lines/check-list.js';
import type { FindingRecord } from '../judge-lines/finding-spool.js';
import type { HeaderLayout } from '../read-list/header-layout.js';
import type { ListSource } from '../read-list/list-source.js';
import { openList, type OpenOptions } from '../read-list/open-list.js';
import { COMMENTS_PER_SHEET, ListSheets, type AddedColumns } from './list-sheets.js';
import { commentCells, faultyLines, LINES_PER_SHEET, type SheetPlan } from './place-findings.js';
import { summaryRows } from './summary-rows.js';
import * as part from './workbook-parts.js';
import { columnName, rowXml } from './xml-text.js';

export interface AnnotateJob {
  readonly source: ListSource;
  /** The options the file was checked with. */
  readonly options: OpenOptions;
  readonly result: CheckResult;
  /** All findings in line order; gone through several times. */
  readonly findings: AsyncIterable<FindingRecord>;
  readonly counts: ReadonlyMap<ListFindingCode, number>;
  readonly language: Language;
  /** Last line of the list, where numbers go beyond the count of its lines. */
  readonly lastLine?: number;
}

/**
 * Gives the registrar his own file back as a workbook: same columns, values as written, faulty cells coloured and
 * commented, a sheet of all findings and a summary. Memory does not depend on the size of the list.
 * A refused file has no lines to show: the caller must not ask for it.
 */
export async function annotateList(job: AnnotateJob, out: Writable): Promise<void> {
  const zip = new ZipFile();
  const written = pipeline(zip.outputStream, out);
  const failed = new Promise<never>((_, reject) => {
    written.catch(reject);
    zip.on('error', reject);
  });
  failed.catch(() => {});
  try {
    await fill(zip, job, failed);
    zip.end();
    await Promise.race([written, failed]);
  } finally {
    if (!out.writableEnded) out.destroy();
  }
}

async function fill(zip: ZipFile, job: AnnotateJob, failed: Promise<never>): Promise<void> {
  const list = await openList(job.source, job.options);
  if (list.kind === 'refused') throw new Error(`a refused list cannot be annotated: ${list.refusal.code}`);
  try {
    const rows = new ListSheets(
      list.layout,
      job.findings,
      addedColumns(job.language),
      (sheet, stream) => addPart(zip, `xl/worksheets/sheet${sheet + 1}.xml`, stream),
      failed,
    );
    await list.read(rows);
    rows.plan.growTo(lastLineOf(job));
    await rows.end();
    // How many sheets a list needs is known when it has been read.
    const sheets = planSheets(job, rows.plan);
    addFrame(zip, sheets);
    rows.comments.forEach((comments, sheet) => addComments(zip, job, list.layout, { sheet, comments, plan: rows.plan }));
    addFindings(zip, job, rows.comments.length, sheets.length);
  } finally {
    await list.close();
  }
}

function lastLineOf({ lastLine, result }: AnnotateJob): number {
  return Math.max(1, lastLine ?? result.lines);
}

function addedColumns(language: Language): AddedColumns {
  const inWords = ({ column, code }: FindingRecord): string =>
    `${column === null ? '' : `${getListColumn(column)[language]}: `}${text(code, language)} ${text(getListRule(code).wayOut, language)}`;
  return {
    titles: [text('workbook.text', language), text('workbook.line', language)],
    // Without line breaks: the row comes back as a line of a corrections file.
    faultText: (cells) => cells.flatMap((cell) => cell.findings.map(inWords)).join(' · '),
  };
}

interface CommentedSheet {
  readonly sheet: number;
  readonly comments: number;
  readonly plan: SheetPlan;
}

/** Nothing in the workbook depends on when it was made. */
const MADE = new Date(Date.UTC(2000, 0, 1, 12));

function addPart(zip: ZipFile, name: string, content: string | Readable): void {
  // The quickest level: a workbook is read once or twice, and deflating is most of the work of making it.
  const options = { mtime: MADE, compress: true, compressionLevel: 1 };
  if (typeof content === 'string') zip.addBuffer(Buffer.from(content), name, options);
  else zip.addReadStream(content, name, options);
}

/** The sheets of the list, as many finding sheets as needed, and the summary. */
function planSheets({ counts, language }: AnnotateJob, plan: SheetPlan): readonly part.SheetPart[] {
  const findings = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const named = (key: string, count: number): part.SheetPart[] =>
    Array.from({ length: Math.max(1, count) }, (_, i) => ({
      name: text(key, language) + (i === 0 ? '' : ` ${i + 1}`),
      withComments: false,
    }));
  return [
    ...plan.names(text('workbook.list', language)).map((name) => ({ name, withComments: true })),
    ...named('workbook.findings', Math.ceil(findings / LINES_PER_SHEET)),
    ...named('workbook.summary', 1),
  ];
}

function addFrame(zip: ZipFile, sheets: readonly part.SheetPart[]): void {
  addPart(zip, '[Content_Types].xml', part.contentTypes(sheets));
  addPart(zip, '_rels/.rels', part.packageRelations());
  addPart(zip, 'xl/workbook.xml', part.workbookXml(sheets));
  addPart(zip, 'xl/_rels/workbook.xml.rels', part.workbookRelations(sheets));
  addPart(zip, 'xl/styles.xml', part.stylesXml());
  sheets.forEach((sheet, i) => {
    if (sheet.withComments) addPart(zip, `xl/worksheets/_rels/sheet${i + 1}.xml.rels`, part.sheetRelations(i + 1));
  });
}

function addComments(zip: ZipFile, job: AnnotateJob, layout: HeaderLayout, { sheet, comments, plan }: CommentedSheet): void {
  addPart(zip, `xl/comments${sheet + 1}.xml`, Readable.from(commentParts(job, layout, { sheet, plan })));
  addPart(zip, `xl/drawings/vmlDrawing${sheet + 1}.vml`, Readable.from(drawingParts(job, layout, { sheet, comments, plan })));
}

type SheetOfPlan = Pick<CommentedSheet, 'sheet' | 'plan'>;

async function* commentParts(job: AnnotateJob, layout: HeaderLayout, of: SheetOfPlan): AsyncGenerator<string> {
  yield part.commentsStart();
  for await (const cell of cellsOfSheet(job, layout, of)) {
    const texts = cell.findings.map(({ code }) => `${text(code, job.language)} ${text(getListRule(code).wayOut, job.language)}`);
    yield part.commentXml(`${columnName(Math.max(0, cell.field))}${of.plan.rowOf(cell.line)}`, texts.join('\n'));
  }
  yield part.commentsEnd;
}

async function* drawingParts(job: AnnotateJob, layout: HeaderLayout, { sheet, comments, plan }: CommentedSheet): AsyncGenerator<string> {
  yield part.drawingStart(sheet + 1, comments);
  let number = 0;
  for await (const cell of cellsOfSheet(job, layout, { sheet, plan })) {
    yield part.shapeXml(sheet + 1, number++, plan.rowOf(cell.line), cell.field);
  }
  yield part.drawingEnd;
}

async function* cellsOfSheet(
  job: AnnotateJob,
  layout: HeaderLayout,
  { sheet, plan }: SheetOfPlan,
): AsyncGenerator<ReturnType<typeof commentCells>[number]> {
  let left = COMMENTS_PER_SHEET;
  for await (const cells of faultyLines(job.findings, layout)) {
    const own = plan.sheetOf(cells[0]!.line);
    if (own > sheet) return;
    if (own < sheet) continue;
    for (const cell of commentCells(cells)) {
      if (left-- <= 0) return;
      yield cell;
    }
  }
}

function addFindings(zip: ZipFile, job: AnnotateJob, firstSheet: number, sheets: number): void {
  for (let sheet = firstSheet; sheet < sheets - 1; sheet++) {
    addPart(zip, `xl/worksheets/sheet${sheet + 1}.xml`, Readable.from(findingParts(job, (sheet - firstSheet) * LINES_PER_SHEET)));
  }
  const summary = summaryRows(job.result, job.counts, job.language);
  const rows = summary.map((values, i) => rowXml(i + 1, values, () => part.STYLE.plain)).join('');
  addPart(zip, `xl/worksheets/sheet${sheets}.xml`, `${part.sheetStart(0, [34, 34, 14, 80])}${rows}${part.sheetEnd(false)}`);
}

async function* findingParts({ findings, language }: AnnotateJob, skip: number): AsyncGenerator<string> {
  const titles = (['line', 'column', 'code', 'severity', 'value', 'text', 'reason'] as const).map((key) =>
    text(`workbook.${key}`, language),
  );
  yield part.sheetStart(1, [10, 24, 30, 16, 30, 90, 40]) + rowXml(1, titles, () => part.STYLE.title);
  let seen = 0;
  let row = 1;
  for await (const finding of findings) {
    if (seen++ < skip) continue;
    if (row > LINES_PER_SHEET) break;
    const style = part.styleOfSeverity(finding.severity);
    yield rowXml(++row, findingValues(finding, language), (column) => (column === 3 ? style : part.STYLE.plain));
  }
  yield part.sheetEnd(false);
}

function findingValues(finding: FindingRecord, language: Language): readonly string[] {
  return [
    finding.line === null ? '' : String(finding.line),
    finding.column === null ? '' : getListColumn(finding.column)[language],
    finding.code,
    text(`severity.${finding.severity}`, language),
    finding.value,
    `${text(finding.code, language)} ${text(getListRule(finding.code).wayOut, language)}`,
    reasonOf(finding, language),
  ];
}

/** The reason that the registrar gave, and his words. */
function reasonOf({ reason, reasonText }: FindingRecord, language: Language): string {
  if (!reason) return '';
  const words = text(`finding-reason.${reason}`, language);
  return reasonText ? `${words}: ${reasonText}` : words;
}
