import type { NestExpressApplication } from '@nestjs/platform-express';
import { useSessions } from '@tizilim/access';
import { configureHttp } from '@tizilim/platform';

/** Everything around the routes, in the order requests pass it. */
export function setup(app: NestExpressApplication): void {
  configureHttp(app);
  useSessions(app);
}
