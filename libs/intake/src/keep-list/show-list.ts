import { text, type Language } from '@tizilim/messages';
import { lateOf, type ListView, type VoterList } from './voter-list.js';

/** A row of a list as users see it, the reason of a refusal in their language. */
export function showList(list: VoterList, language: Language): ListView {
  const { fileId: _file, declaredEncoding: _encoding, receivedBy: _sender, preparedBy: _author, signedBy: _signer, refusedCode, refusedParams, lateReason: _late, lateNote: _note, ...shown } = list;
  return {
    ...shown,
    refused: refusedCode === null ? null : { code: refusedCode, message: text(refusedCode, language, refusedParams ?? {}) },
    receivedAt: list.receivedAt.toISOString(),
    expiresAt: list.expiresAt?.toISOString() ?? null,
    late: lateOf(list),
    appliedAt: list.appliedAt?.toISOString() ?? null,
  };
}
