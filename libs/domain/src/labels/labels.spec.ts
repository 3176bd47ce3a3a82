import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cleanScan } from './clean-scan.js';
import { checkDigits, checkLabelNumber, isTestNumber, labelNumbers, makeNumber, mod97, printedNumber, serialOf } from './label-number.js';
import { isLiveLabel, labelOrderStates, labelStates } from './label-states.js';
import { LABEL_SYMBOL_MODULES, cellRect, cellsOf, findSheet, mmToPt, placeOf, ptToMm, rectsOverlap, sheetFaults, sheetFormats, sheetsNeeded } from './sheet-geometry.js';
import { SipHash } from './siphash.js';

const KEY = Uint8Array.from({ length: 16 }, (_, i) => i);
const OTHER = Uint8Array.from({ length: 16 }, (_, i) => 255 - i);
const serials = fc.integer({ min: 0, max: 9_999_999_999_999 });

describe('SipHash-2-4', () => {
  // The authors' vectors: key 00…0f, message of n bytes 00…(n-1).
  const vectors = [
    '726fdb47dd0e0e31', '74f839c593dc67fd', '0d6c8009d9a94f5a', '85676696d7fb7e2d', 'cf2794e0277187b7', '18765564cd99a68d',
    'cbc9466e58fee3ce', 'ab0200f58b01d137', '93f5f5799a932462', '9e0082df0ba9e4b0', '7a5dbbc594ddb9f3', 'f4b32f46226bada7',
    '751e8fbc860ee5fb', '14ea5627c0843d90', 'f723ca908e7af2ee', 'a129ca6149be45e5',
  ];

  it.each(vectors.map((hash, length) => [length, hash] as const))('hashes %i bytes as published', (length, hash) => {
    expect(hexOf(new SipHash(KEY).of(KEY.subarray(0, length)))).toBe(hash);
  });

  it('hashes two words as their eight bytes', () => {
    const hash = new SipHash(OTHER);
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 8, maxLength: 8 }), (bytes) => {
        const view = new DataView(bytes.buffer, bytes.byteOffset);
        expect(hash.ofWords(view.getUint32(0, true), view.getUint32(4, true))).toEqual(hash.of(bytes));
      }),
    );
    expect(() => new SipHash(KEY.subarray(1))).toThrow(RangeError);
  });
});

describe('MOD 97-10', () => {
  it('agrees with published numbers', () => {
    expect(mod97('9999123456789012141490')).toBe(1);
    expect(mod97('08686001256515001121751')).toBe(1);
    expect(checkDigits('99991234567890121414')).toBe('90');
    expect(checkDigits('794')).toBe('44');
  });

  it('finds every single wrong digit and every swap of neighbours', () => {
    fc.assert(
      fc.property(serials, fc.nat(15), fc.integer({ min: 1, max: 9 }), (serial, at, by) => {
        const number = makeNumber(serial, KEY);
        const wrong = number.slice(0, at) + ((Number(number[at]) + by) % 10) + number.slice(at + 1);
        expect(checkLabelNumber(wrong)).not.toBe('ok');
        if (at === 0 || number[at] === number[at - 1]) return;
        expect(checkLabelNumber(number.slice(0, at - 1) + number[at] + number[at - 1] + number.slice(at + 1))).not.toBe('ok');
      }),
      { numRuns: 2000 },
    );
  });
});

describe('label numbers', () => {
  it('give their serial back', () => {
    fc.assert(
      fc.property(serials, fc.constantFrom(1, 9), (serial, version) => {
        const number = makeNumber(serial, KEY, version);
        expect(number).toMatch(/^[19]\d{15}$/);
        expect(checkLabelNumber(number)).toBe('ok');
        expect(serialOf(number, KEY)).toBe(serial);
        expect(makeNumber(BigInt(serial), KEY, version)).toBe(number);
      }),
    );
    for (const serial of [0, 1, 999_999, 9_999_999, 10_000_000, 9_999_999_999_999]) expect(serialOf(makeNumber(serial, OTHER), OTHER)).toBe(serial);
  });

  it('never change: these are printed on documents', () => {
    expect([0, 1, 2, 12_500_000].map((serial) => makeNumber(serial, KEY))).toEqual([
      '1529682049060933',
      '1909472170576978',
      '1024105552738337',
      '1131863595852330',
    ]);
  });

  it('collide nowhere and show no order', () => {
    const numbers = labelNumbers(KEY);
    const made = Array.from({ length: 50_000 }, (_, serial) => numbers.makeNumber(serial).slice(0, 14));
    expect(new Set(made).size).toBe(made.length);
    const rising = made.filter((number, i) => i > 0 && number > made[i - 1]!).length;
    expect(Math.abs(rising / made.length - 0.5)).toBeLessThan(0.02);
    for (let at = 1; at < 14; at++) {
      const counts = new Array<number>(10).fill(0);
      for (const number of made) counts[Number(number[at])]!++;
      const chiSquare = counts.reduce((sum, count) => sum + (count - 5000) ** 2 / 5000, 0);
      expect(chiSquare).toBeLessThan(33.7); // p = 0.0001 at 9 degrees of freedom
    }
  });

  it('depend on the key and on the version', () => {
    fc.assert(
      fc.property(serials, (serial) => {
        const number = makeNumber(serial, KEY);
        expect(number.slice(1, 14) === makeNumber(serial, OTHER).slice(1, 14) && number.slice(1, 14) === makeNumber(serial, KEY, 9).slice(1, 14)).toBe(false);
      }),
    );
  });

  it('are refused with a reason', () => {
    const number = makeNumber(7, KEY);
    const code = (text: string): string => {
      const check = checkLabelNumber(text);
      return check === 'ok' ? 'ok' : check.code;
    };
    expect(code('')).toBe('label-number.missing');
    expect(code('12345678901234ab')).toBe('label-number.not-digits');
    expect(code(number.slice(1))).toBe('label-number.length');
    expect(code(`${number.slice(0, 15)}${(Number(number[15]) + 1) % 10}`)).toBe('label-number.check-digits');
    expect(code(makeNumber(7, KEY, 2))).toBe('label-number.version');
    expect(() => serialOf('1234', KEY)).toThrow(RangeError);
    expect(() => makeNumber(10 ** 13, KEY)).toThrow(RangeError);
    expect(() => makeNumber(-1, KEY)).toThrow(RangeError);
    expect(() => makeNumber(1, KEY, 0)).toThrow(RangeError);
    expect([isTestNumber(number), isTestNumber(makeNumber(7, KEY, 9))]).toEqual([false, true]);
    expect(printedNumber('1234567890123456')).toBe('1234-5678-9012-3456');
  });
});

describe('cleanScan', () => {
  const rows = { kk: '"әіңғ,.үұқ', kkCaps: '"ӘІҢҒ,.ҮҰҚ', ruTypewriter: '№-/":,._?%', ruShift: '!"№;%:?*()', enShift: '!@#$%^&*()' };

  it.each(Object.entries(rows))('reads a number typed on the %s digit row', (_, row) => {
    fc.assert(
      fc.property(serials, (serial) => {
        const number = makeNumber(serial, KEY);
        const typed = [...number].map((digit) => row[(Number(digit) + 9) % 10]).join('');
        expect(cleanScan(`${typed}\r\n`)).toBe(number);
      }),
    );
  });

  it('takes away line ends, spaces and dashes', () => {
    expect(cleanScan(' 1234-5678 9012–3456\r\n')).toBe('1234567890123456');
    expect(cleanScan('\u20281234\u00a05678\u200b90123456')).toBe('1234567890123456');
    expect(cleanScan('')).toBe('');
  });

  it('leaves a text that is no number', () => {
    expect(cleanScan('N 12345678')).toBe('N12345678');
    expect(checkLabelNumber(cleanScan('Нұрсұлтан'))).toEqual({ code: 'label-number.not-digits' });
  });
});

describe('sheets', () => {
  it.each(Object.values(sheetFormats).map((sheet) => [sheet.id, sheet] as const))('%s lies on the page without overlap', (_, sheet) => {
    expect(sheetFaults(sheet)).toEqual([]);
    const rects = Array.from({ length: cellsOf(sheet) }, (_unused, i) => cellRect(sheet, i + 1));
    rects.forEach((rect, i) => {
      expect(rect.x >= 0 && rect.y >= 0 && rect.x + rect.width <= sheet.pageWidth && rect.y + rect.height <= sheet.pageHeight).toBe(true);
      rects.slice(i + 1).forEach((other) => expect(rectsOverlap(rect, other)).toBe(false));
    });
  });

  it('a4-65 has the settled measures', () => {
    const sheet = sheetFormats['a4-65'];
    expect(cellsOf(sheet)).toBe(65);
    expect(cellRect(sheet, 1)).toEqual({ x: 4.75, y: 10.7, width: 38.1, height: 21.2 });
    expect(cellRect(sheet, 6).y).toBeCloseTo(31.9, 9);
    const last = cellRect(sheet, 65);
    expect(210 - last.x - last.width).toBeCloseTo(4.75, 9);
    expect(297 - last.y - last.height).toBeCloseTo(10.7, 9);
    expect(LABEL_SYMBOL_MODULES).toBe(123);
    expect((LABEL_SYMBOL_MODULES + 20) * sheet.module).toBeCloseTo(36.322, 9);
    expect(() => cellRect(sheet, 66)).toThrow(RangeError);
    expect(() => cellRect(sheet, 0)).toThrow(RangeError);
    expect(findSheet('a4-65')).toBe(sheet);
    expect(findSheet('toString')).toBeUndefined();
  });

  it('faults are seen', () => {
    const sheet = sheetFormats['a4-65'];
    expect(sheetFaults({ ...sheet, left: 8, pitchX: 41 })).toEqual(['outside-page']);
    expect(sheetFaults({ ...sheet, pitchX: 38 })).toEqual(['cells-overlap']);
    expect(sheetFaults({ ...sheet, pitchY: 21 })).toEqual(['cells-overlap']);
    expect(sheetFaults({ ...sheet, module: 0.27 })).toEqual(['symbol-too-wide']);
    expect(sheetFaults(sheet, 145)).toEqual(['symbol-too-wide']);
  });

  it('are filled from the start cell on, without gap or double', () => {
    const sheet = sheetFormats['a4-65'];
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 65 }), fc.integer({ min: 1, max: 400 }), (start, count) => {
        const places = Array.from({ length: count }, (_, i) => placeOf(sheet, i, start));
        const order = places.map(({ sheetNo, cellNo }) => (sheetNo - 1) * 65 + cellNo);
        expect(order).toEqual(order.map((_, i) => start + i));
        expect(sheetsNeeded(sheet, count, start)).toBe(places[count - 1]!.sheetNo);
      }),
    );
    expect(sheetsNeeded(sheet, 0)).toBe(0);
    expect(sheetsNeeded(sheet, 65)).toBe(1);
    expect(sheetsNeeded(sheet, 66)).toBe(2);
    expect(() => placeOf(sheet, 0, 66)).toThrow(RangeError);
  });

  it('turns millimetres into points and back', () => {
    expect(mmToPt(25.4)).toBe(72);
    expect(mmToPt(0.254)).toBeCloseTo(0.72, 12);
    fc.assert(fc.property(fc.double({ min: 0, max: 1000, noNaN: true }), (mm) => expect(ptToMm(mmToPt(mm))).toBeCloseTo(mm, 9)));
  });
});

describe('states', () => {
  it('a label is printed before it is affixed and never comes back', () => {
    expect(labelStates.can('formed', 'affixed')).toBe(false);
    expect(labelStates.can('affixed', 'void')).toBe(true);
    expect(labelStates.can('printed', 'lost')).toBe(true);
    expect(labelStates.states.filter((state) => labelStates.isFinal(state))).toEqual(['spoiled', 'void', 'lost']);
    for (const state of labelStates.states) expect(isLiveLabel(state)).toBe(!labelStates.isFinal(state));
  });

  it('an order is released only after the proof', () => {
    const before = labelOrderStates.states.filter((state) => labelOrderStates.can(state, 'released'));
    expect(before).toEqual(['proved']);
    expect(labelOrderStates.states.filter((state) => labelOrderStates.isFinal(state))).toEqual(['closed', 'cancelled']);
    expect(labelOrderStates.can('printed', 'cancelled')).toBe(false);
  });
});

function hexOf({ high, low }: { high: number; low: number }): string {
  return high.toString(16).padStart(8, '0') + low.toString(16).padStart(8, '0');
}
