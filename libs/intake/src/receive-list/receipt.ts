import { z } from 'zod';
import type { VoterList } from '../keep-list/voter-list.js';
import { Late, lateOf, listKinds } from '../keep-list/voter-list.js';

/** What the sender keeps in hand; the same for the same file, however often it is sent. */
export const ReceiptView = z
  .object({
    id: z.uuid().describe('Id of the list'),
    jobId: z.uuid().describe('Job that checks it'),
    roundId: z.uuid(),
    regionId: z.string(),
    districtId: z.string().nullable(),
    kind: z.enum(listKinds),
    version: z.number().int().describe('0 for a trial run'),
    dryRun: z.boolean().describe('Only tried: read and judged, never part of the round'),
    expiresAt: z.iso.datetime().nullable().describe('When a trial run and its findings are swept away'),
    fileName: z.string(),
    size: z.number().int().describe('Bytes'),
    sha256: z.string().describe('Of the bytes as received'),
    declaredLines: z.number().int().nullable(),
    receivedAt: z.iso.datetime(),
    receivedOn: z.iso.date(),
    dueOn: z.iso.date().describe('Last day to deliver, an exception granted to the region counted in'),
    onTime: z.boolean(),
    late: Late.nullable().describe('Why the first delivery came after the due date'),
  })
  .meta({ id: 'ListReceipt' });
export type Receipt = z.infer<typeof ReceiptView>;

export function receiptOf(list: VoterList, dueOn: string): Receipt {
  const { id, roundId, regionId, districtId, kind, version, dryRun, fileName, size, sha256, declaredLines, receivedOn } = list;
  return {
    ...{ id, jobId: list.jobId ?? '', roundId, regionId, districtId, kind, version, dryRun, fileName, size, sha256, declaredLines, receivedOn },
    expiresAt: list.expiresAt?.toISOString() ?? null,
    receivedAt: list.receivedAt.toISOString(),
    dueOn,
    onTime: receivedOn <= dueOn,
    late: lateOf(list),
  };
}
