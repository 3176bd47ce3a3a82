import type { ErrorParams, ListFindingCode } from '@tizilim/domain';
import type { MappingProposal } from './column-mapping.js';
import type { EncodingReading } from './encoding-readings.js';

/** Why a file goes back as a whole; `params` fill the text's placeholders. */
export interface Refusal {
  readonly code: ListFindingCode;
  readonly params: ErrorParams;
  /** Set when the encoding is in doubt: up to three readings side by side. Their samples are values of the list: never for a log. */
  readonly readings?: readonly EncodingReading[];
  /** Set when the titles are not known: what they probably stand for. Its samples are values too: never for a log. */
  readonly proposal?: MappingProposal;
}

export function refusal(code: ListFindingCode, params: ErrorParams = {}, readings?: readonly EncodingReading[]): Refusal {
  const harmless = Object.fromEntries(Object.entries(params).map(([name, value]) => [name, shown(value)]));
  return { code, params: harmless, ...(readings === undefined ? {} : { readings }) };
}

/** A refusal with what its titles may stand for, where something is proposed. */
export function proposing(why: Refusal, proposal: MappingProposal | undefined): Refusal {
  return proposal === undefined ? why : { ...why, proposal };
}

const MAX_SHOWN = 300;

/** Names out of a file are only shown: without signs that a terminal or a page would obey. */
function shown(value: ErrorParams[string]): ErrorParams[string] {
  return typeof value === 'string' ? value.slice(0, MAX_SHOWN).replace(/[\p{Cc}\p{Cf}]/gu, '\ufffd') : value;
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
