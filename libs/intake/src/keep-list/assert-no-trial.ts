import { DomainError } from '@tizilim/domain';
import type { VoterList } from './voter-list.js';

/** @throws list.dry-run-only: a trial run is looked at, nothing is decided about it */
export function assertNoTrial({ dryRun }: Pick<VoterList, 'dryRun'>): void {
  if (dryRun) throw new DomainError('list.dry-run-only', 'conflict');
}
