import { z } from 'zod';
import { AsOf } from '../as-of.js';

const person = {
  iin: z.string(),
  regionId: z.string(),
  districtId: z.string().nullable(),
  precinctId: z.number().int(),
  surname: z.string(),
  givenName: z.string(),
  patronymic: z.string().nullable(),
  birthDate: z.iso.date(),
  sex: z.enum(['M', 'F']),
  citizenship: z.string().nullable(),
  addressCode: z.string().nullable(),
  address: z.string().nullable(),
  registrationKind: z.string(),
  documentType: z.string().nullable(),
  documentNumber: z.string().nullable(),
  documentIssuer: z.string().nullable(),
  documentDate: z.iso.date().nullable(),
  documentExpiry: z.iso.date().nullable(),
  state: z.enum(['active', 'removed']),
  versionNo: z.number().int(),
  listId: z.uuid().describe('List this state came from'),
  lineNo: z.number().int().describe('Line of that list'),
};

export const VoterView = z.object({ id: z.string(), ...person, flag: z.enum(['missing-from-list']).nullable() }).meta({ id: 'Voter' });
export type VoterView = z.infer<typeof VoterView>;

const changeKinds = ['added', 'changed', 'removed', 'restored', 'transferred-in', 'transferred-out'] as const;

export const VoterVersionView = z
  .object({
    id: z.string(),
    ...person,
    changeKind: z.enum(changeKinds),
    removalId: z.uuid().nullable(),
    validFrom: z.iso.datetime(),
    validTo: z.iso.datetime().nullable(),
  })
  .meta({ id: 'VoterVersion' });
export type VoterVersionView = z.infer<typeof VoterVersionView>;

/** One voter now, or the version that was current at a moment. */
export const VoterOrVersion = z.union([VoterView, VoterVersionView]).meta({ id: 'VoterOrVersion' });
export type VoterOrVersion = z.infer<typeof VoterOrVersion>;

export const VoterHistory = z
  .object({
    versions: z.array(VoterVersionView),
    removals: z.array(
      z.object({
        id: z.uuid(),
        kind: z.enum(['removal', 'transfer']),
        reason: z.string(),
        source: z.string(),
        state: z.string(),
        proposedBy: z.uuid(),
        proposedAt: z.iso.datetime(),
        decidedBy: z.uuid().nullable(),
        decidedAt: z.iso.datetime().nullable(),
        appliedAt: z.iso.datetime().nullable(),
      }),
    ),
  })
  .meta({ id: 'VoterHistory' });
export type VoterHistory = z.infer<typeof VoterHistory>;

export const VoterSearch = z
  .object({
    iin: z
      .string()
      .regex(/^\d{12}$/)
      .optional(),
    surname: z.string().trim().min(2).max(100).optional(),
    after: z
      .string()
      .regex(/^\d{1,18}$/)
      .default('0'),
    limit: z.coerce.number().int().min(1).max(100).default(50),
  })
  .refine((query) => query.iin !== undefined || query.surname !== undefined, 'register.search-needs-key')
  .meta({ id: 'VoterSearch' });
export type VoterSearch = z.infer<typeof VoterSearch>;

export const VoterPage = z.object({ items: z.array(VoterView), next: z.string().nullable() }).meta({ id: 'VoterPage' });
export type VoterPage = z.infer<typeof VoterPage>;

export const VoterQuery = z.object({ asOf: AsOf.optional() }).meta({ id: 'VoterQuery' });
export type VoterQuery = z.infer<typeof VoterQuery>;

export const VoterId = z.string().regex(/^\d{1,18}$/);
