import { z } from 'zod';
import type { VoterList } from '../keep-list/voter-list.js';
import { listKinds } from '../keep-list/voter-list.js';

/** What the sender keeps in hand; the same for the same file, however often it is sent. */
export const ReceiptView = z
  .object({
    id: z.uuid().describe('Id of the list'),
    jobId: z.uuid().describe('Job that checks it'),
    roundId: z.uuid(),
    regionId: z.string(),
    districtId: z.string().nullable(),
    kind: z.enum(listKinds),
    version: z.number().int(),
    fileName: z.string(),
    size: z.number().int().describe('Bytes'),
    sha256: z.string().describe('Of the bytes as received'),
    declaredLines: z.number().int().nullable(),
    receivedAt: z.iso.datetime(),
    receivedOn: z.iso.date(),
    onTime: z.boolean(),
  })
  .meta({ id: 'ListReceipt' });
export type Receipt = z.infer<typeof ReceiptView>;

export function receiptOf(list: VoterList, dueOn: string): Receipt {
  const { id, roundId, regionId, districtId, kind, version, fileName, size, sha256, declaredLines, receivedOn } = list;
  const receivedAt = list.receivedAt.toISOString();
  return { id, jobId: list.jobId ?? '', roundId, regionId, districtId, kind, version, fileName, size, sha256, declaredLines, receivedAt, receivedOn, onTime: receivedOn <= dueOn };
}
