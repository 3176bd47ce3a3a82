import { DomainError } from '@tizilim/domain';
import type { Actor } from '@tizilim/platform';

/** Whether the place lies in the actor's territory; an account of a single precinct owns none. */
export function isOwnTerritory(actor: Actor, regionId: string, districtId: string): boolean {
  const { territory } = actor;
  if (territory.level === 'republic') return true;
  if (territory.level === 'region') return territory.regionId === regionId;
  return territory.level === 'district' && territory.districtId === districtId;
}

/** Row-level security decides in the end; this tells the user in plain words before the database does. */
export function assertOwnTerritory(actor: Actor, regionId: string, districtId: string): void {
  if (!isOwnTerritory(actor, regionId, districtId)) throw new DomainError('access.forbidden', 'forbidden');
}
