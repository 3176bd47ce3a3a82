import type { Migration } from '@tizilim/platform';
import { voters } from './migrations/0601-voters.js';
import { removals } from './migrations/0602-removals.js';

export { applyList } from './apply-list/apply-list.js';
export type { AppliedList, ListToApply } from './apply-list/apply-list.js';
export { closeConflict } from './remove-voter/close-conflict.js';
export { CountVoters } from './count-voters/count-voters.js';
export { findFreeze, freezeRegister } from './freeze-register/freeze-register.js';
export type { DistrictCount, RegisterFreeze } from './freeze-register/freeze-register.js';
export { registerHash } from './freeze-register/register-hash.js';
export { proposeRemoval, proposeTransfer } from './remove-voter/propose-removal.js';
export type { RemovalProposal, TransferProposal } from './remove-voter/propose-removal.js';
export { ReadVoter } from './read-voter/read-voter.js';
export { RegisterHttpModule } from './register-http.module.js';
export { RemoveVoter } from './remove-voter/remove-voter.js';
export { registerInvariants } from './verify-register/register-invariants.js';
export type { Invariant } from './verify-register/register-invariants.js';
export const registerMigrations: readonly Migration[] = [voters, removals];
