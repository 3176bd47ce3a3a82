import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, ageOn, dateOfDayNumber, dayNumber, daysBetween, isAdultOn, isIsoDate, isoDate, parseListDate } from './iso-date.js';
import { addMonths, firstDayOf, halfYearDateOnOrAfter, isHalfYearDate, lastDayOf, monthDueOn, monthOf, monthsBetween, nextHalfYearDate } from './months.js';

const FIRST = dayNumber('1801-01-01');
const LAST = dayNumber('2199-12-31');
const anyDate = fc.integer({ min: FIRST, max: LAST }).map(dateOfDayNumber);

describe('dates', () => {
  it('knows which days exist', () => {
    expect(['2000-02-29', '1996-02-29', '2026-07-01', '9999-12-31'].every(isIsoDate)).toBe(true);
    for (const wrong of ['1900-02-29', '2023-02-29', '2026-13-01', '2026-00-10', '2026-04-31', '2026-4-1', '26-04-01', '2026-04-01T00:00', '', '0000-01-01']) {
      expect(isIsoDate(wrong)).toBe(false);
    }
    expect(() => isoDate(2023, 2, 29)).toThrow(RangeError);
    expect(() => dayNumber('01.07.2026')).toThrow(RangeError);
  });

  it('counts days as the proleptic calendar does', () => {
    fc.assert(
      fc.property(fc.integer({ min: FIRST, max: LAST }), (days) => {
        const date = dateOfDayNumber(days);
        expect(date).toBe(new Date(days * 86_400_000).toISOString().slice(0, 10));
        expect(dayNumber(date)).toBe(days);
      }),
    );
    expect(dayNumber('1970-01-01')).toBe(0);
  });

  it('adds and subtracts', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -40_000, max: 40_000 }), (date, days) => {
        expect(daysBetween(date, addDays(date, days))).toBe(days);
      }),
    );
    expect(addDays('2023-03-19', -30)).toBe('2023-02-17');
    expect(addDays('2023-03-19', -21)).toBe('2023-02-26');
  });

  it('reads the two forms of list format v1 and nothing else', () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        const [year, month, day] = date.split('-');
        expect(parseListDate(date)).toBe(date);
        expect(parseListDate(` ${day}.${month}.${year} `)).toBe(date);
      }),
    );
    for (const wrong of ['', '1.7.2008', '2008/07/01', '07.31.2008', '31.06.2008', '29.02.1900', '20080701', '2008-07-01 00:00', '٠1.07.2008']) {
      expect(parseListDate(wrong)).toBeUndefined();
    }
  });
});

describe('age', () => {
  it('counts the 18th birthday itself', () => {
    expect(isAdultOn('2008-07-01', '2026-07-01')).toBe(true);
    expect(isAdultOn('2008-07-02', '2026-07-01')).toBe(false);
    expect(ageOn('2008-07-02', '2026-07-01')).toBe(17);
    expect(isAdultOn('2008-02-29', '2026-02-28')).toBe(false);
    expect(isAdultOn('2008-02-29', '2026-03-01')).toBe(true);
  });

  it('grows by one from birthday to birthday', () => {
    fc.assert(
      fc.property(anyDate.filter((date) => !date.endsWith('-02-29')), fc.integer({ min: 1, max: 120 }), (birth, years) => {
        const birthday = `${Number(birth.slice(0, 4)) + years}${birth.slice(4)}`;
        expect(ageOn(birth, birthday)).toBe(years);
        expect(ageOn(birth, addDays(birthday, -1))).toBe(years - 1);
      }),
    );
  });
});

describe('months and half-years', () => {
  it('adds months over year ends', () => {
    expect(addMonths('2026-11', 3)).toBe('2027-02');
    expect(addMonths('2026-01', -1)).toBe('2025-12');
    fc.assert(
      fc.property(anyDate.map(monthOf), fc.integer({ min: -500, max: 500 }), (month, count) => {
        expect(monthsBetween(month, addMonths(month, count))).toBe(count);
        expect(monthOf(lastDayOf(month))).toBe(month);
        expect(addDays(lastDayOf(month), 1)).toBe(firstDayOf(addMonths(month, 1)));
      }),
    );
    expect(() => addMonths('2026-13', 1)).toThrow(RangeError);
  });

  it('sets the due day of a month in the next one', () => {
    expect(monthDueOn('2026-06')).toBe('2026-07-05');
    expect(monthDueOn('2026-12')).toBe('2027-01-05');
    expect(monthDueOn('2027-01', 31)).toBe('2027-02-28');
  });

  it('finds the two as-of dates of a year', () => {
    expect(halfYearDateOnOrAfter('2026-01-01')).toBe('2026-01-01');
    expect(halfYearDateOnOrAfter('2026-01-02')).toBe('2026-07-01');
    expect(halfYearDateOnOrAfter('2026-07-02')).toBe('2027-01-01');
    expect(nextHalfYearDate('2026-07-01')).toBe('2027-01-01');
    expect(nextHalfYearDate('2025-12-31')).toBe('2026-01-01');
    expect(isHalfYearDate('2026-07-01')).toBe(true);
    expect(isHalfYearDate('2026-02-30')).toBe(false);
    expect(isHalfYearDate('2026-07-02')).toBe(false);
  });
});
