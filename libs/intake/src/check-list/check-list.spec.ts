import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { dateOfDayNumber, numberOfDate } from '@tizilim/domain';
import { daysOfDateNumber } from './day-count.js';
import { TextMemory } from './text-memory.js';

describe('daysOfDateNumber', () => {
  it('counts days as the calendar of the domain does', () => {
    fc.assert(fc.property(fc.integer({ min: -700_000, max: 2_900_000 }), (days) => daysOfDateNumber(numberOfDate(dateOfDayNumber(days))) === days));
  });
});

describe('TextMemory', () => {
  it('gives the text of any bytes, met before or not', () => {
    const memory = new TextMemory();
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 40 }), { maxLength: 50 }), (texts) => {
        for (const text of [...texts, ...texts]) {
          const bytes = Buffer.from(`«${text}»`);
          expect(memory.find(bytes, 2, bytes.length - 2)).toBe(Buffer.from(text).toString('utf8'));
        }
      }),
    );
  });
});
