import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { DomainError } from '@tizilim/domain';
import { getOpenRound, type Round } from '@tizilim/duties';
import { languages, type Language } from '@tizilim/messages';
import { Clock, DbContext, FileStore, JobLedger, readSetting, type Actor, type Db, type StoredContent } from '@tizilim/platform';
import { getList, lockList } from '../keep-list/get-list.js';
import { LIVE_LISTS } from '../keep-list/keep-list.sql.js';
import { moveList, recordMove } from '../keep-list/set-list-state.js';
import type { VoterList } from '../keep-list/voter-list.js';
import { findListEncoding } from '../read-list/list-encodings.js';
import { CHECK_LIST } from '../check-list/check-list.kind.js';
import { assertDeliverable, type Delivery } from './assert-deliverable.js';
import { listSizeLimit } from './list-size-limit.js';
import { receiptOf, type Receipt } from './receipt.js';
import { FIND_PREVIOUS, FIND_REFUSED, HOLD_DELIVERY, INSERT_LIST } from './receive-list.sql.js';
import type { UploadedFile } from './read-upload.js';

const MOST_LINES = 20_000_000;
const optional = <T extends z.ZodType>(schema: T) => z.preprocess((value) => (value === '' ? undefined : value), schema.optional());

/** The fields before the file. */
export const UploadFields = z
  .object({
    roundId: z.uuid(),
    districtId: optional(z.string().regex(/^\d{9}$/)).describe('KATO code; for a region that sends the part of one district'),
    declaredLines: optional(z.coerce.number().int().min(0).max(MOST_LINES)).describe('People in the file; without it a file cut at a line end cannot be noticed'),
    declaredEncoding: optional(z.string().max(40)),
    language: optional(z.enum(languages)),
  })
  .meta({ id: 'ListUploadFields' });
type UploadFields = z.infer<typeof UploadFields>;

interface Arrival extends Delivery {
  readonly roundId: string;
  readonly fileName: string;
  readonly content: StoredContent;
  readonly declaredLines: number | null;
  readonly declaredEncoding: string | null;
  readonly language: Language;
}

/**
 * An akimat hands in its list: the bytes go to the storage while they are hashed, then one short transaction
 * makes the list and the job that checks it. The same file sent again gets the same receipt and changes nothing.
 * @law 178-ө 1.3 (akimats submit lists of voters in electronic form)
 */
@Injectable()
export class ReceiveList {
  constructor(
    private readonly context: DbContext,
    private readonly files: FileStore,
    private readonly jobs: JobLedger,
    private readonly clock: Clock,
  ) {}

  /** @throws upload.field-invalid, round.closed, round.region-not-asked, list.* (see assertDeliverable), file.too-large */
  async run(actor: Actor, given: Record<string, unknown>, file: UploadedFile, language: Language): Promise<Receipt> {
    const fields = readFields(given);
    const declaredEncoding = readEncoding(fields.declaredEncoding);
    const delivery = deliveryOf(actor, fields.districtId ?? null);
    const limit = await this.context.read(actor, async (db) => {
      assertAsked(await getOpenRound(db, fields.roundId), delivery.regionId);
      return readSetting(db, listSizeLimit);
    });
    const content = await this.files.write(file.stream, limit);
    const { roundId, declaredLines = null } = fields;
    return this.record(actor, { ...delivery, roundId, fileName: file.name, content, declaredLines, declaredEncoding, language: fields.language ?? language });
  }

  private record(actor: Actor, arrival: Arrival): Promise<Receipt> {
    return this.context.run(actor, async (db) => {
      const { roundId, regionId, districtId, content } = arrival;
      await db.query(HOLD_DELIVERY, [`${roundId}/${regionId}`]);
      const round = await getOpenRound(db, roundId);
      const live = await db.query<VoterList>(LIVE_LISTS, [roundId, regionId]);
      const same = live.find((list) => list.districtId === districtId && list.sha256 === content.sha256 && list.kind === arrival.kind);
      if (same) return receiptOf(same, round.dueOn);
      const refused = await db.maybeOne<{ id: string }>(FIND_REFUSED, [roundId, regionId, districtId, content.sha256, arrival.declaredLines, arrival.declaredEncoding]);
      if (refused) return receiptOf(await getList(db, refused.id), round.dueOn);
      assertDeliverable(arrival, live);
      return receiptOf(await this.insert(db, arrival), round.dueOn);
    });
  }

  private async insert(db: Db, arrival: Arrival): Promise<VoterList> {
    const { roundId, regionId, districtId, kind, content, fileName, language, declaredLines, declaredEncoding } = arrival;
    const previous = await db.maybeOne<{ id: string; version: number; state: string }>(FIND_PREVIOUS, [roundId, regionId, districtId]);
    const held = previous && ['checked', 'reconciled', 'refused', 'returned'].includes(previous.state) ? await lockList(db, previous.id) : undefined;
    if (held) await moveList(db, held, 'superseded');
    const id = randomUUID();
    const fileId = await this.files.record(db, content, { name: fileName, mediaType: 'application/octet-stream', purpose: 'voter-list', regionId, districtId });
    const jobId = await this.jobs.enqueue(db, { kind: CHECK_LIST, regionId, districtId, subjectId: id });
    const version = (previous?.version ?? 0) + 1;
    const row = [id, roundId, regionId, districtId, kind, version, fileId, fileName, content.sha256, content.size, language, declaredLines, declaredEncoding, jobId];
    await db.execute(INSERT_LIST, [...row, this.clock.today(), db.actor.accountId]);
    const list = await getList(db, id);
    await recordMove(db, list, null, 'received');
    return list;
  }
}

function readFields(given: Record<string, unknown>): UploadFields {
  const parsed = UploadFields.safeParse(given);
  if (!parsed.success) throw new DomainError('upload.field-invalid', 'invalid', { field: String(parsed.error.issues[0]?.path[0] ?? '') });
  return parsed.data;
}

function readEncoding(named: string | undefined): string | null {
  if (named === undefined) return null;
  const encoding = findListEncoding(named);
  if (!encoding) throw new DomainError('upload.field-invalid', 'invalid', { field: 'declaredEncoding' });
  return encoding;
}

function assertAsked(round: Round, regionId: string): void {
  if (!round.regions.includes(regionId)) throw new DomainError('round.region-not-asked', 'conflict', { region: regionId });
}

/** A district sends its part; a region sends the whole, or the part of one of its districts. */
function deliveryOf(actor: Actor, asked: string | null): Delivery {
  const { territory } = actor;
  if (territory.level !== 'region' && territory.level !== 'district') throw new DomainError('access.forbidden', 'forbidden');
  const districtId = territory.level === 'district' ? territory.districtId : asked;
  if (asked !== null && (asked !== districtId || !asked.startsWith(territory.regionId))) throw new DomainError('access.forbidden', 'forbidden');
  return { regionId: territory.regionId, districtId, kind: districtId === null ? 'whole' : 'part' };
}
