import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Module } from '@nestjs/common';
import { makeIin } from '@tizilim/domain';
import { DutiesHttpModule } from '@tizilim/duties';
import type { JobHandler } from '@tizilim/platform';
import { cec, openTestApi, type TestAgent, type TestApi } from '@tizilim/test-support';
import { CheckListJob } from '../check-list/check-list.job.js';
import { IntakeHttpModule, OPEN_POINTS } from '../index.js';
import { CorrectListJob } from '../correct-list/correct-list.job.js';
import { setListState } from '../keep-list/set-list-state.js';

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

describe('a line corrected by hand', () => {
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
  const patch = (listId: string, line: number, values: object, agent = registrar) =>
    agent.patch(`/api/v1/lists/${listId}/lines/${line}`).send({ values });
  const balance = ({ lines, header, blank, accepted, rejected }: Record<'lines' | 'header' | 'blank' | 'accepted' | 'rejected', number>) =>
    expect(lines).toBe(header + blank + accepted + rejected);

  it('is judged by the rules of every file: rejected lines become accepted and the other way round, and the balance stays exact', async () => {
    const [a, b] = [voter(), voter({ sex: 'X' })];
    const id = await checked(lineOf(a), lineOf(b), lineOf(voter({ precinct: 2 })));
    expect(await get(`lists/${id}`)).toMatchObject({ accepted: 2, rejected: 1 });
    const { body } = await patch(id, 3, { sex: 'M', surname: 'Құрманғалиұлы' });
    expect(body).toMatchObject({
      line: 3,
      isTaken: true,
      findings: [],
      values: { sex: 'M', surname: 'Құрманғалиұлы', iin: b.iin, birth_date: b.birthDate },
    });
    let list = await get(`lists/${id}`);
    balance(list);
    expect(list).toMatchObject({ accepted: 3, rejected: 0, lines: 4, edits: 2 });
    expect((await patch(id, 2, { precinct: '77' })).body).toMatchObject({
      isTaken: false,
      findings: [{ code: 'line.precinct-unknown', value: '77' }],
    });
    expect((await patch(id, 2, { birth_date: '31.02.1980' })).body).toMatchObject({
      isTaken: false,
      findings: [{ code: 'line.date-invalid' }],
    });
    expect((await patch(id, 4, { iin: '', precinct: '3' })).body).toMatchObject({
      isTaken: true,
      findings: [{ code: 'iin.missing', severity: 'confirm' }],
    });
    list = await get(`lists/${id}`);
    balance(list);
    expect(list).toMatchObject({ accepted: 2, rejected: 1, toConfirm: 1, unconfirmed: 1 });
    expect(
      await rows('SELECT precinct_number AS n, after_count AS c FROM v_intake_precinct_count WHERE list_id = $1 ORDER BY 1', [id]),
    ).toEqual([
      { n: 1, c: 1 },
      { n: 2, c: 0 },
      { n: 3, c: 1 },
    ]);
    const { items } = await get(`lists/${id}/edits`);
    expect(items.slice(0, 2)).toMatchObject([
      {
        line: 3,
        column: 'surname',
        oldValue: b.surname,
        newValue: 'Құрманғалиұлы',
        isTaken: true,
        editedBy: await api.accountOf('registrar', region),
      },
      { line: 3, column: 'sex', oldValue: 'X', newValue: 'M' },
    ]);
    expect(items.map((one: { column: string; newValue: string | null }) => [one.column, one.newValue]).slice(2)).toEqual([
      ['precinct', '77'],
      ['birth_date', '31.02.1980'],
      ['iin', null],
      ['precinct', '3'],
    ]);
    const hashes = await rows('SELECT name_hash::text AS h FROM v_intake_line WHERE list_id = $1 AND line_no = 3', [id]);
    const same = await checked(lineOf({ ...b, sex: 'M', surname: 'Құрманғалиұлы' }));
    expect(await rows('SELECT name_hash::text AS h FROM v_intake_line WHERE list_id = $1', [same])).toEqual(hashes);
  });

  it('keeps the value as it was written in the log and in the line', async () => {
    const id = await checked(lineOf(voter({ surname: 'Ивaнoв' })));
    expect(await get(`lists/${id}/lines/2`)).toMatchObject({ isTaken: true, values: { surname: 'Ивaнoв' } });
    await patch(id, 2, { surname: 'Иванов' });
    expect((await get(`lists/${id}/edits`)).items).toMatchObject([{ oldValue: 'Ивaнoв', newValue: 'Иванов' }]);
    expect(await get(`lists/${id}/lines/2`)).toMatchObject({ values: { surname: 'Иванов' }, findings: [] });
  });

  it('is signed with the list', async () => {
    const id = await checked(lineOf(voter()), lineOf(voter()));
    await patch(id, 2, { precinct: '2' });
    await api.platform.worker.run(cec, (db) => setListState(db, id, 'reconciled'));
    expect((await patch(id, 2, { precinct: '1' })).body).toMatchObject({ status: 409, code: 'list.not-correctable' });
    expect((await registrar.post(`/api/v1/lists/${id}/prepare`)).body).toMatchObject({ state: 'prepared' });
    expect(await get(`lists/${id}`)).toMatchObject({ editsSha256: null });
    await (await api.as('approver', region)).post(`/api/v1/lists/${id}/sign`);
    expect(await get(`lists/${id}`)).toMatchObject({ state: 'signed', edits: 1, editsSha256: expect.stringMatching(/^[0-9a-f]{64}$/) });
    const late = api.platform.api.run(cec, (db) => db.execute('DELETE FROM list_line WHERE list_id = $1', [id]));
    expect(await late).toBe(0);
  });

  it('is open to the registrar of the list only, for lines and values that there are', async () => {
    const id = await checked(lineOf(voter()));
    expect((await patch(id, 2, { precinct: '2' }, await api.as('registrar', { level: 'region', regionId: '11' }))).status).toBe(404);
    expect((await patch(id, 2, { precinct: '2' }, await api.as('approver', region))).status).toBe(403);
    expect((await patch(id, 99, { precinct: '2' })).body).toMatchObject({ status: 404, code: 'line.not-found' });
    expect((await patch(id, 2, { no_such_column: '2' })).status).toBe(400);
    expect((await patch(id, 2, { address: 'two\nlines' })).status).toBe(400);
    expect(await get(`lists/${id}`)).toMatchObject({ edits: 0, accepted: 1 });
  });
});
