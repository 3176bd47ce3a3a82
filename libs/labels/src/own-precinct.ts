import { DomainError } from '@tizilim/domain';
import type { Actor } from '@tizilim/platform';

/** The precinct an account is limited to; row-level security ends at the district, so the use cases ask here. */
export function ownPrecinct(actor: Actor): string | undefined {
  return actor.territory.level === 'precinct' ? actor.territory.precinctId : undefined;
}

/** Another precinct is not there for an account of a precinct, as a foreign region is not. @throws record.not-found */
export function assertOwnPrecinct(actor: Actor, precinctId: string): void {
  const own = ownPrecinct(actor);
  if (own !== undefined && own !== precinctId) throw new DomainError('record.not-found', 'not-found');
}
