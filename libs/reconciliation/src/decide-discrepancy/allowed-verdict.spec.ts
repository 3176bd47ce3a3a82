import { describe, expect, it } from '@jest/globals';
import { discrepancyRules, discrepancyTypes, removalReasons, verdictDecisions } from '@tizilim/domain';
import { hasText } from '@tizilim/messages';
import { assertAllowed, isRemembered } from './allowed-verdict.js';

describe('the rule table of discrepancies', () => {
  it('has a row for every type, and every row can be settled', () => {
    expect(Object.keys(discrepancyRules).sort()).toEqual([...discrepancyTypes].sort());
    for (const type of discrepancyTypes) {
      const rule = discrepancyRules[type];
      expect(rule.type).toBe(type);
      expect(rule.days).toBeGreaterThan(0);
      expect(rule.decisions.filter((decision) => decision !== 'later').length).toBeGreaterThan(0);
    }
  });

  it('lets nothing that blocks a list be put off', () => {
    for (const rule of Object.values(discrepancyRules)) expect(rule.blocking && rule.decisions.includes('later')).toBe(false);
  });

  it('is spoken in words', () => {
    const keys = [
      ...discrepancyTypes.map((type) => `reconciliation.type.${type}`),
      ...verdictDecisions.map((one) => `reconciliation.decision.${one}`),
      ...removalReasons.map((one) => `register.removal-reason.${one}`),
    ];
    expect(keys.filter((key) => !hasText(key))).toEqual([]);
  });
});

describe('a verdict', () => {
  it('is refused when the table does not allow it for the type', () => {
    for (const type of discrepancyTypes) {
      for (const decision of verdictDecisions) {
        const given = (): void => assertAllowed(type, { decision, source: 'Акт № 1' });
        if (discrepancyRules[type].decisions.includes(decision)) expect(given).not.toThrow();
        else expect(given).toThrow('reconciliation.decision-not-allowed');
      }
    }
  });

  it('needs a source where the table asks for one', () => {
    expect(() => assertAllowed('dead', { decision: 'leave-out' })).toThrow('reconciliation.source-needed');
    expect(() => assertAllowed('missing-from-list', { decision: 'later' })).not.toThrow();
    expect(() => assertAllowed('new-voter', { decision: 'keep-list' })).not.toThrow();
  });

  it('is remembered when it settles a pair for good', () => {
    expect(verdictDecisions.filter(isRemembered)).toEqual(['keep-list', 'take-register', 'leave-out', 'keep-voter']);
  });
});
