import type { RequestHandler } from 'express';
import helmet from 'helmet';
import type { Config } from '@tizilim/platform';

const DOCS = /^\/api\/docs(\/|$)/;

/**
 * Headers that keep a browser from doing what our pages never ask for. No script stands inside a page.
 * @param styles CSP sources of the style sheets that stand inside our own pages
 */
export function securityHeaders(config: Pick<Config, 'PUBLIC_URL'>, styles: readonly string[]): RequestHandler {
  const https = config.PUBLIC_URL.startsWith('https:');
  const withStyles = (styleSources: readonly string[]): RequestHandler =>
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          defaultSrc: ["'self'"],
          scriptSrc: ["'self'"],
          styleSrc: ["'self'", ...styleSources],
          imgSrc: ["'self'", 'data:'],
          fontSrc: ["'self'"],
          objectSrc: ["'none'"],
          baseUri: ["'none'"],
          formAction: ["'self'"],
          frameAncestors: ["'none'"],
          // On a plain-http intranet this would break every address.
          ...(https ? { upgradeInsecureRequests: [] } : {}),
        },
      },
      strictTransportSecurity: https,
      xFrameOptions: { action: 'deny' },
    });
  const own = withStyles(styles);
  // The page of swagger-ui carries style elements and attributes of its own.
  const docs = withStyles(["'unsafe-inline'"]);
  return (request, response, next) => (DOCS.test(request.path) ? docs : own)(request, response, next);
}
