import type { NestExpressApplication } from '@nestjs/platform-express';
import { useSessions } from '@tizilim/access';
import { CONFIG, configureHttp, LOG, type Config, type Log } from '@tizilim/platform';
import { serveDocs } from './docs/api-document.js';
import { logRequests } from './logging/log-requests.js';
import { Metrics } from './metrics/metrics.service.js';
import { securityHeaders } from './security-headers.js';
import { startPageStyle } from './start-page/start-page.js';

/** Everything around the routes, in the order requests pass it. */
export function setup(app: NestExpressApplication): void {
  const config = app.get<Config>(CONFIG);
  const log = app.get<Log>(LOG);
  configureHttp(app);
  app.use(logRequests(log));
  app.use(app.get(Metrics).middleware());
  app.use(securityHeaders(config, [startPageStyle]));
  useSessions(app);
  serveDocs(app);
  if (config.PUBLIC_URL.startsWith('https:') && !config.TRUST_PROXY) {
    log.warn('PUBLIC_URL is https but TRUST_PROXY is off: browsers will get no session cookie');
  }
}
