import bwipjs from 'bwip-js';

/** Points. */
const MODULE = 1.8;
const QUIET = 4;

interface Matrix {
  /** Row by row, 1 is dark. */
  readonly pixs: readonly number[];
  readonly pixx: number;
  readonly pixy: number;
}

/** Draws a QR code as vectors with its upper right corner at `right`, `top` (points); returns its height with the quiet zone. */
export function drawQr(doc: PDFKit.PDFDocument, content: string, place: { readonly right: number; readonly top: number }): number {
  const [symbol] = bwipjs.raw({ bcid: 'qrcode', text: content, eclevel: 'M' } as unknown as Parameters<typeof bwipjs.raw>[0]) as unknown as [Matrix];
  const left = place.right - (symbol.pixx + QUIET) * MODULE;
  for (let row = 0; row < symbol.pixy; row += 1) {
    for (let column = 0; column < symbol.pixx; column += 1) {
      if (symbol.pixs[row * symbol.pixx + column] === 1) doc.rect(left + column * MODULE, place.top + row * MODULE, MODULE, MODULE);
    }
  }
  doc.fill('black');
  return (symbol.pixy + QUIET) * MODULE;
}
