import { Module } from '@nestjs/common';
import { Clock, CONFIG, type Config } from '@tizilim/platform';
import { AcceptListController } from './accept-list/accept-list.controller.js';
import { AcceptList } from './accept-list/accept-list.service.js';
import { AssembleListController } from './assemble-list/assemble-list.controller.js';
import { AssembleList } from './assemble-list/assemble-list.service.js';
import { CloseRoundController } from './close-round/close-round.controller.js';
import { CloseRound } from './close-round/close-round.service.js';
import { ConfirmFindingsController } from './confirm-findings/confirm-findings.controller.js';
import { ConfirmFindings } from './confirm-findings/confirm-findings.service.js';
import { CorrectListController } from './correct-list/correct-list.controller.js';
import { CorrectList } from './correct-list/correct-list.service.js';
import { EditLineController } from './edit-line/edit-line.controller.js';
import { EditLine } from './edit-line/edit-line.service.js';
import { ExplainPrecinctsController } from './explain-precincts/explain-precincts.controller.js';
import { ExplainPrecincts } from './explain-precincts/explain-precincts.service.js';
import { LimitRoundController } from './limit-round/limit-round.controller.js';
import { LimitRound } from './limit-round/limit-round.service.js';
import { HandOverListController } from './hand-over-list/hand-over-list.controller.js';
import { HandOverList } from './hand-over-list/hand-over-list.service.js';
import { PrepareListController } from './prepare-list/prepare-list.controller.js';
import { PrepareList } from './prepare-list/prepare-list.service.js';
import { PublishFormatController } from './publish-format/publish-format.controller.js';
import { ReadFindingsController } from './read-findings/read-findings.controller.js';
import { ReadFindings } from './read-findings/read-findings.service.js';
import { ReceiveListController } from './receive-list/receive-list.controller.js';
import { ReceiveList } from './receive-list/receive-list.service.js';
import { ResumeUploadController } from './resume-upload/resume-upload.controller.js';
import { ResumeUpload } from './resume-upload/resume-upload.service.js';
import { ReturnFileController } from './return-file/return-file.controller.js';
import { ReturnFile } from './return-file/return-file.service.js';
import { ReturnListController } from './return-list/return-list.controller.js';
import { ReturnList } from './return-list/return-list.service.js';
import { ShowBoardController } from './show-board/show-board.controller.js';
import { ShowBoard } from './show-board/show-board.service.js';
import { NcanodeVerifier } from './sign-file/ncanode-verifier.js';
import { SignFileController } from './sign-file/sign-file.controller.js';
import { SignFile } from './sign-file/sign-file.service.js';
import { SIGNATURE_VERIFIERS, type SignatureVerifier } from './sign-file/signature-verifier.js';
import { X509Verifier } from './sign-file/x509-verifier.js';
import { SignListController } from './sign-list/sign-list.controller.js';
import { SignList } from './sign-list/sign-list.service.js';
import { WithdrawListController } from './withdraw-list/withdraw-list.controller.js';
import { WithdrawList } from './withdraw-list/withdraw-list.service.js';

const signatureVerifiers = {
  provide: SIGNATURE_VERIFIERS,
  inject: [CONFIG, Clock],
  useFactory: (config: Config, clock: Clock): readonly SignatureVerifier[] => [
    new X509Verifier(clock),
    ...(config.NCANODE_URL === undefined ? [] : [new NcanodeVerifier(config.NCANODE_URL)]),
  ],
};

/** Controllers with a fixed path come before those with an id in its place. */
@Module({
  controllers: [
    ReceiveListController,
    ResumeUploadController,
    AssembleListController,
    ReadFindingsController,
    ConfirmFindingsController,
    ExplainPrecinctsController,
    CorrectListController,
    EditLineController,
    ReturnFileController,
    HandOverListController,
    SignFileController,
    WithdrawListController,
    PrepareListController,
    SignListController,
    AcceptListController,
    ReturnListController,
    ShowBoardController,
    CloseRoundController,
    LimitRoundController,
    PublishFormatController,
  ],
  providers: [ConfirmFindings, CorrectList, EditLine, ExplainPrecincts, LimitRound, ReceiveList, ResumeUpload, HandOverList, SignFile, signatureVerifiers, AssembleList, ReadFindings, ReturnFile, WithdrawList, PrepareList, SignList, AcceptList, ReturnList, ShowBoard, CloseRound],
})
export class IntakeHttpModule {}
