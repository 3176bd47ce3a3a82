import type { Role, TerritoryLevel } from '@tizilim/domain';

/** Levels at which a role exists; the account table checks the same. */
export const roleLevels: Readonly<Record<Role, readonly TerritoryLevel[]>> = {
  registrar: ['region', 'district'],
  approver: ['region', 'district'],
  clerk: ['republic', 'region', 'district'],
  supervisor: ['republic', 'region', 'district'],
  'print-operator': ['republic', 'region', 'district'],
  'affixing-officer': ['region', 'district', 'precinct'],
  official: ['republic', 'region', 'district'],
  publisher: ['republic'],
  administrator: ['republic'],
  auditor: ['republic', 'region'],
};
