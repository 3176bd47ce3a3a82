import { z } from 'zod';
import { text, type Language } from '@tizilim/messages';

const count = z.number().int().nullable();

/** A corrections file as its row stands. */
export interface Correction {
  readonly id: string;
  readonly baseListId: string;
  readonly listId: string | null;
  readonly state: 'received' | 'applied' | 'refused' | 'obsolete';
  readonly fileId: string;
  readonly fileName: string;
  readonly sha256: string;
  readonly size: number;
  readonly declaredLines: number | null;
  readonly declaredEncoding: string | null;
  readonly lines: number | null;
  readonly header: number | null;
  readonly blank: number | null;
  readonly replaced: number | null;
  readonly unchanged: number | null;
  readonly added: number | null;
  readonly removed: number | null;
  readonly unmatched: number | null;
  readonly refusedCode: string | null;
  readonly refusedParams: Readonly<Record<string, string | number>> | null;
  readonly jobId: string | null;
  readonly receivedOn: string;
  readonly receivedBy: string | null;
  readonly receivedAt: Date;
}

export const CorrectionView = z
  .object({
    id: z.uuid(),
    baseListId: z.uuid().describe('Version that is corrected'),
    listId: z.uuid().nullable().describe('Version that came of it'),
    state: z.enum(['received', 'applied', 'refused', 'obsolete']),
    fileName: z.string(),
    sha256: z.string(),
    size: z.number().int().describe('Bytes'),
    declaredLines: count,
    lines: count.describe('Physical lines = header + blank + replaced + unchanged + added + removed + unmatched'),
    header: count,
    blank: count,
    replaced: count,
    unchanged: count,
    added: count,
    removed: count,
    unmatched: count,
    refused: z.object({ code: z.string(), message: z.string() }).nullable(),
    jobId: z.uuid().nullable(),
    receivedOn: z.iso.date(),
    receivedBy: z.uuid().nullable(),
    receivedAt: z.iso.datetime(),
  })
  .meta({ id: 'ListCorrection' });
export type CorrectionView = z.infer<typeof CorrectionView>;
export const CorrectionPage = z.object({ items: z.array(CorrectionView) }).meta({ id: 'ListCorrections' });

export function showCorrection(row: Correction, language: Language): CorrectionView {
  const { fileId: _file, declaredEncoding: _encoding, refusedCode, refusedParams, receivedAt, ...rest } = row;
  const refused = refusedCode === null ? null : { code: refusedCode, message: text(refusedCode, language, refusedParams ?? {}) };
  return { ...rest, refused, receivedAt: receivedAt.toISOString() };
}
