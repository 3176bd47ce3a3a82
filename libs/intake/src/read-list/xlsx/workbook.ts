import { posix } from 'node:path';
import { damaged } from '../refusal.js';
import { attribute, readCellFormats, unescapeXml, type CellFormat } from './cell-formats.js';
import type { ZipBook } from './zip-book.js';

const SMALL = 8 << 20;
const STYLES = 32 << 20;

export interface WorkbookSheet {
  readonly name: string;
  readonly part: string;
  readonly isHidden: boolean;
}

/** What a workbook says about itself before its sheets are read. */
export interface Workbook {
  readonly sheets: readonly WorkbookSheet[];
  readonly since1904: boolean;
  readonly formats: readonly CellFormat[];
  /** Name of the shared strings' part, if there is one. */
  readonly strings: string | undefined;
  readonly hasMacros: boolean;
}

/** The main part of an Office package; what else it is; or undefined when the archive is none. */
export async function findWorkbookPart(book: ZipBook): Promise<{ readonly part: string } | { readonly format: string } | undefined> {
  if (book.has('_rels/.rels')) {
    const main = relationsOf(await book.text('_rels/.rels', SMALL)).find((relation) => relation.type.endsWith('/officeDocument'));
    const part = main === undefined ? undefined : posix.normalize(main.target).replace(/^\//, '');
    if (part?.startsWith('word/')) return { format: 'docx' };
    if (part?.startsWith('ppt/')) return { format: 'pptx' };
    if (part?.endsWith('.bin')) return { format: 'xlsb' };
    if (part !== undefined && part.startsWith('xl/') && book.has(part)) return { part };
  }
  if (book.has('xl/workbook.xml')) return { part: 'xl/workbook.xml' };
  if (book.has('xl/workbook.bin')) return { format: 'xlsb' };
  return book.has('[Content_Types].xml') ? { format: 'office' } : undefined;
}

export async function readWorkbook(book: ZipBook, part: string): Promise<Workbook> {
  const xml = await book.text(part, SMALL);
  const folder = posix.dirname(part);
  const relationsPart = posix.join(folder, '_rels', `${posix.basename(part)}.rels`);
  if (!book.has(relationsPart)) throw damaged();
  const relations = relationsOf(await book.text(relationsPart, SMALL));
  const targetOf = (relation: Relation | undefined): string | undefined => {
    if (relation === undefined) return undefined;
    const name = relation.target.startsWith('/') ? relation.target.slice(1) : posix.join(folder, relation.target);
    return book.has(name) ? name : undefined;
  };
  const styles = targetOf(relations.find((relation) => relation.type.endsWith('/styles')));
  const sheets: WorkbookSheet[] = [];
  for (const [, tag] of xml.matchAll(/<(?:\w+:)?sheet\s([^>]*)>/g)) {
    const state = attribute(tag!, 'state');
    const isHidden = state === 'hidden' || state === 'veryHidden';
    const relation = relations.find(({ id }) => id === attribute(tag!, 'id'));
    const target = targetOf(relation);
    if (target === undefined) throw damaged();
    // A chart or a macro sheet has no rows of its own.
    if (relation?.type.endsWith('/worksheet') === false) continue;
    sheets.push({ name: unescapeXml(attribute(tag!, 'name') ?? ''), part: target, isHidden });
  }
  return {
    sheets,
    since1904: /<(?:\w+:)?workbookPr\s[^>]*date1904\s*=\s*["'](?:1|true|on)["']/.test(xml),
    formats: styles === undefined ? [] : readCellFormats(await book.text(styles, STYLES)),
    hasMacros: relations.some(({ type }) => type.endsWith('/vbaProject')),
    strings: targetOf(relations.find((relation) => relation.type.endsWith('/sharedStrings'))),
  };
}

interface Relation {
  readonly id: string;
  readonly type: string;
  readonly target: string;
}

function relationsOf(xml: string): readonly Relation[] {
  return [...xml.matchAll(/<(?:\w+:)?Relationship\s([^>]*)>/g)].map(([, tag]) => ({
    id: attribute(tag!, 'Id') ?? '',
    type: attribute(tag!, 'Type') ?? '',
    target: unescapeXml(attribute(tag!, 'Target') ?? ''),
  }));
}
