import { pt } from './label-layout.js';
import { findMissingGlyph, widthInEms } from './pdf-font.js';
import type { PdfFont } from './pdf-font.js';

const REPLACEMENT = '\ufffd';
const NARROWEST = 0.8;

/** A text whose every character can be printed; what cannot shows the replacement sign, never nothing. */
export function printable(text: string): { readonly text: string; readonly replaced: number } {
  const composed = text.normalize('NFC').replace(/\s+/gu, ' ').trim();
  if (findMissingGlyph(composed) === undefined) return { text: composed, replaced: 0 };
  let replaced = 0;
  const shown = Array.from(composed, (character) => {
    if (findMissingGlyph(character) === undefined) return character;
    replaced += 1;
    return REPLACEMENT;
  });
  return { text: shown.join(''), replaced };
}

/** Breaks a text into lines of at most `width` points, at spaces where it can; a line may be condensed to 80 % first. */
export function wrapText(text: string, size: number, width: number): string[] {
  const fits = (line: string, scale = 1): boolean => widthInEms(line) * size * scale <= width;
  if (fits(text, NARROWEST)) return [text];
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (fits(longer)) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    line = '';
    for (const character of word) {
      if (line !== '' && !fits(line + character)) {
        lines.push(line);
        line = '';
      }
      line += character;
    }
  }
  return line === '' ? lines : [...lines, line];
}

/** Operators of one line of text within BT and ET; condensed when it is wider than `width`. */
export function lineOperators(
  font: PdfFont,
  line: { readonly text: string; readonly size: number; readonly x: number; readonly y: number; readonly width?: number },
): string {
  const { text, size, x, y, width } = line;
  if (text === '') return '';
  const natural = widthInEms(text) * size;
  const scale = width === undefined || natural <= width ? 100 : Math.floor((width / natural) * 1000) / 10;
  const condensed = scale === 100 ? '' : `${scale} Tz `;
  return `/${font.id} ${size} Tf ${condensed}1 0 0 1 ${pt(x)} ${pt(y)} Tm <${font.hex(text)}> Tj${condensed === '' ? '' : ' 100 Tz'}\n`;
}
