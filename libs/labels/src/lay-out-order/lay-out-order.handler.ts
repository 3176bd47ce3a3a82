import { Injectable } from '@nestjs/common';
import { crashPoint, FileStore, HandlesJob, JobLedger, type Db, type FileMeta, type JobHandler, type RunningJob } from '@tizilim/platform';
import { moveOrder } from '../move-order.js';
import { getOrder, lockOrder, type LabelOrder } from '../order.js';
import { startJob } from '../start-job.js';
import { COUNT_LAID_OUT, NEXT_TO_LAY_OUT, PLACE_NAMES, PRECINCT_LABELS, SAVE_FILES } from './lay-out-order.sql.js';
import { renderPrecinct, type PlaceNames, type PrecinctLabel, type PrecinctWork } from './render-precinct.js';

interface Part {
  readonly order: LabelOrder;
  readonly precinct: PrecinctWork;
  readonly names: PlaceNames;
  readonly labels: PrecinctLabel[];
}

/** Lays the labels of an order out on sheets, one PDF a precinct with its companion list. @law 178-ө 2.3 (printing) */
@Injectable()
@HandlesJob('labels.lay-out-order')
export class LayOutOrder implements JobHandler {
  constructor(
    private readonly files: FileStore,
    private readonly jobs: JobLedger,
  ) {}

  async run(job: RunningJob): Promise<Record<string, number>> {
    for (;;) {
      const part = await job.read((db) => readPart(db, job.subjectId));
      if (!part) break;
      // Rendering happens outside of a transaction: the same rows give the same bytes, so a repeat changes nothing.
      const { sheets, companion } = await renderPrecinct(this.files, part.order, part.precinct, part.names, part.labels);
      crashPoint('sheet-before-rename');
      await job.page(async (db) => {
        const meta = (purpose: FileMeta['purpose'], name: string): FileMeta => ({ purpose, name, mediaType: 'application/pdf', regionId: part.order.regionId, districtId: part.precinct.districtId });
        const sheetsId = await this.files.record(db, sheets, meta('label-sheets', `labels-${part.precinct.number}.pdf`));
        const companionId = await this.files.record(db, companion, meta('companion-list', `companion-${part.precinct.number}.pdf`));
        await db.execute(SAVE_FILES, [part.order.id, part.precinct.precinctId, sheetsId, companionId]);
        return { cursor: part.precinct.number, counters: await db.one<{ done: number; total: number }>(COUNT_LAID_OUT, [part.order.id]) };
      });
    }
    await job.page(async (db, cursor) => {
      const order = await lockOrder(db, job.subjectId);
      if (order.state === 'formed') {
        await moveOrder(db, order, 'laid-out');
        await startJob(db, this.jobs, order, 'labels.prove-order');
      }
      return { cursor };
    });
    return {};
  }
}

async function readPart(db: Db, orderId: string): Promise<Part | undefined> {
  const order = await getOrder(db, orderId);
  if (order.state !== 'formed') return undefined;
  const precinct = await db.maybeOne<PrecinctWork>(NEXT_TO_LAY_OUT, [orderId]);
  if (!precinct) return undefined;
  const names = await db.one<PlaceNames>(PLACE_NAMES, [order.regionId, precinct.districtId]);
  const labels = await db.query<PrecinctLabel>(PRECINCT_LABELS, [orderId, precinct.precinctId]);
  return { order, precinct, names, labels };
}
