import { describe, expect, it } from '@jest/globals';
import { findColumnByHeader, normaliseHeader } from './columns.js';

describe('header cells', () => {
  it('are compared without the marks around them', () => {
    expect(normaliseHeader(' «Тегі*»: ')).toBe('тегі');
    expect(findColumnByHeader('"IIN".')).toBe('iin');
  });

  it('are looked at in no time, whatever they hold', () => {
    const started = performance.now();
    for (const sign of ['"', '.', ':', ' ', '«']) {
      expect(findColumnByHeader(`a${sign.repeat(400_000)}b`)).toBeUndefined();
      expect(findColumnByHeader(`iin${sign.repeat(400_000)}b`)).toBeUndefined();
      for (let i = 0; i < 2000; i++) normaliseHeader(`a${sign.repeat(450)}b`);
    }
    expect(performance.now() - started).toBeLessThan(2000);
  });
});
