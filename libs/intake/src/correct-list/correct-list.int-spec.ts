import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Module } from '@nestjs/common';
import { readXlsx } from 'hucre/xlsx';
import { makeIin } from '@tizilim/domain';
import { DutiesHttpModule } from '@tizilim/duties';
import type { JobHandler } from '@tizilim/platform';
import { cec, openTestApi, type TestAgent, type TestApi } from '@tizilim/test-support';
import { CheckListJob } from '../check-list/check-list.job.js';
import { IntakeHttpModule, OPEN_POINTS } from '../index.js';
import { AnnotateListJob } from '../return-file/annotate-list.job.js';
import { CorrectListJob } from './correct-list.job.js';

const SEMEY = '101000000';
const region = { level: 'region', regionId: '10' } as const;
const HEADER = 'iin,surname,given_name,patronymic,birth_date,sex,precinct,address';

@Module({ providers: [{ provide: OPEN_POINTS, useValue: { countBlocking: async () => 0, hasCurrentAct: async () => true } }] })
class PointsModule {}

let serial = 0;
interface Voter {
  readonly iin: string;
  readonly surname: string;
  readonly birthDate: string;
  readonly sex: string;
  readonly precinct: number;
}
function voter(change: Partial<Voter> = {}): Voter {
  const birthDate = `19${50 + (serial % 50)}-0${1 + (serial % 9)}-1${serial % 10}`;
  let iin: string | undefined;
  while (iin === undefined) iin = makeIin({ birthDate, sex: 'M', serial: serial++ % 10_000 });
  return { iin, surname: `Әбдірахманов${'ауеиоуыэюя'[serial % 10]}`, birthDate, sex: 'M', precinct: 1, ...change };
}
const lineOf = (v: Voter): string => [v.iin, v.surname, 'Нұрлан', '', v.birthDate, v.sex, v.precinct, 'Абай 5'].join(',');
const csv = (header: string, ...lines: string[]): Buffer => Buffer.from(`${[header, ...lines].join('\n')}\n`);

describe('a corrections file', () => {
  let api: TestApi;
  let handlers: Map<string, JobHandler>;
  let registrar: TestAgent;
  let year = 2030;

  beforeAll(async () => {
    api = await openTestApi({ modules: [DutiesHttpModule, IntakeHttpModule, PointsModule] });
    const { files } = api.platform;
    handlers = new Map<string, JobHandler>([
      ['intake.check-list', new CheckListJob(files)],
      ['intake.correct-list', new CorrectListJob(files)],
      ['intake.annotate-list', new AnnotateListJob(files)],
    ]);
    registrar = await api.as('registrar', region);
    await api.platform.api.run(cec, (db) =>
      db.execute(
        `INSERT INTO precinct (region_id, district_id, number, name_kk, name_ru, kind, decision_number, decision_date, valid_from)
         SELECT '10', $1, n, 'Мектеп', 'Школа', 'general', '1', '2020-01-01', '2020-01-01' FROM generate_series(1, 3) n`,
        [SEMEY],
      ),
    );
  });
  afterAll(() => api.close());

  const rows = <R extends object>(sql: string, params: unknown[] = []) => api.platform.api.read(cec, (db) => db.query<R>(sql, params));
  const get = async (path: string) => (await registrar.get(`/api/v1/${path}`).set('Accept-Language', 'ru')).body;
  async function checked(...voters: string[]): Promise<string> {
    year += 1;
    const round = await (
      await api.as('supervisor')
    )
      .post('/api/v1/rounds')
      .send({ kind: 'on-request', asOf: `${year}-01-01`, dueOn: `${year}-01-10`, regions: ['10'] });
    const answer = await registrar
      .post('/api/v1/lists')
      .field('roundId', round.body.id)
      .attach('file', csv(HEADER, ...voters), 'list.csv');
    await api.platform.drain(handlers);
    return answer.body.id;
  }
  const post = (listId: string, file: Buffer, agent = registrar) =>
    agent.post(`/api/v1/lists/${listId}/corrections`).attach('file', file, 'түзету.csv');
  /** The correction after its job. */
  async function corrected(listId: string, file: Buffer) {
    const sent = await post(listId, file);
    expect(sent.status).toBe(202);
    await api.platform.drain(handlers);
    return (await get(`lists/${listId}/corrections`)).items[0];
  }
  const linesOf = (listId: string) =>
    rows<{ line: number; iin: string; surname: string; source: string; sourceLine: number }>(
      'SELECT line_no AS line, iin, surname, source_list_id AS source, source_line_no AS "sourceLine" FROM v_intake_line WHERE list_id = $1 ORDER BY 1',
      [listId],
    );
  async function workbook(listId: string): Promise<Buffer> {
    await registrar.post(`/api/v1/lists/${listId}/annotated?lang=kk`);
    await api.platform.drain(handlers);
    const answer = await registrar.get(`/api/v1/lists/${listId}/annotated?lang=kk`).buffer(true).parse(collect);
    expect(answer.status).toBe(200);
    return answer.body;
  }
  const balance = ({ lines, header, blank, accepted, rejected }: Record<'lines' | 'header' | 'blank' | 'accepted' | 'rejected', number>) =>
    expect(lines).toBe(header + blank + accepted + rejected);

  it('replaces, adds and takes out lines by number; the others stay with file, line and reasons', async () => {
    const [a, b, c, d] = [voter(), voter({ sex: 'X' }), voter({ iin: '' }), voter()];
    const id = await checked(...[a, b, c, d].map(lineOf));
    await registrar.post(`/api/v1/lists/${id}/reasons`).send({ code: 'iin.missing', reason: 'iin-not-issued' });
    const file = csv(
      `line,remove,${HEADER}`,
      `3,,${lineOf({ ...b, sex: 'M' })}`,
      `2,,${lineOf({ ...a, surname: 'Ахметов' })}`,
      `5,иә,${lineOf(d)}`,
      `new,,${lineOf(voter({ precinct: 2 }))}`,
    );
    const done = await corrected(id, file);
    expect(done).toMatchObject({ state: 'applied', lines: 5, header: 1, replaced: 2, removed: 1, added: 1, unmatched: 0, unchanged: 0 });
    const next = await get(`lists/${done.listId}`);
    expect(next).toMatchObject({
      state: 'checked',
      version: 2,
      corrects: id,
      lines: 5,
      header: 1,
      accepted: 4,
      rejected: 0,
      toConfirm: 1,
      unconfirmed: 0,
    });
    balance(next);
    expect(await get(`lists/${id}`)).toMatchObject({ state: 'superseded' });
    expect(await linesOf(done.listId)).toEqual([
      { line: 2, iin: a.iin, surname: 'Ахметов', source: done.listId, sourceLine: 3 },
      { line: 3, iin: b.iin, surname: b.surname, source: done.listId, sourceLine: 2 },
      { line: 4, iin: null, surname: c.surname, source: id, sourceLine: 4 },
      { line: 6, iin: expect.any(String), surname: expect.any(String), source: done.listId, sourceLine: 5 },
    ]);
    const { items } = await get(`lists/${done.listId}/findings?severity=confirm`);
    expect(items).toMatchObject([{ line: 4, code: 'iin.missing', reason: 'iin-not-issued' }]);
    expect((await get(`lists/${done.listId}/findings/${items[0].seq}`)).history).toHaveLength(1);
    expect((await get(`lists/${done.listId}/findings?severity=reject`)).items).toEqual([]);
  });

  it('finds people by IIN, else by name and birth date, and rejects what is not clear', async () => {
    const [a, b, c, twin] = [voter(), voter({ iin: '' }), voter({ precinct: 99 }), voter()];
    const id = await checked(...[a, b, c, twin].map(lineOf), lineOf({ ...twin, iin: '' }));
    const file = csv(
      HEADER,
      lineOf({ ...a, surname: 'Жаңаұлы' }),
      lineOf({ ...b, iin: voter().iin }),
      lineOf({ ...c, precinct: 1 }),
      lineOf({ ...twin, iin: '' }),
      lineOf({ ...a, iin: voter().iin, surname: 'Мүлдебасқа' }),
      lineOf({ ...a, iin: makeIinOther(a) }),
    );
    const done = await corrected(id, file);
    expect(done).toMatchObject({ state: 'applied', replaced: 3, added: 1, unmatched: 2 });
    const next = await get(`lists/${done.listId}`);
    balance(next);
    expect(next).toMatchObject({ accepted: 6, rejected: 2 });
    expect((await linesOf(done.listId)).map(({ line, surname }) => [line, surname]).slice(0, 3)).toEqual([
      [2, 'Жаңаұлы'],
      [3, b.surname],
      [4, c.surname],
    ]);
    const { items } = await get(`lists/${done.listId}/findings?severity=reject`);
    expect(items.map((one: { line: number; code: string }) => [one.line, one.code])).toEqual([
      [7, 'correction.line-ambiguous'],
      [9, 'correction.line-ambiguous'],
    ]);
  });

  it('rejects unknown and repeated numbers and marks it cannot read, line by line', async () => {
    const [a, b] = [voter(), voter()];
    const id = await checked(lineOf(a), lineOf(b));
    const file = csv(
      `line,remove,${HEADER}`,
      `77,,${lineOf(a)}`,
      `2,,${lineOf({ ...a, surname: 'Бірінші' })}`,
      `2,,${lineOf({ ...a, surname: 'Екінші' })}`,
      `2x,,${lineOf(b)}`,
      `3,perhaps,${lineOf(b)}`,
      `,yes,${lineOf(voter())}`,
    );
    const done = await corrected(id, file);
    expect(done).toMatchObject({ state: 'applied', lines: 7, unmatched: 6, replaced: 0 });
    const next = await get(`lists/${done.listId}`);
    balance(next);
    expect(next).toMatchObject({ accepted: 2, rejected: 6, lines: 9 });
    const { items } = await get(`lists/${done.listId}/findings?severity=reject`);
    expect(items.map((one: { line: number; code: string }) => [one.line, one.code])).toEqual([
      [4, 'correction.line-unknown'],
      [5, 'correction.line-twice'],
      [6, 'correction.line-twice'],
      [7, 'correction.mark-invalid'],
      [8, 'correction.mark-invalid'],
      [9, 'correction.line-unknown'],
    ]);
    const again = await corrected(
      done.listId,
      csv(`line,remove,${HEADER}`, ...[4, 5, 6, 7, 8, 9].map((line) => `${line},yes,${lineOf(a)}`)),
    );
    expect(again).toMatchObject({ removed: 6 });
    expect(await get(`lists/${again.listId}`)).toMatchObject({ version: 3, accepted: 2, rejected: 0, lines: 3 });
  });

  it('leaves alone what says the same, so that a whole workbook may be sent back', async () => {
    const voters = [voter(), voter({ iin: '' }), voter({ sex: 'X' }), voter()];
    const id = await checked(...voters.map(lineOf));
    await registrar.post(`/api/v1/lists/${id}/reasons`).send({ code: 'iin.missing', reason: 'iin-not-issued' });
    const done = await corrected(
      id,
      csv(`Жол,${HEADER}`, ...voters.map((one, i) => `${i + 2},${lineOf(i === 3 ? { ...one, precinct: 2 } : one)}`)),
    );
    expect(done).toMatchObject({ replaced: 1, unchanged: 3, added: 0 });
    expect(await get(`lists/${done.listId}`)).toMatchObject({ accepted: 3, rejected: 1, unconfirmed: 0, toConfirm: 1 });
    expect((await linesOf(done.listId)).map((one) => one.source)).toEqual([id, id, done.listId]);
  });

  it('may be the annotated workbook itself, of a file and of a corrected version', async () => {
    const voters = [voter(), voter({ iin: '' }), voter({ sex: 'X' }), voter({ surname: 'Ахмет?в' }), voter({ precinct: 77 })];
    const id = await checked(...voters.map(lineOf), 'a,b');
    await registrar.post(`/api/v1/lists/${id}/reasons`).send({ code: 'iin.missing', reason: 'iin-not-issued' });
    const done = await corrected(id, await workbook(id));
    expect(done).toMatchObject({ state: 'applied', unchanged: 5, replaced: 1, added: 0, removed: 0, unmatched: 0 });
    expect(await get(`lists/${done.listId}`)).toMatchObject({ accepted: 3, rejected: 3, unconfirmed: 1 });
    await registrar.patch(`/api/v1/lists/${done.listId}/lines/4`).send({ values: { sex: 'M', surname: 'Құрманғалиұлы' } });
    const made = await workbook(done.listId);
    const again = await corrected(done.listId, made);
    expect(again).toMatchObject({ state: 'applied', unchanged: 6, replaced: 0, unmatched: 0 });
    const rowsOf = async (listId: string) => (await linesOf(listId)).map(({ line, surname }) => [line, surname]);
    expect(await rowsOf(again.listId)).toEqual(await rowsOf(done.listId));
    const book = await readXlsx(made);
    expect(book.sheets[0]!.rows[3]!.map(String)).toContain('Құрманғалиұлы');
    const reasons = book.sheets[1]!.rows.map((row) => row.map(String)).filter((row) => row.includes('iin.missing'));
    expect(reasons).toEqual([expect.arrayContaining(['Адамға ЖСН әлі берілмеген'])]);
  });

  it('judges the new values by all rules, those of the territory too, and keeps torn records in the balance', async () => {
    const [a, b] = [voter(), voter()];
    const id = await checked(lineOf(a), lineOf(voter()).replace('Абай 5', '"Абай\n5"'), lineOf(b));
    expect(await get(`lists/${id}`)).toMatchObject({ accepted: 2, rejected: 2 });
    const done = await corrected(
      id,
      csv(`line,${HEADER}`, `3,${lineOf(voter())}`, `2,${lineOf({ ...a, precinct: 55 })}`, `5,${lineOf({ ...b, sex: '?' })}`),
    );
    const next = await get(`lists/${done.listId}`);
    balance(next);
    expect(next).toMatchObject({ accepted: 1, rejected: 2, lines: 4 });
    const { items } = await get(`lists/${done.listId}/findings?severity=reject`);
    expect(items.map((one: { line: number; code: string; value: string }) => [one.line, one.code, one.value])).toEqual([
      [2, 'line.precinct-unknown', '55'],
      [5, 'line.sex-invalid', '?'],
    ]);
  });

  it('is refused as a whole without a change when it cannot be read or would empty a column', async () => {
    const id = await checked(lineOf(voter()));
    expect(await corrected(id, Buffer.from('%PDF-1.7 nothing'))).toMatchObject({
      state: 'refused',
      listId: null,
      refused: { code: 'list.format-not-supported' },
    });
    const short = csv('line,iin,surname,given_name,birth_date,sex,precinct,address_code', '2,,А,Б,1980-01-01,M,1,123');
    expect(await corrected(id, short)).toMatchObject({ state: 'refused', refused: { code: 'correction.columns-missing' } });
    expect(await get(`lists/${id}`)).toMatchObject({ state: 'checked' });
    expect((await get(`lists/${id}/corrections`)).items).toHaveLength(2);
  });

  it('does not stand in the way when its job failed, nor change a list that was withdrawn meanwhile', async () => {
    const a = voter();
    const id = await checked(lineOf(a));
    const file = csv(`line,${HEADER}`, `2,${lineOf({ ...a, precinct: 2 })}`);
    const first = (await post(id, file)).body;
    await api.platform.worker.run(cec, (db) =>
      db.execute(`UPDATE job_run SET state = 'failed', error_code = 'x' WHERE id = $1`, [first.jobId]),
    );
    const second = (await post(id, file)).body;
    expect(second.id).not.toBe(first.id);
    await registrar.post(`/api/v1/lists/${id}/withdraw`).send({ reason: 'қате тізім' });
    await api.platform.drain(handlers);
    expect((await get(`lists/${id}/corrections`)).items.map((one: { state: string }) => one.state)).toEqual(['obsolete', 'obsolete']);
    expect(await get(`lists/${id}`)).toMatchObject({ state: 'withdrawn' });
  });

  it('corrects a list that the commission has returned', async () => {
    const a = voter();
    const id = await checked(lineOf(a));
    await api.platform.worker.run(cec, (db) => db.execute(`UPDATE voter_list SET state = 'returned' WHERE id = $1`, [id]));
    const done = await corrected(id, csv(`line,${HEADER}`, `2,${lineOf({ ...a, precinct: 2 })}`));
    expect(done).toMatchObject({ state: 'applied', replaced: 1 });
    expect(await get(`lists/${done.listId}`)).toMatchObject({ state: 'checked', version: 2, accepted: 1 });
    expect(await get(`lists/${id}`)).toMatchObject({ state: 'superseded' });
  });

  it('is taken once, from its own territory, and for a list that may still be corrected', async () => {
    const a = voter();
    const id = await checked(lineOf(a));
    const file = csv(`line,${HEADER}`, `2,${lineOf({ ...a, precinct: 2 })}`);
    const [first, again] = [await post(id, file), await post(id, file)];
    expect(again.body.id).toBe(first.body.id);
    expect((await post(id, csv(HEADER, lineOf(voter())))).body).toMatchObject({ status: 409, code: 'list.being-corrected' });
    expect((await post(id, file, await api.as('registrar', { level: 'region', regionId: '11' }))).status).toBe(404);
    expect((await post(id, file, await api.as('approver', region))).status).toBe(403);
    await api.platform.drain(handlers);
    expect((await post(id, file)).body).toMatchObject({ status: 409, code: 'list.not-correctable' });
    expect(await api.platform.worker.read(cec, (db) => db.query('SELECT 1 FROM staging.list_mark'))).toEqual([]);
  });
});

/** The body of an answer as bytes. */
function collect(response: unknown, done: (error: Error | null, body: Buffer) => void): void {
  const parts: Buffer[] = [];
  const answer = response as NodeJS.ReadableStream;
  answer.on('data', (part: Buffer) => parts.push(part));
  answer.on('end', () => done(null, Buffer.concat(parts)));
}

/** Another person of the same birth date and sex. */
function makeIinOther({ iin, birthDate }: Voter): string {
  for (let i = 5000; ; i++) {
    const other = makeIin({ birthDate, sex: 'M', serial: i });
    if (other !== undefined && other !== iin) return other;
  }
}
