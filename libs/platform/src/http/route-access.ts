import 'reflect-metadata';
import { applyDecorators, createParamDecorator, SetMetadata, type ExecutionContext } from '@nestjs/common';
import { ApiBearerAuth, ApiCookieAuth, ApiDefaultResponse, ApiExtension } from '@nestjs/swagger';
import type { Role, TerritoryLevel } from '@tizilim/domain';
import type { Actor } from '../database/actor.js';
import { Problem } from './problem.js';

/** A role, or a role whose account has a territory of one level: `'supervisor@republic'`. */
export type AllowedRole = Role | `${Role}@${TerritoryLevel}`;

/** What a route says about who may call it. A route that says nothing is closed to everybody. */
export type RouteAccess =
  | { readonly kind: 'public' }
  | { readonly kind: 'roles'; readonly allowed: readonly AllowedRole[]; readonly whilePasswordIsTemporary: boolean };

/** A request after the guard: `actor` is set on every route that is not public. */
export interface ActorRequest {
  actor?: Actor;
  id?: string;
}

const KEY = 'tizilim:route-access';

const problemAnswer = ApiDefaultResponse({
  description: 'Problem details (RFC 9457) in the language of the request',
  standardSchema: Problem,
});

/** Opens a route, or every route of a controller, to accounts of these roles; row-level security limits them to their territory. */
export function Allow(...allowed: readonly AllowedRole[]): MethodDecorator & ClassDecorator {
  const access: RouteAccess = { kind: 'roles', allowed, whilePasswordIsTemporary: false };
  return applyDecorators(SetMetadata(KEY, access), ApiCookieAuth(), ApiExtension('x-roles', [...allowed]), problemAnswer);
}

/** As `Allow`, and usable before a one-time password has been replaced. */
export function AllowWithTemporaryPassword(...allowed: readonly AllowedRole[]): MethodDecorator & ClassDecorator {
  const access: RouteAccess = { kind: 'roles', allowed, whilePasswordIsTemporary: true };
  return applyDecorators(SetMetadata(KEY, access), ApiCookieAuth(), ApiExtension('x-roles', [...allowed]), problemAnswer);
}

/** Opens a route to everybody, signed in or not. */
export function Public(): MethodDecorator & ClassDecorator {
  const access: RouteAccess = { kind: 'public' };
  return applyDecorators(SetMetadata(KEY, access), problemAnswer);
}

/** What a key of a system may open. */
export const keyScopes = ['lists:deliver', 'lists:read'] as const;
export type KeyScope = (typeof keyScopes)[number];
const SCOPE = 'tizilim:key-scope';

/** Opens a route also to keys with this scope, for the roles it is open to anyway. */
export function AllowKey(scope: KeyScope): MethodDecorator & ClassDecorator {
  return applyDecorators(SetMetadata(SCOPE, scope), ApiBearerAuth(), ApiExtension('x-key-scope', scope));
}

/** The scope a key needs for a route; undefined where keys are not admitted. */
export function keyScopeOf(handler: object, controller: object): KeyScope | undefined {
  return (Reflect.getMetadata(SCOPE, handler) ?? Reflect.getMetadata(SCOPE, controller)) as KeyScope | undefined;
}

/** The access of a route: the handler's own, else its controller's, else none. */
export function routeAccessOf(handler: object, controller: object): RouteAccess | undefined {
  return (Reflect.getMetadata(KEY, handler) ?? Reflect.getMetadata(KEY, controller)) as RouteAccess | undefined;
}

/** True when an account of this role and level may pass. */
export function isAllowed(access: RouteAccess, role: Role, level: TerritoryLevel): boolean {
  return access.kind === 'public' || access.allowed.some((one) => one === role || one === `${role}@${level}`);
}

/** The signed-in account's actor as a handler parameter. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const { actor } = context.switchToHttp().getRequest<ActorRequest>();
  if (!actor) throw new Error('@CurrentActor on a public route');
  return actor;
});
