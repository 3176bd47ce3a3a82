import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { FileStore, HandlesJob, jobFailure, type JobHandler, type RunningJob } from '@tizilim/platform';
import { moveOrder } from '../move-order.js';
import { proveSheets } from '../offline.js';
import { getOrder, lockOrder, type LabelOrder } from '../order.js';
import { COUNT_PROVED, NEXT_TO_PROVE, PRECINCT_NUMBERS, SAVE_PROOF } from './prove-order.sql.js';

interface Part {
  readonly precinctId: string;
  readonly number: number;
  readonly labels: number;
  readonly fileId: string;
}

const COVER_PAGES = 1;

/**
 * Draws and reads every cell of an order's sheets as they lie in the storage; only an order whose cells were all read
 * as expected can be released. It proves the file, not the paper.
 */
@Injectable()
@HandlesJob('labels.prove-order')
export class ProveOrder implements JobHandler {
  constructor(private readonly files: FileStore) {}

  async run(job: RunningJob): Promise<Record<string, number>> {
    let proved = 0;
    for (;;) {
      const order = await job.read((db) => getOrder(db, job.subjectId));
      const part = order.state === 'laid-out' ? await job.read((db) => db.maybeOne<Part>(NEXT_TO_PROVE, [order.id])) : undefined;
      if (!part) break;
      await this.provePart(job, order, part);
      const { counters } = await job.page(async (db) => {
        await db.execute(SAVE_PROOF, [order.id, part.precinctId, part.labels]);
        return { cursor: part.number, counters: await db.one<{ done: number; total: number }>(COUNT_PROVED, [order.id]) };
      });
      proved = counters?.['done'] ?? proved;
    }
    await job.page(async (db, cursor) => {
      const order = await lockOrder(db, job.subjectId);
      if (order.state === 'laid-out') await moveOrder(db, order, 'proved');
      return { cursor };
    });
    return { proved };
  }

  private async provePart(job: RunningJob, order: LabelOrder, part: Part): Promise<void> {
    const numbers = await job.read((db) => db.query<{ number: string }>(PRECINCT_NUMBERS, [order.id, part.precinctId]));
    const file = await job.read((db) => this.files.get(db, part.fileId));
    const pdf = await readFile(this.files.path(file.sha256)).catch(() => undefined);
    if (pdf === undefined || createHash('sha256').update(pdf).digest('hex') !== file.sha256) throw jobFailure('labels.file-damaged', { precinct: part.number });
    const { sheet, symbology, startCell } = order;
    const proof = await proveSheets({ pdf, labels: numbers, sheet, symbology, startCell, coverPages: COVER_PAGES });
    const [failure] = proof.failures;
    if (failure || proof.proved !== part.labels) {
      throw jobFailure('labels.proof-failed', { precinct: part.number, page: failure?.page ?? 0, cell: failure?.cell ?? 0 });
    }
  }
}
