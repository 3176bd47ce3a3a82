import { makeIin } from '@tizilim/domain';
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

/** The number of the nth usable serial after a prefix; the tenth stands in for the one that is never issued. */
function numberOf(birth: Day, sex: Sex, prefix: number, nth: number): string {
  const birthDate = isoDay(birth);
  const iin = makeIin({ birthDate, sex, serial: prefix * 10 + nth }) ?? makeIin({ birthDate, sex, serial: prefix * 10 + 9 });
  if (iin === undefined) throw new Error(`no number left for ${birthDate}`);
  return iin;
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
