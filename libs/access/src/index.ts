import type { Migration } from '@tizilim/platform';
import { Account } from './account.entity.js';
import { account } from './migrations/0201-account.js';

export { Allow, AllowWithTemporaryPassword, CurrentActor, Public } from '@tizilim/platform';
export type { AllowedRole } from '@tizilim/platform';
export { AccessHttpModule } from './access-http.module.js';
export { AccessGuard } from './guard-routes/access-guard.js';
export { sessionCookieName } from './keep-sessions/session-limits.js';
export { useSessions } from './keep-sessions/use-sessions.js';
export { roleLevels } from './role-levels.js';
export const accessEntities = [Account];
export const accessMigrations: readonly Migration[] = [account];
