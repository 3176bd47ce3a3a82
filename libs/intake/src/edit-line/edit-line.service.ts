import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { audit } from '@tizilim/audit';
import { DomainError, listColumnCodes, type ListColumnCode } from '@tizilim/domain';
import { getOpenRound } from '@tizilim/duties';
import { text, type Language } from '@tizilim/messages';
import { DbContext, type Actor, type Db } from '@tizilim/platform';
import { assertFree } from '../assemble-list/free-parts.js';
import { assertNoTrial } from '../keep-list/assert-no-trial.js';
import { getList, lockList } from '../keep-list/get-list.js';
import { DROP_WORKBOOKS } from '../keep-list/keep-list.sql.js';
import type { VoterList } from '../keep-list/voter-list.js';
import * as sql from './edit-line.sql.js';
import { judgeValues, type JudgedFinding, type LineFields, type TakenLine } from './judge-values.js';
import { placeLine, type Place } from './place-line.js';

const Value = z
  .string()
  .max(2000)
  .refine((value) => !/[\r\n\0]/.test(value));
export const LineEdit = z
  .object({ values: z.partialRecord(z.enum(listColumnCodes), Value).describe('New values by column; an empty one takes the value out') })
  .meta({ id: 'ListLineEdit' });
export type LineEdit = z.infer<typeof LineEdit>;

export const ListLineView = z
  .object({
    line: z.number().int(),
    isTaken: z.boolean().describe('Accepted; otherwise rejected'),
    values: z.record(z.string(), z.string()).describe('By column, as written where that is known'),
    findings: z.array(
      z.object({
        seq: z.number().int(),
        column: z.string().nullable(),
        code: z.string(),
        severity: z.string(),
        value: z.string().nullable(),
        reason: z.string().nullable(),
        message: z.string(),
      }),
    ),
  })
  .meta({ id: 'ListLine' });
export type ListLineView = z.infer<typeof ListLineView>;

export const EditQuery = z
  .object({
    after: z
      .string()
      .regex(/^\d{1,18}$/)
      .default('0'),
    limit: z.coerce.number().int().min(1).max(1000).default(100),
  })
  .meta({ id: 'ListEditQuery' });
export const EditPage = z
  .object({
    items: z.array(
      z.object({
        id: z.string(),
        line: z.number().int(),
        column: z.string(),
        oldValue: z.string().nullable(),
        newValue: z.string().nullable(),
        isTaken: z.boolean().describe('Whether the line was accepted afterwards'),
        editedBy: z.uuid().nullable(),
        editedAt: z.iso.datetime(),
      }),
    ),
    next: z.string().nullable(),
  })
  .meta({ id: 'ListEdits' });
type EditPage = z.infer<typeof EditPage>;

interface StandingLine {
  readonly fields: LineFields;
  readonly lines: number;
  readonly precinctId: string | null;
  readonly toConfirm: boolean;
}
interface Source {
  readonly sourceListId: string | null;
  readonly sourceLineNo: number | null;
}
type FindingRow = Omit<ListLineView['findings'][number], 'message'>;

/** Single lines of a checked list are corrected where they stand: judged by the rules of every file, with a log that is signed with the list. */
@Injectable()
export class EditLine {
  constructor(private readonly context: DbContext) {}

  get(actor: Actor, listId: string, line: number, language: Language): Promise<ListLineView> {
    return this.context.read(actor, async (db) => {
      await getList(db, listId);
      return show(db, listId, line, language);
    });
  }

  /** @throws line.not-found, list.not-correctable, list.correct-parts, list.assembled-there, round.closed */
  run(
    actor: Actor,
    at: { readonly listId: string; readonly line: number },
    { values }: LineEdit,
    language: Language,
  ): Promise<ListLineView> {
    const { listId, line } = at;
    return this.context.run(actor, async (db) => {
      const list = await lockList(db, listId);
      await assertEditable(db, list);
      const before = await standing(db, listId, line);
      const fields = merged(before.fields, values);
      const { taken, findings } = await judgeValues(fields, list.receivedOn as never);
      const place = taken ? await placeLine(db, list, taken) : undefined;
      const outside = place !== undefined && 'code' in place ? [place] : [];
      const put = taken && place && 'id' in place ? { taken, place } : undefined;
      await replace(db, { list, line, before, fields, put, findings: [...findings, ...outside] });
      await this.log(db, { list, line, before, values, isTaken: put !== undefined });
      return show(db, listId, line, language);
    });
  }

  edits(actor: Actor, listId: string, query: z.infer<typeof EditQuery>): Promise<EditPage> {
    return this.context.read(actor, async (db) => {
      await getList(db, listId);
      const rows = await db.query<Omit<EditPage['items'][number], 'editedAt'> & { readonly editedAt: Date }>(sql.LIST_EDITS, [
        listId,
        query.after,
        query.limit,
      ]);
      const items = rows.map((row) => ({ ...row, editedAt: row.editedAt.toISOString() }));
      return { items, next: rows.length < query.limit ? null : (items.at(-1)?.id ?? null) };
    });
  }

  private async log(
    db: Db,
    edit: { list: VoterList; line: number; before: StandingLine; values: LineEdit['values']; isTaken: boolean },
  ): Promise<void> {
    const { list, line, before, values, isTaken } = edit;
    const columns = listColumnCodes.filter((code) => values[code] !== undefined && values[code] !== (before.fields[code] ?? ''));
    for (const code of columns)
      await db.execute(sql.RECORD_EDIT, [
        list.id,
        line,
        code,
        before.fields[code] ?? null,
        values[code] || null,
        isTaken,
        list.regionId,
        list.districtId,
      ]);
    await audit.record(db, {
      action: 'intake.line-edited',
      objectType: 'voter_list',
      objectId: list.id,
      payload: { line, columns: columns.join(' '), isTaken },
      regionId: list.regionId,
      districtId: list.districtId,
    });
  }
}

async function assertEditable(db: Db, list: VoterList): Promise<void> {
  assertNoTrial(list);
  if (list.kind === 'assembled') throw new DomainError('list.correct-parts', 'conflict');
  assertFree(list);
  if (list.state !== 'checked') throw new DomainError('list.not-correctable', 'conflict', { state: list.state });
  await getOpenRound(db, list.roundId);
}

async function standing(db: Db, listId: string, line: number): Promise<StandingLine> {
  const found =
    (await db.maybeOne<StandingLine>(sql.GET_TAKEN, [listId, line])) ?? (await db.maybeOne<StandingLine>(sql.GET_REJECTED, [listId, line]));
  if (!found) throw new DomainError('line.not-found', 'not-found');
  return found;
}

function merged(before: LineFields, values: LineEdit['values']): LineFields {
  const fields: LineFields = { ...before };
  for (const code of listColumnCodes) if (values[code] !== undefined) fields[code] = values[code];
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ''));
}

interface Replacement {
  readonly list: VoterList;
  readonly line: number;
  readonly before: StandingLine;
  readonly fields: LineFields;
  readonly put: { readonly taken: TakenLine; readonly place: Place } | undefined;
  readonly findings: readonly JudgedFinding[];
}

/** Puts the judged line in the place of the one that stands there; counts, precincts and findings follow in the same transaction. */
async function replace(db: Db, { list, line, before, fields, put, findings }: Replacement): Promise<void> {
  const at = [list.id, line];
  const wasTaken = before.precinctId !== null;
  const source = await db.one<Source>(wasTaken ? sql.DELETE_TAKEN : sql.DELETE_REJECTED, at);
  await db.execute(sql.DELETE_FINDINGS, at);
  const head = [...at, source.sourceListId, source.sourceLineNo, list.regionId];
  if (put) await db.execute(sql.INSERT_TAKEN, [...head, ...rowOf(put.taken, put.place)]);
  else await db.execute(sql.INSERT_REJECTED, [...head, list.districtId, JSON.stringify(fields)]);
  const district = put ? put.place.districtId : list.districtId;
  for (const { column, code, severity, value } of findings)
    await db.execute(sql.INSERT_FINDING, [...at, column, code, severity, value, list.regionId, district]);
  if (wasTaken) await db.execute(sql.SHIFT_PRECINCT, [list.id, before.precinctId, -1]);
  if (put && (await db.execute(sql.SHIFT_PRECINCT, [list.id, put.place.id, 1])) === 0)
    await db.execute(sql.OPEN_PRECINCT, [list.id, put.place.id, put.taken.precinct, list.regionId, put.place.districtId]);
  const toConfirm = put !== undefined && findings.some((one) => one.severity === 'confirm');
  const shift = [
    Number(put !== undefined) - Number(wasTaken),
    Number(put === undefined) - (wasTaken ? 0 : before.lines),
    Number(toConfirm) - Number(before.toConfirm),
  ];
  await db.execute(sql.SHIFT_COUNTS, [list.id, ...shift]);
  await db.execute(DROP_WORKBOOKS, [list.id]);
}

function rowOf(line: TakenLine, place: Place): unknown[] {
  const of = (code: ListColumnCode): string | null => line.text[code] ?? null;
  return [
    place.districtId,
    place.id,
    line.precinct,
    of('iin'),
    line.iinUsable,
    of('surname'),
    of('given_name'),
    of('patronymic'),
    line.birthDate,
    line.sex,
    of('citizenship'),
    of('address_code'),
    of('address'),
    line.registrationKind,
    line.documentType,
    of('document_number'),
    of('document_issuer'),
    line.documentDate,
    line.documentExpiry,
    ...line.hashes.map(String),
  ];
}

async function show(db: Db, listId: string, line: number, language: Language): Promise<ListLineView> {
  const { fields, precinctId } = await standing(db, listId, line);
  const findings = await db.query<FindingRow>(sql.FINDINGS_OF_LINE, [listId, line]);
  return {
    line,
    isTaken: precinctId !== null,
    values: fields as Record<string, string>,
    findings: findings.map((finding) => ({ ...finding, message: text(finding.code, language) })),
  };
}
