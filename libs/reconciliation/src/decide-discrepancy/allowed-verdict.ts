import { discrepancyRules, DomainError, type DiscrepancyType, type VerdictDecision } from '@tizilim/domain';

export interface GivenVerdict {
  readonly decision: VerdictDecision;
  readonly source?: string | undefined;
}

/** Refuses what the rule table does not allow for the type, and a decision without the source it asks for. */
export function assertAllowed(type: DiscrepancyType, { decision, source }: GivenVerdict): void {
  const rule = discrepancyRules[type];
  if (!rule.decisions.includes(decision))
    throw new DomainError('reconciliation.decision-not-allowed', 'invalid', { type, decision, allowed: rule.decisions.join(', ') });
  if (rule.sourceRequired && decision !== 'later' && !source) throw new DomainError('reconciliation.source-needed', 'invalid', { type });
}

/** Whether a verdict of an earlier round may settle the same pair again: an undecided point and a proposed removal may not. */
export function isRemembered(decision: VerdictDecision): boolean {
  return decision !== 'later' && decision !== 'propose-removal';
}
