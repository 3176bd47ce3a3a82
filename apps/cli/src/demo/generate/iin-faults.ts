import { iinCheckDigit } from '@tizilim/domain';
import type { PlantKind } from './plant-kinds.js';

/** A number with its right check digit: the first eleven digits are varied until there is one. */
function withCheckDigit(firstSeven: string, serial: number): string {
  for (let n = serial; ; n += 1) {
    const eleven = firstSeven + String(n % 10_000).padStart(4, '0');
    const digit = iinCheckDigit(eleven);
    if (digit !== undefined) return `${eleven}${digit}`;
  }
}

function neverIssued(firstSeven: string, serial: number): string {
  for (let n = serial; ; n += 1) {
    const eleven = firstSeven + String(n % 10_000).padStart(4, '0');
    if (iinCheckDigit(eleven) === undefined) return `${eleven}${n % 10}`;
  }
}

type Damaged = (iin: string, nth: number, serial: number) => string;

const damages: Partial<Record<PlantKind, Damaged>> = {
  'iin.missing': () => '',
  'iin.not-digits': (iin, nth) => (nth % 2 === 0 ? `${iin.slice(0, 6)}-${iin.slice(7)}` : `${iin.slice(0, 11)}*`),
  'iin.digits-foreign': (iin) => iin.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
  'iin.length': (iin, nth) => iin.slice(0, nth % 2 === 0 ? 8 : 6),
  'iin.leading-zero-lost': (iin) => iin.replace(/^0+/, ''),
  'iin.bin': (iin, nth, serial) => withCheckDigit(`${iin.slice(0, 2)}0140${nth % 2}`, serial),
  'iin.impossible-date': (iin, _, serial) => withCheckDigit(`${iin.slice(0, 2)}0231${iin[6]}`, serial),
  'iin.future-date': (iin, _, serial) => withCheckDigit(`91${iin.slice(2, 6)}${iin[6] === '3' || iin[6] === '5' ? '5' : '6'}`, serial),
  'iin.never-issued': (iin, _, serial) => neverIssued(iin.slice(0, 7), serial),
  'iin.century-digit': (iin, _, serial) => withCheckDigit(`${iin.slice(0, 6)}9`, serial),
  'iin.check-digit': (iin) => iin.slice(0, 11) + String((Number(iin[11]) + 1) % 10),
  'iin.scientific-notation': (iin) => `${iin[0] === '0' ? '1' : iin[0]}.${iin.slice(1, 6)}E+11`,
};

/** What an akimat wrote instead of the IIN; undefined when the kind leaves the IIN alone. */
export function damagedIin(kind: PlantKind, iin: string, nth: number): string | undefined {
  return damages[kind]?.(iin, nth, Number(iin.slice(7, 11)));
}
