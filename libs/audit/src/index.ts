import type { Migration } from '@tizilim/platform';
import { auditEvent } from './migrations/0101-audit-event.js';

export { AuditHttpModule } from './audit-http.module.js';
export { audit } from './record-event/record-event.js';
export type { AuditEntry } from './record-event/record-event.js';
export { AuditVerification, verifyAuditLog } from './verify-log/verify-log.js';
export { auditInvariants } from './verify-log/audit-invariants.js';
export const auditMigrations: readonly Migration[] = [auditEvent];
