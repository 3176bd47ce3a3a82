import { addDays, daysOfMonth, isIsoDate, isoDate, partsOfDate } from './iso-date.js';
import type { IsoDate } from './iso-date.js';

/** A calendar month 'YYYY-MM'. */
export type IsoMonth = string;

export function isIsoMonth(text: string): boolean {
  return text.length === 7 && isIsoDate(`${text}-01`);
}

export function monthOf(date: IsoDate): IsoMonth {
  partsOfDate(date);
  return date.slice(0, 7);
}

export function firstDayOf(month: IsoMonth): IsoDate {
  const [year, number] = partsOfMonth(month);
  return isoDate(year, number, 1);
}

export function lastDayOf(month: IsoMonth): IsoDate {
  const [year, number] = partsOfMonth(month);
  return isoDate(year, number, daysOfMonth(year, number));
}

export function addMonths(month: IsoMonth, months: number): IsoMonth {
  const [year, number] = partsOfMonth(month);
  const index = year * 12 + number - 1 + months;
  return monthOf(isoDate(Math.floor(index / 12), (index % 12) + 1, 1));
}

/** Months from the first to the second: 0 for the same month. */
export function monthsBetween(from: IsoMonth, to: IsoMonth): number {
  const [fromYear, fromNumber] = partsOfMonth(from);
  const [toYear, toNumber] = partsOfMonth(to);
  return (toYear - fromYear) * 12 + toNumber - fromNumber;
}

/** The order of 2005 says "monthly" and names no day: the 5th of the next month until a setting says otherwise. */
export const REPORT_DUE_DAY = 5;

/** The day by which the report on a month is due: `day` of the next month, its last day when it is shorter. */
export function monthDueOn(month: IsoMonth, day: number = REPORT_DUE_DAY): IsoDate {
  const [year, number] = partsOfMonth(addMonths(month, 1));
  return isoDate(year, number, Math.min(day, daysOfMonth(year, number)));
}

/** Whether the date is one of the two as-of dates of the year: 1 January or 1 July (@law 178-ө 1.3, election law art. 24(5)). */
export function isHalfYearDate(date: IsoDate): boolean {
  return isIsoDate(date) && (date.endsWith('-01-01') || date.endsWith('-07-01'));
}

/** The first half-year as-of date on or after the given day. */
export function halfYearDateOnOrAfter(date: IsoDate): IsoDate {
  const [year, month, day] = partsOfDate(date);
  if (month === 1 && day === 1) return date;
  return month < 7 || (month === 7 && day === 1) ? isoDate(year, 7, 1) : isoDate(year + 1, 1, 1);
}

/** The next half-year as-of date strictly after the given day. */
export function nextHalfYearDate(date: IsoDate): IsoDate {
  return halfYearDateOnOrAfter(addDays(date, 1));
}

function partsOfMonth(month: IsoMonth): readonly [year: number, month: number] {
  if (!isIsoMonth(month)) throw new RangeError(`not a month: ${month}`);
  return [Number(month.slice(0, 4)), Number(month.slice(5, 7))];
}
