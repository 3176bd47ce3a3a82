import { createRequire } from 'node:module';
import type { Readable } from 'node:stream';
import PDFDocument from 'pdfkit';
import { verdictDecisions } from '@tizilim/domain';
import { text } from '@tizilim/messages';
import { snapshotKinds } from '@tizilim/registries';
import type { ActFigures } from './act-figures.js';

export type ActLanguage = 'kk' | 'ru';

const { resolve } = createRequire(import.meta.url);
const PLAIN = 'DejaVuSans';
const BOLD = 'DejaVuSans-Bold';
const MARGIN = 40;
const LINE = 14;
/** Points: the column of types, then one each for found, open and every decision. */
const NAME_WIDTH = 202;
const COLUMN = 80;
const GAP = 4;

/** The act as PDF for one territory. The same figures give the same bytes: its only date is the day of the comparison. */
export function renderAct(figures: ActFigures, territory: string, language: ActLanguage): Readable {
  const say = (key: string, params: Readonly<Record<string, string | number>> = {}): string =>
    text(`reconciliation-act.${key}`, language, params);
  const info = {
    Title: say('title'),
    Creator: 'Tizilim',
    Producer: 'Tizilim',
    CreationDate: new Date(`${figures.ranOn}T00:00:00Z`),
    ModDate: new Date(`${figures.ranOn}T00:00:00Z`),
  };
  const document = new PDFDocument({ size: 'A4', layout: 'landscape', margin: MARGIN, info, lang: language, displayTitle: true });
  for (const font of [PLAIN, BOLD]) document.registerFont(font, resolve(`dejavu-fonts-ttf/ttf/${font}.ttf`));
  document.font(BOLD, 14).text(say('title'), { align: 'center' });
  document.font(PLAIN, 10).text(territory, { align: 'center' }).moveDown();
  document.text(say('list', { version: figures.version, asOf: dotted(figures.asOf), ranOn: dotted(figures.ranOn) }));
  document.text(say('lines', figures.lines));
  document.text(`SHA-256: ${figures.sha256}`).moveDown(0.5);
  for (const kind of snapshotKinds) {
    const snapshot = figures.snapshots[kind];
    if (snapshot)
      document.text(
        say('snapshot', { register: text(`reconciliation.snapshot.${kind}`, language), asOf: dotted(snapshot.asOf), id: snapshot.id }),
      );
  }
  document.moveDown(0.5);
  drawTable(document, figures, language, say);
  document.font(PLAIN, 10).text(say('sums', { leftOut: figures.leftOut, fromMemory: figures.fromMemory }), MARGIN, document.y + LINE / 2);
  document.text(say('signatures'), MARGIN, document.y + 1.5 * LINE);
  document.end();
  return document as unknown as Readable;
}

function drawTable(document: PDFKit.PDFDocument, figures: ActFigures, language: ActLanguage, say: (key: string) => string): void {
  const row = (cells: readonly string[], font: string, size: number, height: number): void => {
    if (document.y > document.page.height - MARGIN - height) document.addPage();
    const y = document.y;
    cells.forEach((cell, i) => {
      const x = i === 0 ? MARGIN : MARGIN + NAME_WIDTH + (i - 1) * COLUMN;
      const width = i === 0 ? NAME_WIDTH : COLUMN - GAP;
      document.font(font, size).text(cell, x, y, { width, height, align: i === 0 ? 'left' : 'right', ellipsis: true });
    });
    document.y = y + height;
  };
  row(
    [
      say('type'),
      say('found'),
      say('open'),
      ...verdictDecisions.filter(isFinal).map((decision) => text(`reconciliation.decision.${decision}`, language)),
    ],
    BOLD,
    8,
    1.8 * LINE,
  );
  for (const { type, found, open, decisions } of figures.types) {
    const settled = verdictDecisions.filter(isFinal).map((decision) => String(decisions[decision] ?? 0));
    row([text(`reconciliation.type.${type}`, language), String(found), String(open), ...settled], PLAIN, 9, LINE);
  }
  if (figures.types.length === 0) document.font(PLAIN, 10).text(say('none'), MARGIN);
}

function isFinal(decision: string): boolean {
  return decision !== 'later';
}

/** DD.MM.YYYY, as both languages write it. */
function dotted(date: string): string {
  return date.split('-').reverse().join('.');
}
