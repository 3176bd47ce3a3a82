import { Inject, Injectable } from '@nestjs/common';
import { latestSnapshots } from '@tizilim/registries';
import { CONFIG, deriveKey, HandlesJob, JobLedger, type Config, type Db, type JobHandler, type RunningJob } from '@tizilim/platform';
import { getSheet } from '../offline.js';
import { cancelOrder, moveOrder } from '../move-order.js';
import { lockOrder, type LabelOrder } from '../order.js';
import { startJob } from '../start-job.js';
import { COUNT_REPRINTS, COUNT_VOTERS, LOCK_SERIALS, NEXT_PRECINCT, REMEMBER_SNAPSHOT } from './form-order.sql.js';
import { formPrecinct, type Precinct } from './form-precinct.js';

interface Cursor {
  /** Number and id of the precinct done last. */
  readonly number: number;
  readonly precinctId: string;
  /** Snapshots the order is formed from, the same for all its precincts. */
  readonly documents: string | null;
  readonly addresses: string | null;
  readonly voters: number;
  readonly total: number;
  readonly finished: boolean;
}

const KEY_BYTES = 16;

/**
 * Gives every voter of the order his label number and cell, precinct by precinct, one transaction each; a kill between
 * two precincts loses nothing and makes no number twice. @law 178-ө 2.3 (forming)
 */
@Injectable()
@HandlesJob('labels.form-order')
export class FormOrder implements JobHandler {
  constructor(
    private readonly jobs: JobLedger,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async run(job: RunningJob): Promise<Record<string, number>> {
    const key = deriveKey(this.config.TIZILIM_SECRET, 'labels').subarray(0, KEY_BYTES);
    for (;;) {
      const { cursor } = await job.page<Cursor>((db, from) => this.formNext(db, job.subjectId, from, key));
      if (cursor?.finished) return { voters: cursor.voters };
    }
  }

  private async formNext(db: Db, orderId: string, from: Cursor | null, key: Uint8Array) {
    const order = await lockOrder(db, orderId);
    const at = from ?? (await begin(db, order));
    // Somebody cancelled the order, or this is a repeat after its end.
    if (at.finished || (order.state !== 'requested' && order.state !== 'forming')) return { cursor: { ...at, finished: true } };
    // Labels are formed by one job at a time: two orders of one precinct see each other's labels, and serials have no gap.
    await db.execute(LOCK_SERIALS);
    const precinct = await db.maybeOne<Precinct>(NEXT_PRECINCT, [order.regionId, order.districtId, order.precinctId, at.number, at.precinctId, order.reprintActId]);
    if (!precinct) {
      await this.finish(db, order.id, at.documents);
      return { cursor: { ...at, finished: true }, counters: { done: at.voters, total: at.total } };
    }
    const formed = await formPrecinct(db, order, precinct, { documents: at.documents, addresses: at.addresses, sheet: getSheet(order), key });
    const voters = at.voters + formed.voters;
    return { cursor: { ...at, number: precinct.number, precinctId: precinct.id, voters }, counters: { done: voters, total: at.total } };
  }

  /** An order without a single label has nothing to print: it ends here, and says why. */
  private async finish(db: Db, id: string, documents: string | null): Promise<void> {
    const order = await lockOrder(db, id);
    if (order.labels === 0) return cancelOrder(db, order, documents === null ? 'labels.no-documents' : 'labels.nothing-to-print');
    await moveOrder(db, order, 'formed');
    await startJob(db, this.jobs, order, 'labels.lay-out-order');
  }
}

async function begin(db: Db, order: LabelOrder): Promise<Cursor> {
  if (order.state === 'requested') await moveOrder(db, order, 'forming');
  const latest = await latestSnapshots(db);
  const documents = latest.documents?.id ?? null;
  await db.execute(REMEMBER_SNAPSHOT, [order.id, documents]);
  const count = order.reprintActId === null ? db.one<{ total: number }>(COUNT_VOTERS, [order.regionId, order.districtId, order.precinctId]) : db.one<{ total: number }>(COUNT_REPRINTS, [order.reprintActId]);
  const { total } = await count;
  return { number: -1, precinctId: '0', documents, addresses: latest.addresses?.id ?? null, voters: 0, total, finished: false };
}
