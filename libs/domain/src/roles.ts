/** Who may work with the product (design §1). */
export const roles = [
  'registrar',
  'approver',
  'clerk',
  'supervisor',
  'print-operator',
  'affixing-officer',
  'official',
  'publisher',
  'administrator',
  'auditor',
] as const;
export type Role = (typeof roles)[number];

export const territoryLevels = ['republic', 'region', 'district', 'precinct'] as const;
export type TerritoryLevel = (typeof territoryLevels)[number];

/** The part of the country an account may see and work in. Ids: KATO digits AB, nine-digit KATO code, precinct row id. */
export type Territory =
  | { readonly level: 'republic' }
  | { readonly level: 'region'; readonly regionId: string }
  | { readonly level: 'district'; readonly regionId: string; readonly districtId: string }
  | { readonly level: 'precinct'; readonly regionId: string; readonly districtId: string; readonly precinctId: string };
