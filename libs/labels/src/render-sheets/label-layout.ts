import { DomainError, LABEL_SYMBOL_MODULES, cellRect, cellsOf, mmToPt, printedNumber, sheetFaults } from '@tizilim/domain';
import type { Rect, SheetFormat } from '@tizilim/domain';
import { A4_HEIGHT } from './pdf-file.js';
import { widthInEms } from './pdf-font.js';

/** One dot of a 300 dpi printer, in points; symbols begin on a whole dot. */
const DOT = 0.24;

const NARROWEST = 0.8;
/** Millimetres between a text and the edge of its cell. */
const TEXT_MARGIN = 1.5;

/** Points. */
export const NUMBER_SIZE = 7.5;
export const LINE1_SIZE = 6;
export const LINE2_SIZE = 5.5;

/** Millimetres below the top of the group of things in a cell; the group stands in the middle of the cell's height. */
const PLAIN = { height: 15.4, barTop: 0, barHeight: 12.5, number: 15.4 };
const WITH_LINES = { height: 16.8, line1: 1.54, line2: 3.85, barTop: 4.85, barHeight: 9, number: 16.78 };

/** Operators of one cell that do not depend on its label. */
export interface CellTemplate {
  readonly centre: number;
  readonly textLimit: number;
  readonly plain: { readonly bars: string; readonly number: string };
  readonly withLines: { readonly bars: string; readonly number: string; readonly line1Y: number; readonly line2Y: number };
}

/** Points with at most two places, as short as PDF allows. */
export const pt = (value: number): string => String(Math.round(value * 100) / 100);

const toDot = (points: number): number => Math.round(points / DOT) * DOT;

/** Width in points that a text may take in the cells of a sheet. */
export const textLimit = (format: SheetFormat): number => mmToPt(format.cellWidth - 2 * TEXT_MARGIN);

/** How a text is set in its cell: its width in points and the horizontal scale in percent; undefined when 80 % is still too wide. */
export function fitText(text: string, size: number, limit: number): { readonly width: number; readonly scale: number } | undefined {
  const width = widthInEms(text) * size;
  if (width <= limit) return { width, scale: 100 };
  const scale = Math.floor((limit / width) * 1000) / 10;
  return scale < NARROWEST * 100 ? undefined : { width: (width * scale) / 100, scale };
}

/** Left edge of the bars of a cell, in points. */
export function symbolLeft(format: SheetFormat, rect: Rect): number {
  return toDot(mmToPt(rect.x + (rect.width - LABEL_SYMBOL_MODULES * format.module) / 2));
}

interface Group {
  readonly height: number;
  readonly barTop: number;
  readonly barHeight: number;
  readonly number: number;
}

/** Throws `labels.sheet-too-small` when a label with its quiet zones has no room in the cells of the sheet. */
export function cellTemplates(format: SheetFormat): readonly CellTemplate[] {
  if (sheetFaults(format).length > 0 || format.cellHeight < WITH_LINES.height + 2) {
    throw new DomainError('labels.sheet-too-small', 'invalid', { sheet: format.id });
  }
  const numberWidth = widthInEms(printedNumber('0'.repeat(16))) * NUMBER_SIZE;
  const module = pt(mmToPt(format.module));
  return Array.from({ length: cellsOf(format) }, (_, index) => {
    const rect = cellRect(format, index + 1);
    const centre = mmToPt(rect.x + rect.width / 2);
    const bars = pt(symbolLeft(format, rect));
    const fromTop = (group: Group, mm: number): number => A4_HEIGHT - mmToPt(rect.y + (rect.height - group.height) / 2 + mm);
    const operators = (group: Group): { readonly bars: string; readonly number: string } => ({
      bars: `q ${module} 0 0 ${pt(mmToPt(group.barHeight))} ${bars} ${pt(fromTop(group, group.barTop + group.barHeight))} cm\n`,
      number: `1 0 0 1 ${pt(centre - numberWidth / 2)} ${pt(fromTop(group, group.number))} Tm <`,
    });
    return {
      centre,
      textLimit: textLimit(format),
      plain: operators(PLAIN),
      withLines: { ...operators(WITH_LINES), line1Y: fromTop(WITH_LINES, WITH_LINES.line1), line2Y: fromTop(WITH_LINES, WITH_LINES.line2) },
    };
  });
}
