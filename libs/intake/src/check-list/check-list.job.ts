import { Injectable } from '@nestjs/common';
import type { StoredFile } from '@tizilim/platform';
import { FileStore, HandlesJob, readSetting, type JobHandler, type RunningJob } from '@tizilim/platform';
import { checkList, type CheckOptions } from '../judge-lines/check-list.js';
import { getList } from '../keep-list/get-list.js';
import type { VoterList } from '../keep-list/voter-list.js';
import { findListEncoding } from '../read-list/list-encodings.js';
import { listSizeLimit } from '../receive-list/list-size-limit.js';
import { CHECK_LIST } from './check-list.kind.js';
import { ANALYZE_LINES } from './check-list.sql.js';
import { stagingIncarnation } from './incarnation.js';
import { parserSeconds } from './parser-limit.js';
import { clearStaged, recordRead, settleList, sweepStaged, sweepTrials } from './settle-list.js';
import { PAGE_LINES, StageLines, type CheckCursor } from './stage-lines.js';

/** Lines from which the planner must know that there are more of them now. */
const WORTH_STATISTICS = 1000;

interface Work {
  readonly list: VoterList;
  readonly file: StoredFile;
  readonly limit: number;
  /** See parser-limit. */
  readonly seconds: number;
}

/** Reading again helps when a crash has emptied staging; more often than this it is something else. */
const TRIES = 3;

/**
 * Reads a received file, judges every line and accounts for each: good lines, findings and the balance, or one reason
 * why the whole file goes back. The same rules, in the same code, as `tizilim check`.
 * @law 178-ө 1.3 (reliable lists)
 */
@Injectable()
@HandlesJob(CHECK_LIST)
export class CheckListJob implements JobHandler {
  /** Smaller in tests that stop between pages. */
  pageLines = PAGE_LINES;

  constructor(private readonly files: FileStore) {}

  async run(job: RunningJob): Promise<Record<string, number | string>> {
    const work = await job.read(async (db): Promise<Work | undefined> => {
      const list = await getList(db, job.subjectId);
      if (!list.fileId || (list.state !== 'received' && list.state !== 'parsed')) return undefined;
      const [limit, seconds] = [await readSetting(db, listSizeLimit), await readSetting(db, parserSeconds)];
      return { list, file: await this.files.get(db, list.fileId), limit, seconds };
    });
    for (let left = TRIES; work && left > 0; left -= 1) {
      const cursor = await begin(job);
      if (!cursor.complete) await this.read(job, work, cursor);
      if (await settle(job)) break;
      if (left === 1) throw new Error('staging does not hold what was read');
    }
    const { state, lines, accepted, rejected } = await job.read((db) => getList(db, job.subjectId));
    if (work && (accepted ?? 0) >= WORTH_STATISTICS) await refreshStatistics(job);
    return { state, lines: lines ?? 0, accepted: accepted ?? 0, rejected: rejected ?? 0 };
  }

  /** Ends with the list parsed or refused and its counts recorded. */
  private async read(job: RunningJob, { list, file, limit, seconds }: Work, cursor: CheckCursor): Promise<void> {
    const sink = new StageLines(job, { listId: list.id, start: cursor, total: list.declaredLines, pageLines: this.pageLines });
    const encoding = list.declaredEncoding === null ? undefined : findListEncoding(list.declaredEncoding);
    const options: CheckOptions = {
      // The day of arrival, not today: a check that is repeated later judges alike.
      asOf: list.receivedOn,
      maxBytes: limit,
      parserSeconds: seconds,
      ...(list.declaredLines === null ? {} : { declaredLines: list.declaredLines }),
      ...(encoding === undefined ? {} : { declaredEncoding: encoding }),
    };
    const result = await checkList({ path: this.files.path(file.sha256) }, options, sink);
    const staged = await sink.end();
    await job.page<CheckCursor>(async (db) => {
      await recordRead(db, list.id, result);
      return { cursor: { ...staged, complete: true }, counters: { done: staged.lines, findings: staged.findings } };
    });
  }
}

/** Where to go on: behind the stored pages, or at the beginning when there are none or a crash of the database took them. */
async function begin(job: RunningJob): Promise<CheckCursor> {
  const page = await job.page<CheckCursor>(async (db, saved) => {
    const incarnation = await stagingIncarnation(db);
    if (saved?.incarnation === incarnation) return { cursor: saved };
    await clearStaged(db, job.subjectId);
    await sweepStaged(db);
    await sweepTrials(db);
    return { cursor: { incarnation, lines: 0, findings: 0, rejected: 0, complete: false }, counters: { done: 0 } };
  });
  return page.cursor!;
}

async function settle(job: RunningJob): Promise<boolean> {
  let settled = false;
  await job.page<CheckCursor>(async (db, cursor) => {
    settled = await settleList(db, job.subjectId);
    return { cursor: settled ? cursor : null };
  });
  return settled;
}

/** Whoever reads the lines next joins them with millions of persons; on its own, so that no lock outlives it. */
async function refreshStatistics(job: RunningJob): Promise<void> {
  await job.page<CheckCursor>(async (db, cursor) => {
    await db.execute(ANALYZE_LINES);
    return { cursor };
  });
}
