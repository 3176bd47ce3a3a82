import { z } from 'zod';
import { roles, type Territory } from '@tizilim/domain';
import { territoryOf, type Account } from './account.entity.js';

const RegionId = z
  .string()
  .regex(/^\d{2}$/)
  .meta({ description: 'Two KATO digits' });
const DistrictId = z
  .string()
  .regex(/^\d{9}$/)
  .meta({ description: 'Nine-digit KATO code' });
const PrecinctId = z.string().regex(/^\d{1,18}$/);

export const TerritoryBody = z
  .discriminatedUnion('level', [
    z.object({ level: z.literal('republic') }),
    z.object({ level: z.literal('region'), regionId: RegionId }),
    z.object({ level: z.literal('district'), regionId: RegionId, districtId: DistrictId }),
    z.object({ level: z.literal('precinct'), regionId: RegionId, districtId: DistrictId, precinctId: PrecinctId }),
  ])
  .meta({ id: 'Territory' });

export const AccountView = z
  .object({
    id: z.uuid(),
    login: z.string(),
    displayName: z.string(),
    role: z.enum(roles),
    territory: TerritoryBody,
    mustChangePassword: z.boolean(),
    lastSignedInAt: z.iso.datetime().nullable(),
    disabledAt: z.iso.datetime().nullable(),
    disabledReason: z.string().nullable(),
    createdAt: z.iso.datetime(),
  })
  .meta({ id: 'Account' });
export type AccountView = z.infer<typeof AccountView>;

/** What others may see of an account: everything but its password. */
export function viewOf(account: Account): AccountView {
  const { id, login, displayName, role, mustChangePassword, lastSignedInAt, disabledAt, disabledReason, createdAt } = account;
  const territory: Territory = territoryOf(account);
  const times = {
    lastSignedInAt: lastSignedInAt?.toISOString() ?? null,
    disabledAt: disabledAt?.toISOString() ?? null,
    createdAt: createdAt.toISOString(),
  };
  return { id, login, displayName, role, territory, mustChangePassword, disabledReason, ...times };
}
