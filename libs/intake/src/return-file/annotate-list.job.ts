import { PassThrough } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { DomainError, type ListFindingCode } from '@tizilim/domain';
import { languages, type Language } from '@tizilim/messages';
import {
  FileStore,
  HandlesJob,
  readSetting,
  type JobHandler,
  type RunningJob,
  type StoredContent,
  type StoredFile,
} from '@tizilim/platform';
import { annotateList } from '../annotate-list/annotate-list.js';
import { parserSeconds } from '../check-list/parser-limit.js';
import type { CheckResult } from '../judge-lines/check-list.js';
import type { FindingRecord } from '../judge-lines/finding-spool.js';
import { getList } from '../keep-list/get-list.js';
import type { VoterList } from '../keep-list/voter-list.js';
import { findListEncoding } from '../read-list/list-encodings.js';
import { ANNOTATE_LIST } from './annotate-list.kind.js';
import { XLSX } from './attachment.js';
import { COUNT_BY_CODE, FIND_WORKBOOK, FINDINGS_IN_ORDER, INSERT_WORKBOOK } from './return-file.sql.js';

const FINDINGS_PER_READ = 5000;

interface Work {
  readonly list: VoterList;
  readonly file: StoredFile;
  readonly counts: ReadonlyMap<ListFindingCode, number>;
  /** See parser-limit. */
  readonly seconds: number;
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
      const seconds = await readSetting(db, parserSeconds);
      return { list, file: await this.files.get(db, list.fileId), counts: new Map(counts.map((row) => [row.code, row.findings])), seconds };
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

  private async write(job: RunningJob, { list, file, counts, seconds }: Work, language: Language): Promise<StoredContent> {
    // An archive whose files differ has no encoding of its own: they are read as when it was checked.
    const read = list.encoding ?? list.declaredEncoding;
    const encoding = read === null ? undefined : findListEncoding(read);
    const out = new PassThrough();
    const stored = this.files.write(out);
    const made = annotateList(
      {
        source: { path: this.files.path(file.sha256) },
        options: { parserSeconds: seconds, ...(encoding === undefined ? {} : { declaredEncoding: encoding }) },
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
}

/** All findings of the list in their order, a few thousand at a time, each in a short transaction of its own. */
async function* findingsOf(job: RunningJob): AsyncGenerator<FindingRecord> {
  for (let after = 0; ;) {
    const rows = await job.read((db) =>
      db.query<FindingRecord & { readonly seq: number }>(FINDINGS_IN_ORDER, [job.subjectId, after, FINDINGS_PER_READ]),
    );
    yield* rows;
    if (rows.length < FINDINGS_PER_READ) return;
    after = rows.at(-1)!.seq;
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
