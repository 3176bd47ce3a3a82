import { describe, it } from '@jest/globals';
import fc from 'fast-check';
import { dateOfDayNumber, numberOfDate } from '@tizilim/domain';
import { daysOfDateNumber } from './day-count.js';

describe('daysOfDateNumber', () => {
  it('counts days as the calendar of the domain does', () => {
    fc.assert(fc.property(fc.integer({ min: -700_000, max: 2_900_000 }), (days) => daysOfDateNumber(numberOfDate(dateOfDayNumber(days))) === days));
  });
});
