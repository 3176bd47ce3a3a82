import type { Migration } from '@tizilim/platform';
import { voterList } from './migrations/0701-voter-list.js';
import { listStaging } from './migrations/0702-list-staging.js';
import { listViews } from './migrations/0703-list-views.js';
import { listReading } from './migrations/0741-list-reading.js';
import { findingReasons } from './migrations/0721-finding-reasons.js';
import { precinctCounts } from './migrations/0722-precinct-counts.js';
import { roundLimits } from './migrations/0723-round-limits.js';
import { listCorrections } from './migrations/0724-list-corrections.js';
import { listEdits } from './migrations/0725-list-edits.js';
import { delivery } from './migrations/0750-delivery.js';
import { listUpload } from './migrations/0751-list-upload.js';
import { listHandOver } from './migrations/0752-list-hand-over.js';
import { listSignature } from './migrations/0753-list-signature.js';

export { IntakeHttpModule } from './intake-http.module.js';
export { IntakeWorkerModule } from './intake-worker.module.js';
export { getList, lockList } from './keep-list/get-list.js';
export { setListState } from './keep-list/set-list-state.js';
export type { MoveReason } from './keep-list/set-list-state.js';
export type { ListKind, VoterList } from './keep-list/voter-list.js';
export { OPEN_POINTS } from './prepare-list/open-points.js';
export type { OpenPoints } from './prepare-list/open-points.js';
export { commissionLevelsSetting } from './accept-list/commission-levels.js';
export { parserSeconds } from './check-list/parser-limit.js';
export { listSizeLimit } from './receive-list/list-size-limit.js';
export { readBoard } from './show-board/show-board.service.js';
export type { Board } from './show-board/board.js';
export { AcceptList } from './accept-list/accept-list.service.js';
export { AssembleList } from './assemble-list/assemble-list.service.js';
export { CheckListJob } from './check-list/check-list.job.js';
export { CloseRound } from './close-round/close-round.service.js';
export { PrepareList } from './prepare-list/prepare-list.service.js';
export { ReadFindings } from './read-findings/read-findings.service.js';
export { ReceiveList } from './receive-list/receive-list.service.js';
export { ReturnFile } from './return-file/return-file.service.js';
export { ReturnList } from './return-list/return-list.service.js';
export { trustAnchorsSetting } from './sign-file/trust-anchors.js';
export { SignList } from './sign-list/sign-list.service.js';
export { intakeInvariants } from './verify-intake/intake-invariants.js';
export { WithdrawList } from './withdraw-list/withdraw-list.service.js';

export const intakeMigrations: readonly Migration[] = [
  voterList,
  listStaging,
  listViews,
  findingReasons,
  precinctCounts,
  roundLimits,
  listCorrections,
  listEdits,
  listReading,
  delivery,
  listUpload,
  listHandOver,
  listSignature,
];
