/** Days are numbers (days since 1970-01-01) while a row is computed and ISO text when it is written. */
export type Day = number;

const FIRST = -22_000; // 1909-10-08: nobody in a list is older
const LAST = 29_000; // 2049-05-26: no document runs longer

export function dayOf(year: number, month: number, dayOfMonth: number): Day {
  return Math.round(Date.UTC(year, month - 1, dayOfMonth) / 86_400_000);
}

/** @param iso YYYY-MM-DD */
export function parseDay(iso: string): Day {
  const [year, month, day] = iso.split('-').map(Number);
  if (!year || !month || !day) throw new Error(`not a date: ${iso}`);
  return dayOf(year, month, day);
}

const isoTexts: string[] = [];
const dottedTexts: string[] = [];
for (let day = FIRST; day <= LAST; day += 1) {
  const iso = new Date(day * 86_400_000).toISOString().slice(0, 10);
  isoTexts.push(iso);
  dottedTexts.push(`${iso.slice(8)}.${iso.slice(5, 7)}.${iso.slice(0, 4)}`);
}

/** YYYY-MM-DD */
export const isoDay = (day: Day): string => isoTexts[day - FIRST] ?? outside(day);
/** DD.MM.YYYY */
export const dottedDay = (day: Day): string => dottedTexts[day - FIRST] ?? outside(day);

/** The same calendar day `years` later (29 February gives 1 March). */
export function addYears(day: Day, years: number): Day {
  const iso = isoDay(day);
  return dayOf(Number(iso.slice(0, 4)) + years, Number(iso.slice(5, 7)), Number(iso.slice(8)));
}

function outside(day: Day): never {
  throw new Error(`day ${day} is outside the generator's calendar`);
}
