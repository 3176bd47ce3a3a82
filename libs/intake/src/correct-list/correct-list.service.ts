import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { audit } from '@tizilim/audit';
import { DomainError } from '@tizilim/domain';
import { getOpenRound } from '@tizilim/duties';
import type { Language } from '@tizilim/messages';
import { Clock, DbContext, FileStore, JobLedger, readSetting, type Actor, type Db, type StoredContent } from '@tizilim/platform';
import { assertFree } from '../assemble-list/free-parts.js';
import { assertNoTrial } from '../keep-list/assert-no-trial.js';
import { getList, lockList } from '../keep-list/get-list.js';
import type { VoterList } from '../keep-list/voter-list.js';
import { findListEncoding } from '../read-list/list-encodings.js';
import { listSizeLimit } from '../receive-list/list-size-limit.js';
import type { UploadedFile } from '../receive-list/read-upload.js';
import { CORRECT_LIST } from './correct-list.kind.js';
import { GET_CORRECTION, INSERT_CORRECTION, LIST_CORRECTIONS, OUTDATE_FAILED } from './correct-list.sql.js';
import { showCorrection, type Correction, type CorrectionView } from './correction-view.js';

const correctable: readonly string[] = ['checked', 'reconciled', 'returned'];
const optional = <T extends z.ZodType>(schema: T) => z.preprocess((value) => (value === '' ? undefined : value), schema.optional());
const Fields = z.object({
  declaredLines: optional(z.coerce.number().int().min(0).max(20_000_000)),
  declaredEncoding: optional(z.string().max(40)),
});

/** Only the lines that have changed are sent again; a job makes the next version of the list from them and the lines that stay. */
@Injectable()
export class CorrectList {
  constructor(
    private readonly context: DbContext,
    private readonly files: FileStore,
    private readonly jobs: JobLedger,
    private readonly clock: Clock,
  ) {}

  /** @throws list.not-correctable, list.correct-parts, list.assembled-there, list.being-corrected, upload.field-invalid, round.closed, file.too-large */
  async run(
    actor: Actor,
    listId: string,
    given: Record<string, unknown>,
    upload: { readonly file: UploadedFile; readonly language: Language },
  ): Promise<CorrectionView> {
    const { file, language } = upload;
    const fields = readFields(given);
    const limit = await this.context.read(actor, async (db) => {
      assertCorrectable(await getList(db, listId));
      return readSetting(db, listSizeLimit);
    });
    const content = await this.files.write(file.stream, limit);
    return this.context.run(actor, async (db) => {
      const list = await lockList(db, listId);
      await db.execute(OUTDATE_FAILED, [listId]);
      const sent = await db.query<Correction>(LIST_CORRECTIONS, [listId]);
      const open = sent.find((one) => one.state === 'received');
      // The same file again is the same correction.
      if (open?.sha256 === content.sha256) return showCorrection(open, language);
      assertCorrectable(list);
      if (open) throw new DomainError('list.being-corrected', 'conflict');
      await getOpenRound(db, list.roundId);
      return showCorrection(await this.insert(db, list, { name: file.name, content, ...fields }), language);
    });
  }

  list(actor: Actor, listId: string, language: Language): Promise<{ items: CorrectionView[] }> {
    return this.context.read(actor, async (db) => {
      await getList(db, listId);
      const rows = await db.query<Correction>(LIST_CORRECTIONS, [listId]);
      return { items: rows.map((row) => showCorrection(row, language)) };
    });
  }

  private async insert(db: Db, list: VoterList, sent: Sent): Promise<Correction> {
    const { regionId, districtId } = list;
    const { content, name, declaredLines, declaredEncoding } = sent;
    const id = randomUUID();
    const fileId = await this.files.record(db, content, {
      name,
      mediaType: 'application/octet-stream',
      purpose: 'voter-list',
      regionId,
      districtId,
    });
    const jobId = await this.jobs.enqueue(db, { kind: CORRECT_LIST, regionId, districtId, subjectId: id });
    const row = [
      id,
      list.id,
      fileId,
      name,
      content.sha256,
      content.size,
      declaredLines,
      declaredEncoding,
      jobId,
      this.clock.today(),
      db.actor.accountId,
    ];
    await db.execute(INSERT_CORRECTION, [...row, regionId, districtId]);
    await audit.record(db, {
      action: 'intake.correction-received',
      objectType: 'voter_list',
      objectId: list.id,
      payload: { correctionId: id, sha256: content.sha256 },
      regionId,
      districtId,
    });
    return db.one<Correction>(GET_CORRECTION, [id]);
  }
}

interface Sent extends ReturnType<typeof readFields> {
  readonly name: string;
  readonly content: StoredContent;
}

function readFields(given: Record<string, unknown>): { declaredLines: number | null; declaredEncoding: string | null } {
  const parsed = Fields.safeParse(given);
  if (!parsed.success) throw new DomainError('upload.field-invalid', 'invalid', { field: String(parsed.error.issues[0]?.path[0] ?? '') });
  const { declaredLines = null, declaredEncoding: named } = parsed.data;
  if (named === undefined) return { declaredLines, declaredEncoding: null };
  const declaredEncoding = findListEncoding(named);
  if (!declaredEncoding) throw new DomainError('upload.field-invalid', 'invalid', { field: 'declaredEncoding' });
  return { declaredLines, declaredEncoding };
}

function assertCorrectable(list: VoterList): void {
  assertNoTrial(list);
  if (list.kind === 'assembled') throw new DomainError('list.correct-parts', 'conflict');
  assertFree(list);
  if (!correctable.includes(list.state)) throw new DomainError('list.not-correctable', 'conflict', { state: list.state });
}
