import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { binarizers, characterSets, defaultReaderOptions, eanAddOnSymbols, prepareZXingModule, textModes } from 'zxing-wasm/reader';
import type { ZXingReaderOptions } from 'zxing-wasm/reader';

// A printer has no grey: what is more than half covered becomes black.
const OPTIONS: ZXingReaderOptions = {
  ...defaultReaderOptions,
  formats: 'Code128',
  tryHarder: false,
  tryRotate: false,
  tryInvert: false,
  tryDownscale: false,
  maxNumberOfSymbols: 1,
  minLineCount: 8,
  binarizer: binarizers.indexOf('FixedThreshold'),
  eanAddOnSymbol: eanAddOnSymbols.indexOf('Ignore'),
  textMode: textModes.indexOf('Plain'),
  characterSet: characterSets.indexOf('Unknown'),
};

/** The compiled decoder itself: its wrapper copies every picture twice and keeps every result. */
interface Decoder {
  readonly HEAPU8: Uint8Array;
  _malloc(size: number): number;
  _free(pointer: number): void;
  readBarcodesFromPixmap(
    pointer: number,
    width: number,
    height: number,
    options: ZXingReaderOptions,
  ): { get(index: number): { readonly text: string } | undefined; delete(): void };
}

/** An area of a grey page, in pixels. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Reads symbols out of areas of a page with a decoder that shares no code with what drew them. */
export class SymbolReader {
  private pointer = 0;
  private size = 0;

  private constructor(private readonly zxing: Decoder) {}

  /** The decoder comes from the package itself; nothing is fetched. */
  static async open(): Promise<SymbolReader> {
    const wasmBinary = readFileSync(createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm'));
    const decoder: unknown = await prepareZXingModule({
      overrides: { wasmBinary: new Uint8Array(wasmBinary).buffer },
      equalityFn: () => true,
      fireImmediately: true,
    });
    return new SymbolReader(decoder as Decoder);
  }

  /** The text of the one symbol of an area; empty when none can be read. */
  read(page: Uint8Array, stride: number, area: Area): string {
    const { x, y, width, height } = area;
    const pixels = this.reserve(width * height);
    const memory = this.zxing.HEAPU8;
    for (let row = 0; row < height; row += 1) {
      const from = (y + row) * stride + x;
      memory.set(page.subarray(from, from + width), pixels + row * width);
    }
    const found = this.zxing.readBarcodesFromPixmap(pixels, width, height, OPTIONS);
    try {
      return found.get(0)?.text ?? '';
    } finally {
      found.delete();
    }
  }

  close(): void {
    if (this.pointer !== 0) this.zxing._free(this.pointer);
    this.pointer = 0;
    this.size = 0;
  }

  private reserve(size: number): number {
    if (size > this.size) {
      this.close();
      this.pointer = this.zxing._malloc(size);
      this.size = size;
    }
    return this.pointer;
  }
}
