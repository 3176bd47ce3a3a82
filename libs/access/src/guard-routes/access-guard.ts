import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import { DomainError } from '@tizilim/domain';
import {
  Clock,
  CONFIG,
  DbContext,
  isAllowed,
  keyScopeOf,
  routeAccessOf,
  systemActor,
  type Actor,
  type ActorRequest,
  type Config,
  type KeyScope,
  type RouteAccess,
} from '@tizilim/platform';
import { territoryOf, type Account } from '../account.entity.js';
import { KeyDoor } from '../keep-keys/key-door.js';
import { ABSOLUTE_MILLISECONDS } from '../keep-sessions/session-limits.js';
import { comesFromOwnSite } from './check-origin.js';
import { FIND_SESSION_ACCOUNT } from './find-actor.sql.js';

type SessionAccount = Pick<
  Account,
  'id' | 'login' | 'role' | 'level' | 'regionId' | 'districtId' | 'precinctId' | 'credentialVersion' | 'mustChangePassword'
>;
type GuardedRequest = Request & ActorRequest;

const READER = systemActor('session', { level: 'republic' });

/**
 * Stands before every route: one that says neither `@Allow` nor `@Public` is closed, a session counts only while its
 * account is live and its credentials are those of the sign-in, and a role passes only where it is listed.
 * Systems send a key instead of a cookie; it passes only where a route names its scope.
 */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly context: DbContext,
    private readonly clock: Clock,
    private readonly keys: KeyDoor,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async canActivate(execution: ExecutionContext): Promise<boolean> {
    const request = execution.switchToHttp().getRequest<GuardedRequest>();
    const access = routeAccessOf(execution.getHandler(), execution.getClass());
    if (!access) throw new DomainError('access.forbidden', 'forbidden');
    if (!comesFromOwnSite(request, this.config)) throw new DomainError('access.cross-site', 'forbidden');
    if (access.kind === 'public') return true;
    const key = bearerKey(request);
    if (key !== undefined) {
      request.actor = await this.actorOfKey(request, key, { access, scope: keyScopeOf(execution.getHandler(), execution.getClass()) });
      return true;
    }
    const account = await this.getAccount(request);
    if (!isAllowed(access, account.role, account.level)) throw new DomainError('access.forbidden', 'forbidden');
    if (account.mustChangePassword && !access.whilePasswordIsTemporary) throw new DomainError('access.password-change-needed', 'forbidden');
    request.actor = actorOf(account, request.id);
    return true;
  }

  /** A key opens the routes of its scopes, within the role and the territory of its account. */
  private async actorOfKey(request: GuardedRequest, key: string, route: { access: RouteAccess; scope: KeyScope | undefined }): Promise<Actor> {
    const account = await this.keys.open(key, request.ip);
    if (!isAllowed(route.access, account.role, account.level)) throw new DomainError('access.forbidden', 'forbidden');
    if (route.scope === undefined || !account.scopes.includes(route.scope)) throw new DomainError('access.key-scope', 'forbidden');
    return { ...actorOf(account, request.id), keyId: account.keyId };
  }

  private async getAccount(request: GuardedRequest): Promise<SessionAccount> {
    const { session } = request;
    if (!session?.accountId) throw new DomainError('access.sign-in-needed', 'unauthenticated');
    const { accountId, credentialVersion, signedInAt = 0 } = session;
    const inTime = this.clock.now().getTime() - signedInAt < ABSOLUTE_MILLISECONDS;
    const account = inTime
      ? await this.context.read(READER, (db) => db.maybeOne<SessionAccount>(FIND_SESSION_ACCOUNT, [accountId]))
      : undefined;
    if (account && account.credentialVersion === credentialVersion) return account;
    await new Promise<void>((done) => session.destroy(() => done()));
    throw new DomainError('access.session-ended', 'unauthenticated');
  }
}

/** Only what looks like a key of ours; other bearer tokens are none of this guard's business. */
function bearerKey(request: Request): string | undefined {
  return /^Bearer (tzk_\S+)$/i.exec(request.get('authorization') ?? '')?.[1];
}

function actorOf(account: Omit<SessionAccount, 'credentialVersion' | 'mustChangePassword'>, requestId: string | undefined): Actor {
  return {
    accountId: account.id,
    login: account.login,
    role: account.role,
    territory: territoryOf(account),
    ...(requestId === undefined ? {} : { requestId }),
  };
}
