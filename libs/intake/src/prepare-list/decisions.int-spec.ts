import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Module } from '@nestjs/common';
import { makeIin } from '@tizilim/domain';
import { DutiesHttpModule } from '@tizilim/duties';
import type { JobHandler } from '@tizilim/platform';
import { cec, openTestApi, type TestAgent, type TestApi } from '@tizilim/test-support';
import { ApplyListJob } from '../apply-list/apply-list.job.js';
import { AssembleListJob } from '../assemble-list/assemble-list.job.js';
import { CheckListJob } from '../check-list/check-list.job.js';
import { CloseRoundJob } from '../close-round/close-round.job.js';
import { IntakeHttpModule, OPEN_POINTS, setListState } from '../index.js';

const [SEMEY, ABAI] = ['101000000', '103200000'] as const;
const region = { level: 'region', regionId: '10' } as const;
const semey = { level: 'district', regionId: '10', districtId: SEMEY } as const;
const abai = { level: 'district', regionId: '10', districtId: ABAI } as const;

@Module({ providers: [{ provide: OPEN_POINTS, useValue: { countBlocking: async () => 0, hasCurrentAct: async () => true } }] })
class PointsModule {}

const HEADER = 'iin,surname,given_name,patronymic,birth_date,sex,precinct,address';
let serial = 0;

function person(precinct: number, change: Partial<Record<'iin' | 'surname' | 'birthDate' | 'sex', string>> = {}): string {
  const birthDate = `19${50 + (serial % 50)}-0${1 + (serial % 9)}-1${serial % 10}`;
  let iin: string | undefined;
  while (iin === undefined) iin = makeIin({ birthDate, sex: 'M', serial: serial++ % 10_000 });
  return [
    change.iin ?? iin,
    change.surname ?? 'Әбдірахманов',
    'Нұрлан',
    '',
    change.birthDate ?? birthDate,
    change.sex ?? 'M',
    precinct,
    'Абай 5',
  ].join(',');
}
const people = (precinct: number, count: number): string[] => Array.from({ length: count }, () => person(precinct));
const csv = (...lines: string[]): Buffer => Buffer.from(`${[HEADER, ...lines].join('\n')}\n`);

describe('what is decided about a checked list', () => {
  let api: TestApi;
  let handlers: Map<string, JobHandler>;
  let supervisor: TestAgent;
  let registrar: TestAgent;
  let year = 2030;

  beforeAll(async () => {
    api = await openTestApi({ modules: [DutiesHttpModule, IntakeHttpModule, PointsModule] });
    const { files, worker } = api.platform;
    handlers = new Map<string, JobHandler>([
      ['intake.check-list', new CheckListJob(files)],
      ['intake.assemble-list', new AssembleListJob()],
      ['intake.apply-list', new ApplyListJob()],
      ['intake.close-round', new CloseRoundJob(worker, files)],
    ]);
    supervisor = await api.as('supervisor');
    registrar = await api.as('registrar', region);
    await api.platform.api.run(cec, (db) =>
      db.execute(
        `INSERT INTO precinct (region_id, district_id, number, name_kk, name_ru, kind, decision_number, decision_date, valid_from)
         SELECT '10', d, n, 'Мектеп', 'Школа', 'general', '1', '2020-01-01', '2020-01-01' FROM (VALUES ($1, 1), ($1, 2), ($2, 3), ($1, 4)) p (d, n)`,
        [SEMEY, ABAI],
      ),
    );
  });
  afterAll(() => api.close());

  async function round(regions = ['10']): Promise<string> {
    year += 1;
    const answer = await supervisor
      .post('/api/v1/rounds')
      .send({ kind: 'on-request', asOf: `${year}-01-01`, dueOn: `${year}-01-10`, regions });
    return answer.body.id;
  }
  async function checked(agent: TestAgent, roundId: string, file: Buffer): Promise<string> {
    const answer = await agent.post('/api/v1/lists').field('roundId', roundId).attach('file', file, 'list.csv');
    expect(answer.status).toBe(202);
    await api.platform.drain(handlers);
    return answer.body.id;
  }
  const reconciled = (id: string) => api.platform.worker.run(cec, (db) => setListState(db, id, 'reconciled'));
  const post = (agent: TestAgent, path: string, body: object = {}) => agent.post(`/api/v1/${path}`).send(body);
  const get = async (agent: TestAgent, path: string) => (await agent.get(`/api/v1/${path}`).set('Accept-Language', 'ru')).body;
  const prepare = async (id: string) => (await post(registrar, `lists/${id}/prepare`)).body;
  const rows = <R extends object>(sql: string, params: unknown[] = []) => api.platform.api.read(cec, (db) => db.query<R>(sql, params));
  const findings = async (id: string, query: string) =>
    (await get(registrar, `lists/${id}/findings?${query}`)).items as { seq: number; line: number }[];

  describe('reasons', () => {
    it('are asked for every doubt before a list is prepared, one by one and in bulk, and may change until then', async () => {
      const roundId = await round();
      const file = csv(
        person(1, { iin: '' }),
        person(2, { iin: '' }),
        person(2, { surname: 'Ахмет?в' }),
        person(3),
        person(1, { iin: '', sex: 'X' }),
        ...people(2, 20),
      );
      const id = await checked(registrar, roundId, file);
      await reconciled(id);
      expect(await prepare(id)).toMatchObject({ status: 409, code: 'list.findings-unconfirmed' });
      expect(await get(registrar, `lists/${id}`)).toMatchObject({ toConfirm: 3, unconfirmed: 3 });

      const bulk = (body: object) => post(registrar, `lists/${id}/reasons`, { code: 'iin.missing', reason: 'iin-not-issued', ...body });
      expect((await bulk({ preview: true })).body).toEqual({ count: 2, bulkId: null });
      expect((await bulk({ precinct: 1, preview: true })).body.count).toBe(1);
      expect((await bulk({ expected: 3 })).body).toMatchObject({ status: 409, code: 'finding.count-changed' });
      expect((await bulk({ reason: 'migration' })).body).toMatchObject({ status: 422, code: 'finding.reason-not-allowed' });
      expect((await bulk({ reason: 'other' })).body).toMatchObject({ status: 422, code: 'finding.words-needed' });
      expect((await bulk({ code: 'no.such-rule' })).status).toBe(400);
      expect((await bulk({ precinct: 1 })).body).toMatchObject({ count: 1 });
      expect((await bulk({ expected: 1 })).body).toMatchObject({ count: 1, bulkId: expect.any(String) });
      expect((await bulk({ code: 'line.letters-lost', reason: 'letter-loss-verified' })).body).toMatchObject({
        code: 'finding.line-by-line',
      });

      const [lost] = await findings(id, 'open=true');
      const one = (seq: number, body: object) => post(registrar, `lists/${id}/findings/${seq}/reason`, body);
      expect((await one(lost!.seq, { reason: 'checked-with-person' })).body).toMatchObject({ code: 'finding.reason-not-allowed' });
      const given = (await one(lost!.seq, { reason: 'letter-loss-verified' })).body;
      expect(given).toMatchObject({
        code: 'line.letters-lost',
        reason: 'letter-loss-verified',
        history: [{ givenBy: await api.accountOf('registrar', region) }],
      });
      const changed = (await one(lost!.seq, { reason: 'other', text: 'Құжатта осылай' })).body;
      expect(changed).toMatchObject({
        reason: 'other',
        reasonText: 'Құжатта осылай',
        history: [{ reason: 'other' }, { reason: 'letter-loss-verified' }],
      });
      const [rejected] = await findings(id, 'line=6&code=iin.missing');
      expect((await one(rejected!.seq, { reason: 'iin-not-issued' })).body).toMatchObject({ status: 409, code: 'finding.not-to-confirm' });
      expect((await one(9999, { reason: 'other', text: 'жоқ' })).body).toMatchObject({ status: 404, code: 'finding.not-found' });

      expect(await get(registrar, `lists/${id}`)).toMatchObject({
        unconfirmed: 0,
        reasons: [
          { code: 'iin.missing', reason: 'iin-not-issued', findings: 2, lines: 2, text: 'ИИН человеку ещё не присвоен' },
          { code: 'line.letters-lost', reason: 'other', findings: 1 },
        ],
      });
      expect(await prepare(id)).toMatchObject({ state: 'prepared' });
      expect((await one(lost!.seq, { reason: 'letter-loss-verified' })).body).toMatchObject({
        status: 409,
        code: 'list.not-with-registrar',
      });
      await post(await api.as('approver', region), `lists/${id}/send-back`, { reason: 'тағы қараңыз' });
      expect((await bulk({ from: 'iin-not-issued', reason: 'checked-with-person' })).body).toMatchObject({ count: 2 });
      expect(await rows(`SELECT count(*)::int AS n FROM finding_reason WHERE list_id = $1`, [id])).toEqual([{ n: 6 }]);
      expect(await get(supervisor, `rounds/${roundId}/finding-reasons`)).toMatchObject({
        open: 0,
        confirmed: 3,
        items: [
          { regionId: '10', code: 'iin.missing', reason: 'checked-with-person', findings: 2 },
          { regionId: '10', code: 'line.letters-lost', reason: 'other', findings: 1 },
        ],
      });
    });

    it('stay with their territory and their people', async () => {
      const id = await checked(registrar, await round(), csv(person(1, { iin: '' }), person(3, { iin: '' })));
      const [first] = await findings(id, 'open=true');
      const body = { code: 'iin.missing', reason: 'iin-not-issued' };
      for (const agent of [await api.as('registrar', { level: 'region', regionId: '11' }), await api.as('registrar', abai)]) {
        expect((await post(agent, `lists/${id}/reasons`, body)).status).toBe(404);
        expect((await post(agent, `lists/${id}/findings/${first!.seq}/reason`, { reason: 'iin-not-issued' })).status).toBe(404);
      }
      expect((await post(await api.as('approver', region), `lists/${id}/reasons`, body)).status).toBe(403);
      await post(registrar, `lists/${id}/reasons`, body);
      const foreign = await api.platform.api.read({ accountId: null, login: 'x', role: 'registrar', territory: abai }, (db) =>
        db.query('SELECT district_id FROM finding_reason WHERE list_id = $1', [id]),
      );
      expect(foreign).toEqual([{ district_id: ABAI }]);
      const wrong = api.platform.api.run(cec, (db) => db.execute(`UPDATE list_finding SET severity = 'note' WHERE list_id = $1`, [id]));
      await expect(wrong).rejects.toMatchObject({ code: '42501' });
    });

    it('of an assembled list stand in its parts', async () => {
      const roundId = await round();
      const part = await checked(await api.as('registrar', semey), roundId, csv(person(1, { iin: '' }), person(2, { surname: 'Ахмет?в' })));
      await checked(await api.as('registrar', abai), roundId, csv(person(3, { iin: '' })));
      const { id } = (await post(registrar, 'lists/assemble', { roundId })).body;
      await api.platform.drain(handlers);
      await reconciled(id);
      expect(await prepare(id)).toMatchObject({ code: 'list.findings-unconfirmed' });
      expect((await post(registrar, `lists/${id}/reasons`, { code: 'iin.missing', reason: 'iin-not-issued' })).body).toMatchObject({
        count: 2,
      });
      expect(await prepare(id)).toMatchObject({ code: 'list.findings-unconfirmed' });
      const [lost] = await findings(part, 'open=true');
      const confirm = () => post(registrar, `lists/${part}/findings/${lost!.seq}/reason`, { reason: 'letter-loss-verified' });
      expect((await confirm()).status).toBe(200);
      expect(await prepare(id)).toMatchObject({ state: 'prepared' });
      expect((await confirm()).body).toMatchObject({ code: 'list.not-with-registrar' });
    });
  });

  describe('limits of a round', () => {
    const strict = { rejectedPercent: 10, unconfirmedPercent: 50, precinctPercent: 3, reason: 'Хаттама № 4' };

    it('are set by one and signed by another, hold from the signature, and keep their history', async () => {
      const roundId = await round();
      const id = await checked(registrar, roundId, csv(...people(1, 8), person(1, { iin: '' }), person(1, { sex: 'X' })));
      await reconciled(id);
      expect(await prepare(id)).toMatchObject({ status: 409, code: 'list.too-many-rejected' });
      const set = (await post(supervisor, `rounds/${roundId}/limits`, strict)).body;
      expect(set).toMatchObject({
        inForce: { rejectedPercent: 5, unconfirmedPercent: 0, precinctPercent: 3 },
        history: [{ ...strict, signedBy: null }],
      });
      expect(await prepare(id)).toMatchObject({ code: 'list.too-many-rejected' });
      const sign = (agent: TestAgent) => post(agent, `rounds/${roundId}/limits/${set.history[0].id}/sign`);
      expect((await sign(supervisor)).body).toMatchObject({ status: 403, code: 'limits.four-eyes' });
      const other = await secondSupervisor();
      expect((await sign(other)).body).toMatchObject({
        inForce: { rejectedPercent: 10, unconfirmedPercent: 50 },
        history: [{ signedBy: expect.any(String) }],
      });
      expect((await sign(other)).body).toMatchObject({ status: 409, code: 'limits.signed-already' });
      expect(await prepare(id)).toMatchObject({ state: 'prepared' });
      expect((await post(await api.as('supervisor', region), `rounds/${roundId}/limits`, strict)).status).toBe(403);
      expect((await post(supervisor, `rounds/${roundId}/limits`, { ...strict, rejectedPercent: 101 })).status).toBe(400);
      expect((await get(registrar, `rounds/${roundId}/limits`)).history).toHaveLength(1);
      const forged = api.platform.api.run(cec, (db) =>
        db.execute('UPDATE round_limit SET signed_by = set_by WHERE round_id = $1', [roundId]),
      );
      await expect(forged).rejects.toMatchObject({ code: '23514', constraint: 'round_limit_four_eyes' });
    });

    it('never let a line with lost letters pass unseen', async () => {
      const roundId = await round();
      const id = await checked(registrar, roundId, csv(...people(1, 9), person(1, { surname: 'Ахмет?в' })));
      await reconciled(id);
      const { history } = (await post(supervisor, `rounds/${roundId}/limits`, strict)).body;
      await post(await secondSupervisor(), `rounds/${roundId}/limits/${history[0].id}/sign`);
      expect(await prepare(id)).toMatchObject({ code: 'list.findings-unconfirmed' });
    });

    async function secondSupervisor(): Promise<TestAgent> {
      return api.as('supervisor', { ...{ level: 'republic' as const }, second: true } as { level: 'republic' });
    }
  });

  describe('precincts that changed', () => {
    it('are compared with the register, explained, and then the list goes on', async () => {
      const firstRound = await round();
      const before = [...people(1, 100), ...people(2, 100), ...people(3, 10)];
      const first = await checked(registrar, firstRound, csv(...before));
      expect(await get(registrar, `lists/${first}/precinct-changes`)).toMatchObject({ open: 0, limitPercent: 3 });
      await reconciled(first);
      expect(await prepare(first)).toMatchObject({ state: 'prepared' });
      await post(await api.as('approver', region), `lists/${first}/sign`);
      await post(await api.as('clerk', region), `lists/${first}/accept`);
      await post(supervisor, `lists/${first}/accept`);
      await api.platform.drain(handlers);
      expect(await get(registrar, `lists/${first}`)).toMatchObject({ state: 'applied' });

      const later = await round();
      // Precinct 1 loses 3 of 100 (within the limit), 2 loses 4, 3 is gone, 4 is new.
      const after = [...before.slice(3, 100), ...before.slice(104, 200), ...people(4, 5)];
      const id = await checked(registrar, later, csv(...after));
      await reconciled(id);
      expect(await prepare(id)).toMatchObject({ status: 409, code: 'list.precincts-unexplained' });
      const changes = await get(registrar, `lists/${id}/precinct-changes`);
      expect(
        changes.items.map((one: { number: number; kind: string; percent: number; mustExplain: boolean }) => [
          one.number,
          one.kind,
          one.percent,
          one.mustExplain,
        ]),
      ).toEqual([
        [1, 'changed', -3, false],
        [2, 'changed', -4, true],
        [3, 'closed', -100, true],
        [4, 'new', null, true],
      ]);
      const explain = (body: object) => post(registrar, `lists/${id}/precinct-changes/explain`, body);
      expect((await explain({ precincts: [2, 99], reason: 'migration', text: 'көшу' })).body).toMatchObject({
        status: 422,
        code: 'precinct.not-in-list',
      });
      expect((await explain({ reason: 'migration' })).status).toBe(400);
      expect((await explain({ reason: 'iin-not-issued', text: 'көшу' })).status).toBe(400);
      expect((await explain({ precincts: [2], reason: 'migration', text: 'көшу' })).body).toMatchObject({ open: 2 });
      expect((await explain({ reason: 'boundaries-changed', text: 'шешім № 5', expected: 3 })).body).toMatchObject({
        code: 'finding.count-changed',
      });
      const all = (await explain({ reason: 'boundaries-changed', text: 'шешім № 5', expected: 2 })).body;
      expect(all).toMatchObject({
        open: 0,
        items: [{ number: 1, reason: null }, { number: 2, reason: 'migration' }, { reason: 'boundaries-changed' }, {}],
      });
      expect(all.history).toHaveLength(3);
      expect(
        (await (await api.as('registrar', { level: 'region', regionId: '11' })).get(`/api/v1/lists/${id}/precinct-changes`)).status,
      ).toBe(404);
      expect(await prepare(id)).toMatchObject({ state: 'prepared' });
      expect((await explain({ precincts: [2], reason: 'other', text: 'тағы' })).body).toMatchObject({ code: 'list.not-with-registrar' });
    });
  });
});
