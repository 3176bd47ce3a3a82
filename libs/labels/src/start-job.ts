import type { Db, JobLedger } from '@tizilim/platform';
import type { LabelOrder } from './order.js';

export type LabelJobKind = 'labels.form-order' | 'labels.lay-out-order' | 'labels.prove-order';

/** Causes the next work of an order and notes it there, so that whoever waits for the order can follow its progress. */
export async function startJob(db: Db, jobs: JobLedger, order: Pick<LabelOrder, 'id' | 'regionId' | 'districtId'>, kind: LabelJobKind): Promise<void> {
  const jobId = await jobs.enqueue(db, { kind, regionId: order.regionId, districtId: order.districtId, subjectId: order.id });
  await db.execute('UPDATE label_order SET job_id = $2 WHERE id = $1', [order.id, jobId]);
}
