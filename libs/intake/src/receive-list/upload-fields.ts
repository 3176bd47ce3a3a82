import { z } from 'zod';
import { DomainError } from '@tizilim/domain';
import { languages } from '@tizilim/messages';
import { findListEncoding } from '../read-list/list-encodings.js';
import { lateReasons } from './late-reasons.js';

const MOST_LINES = 20_000_000;
const optional = <T extends z.ZodType>(schema: T) => z.preprocess((value) => (value === '' ? undefined : value), schema.optional());

/** The fields before the file. */
export const UploadFields = z
  .object({
    roundId: z.uuid(),
    districtId: optional(z.string().regex(/^\d{9}$/)).describe('KATO code; for a region that sends the part of one district'),
    declaredLines: optional(z.coerce.number().int().min(0).max(MOST_LINES)).describe('People in the file; without it a file cut at a line end cannot be noticed'),
    declaredEncoding: optional(z.string().max(40)),
    language: optional(z.enum(languages)),
    lateReason: optional(z.enum(lateReasons)).describe('Needed with the first delivery when it comes after the due date'),
    lateNote: optional(z.string().trim().min(3).max(1000)).describe('The reason in words; goes with lateReason'),
  })
  .refine((fields) => (fields.lateReason === undefined) === (fields.lateNote === undefined), { path: ['lateNote'] })
  .meta({ id: 'ListUploadFields' });
export type UploadFields = z.infer<typeof UploadFields>;

/** @throws upload.field-invalid naming the field */
export function readFields(given: Record<string, unknown>): UploadFields {
  const parsed = UploadFields.safeParse(given);
  if (!parsed.success) throw new DomainError('upload.field-invalid', 'invalid', { field: String(parsed.error.issues[0]?.path[0] ?? '') });
  return parsed.data;
}

export function readEncoding(named: string | undefined): string | null {
  if (named === undefined) return null;
  const encoding = findListEncoding(named);
  if (!encoding) throw new DomainError('upload.field-invalid', 'invalid', { field: 'declaredEncoding' });
  return encoding;
}
