import { describe, expect, it } from '@jest/globals';
import { compareCounts } from './compare-counts.js';

describe('compareCounts', () => {
  it('finds no difference between equal counts, and drops kinds that nobody has', () => {
    expect(compareCounts({ dead: 2, excluded: 0 }, { dead: 2 })).toEqual({ planted: { dead: 2 }, found: { dead: 2 }, differences: [] });
  });

  it('names a kind that only one side has', () => {
    const { differences } = compareCounts({ dead: 2 }, { dead: 1, 'sex-differs': 3 });
    expect(differences).toEqual([
      { kind: 'dead', planted: 2, found: 1 },
      { kind: 'sex-differs', planted: 0, found: 3 },
    ]);
  });
});
