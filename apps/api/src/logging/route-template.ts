import type { Request } from 'express';

/** `/api/v1/lists/:id`, never the address itself, which carries ids; addresses without a route are all alike. */
export function routeTemplateOf(request: Request): string {
  const { path } = (request.route ?? {}) as { path?: unknown };
  return typeof path === 'string' ? path : 'no route';
}
