import { audit } from '@tizilim/audit';
import { DomainError, type RemovalReason } from '@tizilim/domain';
import type { Db } from '@tizilim/platform';
import { FIND_OPEN, LOCK_VOTER, NAME_TARGET, PROPOSE } from './remove-voter.sql.js';

export interface VoterRow {
  readonly id: string;
  readonly regionId: string;
  readonly districtId: string | null;
  readonly precinctId: string;
  readonly state: 'active' | 'removed';
  readonly flag: string | null;
  readonly versionNo: number;
}

export interface RemovalProposal {
  readonly voterId: string;
  readonly roundId: string;
  readonly reason: RemovalReason;
  /** Document or record the decision rests on. */
  readonly source: string;
}

export interface TransferProposal {
  readonly voterId: string;
  readonly roundId: string;
  readonly source: string;
  /** Line of the other region's list by which the citizen is kept. */
  readonly toListId: string;
  readonly toLineNo: number;
}

/**
 * Writes a proposal to remove a voter; nothing changes until a second person approves it.
 * @returns id of the decision
 * @throws `register.voter-not-found`, `register.not-active` or `register.removal-open` (conflict)
 */
export async function proposeRemoval(db: Db, proposal: RemovalProposal): Promise<string> {
  return insertProposal(db, proposal, 'removal');
}

/** Proposes to move a voter to the region that the CEC has decided for; for an actor of the republic. */
export async function proposeTransfer(db: Db, { toListId, toLineNo, ...rest }: TransferProposal): Promise<string> {
  const id = await insertProposal(db, { ...rest, reason: 'counted-elsewhere' }, 'transfer');
  await db.execute(NAME_TARGET, [id, toListId, toLineNo]);
  return id;
}

async function insertProposal(db: Db, proposal: RemovalProposal, kind: 'removal' | 'transfer'): Promise<string> {
  const { accountId } = db.actor;
  if (accountId === null) throw new DomainError('access.forbidden', 'forbidden');
  const voter = await db.maybeOne<VoterRow>(LOCK_VOTER, [proposal.voterId]);
  if (!voter) throw new DomainError('register.voter-not-found', 'not-found');
  if (voter.state !== 'active') throw new DomainError('register.not-active', 'conflict');
  if (await db.maybeOne(FIND_OPEN, [voter.id])) throw new DomainError('register.removal-open', 'conflict');
  const params = [
    voter.id,
    voter.regionId,
    voter.districtId,
    voter.precinctId,
    proposal.roundId,
    kind,
    proposal.reason,
    proposal.source,
    accountId,
  ];
  const { id } = await db.one<{ id: string }>(PROPOSE, params);
  const { regionId, districtId } = voter;
  await audit.record(db, {
    action: 'register.removal-proposed',
    objectType: 'removal',
    objectId: id,
    payload: { voterId: voter.id, reason: proposal.reason, kind },
    regionId,
    districtId,
  });
  return id;
}
