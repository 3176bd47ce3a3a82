import { createRequire } from 'node:module';
import type { Readable } from 'node:stream';
import PDFDocument from 'pdfkit';
import { text } from '@tizilim/messages';
import type { DistrictCount } from '@tizilim/register';
import type { DistrictRow, RegionRow } from '../show-board/board.js';

export interface ActFacts {
  readonly kind: string;
  readonly asOf: string;
  readonly dueOn: string;
  readonly closedOn: string;
  /** Regions whose lists were not applied, and why the round was closed all the same. */
  readonly missing: number;
  readonly reason: string | null;
  readonly voters: number;
  readonly flagged: number;
  /** SHA-256, lower-case hexadecimal. */
  readonly rootHash: string;
  readonly counts: readonly DistrictCount[];
  readonly regions: readonly RegionRow[];
  readonly districts: readonly DistrictRow[];
}

export interface ActRow {
  readonly name: string;
  readonly voters: number;
  readonly flagged: number;
  readonly isSum: boolean;
}

type ActLanguage = 'kk' | 'ru';
const resolve = createRequire(import.meta.url).resolve;
const [PLAIN, BOLD, MONO] = ['DejaVuSans', 'DejaVuSans-Bold', 'DejaVuSansMono'] as const;
const MARGIN = 56;
const LINE = 15;
/** Right edges of the two columns of figures, points from the left margin. */
const VOTERS_AT = 310;
const FLAGGED_AT = 483;
const COLUMN = 100;
const WIDE_COLUMN = FLAGGED_AT - VOTERS_AT;

/** The act of a round as PDF: counts by region and district, and the root hash in groups of four. The same facts give the same bytes. */
export function renderAct(facts: ActFacts, language: ActLanguage): Readable {
  const say = (key: string, params: Record<string, string | number> = {}): string => text(`round-act.${key}`, language, params);
  // pdfkit derives the id of the file from these, so nothing in it depends on when it was made.
  const info = { Title: say('title'), CreationDate: new Date(`${facts.closedOn}T00:00:00Z`) };
  const document = new PDFDocument({ size: 'A4', margin: MARGIN, bufferPages: true, info, lang: language });
  for (const font of [PLAIN, BOLD, MONO]) document.registerFont(font, resolve(`dejavu-fonts-ttf/ttf/${font}.ttf`));
  document.font(PLAIN, 10).text(say('office'), { align: 'center' }).moveDown();
  document.font(BOLD, 14).text(say('title'), { align: 'center' }).moveDown();
  document.font(PLAIN, 10).text(say('round', { kind: text(`round-kind.${facts.kind}`, language), asOf: dotted(facts.asOf), dueOn: dotted(facts.dueOn), closedOn: dotted(facts.closedOn) }));
  document.text(say('total', { voters: grouped(facts.voters) }));
  if (facts.missing > 0) document.text(say('missing', { missing: facts.missing, reason: facts.reason ?? '' }));
  document.moveDown().text(say('hash')).font(MONO, 10);
  for (const line of hashLines(facts.rootHash)) document.text(line);
  document.font(PLAIN, 10).moveDown();
  drawTable(document, actRows(facts, language), say);
  if (document.y > document.page.height - MARGIN - 4 * LINE) document.addPage();
  document.font(PLAIN, 10).text(say('signature'), MARGIN, document.y + 2 * LINE);
  numberPages(document, say);
  document.end();
  return document as unknown as Readable;
}

/** Sums of regions above their districts, the whole at the end. */
export function actRows(facts: ActFacts, language: ActLanguage): ActRow[] {
  const rows = facts.regions.flatMap((region) => {
    const own = facts.counts.filter((count) => count.regionId === region.regionId);
    const districts = own.map((count) => {
      const known = facts.districts.find((district) => district.districtId === count.districtId);
      return { name: known?.[language] ?? count.districtId ?? region[language], voters: count.active, flagged: count.flagged, isSum: false };
    });
    return [sumOf(region[language], districts), ...districts];
  });
  return [...rows, sumOf(text('round-act.whole', language), rows.filter((row) => row.isSum))];
}

function sumOf(name: string, rows: readonly ActRow[]): ActRow {
  return { name, voters: rows.reduce((sum, row) => sum + row.voters, 0), flagged: rows.reduce((sum, row) => sum + row.flagged, 0), isSum: true };
}

function drawTable(document: PDFKit.PDFDocument, rows: readonly ActRow[], say: (key: string) => string): void {
  const line = (cells: readonly [string, string, string], font: string, indent: number): void => {
    const y = document.y;
    document.font(font, 9).text(cells[0], MARGIN + indent, y, { width: VOTERS_AT - COLUMN - indent, height: LINE, ellipsis: true });
    document.text(cells[1], MARGIN + VOTERS_AT - COLUMN, y, { width: COLUMN, align: 'right' });
    document.text(cells[2], MARGIN + VOTERS_AT, y, { width: WIDE_COLUMN, align: 'right', height: LINE, ellipsis: true });
    document.y = y + LINE;
  };
  const head = (): void => {
    line([say('territory'), say('voters'), say('flagged')], BOLD, 0);
    document.moveTo(MARGIN, document.y - 3).lineTo(MARGIN + FLAGGED_AT, document.y - 3).lineWidth(0.5).stroke();
  };
  head();
  for (const row of rows) {
    if (document.y > document.page.height - MARGIN - LINE) {
      document.addPage();
      head();
    }
    line([row.name, grouped(row.voters), grouped(row.flagged)], row.isSum ? BOLD : PLAIN, row.isSum ? 0 : LINE);
  }
}

function numberPages(document: PDFKit.PDFDocument, say: (key: string, params: Record<string, number>) => string): void {
  const { start, count } = document.bufferedPageRange();
  for (let page = start; page < start + count; page += 1) {
    document.switchToPage(page);
    document.page.margins.bottom = 0;
    document.font(PLAIN, 8).text(say('page', { page: page - start + 1, pages: count }), MARGIN, document.page.height - MARGIN / 2, { align: 'center', lineBreak: false, width: FLAGGED_AT });
  }
}

/** Sixteen groups of four, eight on a line. */
function hashLines(hash: string): string[] {
  const groups = hash.match(/.{1,4}/g) ?? [];
  return [groups.slice(0, 8).join(' '), groups.slice(8).join(' ')];
}

/** DD.MM.YYYY, as both languages write it. */
function dotted(date: string): string {
  return date.split('-').reverse().join('.');
}

/** 12 345 678, with no-break spaces. */
function grouped(figure: number): string {
  return String(figure).replace(/\B(?=(\d{3})+$)/g, '\u00a0');
}
