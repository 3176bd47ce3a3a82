import { createHmac } from 'node:crypto';
import type { Role, Territory } from '@tizilim/domain';

/** Who acts in a unit of work; row-level security and the audit log follow from it. */
export interface Actor {
  readonly accountId: string | null;
  readonly login: string;
  readonly role: Role | 'system';
  readonly territory: Territory;
  readonly requestId?: string;
  /** The key of a system that acts for the account; such an actor reads what it has sent itself, nothing else. */
  readonly keyId?: string;
}

/** The product itself at work, on behalf of a territory (a job, sign-in, a command of the owner). */
export function systemActor(name: string, territory: Territory): Actor {
  return { accountId: null, login: name, role: 'system', territory };
}

/** The signed statement `app.enter` checks: nobody without the key can give himself another territory. */
export function signClaims(actor: Actor, backendPid: number, key: Uint8Array): { claims: string; mac: string } {
  const { territory } = actor;
  const claims = JSON.stringify({
    account: actor.accountId,
    login: actor.login,
    role: actor.role,
    level: territory.level,
    region: territory.level === 'republic' ? null : territory.regionId,
    district: territory.level === 'district' || territory.level === 'precinct' ? territory.districtId : null,
    precinct: territory.level === 'precinct' ? territory.precinctId : null,
    request: actor.requestId ?? null,
    pid: backendPid,
  });
  return { claims, mac: createHmac('sha256', key).update(claims).digest('hex') };
}
