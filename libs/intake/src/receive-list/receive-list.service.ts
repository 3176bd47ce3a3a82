import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DomainError } from '@tizilim/domain';
import { getDueDate, getOpenRound, getRound } from '@tizilim/duties';
import type { Language } from '@tizilim/messages';
import { Clock, DbContext, FileStore, JobLedger, readSetting, type Actor, type Db, type StoredContent } from '@tizilim/platform';
import { CHECK_LIST } from '../check-list/check-list.kind.js';
import { getList, lockList } from '../keep-list/get-list.js';
import { LIVE_LISTS } from '../keep-list/keep-list.sql.js';
import { moveList, recordMove } from '../keep-list/set-list-state.js';
import type { VoterList } from '../keep-list/voter-list.js';
import { assertDeliverable, deliveryOf, type Delivery } from './assert-deliverable.js';
import { judgeLateness } from './judge-lateness.js';
import type { Lateness } from './late-reasons.js';
import { listSizeLimit } from './list-size-limit.js';
import { receiptOf, type Receipt } from './receipt.js';
import { FIND_PREVIOUS, FIND_REFUSED, FIND_TRIAL, HOLD_DELIVERY, INSERT_LIST, INSERT_TRIAL } from './receive-list.sql.js';
import type { UploadedFile } from './read-upload.js';
import { assertSame, findDelivery, fingerprintOf, keepKey } from './repeat-delivery.js';
import { readEncoding, readFields } from './upload-fields.js';

/** Days that the result of a trial run stays. */
export const TRIAL_DAYS = 7;

/** How the sender wants his file taken. */
export interface Asked {
  readonly language: Language;
  /** Only tried: the same answer, nothing of it in the round. */
  readonly dryRun: boolean;
  /** Idempotency key; null without one. */
  readonly key: string | null;
}

/** A delivery before its bytes are there: whose it is, for which round, and what its sender says of it. */
export interface Announced extends Delivery, Asked {
  readonly roundId: string;
  readonly declaredLines: number | null;
  readonly declaredEncoding: string | null;
  readonly lateness: Lateness | null;
}

interface Arrival extends Announced {
  readonly fileName: string;
  readonly content: StoredContent;
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

  /** @throws see `announce` and `record`; file.too-large */
  async run(actor: Actor, given: Record<string, unknown>, file: UploadedFile, asked: Asked): Promise<Receipt> {
    const { announced, limit } = await this.announce(actor, given, asked);
    return this.record(actor, announced, { fileName: file.name, content: await this.files.write(file.stream, limit) });
  }

  /**
   * Whatever can be said before the bytes come; `limit` is the most that may come.
   * @throws upload.field-invalid, access.forbidden, round.closed, round.region-not-asked, list.late-reason-missing
   */
  async announce(actor: Actor, given: Record<string, unknown>, asked: Asked): Promise<{ announced: Announced; limit: number }> {
    const { roundId, districtId, declaredLines = null, declaredEncoding, language, lateReason, lateNote } = readFields(given);
    const lateness = lateReason === undefined || lateNote === undefined ? null : { reason: lateReason, note: lateNote };
    const delivery = deliveryOf(actor, districtId ?? null);
    const announced = { ...asked, ...delivery, roundId, declaredLines, declaredEncoding: readEncoding(declaredEncoding), lateness };
    const limit = await this.context.read(actor, async (db) => {
      // A request that was answered before gets its answer even when the round has ended since.
      if (!(await findDelivery(db, asked.key))) await this.judge(db, announced);
      return readSetting(db, listSizeLimit);
    });
    return { announced: { ...announced, language: language ?? asked.language }, limit };
  }

  /** Makes the list of stored bytes. @throws as `announce`, and list.* (see assertDeliverable), upload.key-reused */
  record(actor: Actor, announced: Announced, file: { fileName: string; content: StoredContent }): Promise<Receipt> {
    const arrival = { ...announced, ...file };
    const { roundId, regionId, key } = arrival;
    return this.context.run(actor, async (db) => {
      await db.query(HOLD_DELIVERY, [`${roundId}/${regionId}`]);
      const fingerprint = fingerprintOf(factsOf(arrival));
      const known = await findDelivery(db, key);
      if (known) assertSame(known, fingerprint);
      const list = known ? await lockList(db, known.listId) : await this.take(db, arrival);
      if (key !== null && !known) await keepKey(db, key, fingerprint, list);
      return receiptOf(list, await getDueDate(db, await getRound(db, roundId), regionId));
    });
  }

  /** The list that stands for these bytes: one that is there already, or a new one. */
  private async take(db: Db, arrival: Arrival): Promise<VoterList> {
    const { roundId, regionId, districtId, content, declaredLines, declaredEncoding } = arrival;
    const lateness = await this.judge(db, arrival);
    const asSent = [roundId, regionId, districtId, content.sha256, declaredLines, declaredEncoding];
    if (arrival.dryRun) {
      const trial = await db.maybeOne<{ id: string }>(FIND_TRIAL, [...asSent, db.actor.accountId, this.clock.today()]);
      return trial ? getList(db, trial.id) : this.insertTrial(db, arrival);
    }
    const live = await db.query<VoterList>(LIVE_LISTS, [roundId, regionId]);
    const same = live.find((list) => list.districtId === districtId && list.sha256 === content.sha256 && list.kind === arrival.kind);
    if (same) return same;
    const refused = await db.maybeOne<{ id: string }>(FIND_REFUSED, asSent);
    if (refused) return lockList(db, refused.id);
    assertDeliverable(arrival, live);
    return this.insert(db, arrival, lateness);
  }

  /** May this delivery come in today? @returns the reason of a late one */
  private async judge(db: Db, delivery: Announced): Promise<Lateness | null> {
    const { roundId, regionId } = delivery;
    const round = await getOpenRound(db, roundId);
    if (!round.regions.includes(regionId)) throw new DomainError('round.region-not-asked', 'conflict', { region: regionId });
    if (delivery.dryRun) return null;
    return judgeLateness(db, delivery, { today: this.clock.today(), dueOn: await getDueDate(db, round, regionId) }, delivery.lateness);
  }

  private async insert(db: Db, arrival: Arrival, lateness: Lateness | null): Promise<VoterList> {
    const { roundId, regionId, districtId } = arrival;
    const previous = await db.maybeOne<{ id: string; version: number; state: string }>(FIND_PREVIOUS, [roundId, regionId, districtId]);
    const held = previous && ['checked', 'reconciled', 'refused', 'returned'].includes(previous.state) ? await lockList(db, previous.id) : undefined;
    if (held) await moveList(db, held, 'superseded');
    const row = await this.rowOf(db, arrival, (previous?.version ?? 0) + 1);
    await db.execute(INSERT_LIST, [...row, lateness?.reason ?? null, lateness?.note ?? null]);
    return this.arrived(db, row[0]);
  }

  private async insertTrial(db: Db, arrival: Arrival): Promise<VoterList> {
    const row = await this.rowOf(db, arrival, 0);
    await db.execute(INSERT_TRIAL, [...row, TRIAL_DAYS]);
    return this.arrived(db, row[0]);
  }

  private async arrived(db: Db, id: string): Promise<VoterList> {
    const list = await getList(db, id);
    await recordMove(db, list, null, 'received');
    return list;
  }

  /** Records file and job; the values of the columns that lists and trials share. */
  private async rowOf(db: Db, arrival: Arrival, version: number): Promise<[id: string, ...rest: unknown[]]> {
    const { roundId, regionId, districtId, kind, content, fileName, language, declaredLines, declaredEncoding } = arrival;
    const id = randomUUID();
    const fileId = await this.files.record(db, content, { name: fileName, mediaType: 'application/octet-stream', purpose: 'voter-list', regionId, districtId });
    const jobId = await this.jobs.enqueue(db, { kind: CHECK_LIST, regionId, districtId, subjectId: id });
    const file = [fileId, fileName, content.sha256, content.size];
    return [id, roundId, regionId, districtId, kind, version, ...file, language, declaredLines, declaredEncoding, jobId, this.clock.today(), db.actor.accountId];
  }
}

/** What makes two requests the same one. */
function factsOf(arrival: Arrival): (string | number | boolean | null)[] {
  const { content, roundId, regionId, districtId, declaredLines, declaredEncoding, dryRun, lateness } = arrival;
  return [content.sha256, roundId, regionId, districtId, declaredLines, declaredEncoding, dryRun, lateness?.reason ?? null, lateness?.note ?? null];
}
