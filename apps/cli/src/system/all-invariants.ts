import { auditInvariants } from '@tizilim/audit';
import { intakeInvariants } from '@tizilim/intake';
import { labelInvariants } from '@tizilim/labels';
import { reconciliationInvariants } from '@tizilim/reconciliation';
import { registerInvariants } from '@tizilim/register';
import { reportInvariants } from '@tizilim/reports';
import type { Invariant } from './invariants.js';

/** The invariants I1–I10 of the register that exist so far; every lib brings its own. */
export const allInvariants: readonly Invariant[] = [...auditInvariants, ...registerInvariants, ...intakeInvariants, ...reconciliationInvariants, ...labelInvariants, ...reportInvariants];
