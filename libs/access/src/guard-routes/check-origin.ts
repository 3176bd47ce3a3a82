import type { Config } from '@tizilim/platform';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/** What the check looks at; header names in lower case. */
export interface OriginRequest {
  readonly method: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

/**
 * Is a request that changes something free of cross-site forgery? A browser always sends `Sec-Fetch-Site` or `Origin` with one,
 * and a page cannot set either; programs (curl, the command line) send neither and carry no ambient cookie.
 */
export function comesFromOwnSite(request: OriginRequest, config: Pick<Config, 'PUBLIC_URL'>): boolean {
  if (SAFE_METHODS.has(request.method)) return true;
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  const origin = request.headers['origin'];
  if (origin === undefined) return true;
  if (typeof origin !== 'string' || !URL.canParse(origin)) return false;
  return origin === new URL(config.PUBLIC_URL).origin || new URL(origin).host === request.headers['host'];
}
