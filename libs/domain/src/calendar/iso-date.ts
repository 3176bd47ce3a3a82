/** A calendar date 'YYYY-MM-DD', Gregorian, years 0001–9999, without a time and without a zone. */
export type IsoDate = string;

const ISO = /^(\d{4})-(\d{2})-(\d{2})$/;
const DOTTED = /^(\d{2})\.(\d{2})\.(\d{4})$/;
const DAYS_OF_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const DAYS_OF_ERA = 146_097;
/** Days from 0000-03-01 to 1970-01-01. */
const EPOCH_SHIFT = 719_468;

export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Days of a month (1–12); 0 for a month that does not exist. */
export function daysOfMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (DAYS_OF_MONTH[month - 1] ?? 0);
}

export function isRealDate(year: number, month: number, day: number): boolean {
  return year >= 1 && year <= 9999 && day >= 1 && day <= daysOfMonth(year, month);
}

export function isIsoDate(text: string): boolean {
  const parts = ISO.exec(text);
  return parts !== null && isRealDate(Number(parts[1]), Number(parts[2]), Number(parts[3]));
}

/** Writes a date of whole numbers; throws RangeError when there is no such date. */
export function isoDate(year: number, month: number, day: number): IsoDate {
  if (!isRealDate(year, month, day)) throw new RangeError(`no such date: ${year}-${month}-${day}`);
  return `${digits(year, 4)}-${digits(month, 2)}-${digits(day, 2)}`;
}

/** Year, month, day as numbers; throws RangeError for a text that is no date. */
export function partsOfDate(date: IsoDate): readonly [year: number, month: number, day: number] {
  if (!isIsoDate(date)) throw new RangeError(`not a date: ${date}`);
  return [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10))];
}

/** The two forms of list format v1: YYYY-MM-DD and DD.MM.YYYY; undefined for anything else and for days that do not exist. */
export function parseListDate(text: string): IsoDate | undefined {
  const trimmed = text.trim();
  if (ISO.test(trimmed)) return isIsoDate(trimmed) ? trimmed : undefined;
  const dotted = DOTTED.exec(trimmed);
  if (dotted === null) return undefined;
  const turned = `${dotted[3]}-${dotted[2]}-${dotted[1]}`;
  return isIsoDate(turned) ? turned : undefined;
}

/** Days since 1970-01-01 (negative before), counted by the civil calendar alone: no clock and no zone take part. */
export function dayNumber(date: IsoDate): number {
  const [year, month, day] = partsOfDate(date);
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return era * DAYS_OF_ERA + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - EPOCH_SHIFT;
}

export function dateOfDayNumber(days: number): IsoDate {
  const shifted = days + EPOCH_SHIFT;
  const era = Math.floor(shifted / DAYS_OF_ERA);
  const dayOfEra = shifted - era * DAYS_OF_ERA;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return isoDate(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day);
}

export function addDays(date: IsoDate, days: number): IsoDate {
  return dateOfDayNumber(dayNumber(date) + days);
}

/** Days from the first date to the second: 0 for the same day, negative when the second is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** The date as a whole number YYYYMMDD, for loops that compare dates without texts. */
export function numberOfDate(date: IsoDate): number {
  const [year, month, day] = partsOfDate(date);
  return year * 10_000 + month * 100 + day;
}

/** Full years on a date; the birthday itself counts. Someone born on 29 February completes a common year on 1 March. */
export function ageOn(birthDate: IsoDate, asOf: IsoDate): number {
  return Math.floor((numberOfDate(asOf) - numberOfDate(birthDate)) / 10_000);
}

/** The age from which a citizen votes. */
export const VOTING_AGE = 18;

/** Whether the person has reached the voting age on the date, the 18th birthday included. */
export function isAdultOn(birthDate: IsoDate, asOf: IsoDate): boolean {
  return ageOn(birthDate, asOf) >= VOTING_AGE;
}

function digits(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
