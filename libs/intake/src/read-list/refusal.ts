import type { ErrorParams, ListFindingCode } from '@tizilim/domain';

/** Why a file goes back as a whole; `params` fill the text's placeholders. */
export interface Refusal {
  readonly code: ListFindingCode;
  readonly params: ErrorParams;
}

export function refusal(code: ListFindingCode, params: ErrorParams = {}): Refusal {
  return { code, params };
}

/** Carries a refusal out of the depth of a reader; caught where the file was opened. */
export class RefusedFile extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.code);
  }
}

/** A spreadsheet or archive that does not hold together. */
export function damaged(): RefusedFile {
  return new RefusedFile(refusal('list.file-damaged'));
}

export function suspicious(reason: string): RefusedFile {
  return new RefusedFile(refusal('list.file-suspicious', { reason }));
}
