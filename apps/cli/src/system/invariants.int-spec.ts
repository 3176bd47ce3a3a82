import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openTestPlatform, type TestPlatform } from '@tizilim/test-support';
import { allInvariants } from './all-invariants.js';
import { checkInvariants } from './invariants.js';

describe('tizilim verify', () => {
  let platform: TestPlatform;
  beforeAll(async () => {
    platform = await openTestPlatform();
  });
  afterAll(() => platform.close());

  it('gives each rule a name of its own', () => {
    expect(new Set(allInvariants.map((rule) => rule.id)).size).toBe(allInvariants.length);
  });

  it('covers the rules I1 to I10', () => {
    const families = new Set(allInvariants.map((rule) => /^I\d+/.exec(rule.id)?.[0]));
    expect([...families].sort()).toEqual(['I1', 'I10', 'I2', 'I3', 'I4', 'I5', 'I6', 'I7', 'I8', 'I9']);
  });

  it('finds an empty register sound, rule by rule, on the rights of the worker', async () => {
    const results = await checkInvariants(platform.worker, allInvariants);
    expect(results.filter((result) => result.rows > 0)).toEqual([]);
    expect(results.length).toBe(allInvariants.length);
  });

  it('reports the rows that break a rule', async () => {
    const rule = { id: 'T1', title: 'nothing', sql: 'SELECT 1 UNION ALL SELECT 2' };
    expect(await checkInvariants(platform.worker, [rule])).toEqual([{ id: 'T1', title: 'nothing', rows: 2 }]);
  });
});
