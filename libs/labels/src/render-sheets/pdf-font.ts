import { createRequire } from 'node:module';
import PDFDocument from 'pdfkit';

/** The part of a fontkit font that is used here; fontkit itself belongs to pdfkit. */
interface OpenFont {
  readonly unitsPerEm: number;
  glyphForCodePoint(codePoint: number): { readonly id: number; readonly advanceWidth: number };
}

/** pdfkit's embedded font: its subset is filled by us, its widths and ToUnicode table are written by pdfkit. */
export interface EmbeddedFont {
  readonly id: string;
  readonly font: OpenFont;
  readonly subset: { includeGlyph(id: number): number };
  readonly widths: number[];
  readonly unicode: number[][];
  ref(): unknown;
}

interface Glyph {
  readonly id: number;
  /** Thousandths of an em. */
  readonly advance: number;
}

/** A character that this font cannot print as it is written. */
export interface MissingGlyph {
  readonly character: string;
  /** `U+04D8` */
  readonly codePoint: string;
}

// Letters are set one beside the other without shaping: that is right for these scripts and for no others.
const UNSHAPED = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Common}]$/u;
const UNPRINTABLE = /^[\p{C}\p{M}\p{Zl}\p{Zp}]$/u;

const fontFile = (): string => createRequire(import.meta.url).resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf');

let opened: OpenFont | undefined;
const glyphs = new Map<number, Glyph | undefined>();

/** DejaVu Sans, read once a process; pdfkit takes it as the font of every further document. */
export function openFont(): OpenFont {
  if (opened === undefined) {
    const first = new PDFDocument({ font: fontFile(), autoFirstPage: false });
    opened = (first as unknown as { _font: EmbeddedFont })._font.font;
  }
  return opened;
}

function glyphOf(codePoint: number): Glyph | undefined {
  if (glyphs.has(codePoint)) return glyphs.get(codePoint);
  const font = openFont();
  const character = String.fromCodePoint(codePoint);
  const found = UNSHAPED.test(character) && !UNPRINTABLE.test(character) ? font.glyphForCodePoint(codePoint) : undefined;
  const glyph =
    found === undefined || found.id === 0 ? undefined : { id: found.id, advance: (found.advanceWidth * 1000) / font.unitsPerEm };
  glyphs.set(codePoint, glyph);
  return glyph;
}

/** The first character of a text that the font cannot print. */
export function findMissingGlyph(text: string): MissingGlyph | undefined {
  for (const character of text) {
    const codePoint = character.codePointAt(0) ?? 0;
    if (glyphOf(codePoint) === undefined) {
      const shown = UNPRINTABLE.test(character) ? '' : character;
      return { character: shown, codePoint: `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}` };
    }
  }
  return undefined;
}

/** Width of a text in ems; characters without a glyph count nothing. */
export function widthInEms(text: string): number {
  let width = 0;
  for (const character of text) width += glyphOf(character.codePointAt(0) ?? 0)?.advance ?? 0;
  return width / 1000;
}

/** Turns texts into the glyph numbers of one document's subset, without shaping and without pdfkit's layout cache. */
export class PdfFont {
  private readonly hexByCodePoint = new Map<number, string>();

  constructor(private readonly embedded: EmbeddedFont) {}

  get id(): string {
    return this.embedded.id;
  }

  ref(): unknown {
    return this.embedded.ref();
  }

  /** Four hexadecimal digits a character; the text must have passed `findMissingGlyph`. */
  hex(text: string): string {
    let out = '';
    for (const character of text) out += this.hexOf(character.codePointAt(0) ?? 0);
    return out;
  }

  private hexOf(codePoint: number): string {
    const known = this.hexByCodePoint.get(codePoint);
    if (known !== undefined) return known;
    const glyph = glyphOf(codePoint);
    if (glyph === undefined) throw new Error(`No glyph for U+${codePoint.toString(16)}`);
    const id = this.embedded.subset.includeGlyph(glyph.id);
    this.embedded.widths[id] ??= glyph.advance;
    this.embedded.unicode[id] ??= [codePoint];
    const hex = id.toString(16).padStart(4, '0');
    this.hexByCodePoint.set(codePoint, hex);
    return hex;
  }
}
