import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isAdultOn } from './calendar/iso-date.js';
import { checkIin, iinBirthNumberOfBytes, iinCheckDigit, iinVerdictKinds, iinVerdictOfBytes, makeIin } from './iin.js';
import type { IinVerdictKind } from './iin.js';

const TODAY = '2026-11-21';

const valid: [iin: string, birthDate: string, sex: 'M' | 'F'][] = [
  ['000101500011', '2000-01-01', 'M'],
  ['850815300126', '1985-08-15', 'M'],
  ['991231400075', '1999-12-31', 'F'],
  ['000229600034', '2000-02-29', 'F'],
  ['960229300004', '1996-02-29', 'M'],
  ['990101300410', '1999-01-01', 'M'],
  ['751231400103', '1975-12-31', 'F'],
  ['080701500028', '2008-07-01', 'M'],
  ['080702600037', '2008-07-02', 'F'],
  ['850815300176', '1985-08-15', 'M'], // digit 11 mistyped: the check digit does not see it
  ['061211600012', '2006-12-11', 'F'],
  ['031231500126', '2003-12-31', 'M'],
];

const invalid: [iin: string, kind: IinVerdictKind][] = [
  ['', 'missing'],
  [' \t ', 'missing'],
  ['12345678901a', 'not-digits'],
  ['٠00101500011', 'not-digits'],
  ['８50815300126', 'not-digits'],
  ['000101 500011', 'not-digits'],
  ['12345', 'length'],
  ['0000000', 'length'],
  ['85081530012', 'length'],
  ['8508153001260', 'length'],
  ['101500011', 'leading-zero-lost'],
  ['50701500101', 'leading-zero-lost'],
  ['990101300460', 'never-issued'],
  ['821214240092', 'never-issued'],
  ['850815300125', 'check-digit'],
  ['780322300455', 'check-digit'],
  ['123456789012', 'check-digit'],
  ['880415300129', 'check-digit'],
  ['000229300005', 'impossible-date'],
  ['000000000000', 'impossible-date'],
  ['900531600074', 'future-date'],
  ['890501100044', 'implausible-age'],
  ['800416100254', 'implausible-age'],
  ['680503250034', 'implausible-age'],
  ['050140000011', 'bin'],
  ['940140000385', 'bin'],
  ['950341000052', 'bin'],
  ['070941024691', 'bin'],
];

const anyDate = fc
  .tuple(fc.integer({ min: 1916, max: 2026 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join('-'));
const person = fc.record({ birthDate: anyDate, sex: fc.constantFrom('M' as const, 'F' as const), serial: fc.integer({ min: 0, max: 9999 }) });

describe('checkIin', () => {
  it.each(valid)('accepts %s', (iin, birthDate, sex) => {
    expect(checkIin(iin, TODAY)).toEqual({ kind: 'ok', birthDate, sex });
    expect(checkIin(` ${iin}\t`, TODAY)).toEqual({ kind: 'ok', birthDate, sex });
  });

  it.each(invalid)('says of "%s": %s', (iin, kind) => {
    expect(checkIin(iin, TODAY).kind).toBe(kind);
  });

  it('proposes the zeros that a spreadsheet has eaten', () => {
    expect(checkIin('101500011', TODAY)).toEqual({ kind: 'leading-zero-lost', proposed: '000101500011' });
    expect(checkIin('50701500101', TODAY)).toEqual({ kind: 'leading-zero-lost', proposed: '050701500101' });
  });

  it('gives date and sex with a warning or a future date too', () => {
    expect(checkIin('890501100044', TODAY)).toEqual({ kind: 'implausible-age', birthDate: '1889-05-01', sex: 'M' });
    expect(checkIin('900531600074', TODAY)).toEqual({ kind: 'future-date', birthDate: '2090-05-31', sex: 'F' });
    expect(checkIin('900531600074').kind).toBe('ok');
  });

  it('names a wrong century digit when everything else is right', () => {
    for (const century of [0, 7, 8, 9]) {
      const base = `850815${century}0012`;
      expect(checkIin(`${base}${iinCheckDigit(base)}`, TODAY).kind).toBe('century-digit');
    }
  });

  it('lets the birthday decide on 18', () => {
    const ages = ['080701500028', '080702600037'].map((iin) => {
      const verdict = checkIin(iin, TODAY);
      return 'birthDate' in verdict && isAdultOn(verdict.birthDate, '2026-07-01');
    });
    expect(ages).toEqual([true, false]);
  });

  it('accepts everything makeIin makes, with its date and sex', () => {
    fc.assert(
      fc.property(person, (of) => {
        const iin = makeIin(of);
        fc.pre(iin !== undefined);
        expect(checkIin(iin, '2026-12-31')).toEqual({ kind: 'ok', birthDate: of.birthDate, sex: of.sex });
        expect(iinBirthNumberOfBytes(bytesOf(iin), 0)).toBe(Number(of.birthDate.replaceAll('-', '')));
      }),
    );
  });

  it('finds every wrong last digit and nearly every other wrong digit but the eleventh', () => {
    const found = new Array<number>(12).fill(0);
    let tried = 0;
    for (let serial = 0; serial < 300; serial++) {
      const iin = makeIin({ birthDate: '1985-08-15', sex: 'M', serial });
      if (iin === undefined) continue;
      tried++;
      for (let at = 0; at < 12; at++) {
        const wrong = iin.slice(0, at) + ((Number(iin[at]) + 1 + (serial % 9)) % 10) + iin.slice(at + 1);
        if (checkIin(wrong, TODAY).kind !== 'ok') found[at]!++;
      }
    }
    expect(found[11]).toBe(tried);
    expect(found[10]! / tried).toBeLessThan(0.3);
    expect(Math.min(...found.slice(0, 10)) / tried).toBeGreaterThan(0.9);
  });
});

describe('makeIin', () => {
  it('leaves out the serials that are never issued', () => {
    let unissuable = 0;
    for (let serial = 0; serial < 10_000; serial++) {
      if (makeIin({ birthDate: '1999-01-01', sex: 'M', serial }) === undefined) unissuable++;
    }
    expect(unissuable).toBeGreaterThan(50);
    expect(unissuable).toBeLessThan(120);
    expect(makeIin({ birthDate: '1999-01-01', sex: 'M', serial: 46 })).toBeUndefined();
    expect(makeIin({ birthDate: '1999-01-01', sex: 'M', serial: 41 })).toBe('990101300410');
  });

  it('refuses what has no digits', () => {
    expect(() => makeIin({ birthDate: '1799-12-31', sex: 'M', serial: 1 })).toThrow(RangeError);
    expect(() => makeIin({ birthDate: '1999-01-01', sex: 'M', serial: 10_000 })).toThrow(RangeError);
    expect(() => iinCheckDigit('123')).toThrow(RangeError);
  });
});

describe('iinVerdictOfBytes', () => {
  const digits = fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 7, maxLength: 14 });
  const nearly = person.chain((of) => {
    const iin = makeIin(of) ?? '000000000000';
    return fc.tuple(fc.nat(11), fc.constantFrom(...'0123456789')).map(([at, digit]) => iin.slice(0, at) + digit + iin.slice(at + 1));
  });
  const shortened = person.map((of) => (makeIin(of) ?? '0').replace(/^0+/, ''));

  it('judges bytes anywhere in a buffer as checkIin judges the text', () => {
    fc.assert(
      fc.property(fc.oneof(digits, nearly, shortened, fc.string(), fc.string({ unit: 'binary' })), fc.string(), (text, before) => {
        const head = bytesOf(before);
        const body = bytesOf(text);
        const buf = new Uint8Array([...head, ...body, 0x37]);
        const code = iinVerdictOfBytes(buf, head.length, head.length + body.length, 20261121);
        const { kind } = checkIin(text, TODAY);
        expect(iinVerdictKinds[code]).toBe(kind);
        expect(kind).toBe(naive(text));
      }),
      { numRuns: 5000 },
    );
  });
});

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** The rules written down a second time, slowly, from the facts alone. */
function naive(text: string): IinVerdictKind {
  const digits = text.replace(/^[ \t]+|[ \t]+$/g, '');
  if (digits === '') return 'missing';
  if (!/^[0-9]+$/.test(digits)) return 'not-digits';
  if (digits.length >= 9 && digits.length <= 11) return naive(digits.padStart(12, '0')) === 'ok' ? 'leading-zero-lost' : 'length';
  if (digits.length !== 12) return 'length';
  const d = [...digits].map(Number);
  const remainder = (weights: number[]): number => weights.reduce((sum, weight, i) => sum + weight * d[i]!, 0) % 11;
  const first = remainder([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
  const check = first < 10 ? first : remainder([3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2]);
  const month = Number(digits.slice(2, 4));
  if (/^.{4}[456]/.test(digits) && month >= 1 && month <= 12 && check === d[11]) return 'bin';
  if (check === 10) return 'never-issued';
  if (check !== d[11]) return 'check-digit';
  const century = ['18', '18', '19', '19', '20', '20'][d[6]! - 1];
  const date = (of: string): string => `${of}${digits.slice(0, 2)}-${digits.slice(2, 4)}-${digits.slice(4, 6)}`;
  const exists = (day: string): boolean => !Number.isNaN(Date.parse(day)) && new Date(day).toISOString().startsWith(day);
  const leap = `2000${date('').slice(2)}`;
  if (!exists(leap)) return 'impossible-date';
  if (century === undefined) return 'century-digit';
  const birth = date(century);
  if (!exists(birth)) return 'impossible-date';
  if (birth > TODAY) return 'future-date';
  const limit = `${Number(birth.slice(0, 4)) + 111}${birth.slice(4)}`;
  return limit <= TODAY ? 'implausible-age' : 'ok';
}
