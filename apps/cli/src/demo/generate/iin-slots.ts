import { dayOf, isoDay, type Day } from './day.js';
import { mix, Permutation } from './random.js';

export type Sex = 'M' | 'F';

/** Serials 0000-8999 go to people of a free birth year, 9000-9999 to those whose birth date is set by a planted fault. */
const FREE_PREFIXES = 900;
const DAYS = 365; // 29 February stays unused: a slot must exist in every year
const YEAR_CLASSES = 5;
const SERIALS_PER_PREFIX = 9; // of ten last digits at most one gives a number that is never issued
const SLOTS = DAYS * FREE_PREFIXES * SERIALS_PER_PREFIX;
const FORCED_PREFIXES_PER_REGION = 5;

/** How many different people the numbering can hold in one country. */
export const personCapacity = SLOTS * YEAR_CLASSES;

const monthDays: { readonly month: number; readonly day: number }[] = [];
for (let d = 0; d < DAYS; d += 1) {
  const date = new Date(Date.UTC(2001, 0, 1 + d));
  monthDays.push({ month: date.getUTCMonth() + 1, day: date.getUTCDate() });
}

// makeIin of the domain, taken apart into tables: half of a national run would go into it (a test holds them equal).
const WEIGHTS_1 = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11] as const;
const WEIGHTS_2 = [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2] as const;

/** Digits from a place on, and what they add to the two sums of the check digit. */
interface Digits {
  readonly text: string;
  readonly sum1: number;
  readonly sum2: number;
}

function digitsAt(text: string, place: number): Digits {
  let sum1 = 0;
  let sum2 = 0;
  for (let i = 0; i < text.length; i += 1) {
    sum1 += Number(text[i]) * (WEIGHTS_1[place + i] as number);
    sum2 += Number(text[i]) * (WEIGHTS_2[place + i] as number);
  }
  return { text, sum1, sum2 };
}

const serials: readonly Digits[] = Array.from({ length: 10_000 }, (_, serial) => digitsAt(String(serial).padStart(4, '0'), 7));
const starts = new Map<number, Digits>();

/** Birth date and digit 7; there are few of them. */
function startOf(birth: Day, sex: Sex): Digits {
  const key = birth * 2 + (sex === 'M' ? 0 : 1);
  const known = starts.get(key);
  if (known !== undefined) return known;
  const iso = isoDay(birth);
  const century = (iso < '2000' ? 3 : 5) + (sex === 'M' ? 0 : 1);
  const start = digitsAt(`${iso.slice(2, 4)}${iso.slice(5, 7)}${iso.slice(8)}${century}`, 0);
  starts.set(key, start);
  return start;
}

/** The number of the nth usable serial after a prefix; the tenth stands in for the one that is never issued. */
function numberOf(birth: Day, sex: Sex, prefix: number, nth: number): string {
  const start = startOf(birth, sex);
  let serial = serials[prefix * 10 + nth] as Digits;
  if (checkDigit(start, serial) === 10) serial = serials[prefix * 10 + 9] as Digits;
  return `${start.text}${serial.text}${checkDigit(start, serial)}`;
}

/** 10 when the number is never issued. */
function checkDigit(start: Digits, serial: Digits): number {
  const first = (start.sum1 + serial.sum1) % 11;
  return first < 10 ? first : (start.sum2 + serial.sum2) % 11;
}

export interface Identity {
  readonly iin: string;
  readonly birth: Day;
}

/**
 * Gives every person of the country a number of his own without remembering any: a permuted slot fixes the day in
 * the year and the serial, and people who share a slot get birth years of different classes modulo five.
 */
export class IinSlots {
  private readonly permutation: Permutation;

  constructor(private readonly seed: number) {
    this.permutation = new Permutation(SLOTS, seed);
  }

  /** @param person 0 … personCapacity-1, @param year the wanted birth year; up to four years older comes out */
  identity(person: number, year: number, sex: Sex): Identity {
    const slot = this.permutation.at(person % SLOTS);
    const yearClass = (Math.floor(person / SLOTS) + (mix(slot, this.seed) % YEAR_CLASSES)) % YEAR_CLASSES;
    const born = year - ((year - yearClass) % YEAR_CLASSES);
    const monthDay = monthDays[slot % DAYS] as (typeof monthDays)[number];
    const serial = Math.floor(slot / DAYS);
    const birth = dayOf(born, monthDay.month, monthDay.day);
    return { iin: numberOf(birth, sex, Math.floor(serial / SERIALS_PER_PREFIX), serial % SERIALS_PER_PREFIX), birth };
  }

  /**
   * A person with a birth date that is given, the `nth` such person of a region.
   * @param regionOrdinal 0 … 19, position of the region in the national plan
   */
  forced(birth: Day, sex: Sex, regionOrdinal: number, nth: number): Identity {
    const room = FORCED_PREFIXES_PER_REGION * SERIALS_PER_PREFIX;
    const place = nth % room;
    const prefix = FREE_PREFIXES + regionOrdinal * FORCED_PREFIXES_PER_REGION + Math.floor(place / SERIALS_PER_PREFIX);
    return { iin: numberOf(birth, sex, prefix, place % SERIALS_PER_PREFIX), birth };
  }
}
