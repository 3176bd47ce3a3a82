import { describe, expect, it } from '@jest/globals';
import { findingReasons, isConfirmedInBulk, listRules, needsWords, reasonsOf } from '../index.js';

const toConfirm = listRules.filter((rule) => rule.severity === 'confirm');

describe('reasons of findings', () => {
  it('exist for every rule that asks for one, each once, and "other" everywhere with words', () => {
    for (const { code } of toConfirm) {
      const reasons = reasonsOf(code);
      expect([code, new Set(reasons).size, reasons.at(-1)]).toEqual([code, reasons.length, 'other']);
      expect(needsWords(code, 'other')).toBe(true);
    }
  });

  it('are all used by some rule', () => {
    expect(findingReasons.filter((reason) => !toConfirm.some(({ code }) => reasonsOf(code).includes(reason)))).toEqual([]);
  });

  it('are given line by line where letters were lost, and with words where a precinct changed', () => {
    expect(toConfirm.filter(({ code }) => !isConfirmedInBulk(code)).map(({ code }) => code)).toEqual(['line.letters-lost']);
    expect(needsWords('list.precinct-changed', 'migration')).toBe(true);
    expect(needsWords('line.name-unusual', 'checked-with-person')).toBe(false);
  });
});
