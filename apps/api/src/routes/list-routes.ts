import { RequestMethod, type INestApplication, type Type } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { MetadataScanner, ModulesContainer } from '@nestjs/core';
import { API_PREFIX, routeAccessOf, UNPREFIXED_PATHS, type RouteAccess } from '@tizilim/platform';

export interface Route {
  /** `GET`, `POST`, … */
  readonly method: string;
  /** With the prefix and with `:parameters`. */
  readonly path: string;
  readonly controller: Type;
  /** Name of the method that answers. */
  readonly handler: string;
  /** Undefined when nobody said who may call it. */
  readonly access: RouteAccess | undefined;
}

/** Every route of every controller of the app, read from the same metadata the router reads. */
export function listRoutes(app: INestApplication): Route[] {
  const controllers = [...app.get(ModulesContainer).values()].flatMap((module) =>
    [...module.controllers.values()].map((wrapper) => wrapper.metatype as Type),
  );
  return [...new Set(controllers)].flatMap(routesOf);
}

function routesOf(controller: Type): Route[] {
  const prototype = controller.prototype as Record<string, object>;
  return new MetadataScanner().getAllMethodNames(prototype).flatMap((handler) => {
    const target = prototype[handler];
    if (!target || !Reflect.hasMetadata(METHOD_METADATA, target)) return [];
    const method = RequestMethod[Reflect.getMetadata(METHOD_METADATA, target) as RequestMethod];
    const access = routeAccessOf(target, controller);
    const paths = pathsOf(controller).flatMap((outer) => pathsOf(target).map((inner) => fullPath(outer, inner)));
    return paths.map((path) => ({ method, path, controller, handler, access }));
  });
}

function pathsOf(target: object): string[] {
  const given = Reflect.getMetadata(PATH_METADATA, target) as string | string[] | undefined;
  return Array.isArray(given) ? given : [given ?? ''];
}

function fullPath(outer: string, inner: string): string {
  const path = `/${[outer, inner]
    .flatMap((part) => part.split('/'))
    .filter(Boolean)
    .join('/')}`;
  return (UNPREFIXED_PATHS as readonly string[]).includes(path) ? path : `/${API_PREFIX}${path}`;
}
