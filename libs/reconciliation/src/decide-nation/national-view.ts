import { z } from 'zod';

const caseFields = {
  id: z.string(),
  roundId: z.uuid(),
  iin: z.string(),
  state: z.enum(['open', 'decided', 'closed']),
  openedOn: z.iso.date(),
  dueOn: z.iso.date(),
  reason: z.string().nullable(),
  source: z.string().nullable(),
  removalId: z.uuid().nullable().describe('Transfer that the decision has proposed; a second member approves it'),
  decidedBy: z.uuid().nullable(),
  decidedAt: z.iso.datetime().nullable(),
};
const sideStates = ['open', 'keep-list', 'leave-out', 'gone'] as const;

export const NationalSideOfCase = z.object({
  id: z.string(),
  regionId: z.string(),
  districtId: z.string().nullable(),
  listId: z.uuid(),
  lineNo: z.number().int(),
  voterId: z.string().nullable().describe('Set when the register itself is the side'),
  state: z.enum(sideStates),
  surname: z.string().nullable(),
  givenName: z.string().nullable(),
  patronymic: z.string().nullable(),
  birthDate: z.iso.date().nullable(),
  address: z.string().nullable(),
  registrationKind: z.string().nullable(),
  outcome: z.string().nullable().describe('What became of the line when its list was applied'),
});

export const NationalCaseView = z.object(caseFields).meta({ id: 'NationalCase' });
export type NationalCaseView = z.infer<typeof NationalCaseView>;
export const NationalCaseWithSides = z.object({ ...caseFields, sides: z.array(NationalSideOfCase) }).meta({ id: 'NationalCaseWithSides' });
export type NationalCaseWithSides = z.infer<typeof NationalCaseWithSides>;
export const NationalCasePage = z
  .object({ items: z.array(NationalCaseView), next: z.string().nullable() })
  .meta({ id: 'NationalCasePage' });
export type NationalCasePage = z.infer<typeof NationalCasePage>;

const paging = {
  after: z
    .string()
    .regex(/^\d{1,18}$/)
    .default('0'),
  limit: z.coerce.number().int().min(1).max(500).default(100),
};

export const NationalCaseSearch = z
  .object({ roundId: z.uuid().optional(), state: z.enum(['open', 'decided', 'closed']).optional(), ...paging })
  .meta({ id: 'NationalCaseSearch' });
export type NationalCaseSearch = z.infer<typeof NationalCaseSearch>;

export const NationalDecision = z
  .object({
    keepSideId: z
      .string()
      .regex(/^\d{1,18}$/)
      .describe('The side that stands; all others are left out'),
    reason: z.string().trim().min(3).max(1000),
    source: z.string().trim().min(3).max(500),
  })
  .meta({ id: 'NationalDecision' });
export type NationalDecision = z.infer<typeof NationalDecision>;

export const OwnSideSearch = z.object({ listId: z.uuid().optional(), ...paging }).meta({ id: 'NationalSideSearch' });
export type OwnSideSearch = z.infer<typeof OwnSideSearch>;

export const OwnSide = z
  .object({
    id: z.string(),
    roundId: z.uuid(),
    listId: z.uuid(),
    lineNo: z.number().int(),
    voterId: z.string().nullable(),
    state: z.enum(sideStates),
    text: z.string().describe('The same neutral text for everybody; it says nothing of the other side'),
  })
  .meta({ id: 'NationalSide' });
export const OwnSidePage = z.object({ items: z.array(OwnSide), next: z.string().nullable() }).meta({ id: 'NationalSidePage' });
export type OwnSidePage = z.infer<typeof OwnSidePage>;
