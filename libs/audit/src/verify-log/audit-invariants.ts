import { VERIFY } from './verify-log.sql.js';

/** The rule of the log for the checker of the register (reliability guide, I4). */
export const auditInvariants = [
  {
    id: 'I4',
    title: 'the audit log is one unbroken chain',
    sql: `SELECT checked."firstBadSeq" FROM (${VERIFY}) AS checked WHERE checked."firstBadSeq" IS NOT NULL`,
  },
] as const;
