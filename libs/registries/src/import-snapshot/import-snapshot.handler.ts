import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Injectable } from '@nestjs/common';
import { audit } from '@tizilim/audit';
import { DomainError, type ErrorParams } from '@tizilim/domain';
import { FileStore, HandlesJob, jobFailure, readCsvHeader, type CsvHeader, type Db, type JobHandler, type RunningJob } from '@tizilim/platform';
import { headerContractOf, snapshotFormats, type SnapshotKind } from '../snapshot-format.js';
import { RowJudge, type RowFault } from './judge-row.js';
import { SHOWN_FAULTS, StagedPage, type LoadCursor, type PageSource } from './stage-page.js';
import { GET_INCARNATION, GET_SNAPSHOT, KEEP_INCARNATION, MARK_FAILED, MARK_READY, statements } from './import-snapshot.sql.js';

export const IMPORT_SNAPSHOT = 'registries.import-snapshot';

interface Snapshot {
  readonly id: string;
  readonly kind: SnapshotKind;
  readonly sha256: string;
  readonly state: 'loading' | 'ready' | 'failed';
  readonly declaredRows: number | null;
  readonly rows: number | null;
  readonly rejected: number | null;
  readonly refusedCode: string | null;
  readonly refusedParams: ErrorParams | null;
}

interface Refusal {
  readonly code: string;
  readonly params: ErrorParams;
}

const PAGE_ROWS = 50_000;
const CHUNK_BYTES = 256 * 1024;

/**
 * Loads a received snapshot: pages of the file go as COPY rows into the landing table, and when every line is sound one transaction
 * moves them to their place. One rejected line refuses the whole file; the earlier snapshot stays in any case.
 * @law 178-ө 1.2, 1.3 (lists are reconciled with the records of the population)
 */
@Injectable()
@HandlesJob(IMPORT_SNAPSHOT)
export class ImportSnapshot implements JobHandler {
  /** How much a page holds; tests make it small. */
  pageRows = PAGE_ROWS;
  chunkBytes = CHUNK_BYTES;

  constructor(private readonly files: FileStore) {}

  async run(job: RunningJob): Promise<Record<string, number | string>> {
    const snapshot = await job.read((db) => db.one<Snapshot>(GET_SNAPSHOT, [job.subjectId]));
    if (snapshot.state === 'ready') return { rows: snapshot.rows ?? 0 };
    if (snapshot.state === 'failed') throw jobFailure(snapshot.refusedCode ?? 'registries.refused', snapshot.refusedParams ?? {});
    const path = this.files.path(snapshot.sha256);
    const header = await this.headerOf(job, snapshot, path);
    const source: PageSource = { path, header, judge: new RowJudge(snapshot.kind, BigInt(snapshot.id), header), pageRows: this.pageRows, chunkBytes: this.chunkBytes };
    let cursor: LoadCursor;
    do cursor = await this.stage(job, snapshot, source);
    while (!cursor.read);
    return this.settle(job, snapshot);
  }

  private async headerOf(job: RunningJob, snapshot: Snapshot, path: string): Promise<CsvHeader> {
    try {
      return await readCsvHeader(path, headerContractOf(snapshot.kind));
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      const { code, params } = error;
      await job.page(async (db) => {
        await refuse(db, snapshot, { code, params }, undefined);
        return { cursor: null };
      });
      throw error;
    }
  }

  /** One page; a first one, or one after the server lost the landing table, begins at the first line. */
  private async stage(job: RunningJob, snapshot: Snapshot, source: PageSource): Promise<LoadCursor> {
    const { cursor } = await job.page<LoadCursor>(async (db, saved) => {
      await db.execute(KEEP_INCARNATION);
      const { id: incarnation } = await db.one<{ id: string }>(GET_INCARNATION);
      const goesOn = saved?.incarnation === incarnation;
      if (goesOn && saved.read) return { cursor: saved };
      if (!goesOn) await db.execute(statements[snapshot.kind].clear, [snapshot.id]);
      const page = new StagedPage(source, goesOn ? saved : firstCursor(incarnation, source.header));
      // After the first fault nothing can be taken over any more: the rest is only judged and counted.
      const refused = goesOn && saved.rejected > 0;
      await pipeline(page.blocks(), refused ? nowhere() : db.copyFrom(statements[snapshot.kind].copy));
      const after = page.cursor;
      return { cursor: after, counters: { done: after.offset, total: Number(job.params['size'] ?? 0), rows: after.accepted, rejected: after.rejected } };
    });
    if (!cursor) throw new Error('a page without a cursor');
    return cursor;
  }

  /** The end: everything at once, or nothing with the reasons. */
  private async settle(job: RunningJob, snapshot: Snapshot): Promise<Record<string, number | string>> {
    let refusal: Refusal | undefined;
    const { cursor } = await job.page<LoadCursor>(async (db, saved) => {
      if (!saved) throw new Error('nothing was staged');
      const judged = await judgeWhole(db, snapshot, saved);
      refusal = judged.refusal;
      if (refusal) await refuse(db, snapshot, refusal, judged.cursor);
      else await moveIn(db, snapshot, judged.cursor);
      return { cursor: judged.cursor, counters: { rows: judged.cursor.accepted, rejected: judged.cursor.rejected } };
    });
    if (refusal) throw jobFailure(refusal.code, refusal.params);
    return { rows: cursor?.accepted ?? 0, lines: cursor?.lines ?? 0 };
  }
}

function firstCursor(incarnation: string, header: CsvHeader): LoadCursor {
  return { incarnation, offset: header.bytes, lines: 1, blank: 0, accepted: 0, rejected: 0, faultCount: 0, faults: [], read: false };
}

function nowhere(): Writable {
  return new Writable({ write: (_chunk, _encoding, done) => done() });
}

/** Everything that only the whole file can show: lines that stand twice, a wrong count, no line at all. */
async function judgeWhole(db: Db, snapshot: Snapshot, cursor: LoadCursor): Promise<{ cursor: LoadCursor; refusal: Refusal | undefined }> {
  if (cursor.rejected > 0) return { cursor, refusal: lineRefusal(cursor) };
  const sql = statements[snapshot.kind];
  const { count } = await db.one<{ count: number }>(sql.count, [snapshot.id]);
  if (count !== cursor.accepted) throw new Error(`staged ${count} rows, accepted ${cursor.accepted}`);
  if (count === 0 && !snapshotFormats[snapshot.kind].mayBeEmpty) return { cursor, refusal: { code: 'table.empty', params: {} } };
  if (snapshot.declaredRows !== null && snapshot.declaredRows !== count) {
    return { cursor, refusal: { code: 'registries.count-differs', params: { declared: snapshot.declaredRows, found: count } } };
  }
  await db.execute(sql.analyseStaged);
  const twice = await db.query<{ line: number; count: number }>(sql.twice, [snapshot.id]);
  const surplus = twice[0]?.count ?? 0;
  if (surplus === 0) return { cursor, refusal: undefined };
  const column = snapshotFormats[snapshot.kind].key[0] ?? null;
  const faults = twice.slice(0, SHOWN_FAULTS).map(({ line }): RowFault => ({ line, column, code: 'registries.row-twice' }));
  const judged = { ...cursor, accepted: cursor.accepted - surplus, rejected: surplus, faultCount: surplus, faults };
  return { cursor: judged, refusal: lineRefusal(judged) };
}

function lineRefusal(cursor: LoadCursor): Refusal {
  const first = cursor.faults[0];
  return { code: 'registries.lines-rejected', params: { rejected: cursor.rejected, line: first?.line ?? 0, column: first?.column ?? '–' } };
}

async function refuse(db: Db, snapshot: Snapshot, refusal: Refusal, cursor: LoadCursor | undefined): Promise<void> {
  await db.execute(statements[snapshot.kind].clear, [snapshot.id]);
  const figures = [cursor?.lines ?? null, cursor?.blank ?? null, cursor?.accepted ?? null, cursor?.rejected ?? null, cursor?.faultCount ?? null];
  await db.execute(MARK_FAILED, [snapshot.id, ...figures, JSON.stringify(cursor?.faults ?? []), refusal.code, JSON.stringify(refusal.params)]);
  const payload = { kind: snapshot.kind, sha256: snapshot.sha256, code: refusal.code, rejected: cursor?.rejected ?? null };
  await audit.record(db, { action: 'registries.snapshot-refused', objectType: 'snapshot', objectId: snapshot.id, payload });
}

async function moveIn(db: Db, snapshot: Snapshot, cursor: LoadCursor): Promise<void> {
  const sql = statements[snapshot.kind];
  for (const move of sql.move) {
    const moved = await db.execute(move, [snapshot.id]);
    if (moved !== cursor.accepted) throw new Error(`moved ${moved} rows, accepted ${cursor.accepted}`);
  }
  await db.execute(sql.clear, [snapshot.id]);
  await db.execute(sql.analyse);
  await db.execute(MARK_READY, [snapshot.id, cursor.lines, cursor.blank, cursor.accepted]);
  const payload = { kind: snapshot.kind, sha256: snapshot.sha256, rows: cursor.accepted };
  await audit.record(db, { action: 'registries.snapshot-ready', objectType: 'snapshot', objectId: snapshot.id, payload });
}
