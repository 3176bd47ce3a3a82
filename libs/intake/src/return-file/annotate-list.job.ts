import { PassThrough } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { DomainError, type ListFindingCode } from '@tizilim/domain';
import { languages, type Language } from '@tizilim/messages';
import { FileStore, HandlesJob, readSetting, type JobHandler, type RunningJob, type StoredContent, type StoredFile } from '@tizilim/platform';
import { annotateList, type AnnotateJob } from '../annotate-list/annotate-list.js';
import { parserSeconds } from '../check-list/parser-limit.js';
import type { CheckResult } from '../judge-lines/check-list.js';
import type { FindingRecord } from '../judge-lines/finding-spool.js';
import { getList } from '../keep-list/get-list.js';
import type { VoterList } from '../keep-list/voter-list.js';
import { findListEncoding } from '../read-list/list-encodings.js';
import { ANNOTATE_LIST } from './annotate-list.kind.js';
import { XLSX } from './attachment.js';
import { rebuildList } from './rebuild-list.js';
import { COUNT_BY_CODE, FILE_FINDINGS, FIND_CHANGES, FIND_WORKBOOK, FINDINGS_IN_ORDER, INSERT_WORKBOOK } from './return-file.sql.js';

const FINDINGS_PER_READ = 5000;

interface Work {
  readonly list: VoterList;
  readonly file: StoredFile;
  readonly counts: ReadonlyMap<ListFindingCode, number>;
  /** See parser-limit. */
  readonly seconds: number;
  /** Set when lines of the list are no longer those of its file. */
  readonly lastLine: number | undefined;
}

/** Makes the registrar's own file again as a workbook, each fault coloured and explained in his language. */
@Injectable()
@HandlesJob(ANNOTATE_LIST)
export class AnnotateListJob implements JobHandler {
  constructor(private readonly files: FileStore) {}

  async run(job: RunningJob): Promise<Record<string, number | string>> {
    const language = languages.find((known) => known === job.params['language']) ?? 'kk';
    const work = await job.read(async (db): Promise<Work | undefined> => {
      if (await db.maybeOne(FIND_WORKBOOK, [job.subjectId, language])) return undefined;
      const list = await getList(db, job.subjectId);
      if (!list.fileId || list.refusedCode !== null || list.lines === null) throw new DomainError('list.no-workbook', 'conflict');
      const counts = await db.query<{ code: ListFindingCode; findings: number }>(COUNT_BY_CODE, [list.id]);
      const { isChanged, lastLine } = await db.one<{ isChanged: boolean; lastLine: number }>(FIND_CHANGES, [list.id]);
      return {
        list,
        file: await this.files.get(db, list.fileId),
        lastLine: isChanged ? lastLine : undefined,
        counts: new Map(counts.map((row) => [row.code, row.findings])),
        seconds: await readSetting(db, parserSeconds),
      };
    });
    if (!work) return {};
    const content = await this.write(job, work, language);
    await job.page(async (db) => {
      if (await db.maybeOne(FIND_WORKBOOK, [job.subjectId, language])) return { cursor: null };
      const { id, regionId, districtId, fileName } = work.list;
      const name = `${fileName.replace(/\.\w{1,5}$/, '')}-${language}.xlsx`;
      const fileId = await this.files.record(db, content, { name, mediaType: XLSX, purpose: 'annotated-list', regionId, districtId });
      await db.execute(INSERT_WORKBOOK, [id, language, fileId, regionId, districtId]);
      return { cursor: null };
    });
    return { size: content.size };
  }

  private async write(job: RunningJob, work: Work, language: Language): Promise<StoredContent> {
    const { list, counts, lastLine } = work;
    const out = new PassThrough();
    const stored = this.files.write(out);
    const made = annotateList(
      {
        ...this.sourceOf(job, work, language),
        ...(lastLine === undefined ? {} : { lastLine }),
        result: resultOf(list),
        findings: { [Symbol.asyncIterator]: () => findingsOf(job) },
        counts,
        language,
      },
      out,
    );
    const [content] = await Promise.all([stored, made.catch((error: Error) => Promise.reject(out.destroy(error).errored ?? error))]);
    return content;
  }

  /** The file as it was sent, or, where lines were corrected since, the list as it stands. */
  private sourceOf(job: RunningJob, { list, file, lastLine, seconds }: Work, language: Language): Pick<AnnotateJob, 'source' | 'options'> {
    if (lastLine !== undefined) return { source: rebuildList(job, language), options: { declaredEncoding: 'utf-8' } };
    // An archive whose files differ has no encoding of its own: they are read as when it was checked.
    const read = list.encoding ?? list.declaredEncoding;
    const encoding = read === null ? undefined : findListEncoding(read);
    const options = { parserSeconds: seconds, ...(encoding === undefined ? {} : { declaredEncoding: encoding }) };
    return { source: { path: this.files.path(file.sha256) }, options };
  }
}

/** All findings of the list in their order, a few thousand at a time, each in a short transaction of its own. */
async function* findingsOf(job: RunningJob): AsyncGenerator<FindingRecord> {
  yield* await job.read((db) => db.query<FindingRecord>(FILE_FINDINGS, [job.subjectId]));
  let [line, seq] = [0, 0];
  for (;;) {
    const after = [job.subjectId, line, seq, FINDINGS_PER_READ];
    const rows = await job.read((db) =>
      db.query<FindingRecord & { readonly line: number; readonly seq: number }>(FINDINGS_IN_ORDER, after),
    );
    yield* rows;
    const last = rows.at(-1);
    if (rows.length < FINDINGS_PER_READ || !last) return;
    ({ line, seq } = last);
  }
}

function resultOf(list: VoterList): CheckResult {
  const { sha256, encoding, format, lines, header, blank, accepted, rejected } = list;
  return {
    sha256,
    encoding: encoding === null ? null : (findListEncoding(encoding) ?? null),
    format,
    delimiter: null,
    lines: lines ?? 0,
    header: header ?? 0,
    blank: blank ?? 0,
    accepted: accepted ?? 0,
    rejected: rejected ?? 0,
  };
}
