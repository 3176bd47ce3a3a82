import type { NestExpressApplication } from '@nestjs/platform-express';
import { SessionStore } from './session-store.js';

/** Session cookies for everything under /api; health and metrics need no database for them. */
export function useSessions(app: NestExpressApplication): void {
  app.use('/api', app.get(SessionStore).middleware());
}
