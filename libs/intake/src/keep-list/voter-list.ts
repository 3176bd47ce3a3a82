import { z } from 'zod';
import { commissionLevels, listStates, type CommissionLevel, type ListState } from '@tizilim/domain';
import { languages, type Language } from '@tizilim/messages';
import { lateReasons, type LateReason } from '../receive-list/late-reasons.js';

export const listKinds = ['part', 'whole', 'assembled'] as const;
export type ListKind = (typeof listKinds)[number];

/** A voter list as its row stands; counts are null until the file has been read. */
export interface VoterList {
  readonly id: string;
  readonly roundId: string;
  readonly regionId: string;
  readonly districtId: string | null;
  readonly kind: ListKind;
  readonly version: number;
  readonly state: ListState;
  readonly acceptedLevel: CommissionLevel | null;
  readonly fileId: string | null;
  readonly fileName: string;
  readonly sha256: string;
  readonly size: number;
  readonly language: Language;
  readonly declaredLines: number | null;
  readonly declaredEncoding: string | null;
  readonly encoding: string | null;
  readonly format: string | null;
  readonly lines: number | null;
  readonly header: number | null;
  readonly blank: number | null;
  readonly accepted: number | null;
  readonly rejected: number | null;
  readonly toConfirm: number | null;
  readonly refusedCode: string | null;
  readonly refusedParams: Readonly<Record<string, string | number>> | null;
  readonly jobId: string | null;
  readonly assembledInto: string | null;
  readonly receivedOn: string;
  readonly receivedBy: string | null;
  readonly receivedAt: Date;
  readonly preparedBy: string | null;
  readonly signedBy: string | null;
  readonly appliedAt: Date | null;
  /** The version it was made from by corrections. */
  readonly corrects: string | null;
  readonly dryRun: boolean;
  readonly expiresAt: Date | null;
  readonly lateReason: LateReason | null;
  readonly lateNote: string | null;
}

export const Late = z.object({ reason: z.enum(lateReasons), note: z.string() }).meta({ id: 'LateDelivery' });

export function lateOf({ lateReason, lateNote }: Pick<VoterList, 'lateReason' | 'lateNote'>): z.infer<typeof Late> | null {
  return lateReason === null ? null : { reason: lateReason, note: lateNote ?? '' };
}

const count = z.number().int().nullable();

/** A voter list as users see it. */
export const ListView = z
  .object({
    id: z.uuid(),
    roundId: z.uuid(),
    regionId: z.string(),
    districtId: z.string().nullable(),
    kind: z.enum(listKinds),
    version: z.number().int().describe('0 for a trial run'),
    dryRun: z.boolean(),
    expiresAt: z.iso.datetime().nullable().describe('When a trial run is swept away'),
    late: Late.nullable(),
    state: z.enum(listStates.states as [ListState, ...ListState[]]),
    acceptedLevel: z.enum(commissionLevels).nullable().describe('Highest commission level that has accepted it'),
    fileName: z.string(),
    sha256: z.string(),
    size: z.number().int().describe('Bytes'),
    language: z.enum(languages),
    declaredLines: count,
    encoding: z.string().nullable(),
    format: z.string().nullable(),
    lines: count.describe('Physical lines = header + blank + accepted + rejected'),
    header: count,
    blank: count,
    accepted: count,
    rejected: count,
    toConfirm: count.describe('Accepted lines with something to confirm'),
    refused: z.object({ code: z.string(), message: z.string() }).nullable(),
    jobId: z.uuid().nullable(),
    assembledInto: z.uuid().nullable(),
    receivedOn: z.iso.date(),
    receivedAt: z.iso.datetime(),
    appliedAt: z.iso.datetime().nullable(),
    corrects: z.uuid().nullable().describe('The version it was made from by a corrections file'),
  })
  .meta({ id: 'VoterList' });
export type ListView = z.infer<typeof ListView>;
