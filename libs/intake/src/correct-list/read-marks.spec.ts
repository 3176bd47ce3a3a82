import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { findMarkFields, readMark } from './read-marks.js';

describe('marks of a corrections file', () => {
  it('are found by title in three languages', () => {
    expect(findMarkFields(['ЖСН', ' Строка ', 'Удалить'])).toEqual({ line: 1, remove: 2 });
    expect(findMarkFields(['Жол', 'iin'])).toEqual({ line: 0, remove: -1 });
  });

  it('name a line, a new person or a removal', () => {
    expect(readMark('12', '')).toEqual({ target: 12, isNew: false, isRemoval: false, isInvalid: false });
    expect(readMark('12.0', 'Иә')).toMatchObject({ target: 12, isRemoval: true, isInvalid: false });
    expect(readMark('Жаңа', 'нет')).toMatchObject({ target: null, isNew: true, isInvalid: false });
    expect(readMark('', '')).toEqual({ target: null, isNew: false, isRemoval: false, isInvalid: false });
  });

  it('are invalid when they are neither', () => {
    for (const [line, remove] of [
      ['0', ''],
      ['1.5', ''],
      ['-3', ''],
      ['12a', ''],
      ['', 'maybe'],
      ['new', 'yes'],
    ] as const)
      expect([line, remove, readMark(line, remove).isInvalid]).toEqual([line, remove, true]);
  });

  it('never take anything but digits for a line', () => {
    fc.assert(
      fc.property(fc.string(), (line) => {
        const { target } = readMark(line, '');
        expect(target === null || /\d/.test(line)).toBe(true);
      }),
    );
  });
});
