import { Injectable } from '@nestjs/common';
import { FileStore, HandlesJob, readSetting, type JobHandler, type RunningJob, type StoredFile } from '@tizilim/platform';
import { stagingIncarnation } from '../check-list/incarnation.js';
import { clearStaged } from '../check-list/settle-list.js';
import { PAGE_LINES, StageLines, type CheckCursor } from '../check-list/stage-lines.js';
import { checkList, type CheckResult } from '../judge-lines/check-list.js';
import { findListEncoding } from '../read-list/list-encodings.js';
import { listSizeLimit } from '../receive-list/list-size-limit.js';
import { CORRECT_LIST } from './correct-list.kind.js';
import { CLEAR_MARKS, GET_CORRECTION } from './correct-list.sql.js';
import type { Correction } from './correction-view.js';
import { makeVersion } from './make-version.js';
import { StageMarks } from './stage-marks.js';

interface Work {
  readonly correction: Correction;
  readonly file: StoredFile;
  readonly limit: number;
}

/**
 * Judges the lines of a corrections file by the rules of every list, and makes the next version of the list it corrects: lines that
 * are not named stay with file, line and reasons. A file that cannot be read changes nothing.
 */
@Injectable()
@HandlesJob(CORRECT_LIST)
export class CorrectListJob implements JobHandler {
  constructor(private readonly files: FileStore) {}

  async run(job: RunningJob): Promise<Record<string, number | string>> {
    const work = await job.read(async (db): Promise<Work | undefined> => {
      const correction = await db.one<Correction>(GET_CORRECTION, [job.subjectId]);
      if (correction.state !== 'received') return undefined;
      return { correction, file: await this.files.get(db, correction.fileId), limit: await readSetting(db, listSizeLimit) };
    });
    if (work) {
      const { sink, result } = await this.read(job, work);
      await job.page(async (db) => {
        await makeVersion(db, job.subjectId, { result, missing: sink.missing });
        return { cursor: null };
      });
    }
    const { state, replaced, added, removed } = await job.read((db) => db.one<Correction>(GET_CORRECTION, [job.subjectId]));
    return { state, replaced: replaced ?? 0, added: added ?? 0, removed: removed ?? 0 };
  }

  /** The file is read from the beginning by every run: it is a small part of a list. */
  private async read(job: RunningJob, { correction, file, limit }: Work): Promise<{ sink: StageMarks; result: CheckResult }> {
    const { id, declaredLines, receivedOn } = correction;
    const { cursor: start } = await job.page<CheckCursor>(async (db) => {
      await clearStaged(db, id);
      await db.execute(CLEAR_MARKS, [id]);
      return { cursor: { incarnation: await stagingIncarnation(db), lines: 0, findings: 0, rejected: 0, complete: false } };
    });
    if (!start) throw new Error('a correction begins with a cursor');
    const sink = new StageMarks(job, id, new StageLines(job, { listId: id, start, total: declaredLines, pageLines: PAGE_LINES }));
    const encoding = correction.declaredEncoding === null ? undefined : findListEncoding(correction.declaredEncoding);
    const options = {
      asOf: receivedOn,
      maxBytes: limit,
      ...(declaredLines === null ? {} : { declaredLines }),
      ...(encoding === undefined ? {} : { declaredEncoding: encoding }),
    };
    const result = await checkList({ path: this.files.path(file.sha256) }, options, sink);
    await sink.end();
    return { sink, result };
  }
}
