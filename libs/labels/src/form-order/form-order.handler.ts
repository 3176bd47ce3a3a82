import { Inject, Injectable } from '@nestjs/common';
import { latestSnapshots } from '@tizilim/registries';
import { CONFIG, deriveKey, HandlesJob, JobLedger, type Config, type Db, type JobHandler, type RunningJob } from '@tizilim/platform';
import { getSheet } from '../offline.js';
import { moveOrder } from '../move-order.js';
import { getOrder, lockOrder, type LabelOrder } from '../order.js';
import { COUNT_VOTERS, NEXT_PRECINCT, REMEMBER_SNAPSHOT } from './form-order.sql.js';
import { formPrecinct, type FormingSources, type Precinct } from './form-precinct.js';

interface Cursor {
  readonly number: number;
  readonly precinctId: string;
  readonly documents: string | null;
  readonly addresses: string | null;
  readonly voters: number;
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
      const { cursor } = await job.page<Cursor>((db, from) => this.formNext(db, job, from, key));
      if (cursor?.finished) return { voters: cursor.voters };
    }
  }

  private async formNext(db: Db, job: RunningJob, from: Cursor | null, key: Uint8Array) {
    const order = from ? await getOrder(db, job.subjectId) : await this.begin(db, job.subjectId);
    const at = from ?? { ...(await this.sources(db, order)), number: -1, precinctId: '0', voters: 0, finished: false };
    if (at.finished) return { cursor: at };
    const total = (await db.one<{ total: number }>(COUNT_VOTERS, [order.regionId, order.districtId, order.precinctId])).total;
    const precinct = await db.maybeOne<Precinct>(NEXT_PRECINCT, [order.regionId, order.districtId, order.precinctId, at.number, at.precinctId]);
    if (!precinct) {
      await this.finish(db, order);
      return { cursor: { ...at, finished: true }, counters: { done: at.voters, total } };
    }
    const sources: FormingSources = { documents: at.documents, addresses: at.addresses, sheet: getSheet(order), key };
    const formed = await formPrecinct(db, order, precinct, sources);
    const voters = at.voters + formed.voters;
    return { cursor: { ...at, number: precinct.number, precinctId: precinct.id, voters }, counters: { done: voters, total } };
  }

  private async begin(db: Db, id: string): Promise<LabelOrder> {
    const order = await lockOrder(db, id);
    await moveOrder(db, order, 'forming');
    return getOrder(db, id);
  }

  private async sources(db: Db, order: LabelOrder): Promise<{ documents: string | null; addresses: string | null }> {
    const latest = await latestSnapshots(db);
    const documents = latest.documents?.id ?? null;
    await db.execute(REMEMBER_SNAPSHOT, [order.id, documents]);
    return { documents, addresses: latest.addresses?.id ?? null };
  }

  /** An order without a single label has nothing to print: it ends here, and says why. */
  private async finish(db: Db, before: LabelOrder): Promise<void> {
    const order = await lockOrder(db, before.id);
    if (order.labels === 0) {
      await moveOrder(db, order, 'cancelled');
      await db.execute('UPDATE label_order SET cancel_reason = $2 WHERE id = $1', [order.id, 'labels.nothing-to-print']);
      return;
    }
    await moveOrder(db, order, 'formed');
    await this.jobs.enqueue(db, { kind: 'labels.lay-out-order', regionId: order.regionId, districtId: order.districtId, subjectId: order.id });
  }
}
