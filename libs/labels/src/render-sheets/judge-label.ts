import { checkLabelNumber } from '@tizilim/domain';
import type { ErrorParams, SheetFormat } from '@tizilim/domain';
import { LINE1_SIZE, LINE2_SIZE, fitText, textLimit } from './label-layout.js';
import type { PrintableLabel } from './page-writer.js';
import { findMissingGlyph, widthInEms } from './pdf-font.js';

export interface LabelFault {
  readonly column: 'number' | 'line1' | 'line2';
  /** A message key. */
  readonly code: string;
  readonly params: ErrorParams;
}

/** A text as it is set: composed letters, no spaces at its ends. */
const ready = (text: string | undefined): string | undefined => text?.normalize('NFC').trim();

/** The label as it is set; judged and printed texts are the same. */
export function readyLabel(label: PrintableLabel): PrintableLabel {
  if (label.line1 === undefined && label.line2 === undefined) return label;
  return { number: label.number, line1: ready(label.line1), line2: ready(label.line2) };
}

function judgeText(column: 'line1' | 'line2', text: string | undefined, size: number, limit: number): LabelFault[] {
  if (text === undefined || text === '') return [];
  const missing = findMissingGlyph(text);
  if (missing !== undefined) return [{ column, code: 'labels.glyph-missing', params: { ...missing } }];
  if (fitText(text, size, limit) !== undefined) return [];
  return [{ column, code: 'labels.text-too-wide', params: { percent: Math.ceil((widthInEms(text) * size * 100) / limit) } }];
}

const NONE: readonly LabelFault[] = [];

/** Everything that forbids printing a label in the cells of a sheet. */
export function judgeLabel(label: PrintableLabel, format: SheetFormat): readonly LabelFault[] {
  const check = checkLabelNumber(label.number);
  if (check === 'ok' && label.line1 === undefined && label.line2 === undefined) return NONE;
  const { line1, line2 } = readyLabel(label);
  const limit = textLimit(format);
  return [
    ...(check === 'ok' ? NONE : [{ column: 'number' as const, code: check.code, params: {} }]),
    ...judgeText('line1', line1, LINE1_SIZE, limit),
    ...judgeText('line2', line2, LINE2_SIZE, limit),
  ];
}
