import { Injectable } from '@nestjs/common';
import { audit } from '@tizilim/audit';
import { DomainError } from '@tizilim/domain';
import type { Language } from '@tizilim/messages';
import { DbContext, FileStore, JobLedger, type Actor, type Db } from '@tizilim/platform';
import { getList } from '../keep-list/get-list.js';
import { ANNOTATE_LIST } from './annotate-list.kind.js';
import type { Attachment } from './attachment.js';
import { FIND_WORKBOOK, FIND_WORKBOOK_JOB } from './return-file.sql.js';

/** The registrar gets his own file back: as he sent it, or as a workbook with every fault marked. Each download is logged. */
@Injectable()
export class ReturnFile {
  constructor(
    private readonly context: DbContext,
    private readonly files: FileStore,
    private readonly jobs: JobLedger,
  ) {}

  /** Asks for the workbook; the job is null when it is there already. @throws list.no-workbook */
  request(actor: Actor, listId: string, language: Language): Promise<{ jobId: string | null }> {
    return this.context.run(actor, async (db) => {
      const { regionId, districtId, state, fileId, lines, refusedCode } = await getList(db, listId);
      if (!fileId || lines === null || refusedCode !== null || state === 'parsed') throw new DomainError('list.no-workbook', 'conflict');
      await this.files.get(db, fileId);
      if (await db.maybeOne(FIND_WORKBOOK, [listId, language])) return { jobId: null };
      const open = await db.maybeOne<{ id: string }>(FIND_WORKBOOK_JOB, [listId, ANNOTATE_LIST, language]);
      if (open) return { jobId: open.id };
      return { jobId: await this.jobs.enqueue(db, { kind: ANNOTATE_LIST, regionId, districtId, subjectId: listId, params: { language } }) };
    });
  }

  /** @throws list.workbook-not-made */
  workbook(actor: Actor, listId: string, language: Language): Promise<Attachment> {
    return this.download(actor, async (db) => {
      await getList(db, listId);
      const made = await db.maybeOne<{ fileId: string }>(FIND_WORKBOOK, [listId, language]);
      if (!made) throw new DomainError('list.workbook-not-made', 'not-found');
      return { listId, fileId: made.fileId };
    });
  }

  /** The bytes as received. @throws list.no-file for an assembled list */
  original(actor: Actor, listId: string): Promise<Attachment> {
    return this.download(actor, async (db) => {
      const { fileId } = await getList(db, listId);
      if (!fileId) throw new DomainError('list.no-file', 'not-found');
      return { listId, fileId };
    });
  }

  /** The log entry is committed before the first byte leaves. */
  private async download(actor: Actor, find: (db: Db) => Promise<{ listId: string; fileId: string }>): Promise<Attachment> {
    const file = await this.context.run(actor, async (db) => {
      const { listId, fileId } = await find(db);
      const found = await this.files.get(db, fileId);
      await audit.record(db, { action: 'intake.file-downloaded', objectType: 'voter_list', objectId: listId, payload: { purpose: found.purpose, fileId } });
      return found;
    });
    return { name: file.name, mediaType: file.mediaType, size: file.size, stream: this.files.open(file) };
  }
}
