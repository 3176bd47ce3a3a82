import { DomainError } from '@tizilim/domain';
import type { Actor } from '@tizilim/platform';

/** Row-level security decides in the end; this tells the user in plain words before the database does. */
export function assertOwnTerritory(actor: Actor, regionId: string, districtId: string): void {
  const { territory } = actor;
  const own =
    territory.level === 'republic' ||
    (territory.level === 'region' && territory.regionId === regionId) ||
    (territory.level === 'district' && territory.districtId === districtId);
  if (!own) throw new DomainError('access.forbidden', 'forbidden');
}
