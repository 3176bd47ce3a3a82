import { DomainError, needsWords, reasonsOf, type FindingReason, type ListFindingCode } from '@tizilim/domain';

/** Refuses a reason that the rule does not know, or one that needs words and has none. */
export function assertReason(code: ListFindingCode, given: { readonly reason: FindingReason; readonly text?: string | undefined }): void {
  const allowed = reasonsOf(code);
  if (!allowed.includes(given.reason))
    throw new DomainError('finding.reason-not-allowed', 'invalid', { code, allowed: allowed.join(', ') });
  if (needsWords(code, given.reason) && !given.text) throw new DomainError('finding.words-needed', 'invalid');
}
