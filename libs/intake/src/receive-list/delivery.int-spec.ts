import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Module } from '@nestjs/common';
import { DutiesHttpModule } from '@tizilim/duties';
import type { JobHandler } from '@tizilim/platform';
import { bodyBytes, cec, listFile, listLine, openTestApi, seedPrecinct, type TestAgent, type TestApi } from '@tizilim/test-support';
import { CheckListJob } from '../check-list/check-list.job.js';
import { CloseRoundJob } from '../close-round/close-round.job.js';
import { IntakeHttpModule, OPEN_POINTS, setListState } from '../index.js';
import { AnnotateListJob } from '../return-file/annotate-list.job.js';

const SEMEY = '101000000';
const region = { level: 'region', regionId: '10' } as const;

@Module({ providers: [{ provide: OPEN_POINTS, useValue: {} }] })
class PointsModule {}

describe('delivery of lists', () => {
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
      ['intake.annotate-list', new AnnotateListJob(files)],
      ['intake.close-round', new CloseRoundJob(worker, files)],
    ]);
    [supervisor, registrar] = [await api.as('supervisor'), await api.as('registrar', region)];
    for (const number of [1, 2]) await seedPrecinct(api.platform, { districtId: SEMEY, number });
  });
  afterAll(() => api.close());

  /** Today is 2027-01-04. */
  async function round(dueOn = '2027-01-10', regions = ['10']): Promise<string> {
    year += 1;
    const answer = await supervisor.post('/api/v1/rounds').send({ kind: 'on-request', asOf: `${year}-01-01`, dueOn, regions });
    return answer.body.id;
  }
  const post = (agent: TestAgent, roundId: string, file: Buffer, fields: Record<string, string | number> = {}, query = '') => {
    const asked = agent.post(`/api/v1/lists${query}`).field('roundId', roundId);
    for (const [name, value] of Object.entries(fields)) asked.field(name, value);
    return asked.attach('file', file, 'Тізім.csv');
  };
  const drain = () => api.platform.drain(handlers);
  const get = async (agent: TestAgent, id: string) => (await agent.get(`/api/v1/lists/${id}`)).body;
  const rows = <R extends object>(sql: string, params: unknown[] = []) => api.platform.worker.read(cec, (db) => db.query<R>(sql, params));
  const board = async (roundId: string) => (await supervisor.get(`/api/v1/rounds/${roundId}/board`)).body;

  describe('a trial run', () => {
    it('gives the same balance, findings and workbook as the delivery, and leaves the round alone', async () => {
      const roundId = await round();
      const file = listFile(listLine(1, 1), listLine(2, 77), listLine(3, 2, { sex: '?' }), listLine(4, 2));
      const trial = (await post(registrar, roundId, file, { declaredLines: 4 }, '?dry-run')).body;
      expect(trial).toMatchObject({ dryRun: true, version: 0, expiresAt: expect.any(String) });
      await drain();
      expect(await board(roundId)).toMatchObject({ delivered: 0, regions: [{ delivery: 'expected', list: null }] });
      const real = (await post(registrar, roundId, file, { declaredLines: 4 })).body;
      expect(real).toMatchObject({ dryRun: false, version: 1, expiresAt: null });
      await drain();
      const balance = ({ state, lines, header, blank, accepted, rejected, toConfirm, findings }: Record<string, unknown>) => ({ state, lines, header, blank, accepted, rejected, toConfirm, findings });
      const [tried, delivered] = [await get(registrar, trial.id), await get(registrar, real.id)];
      expect(balance(tried)).toEqual(balance(delivered));
      expect(balance(tried)).toMatchObject({ state: 'checked', accepted: 2, rejected: 2 });
      const findings = async (id: string) => (await registrar.get(`/api/v1/lists/${id}/findings`)).body.items;
      expect(await findings(trial.id)).toEqual(await findings(real.id));
      const books: Buffer[] = [];
      for (const { id } of [trial, real]) {
        await registrar.post(`/api/v1/lists/${id}/annotated?lang=kk`);
        await drain();
        books.push((await registrar.get(`/api/v1/lists/${id}/annotated?lang=kk`).buffer(true).parse(bodyBytes)).body as Buffer);
      }
      expect(books[0]!.length).toBeGreaterThan(1000);
      expect(books[0]).toEqual(books[1]);
      expect((await registrar.get(`/api/v1/lists?roundId=${roundId}`)).body.items.map((one: { id: string }) => one.id)).toEqual([real.id]);
      expect((await registrar.get(`/api/v1/lists?roundId=${roundId}&dry-run`)).body.items.map((one: { id: string }) => one.id)).toEqual([trial.id]);
      expect(await rows('SELECT id FROM v_intake_list WHERE round_id = $1', [roundId])).toEqual([{ id: real.id }]);
    });

    it('may stand beside anything, replaces nothing, and never goes further', async () => {
      const roundId = await round('2027-01-02');
      const live = (await post(registrar, roundId, listFile(listLine(1, 1)), { lateReason: 'staff', lateNote: 'Ауырып қалды' })).body;
      await drain();
      const trial = (await post(registrar, roundId, listFile(listLine(2, 1)), {}, '?dry-run=1')).body;
      expect((await post(registrar, roundId, listFile(listLine(2, 1)), {}, '?dry-run=true')).body).toEqual(trial);
      await drain();
      expect(await get(registrar, live.id)).toMatchObject({ state: 'checked', version: 1 });
      await expect(api.platform.worker.run(cec, (db) => setListState(db, trial.id, 'reconciled'))).rejects.toMatchObject({ code: 'list.dry-run-only' });
      expect((await registrar.patch(`/api/v1/lists/${trial.id}/lines/2`).send({ values: { surname: 'Қасымов' } })).body).toMatchObject({ code: 'list.dry-run-only' });
      expect((await registrar.post(`/api/v1/lists/${trial.id}/corrections`).attach('file', listFile(listLine(2, 1)), 'a.csv')).body).toMatchObject({ code: 'list.dry-run-only' });
      expect((await registrar.post(`/api/v1/lists/${trial.id}/reasons`).send({ code: 'iin.missing', reason: 'checked-with-person' })).body).toMatchObject({ code: 'list.dry-run-only' });
      const forged = api.platform.worker.run(cec, (db) => db.execute(`UPDATE voter_list SET state = 'reconciled' WHERE id = $1`, [trial.id]));
      await expect(forged).rejects.toMatchObject({ constraint: 'voter_list_dry_run' });
      expect((await post(registrar, roundId, listFile(listLine(2, 1)), {}, '?dry-run=0')).body).toMatchObject({ dryRun: false, version: 2 });
      await drain();
    });

    it('is seen by its sender only', async () => {
      const roundId = await round();
      const { id } = (await post(registrar, roundId, listFile(listLine(1, 1)), {}, '?dry-run')).body;
      await drain();
      for (const other of [await api.as('approver', region), await api.as('clerk', region), supervisor]) {
        for (const path of ['', '/findings', '/file']) expect((await other.get(`/api/v1/lists/${id}${path}`)).status).toBe(404);
        expect((await other.get(`/api/v1/lists?roundId=${roundId}&dry-run`)).body.items).toEqual([]);
      }
      expect((await get(registrar, id)).state).toBe('checked');
    });

    it('is swept away with all that hangs on it once its days are over; a list never is', async () => {
      const roundId = await round();
      const { id } = (await post(registrar, roundId, listFile(listLine(1, 1), listLine(2, 1, { sex: '?' })), {}, '?dry-run')).body;
      await drain();
      await api.platform.worker.run(cec, (db) => db.execute(`UPDATE voter_list SET expires_at = clock_timestamp() - interval '1 second' WHERE id = $1`, [id]));
      const real = (await post(registrar, roundId, listFile(listLine(3, 1)))).body;
      await drain();
      expect((await registrar.get(`/api/v1/lists/${id}`)).status).toBe(404);
      for (const table of ['list_line', 'list_finding', 'list_transition']) expect(await rows(`SELECT 1 FROM ${table} WHERE list_id = $1`, [id])).toEqual([]);
      const spared = await api.platform.worker.run(cec, async (db) => [await db.execute('DELETE FROM list_line WHERE list_id = $1', [real.id]), await db.execute('DELETE FROM voter_list WHERE id = $1', [real.id])]);
      expect(spared).toEqual([0, 0]);
    });
  });

  describe('in time, or late with a reason', () => {
    it('needs a reason for a first delivery after the due date, and none for what corrects it', async () => {
      const roundId = await round('2027-01-03');
      const file = listFile(listLine(1, 1));
      const refused = await post(registrar, roundId, file).set('Accept-Language', 'ru');
      expect(refused.body).toMatchObject({ status: 422, code: 'list.late-reason-missing', title: expect.stringContaining('2027-01-03') });
      expect((await post(registrar, roundId, file, { lateReason: 'technical' })).body).toMatchObject({ code: 'upload.field-invalid' });
      expect((await post(registrar, roundId, file, { lateReason: 'holiday', lateNote: 'мереке' })).body).toMatchObject({ code: 'upload.field-invalid' });
      expect(await rows('SELECT 1 FROM voter_list WHERE round_id = $1', [roundId])).toEqual([]);
      const late = await post(registrar, roundId, file, { lateReason: 'technical', lateNote: 'Байланыс болмады' });
      const reason = { reason: 'technical', note: 'Байланыс болмады' };
      expect(late.body).toMatchObject({ onTime: false, dueOn: '2027-01-03', late: reason });
      await drain();
      expect(await get(registrar, late.body.id)).toMatchObject({ late: reason });
      expect((await post(registrar, roundId, listFile(listLine(2, 1)))).status).toBe(202);
      await drain();
      expect(await board(roundId)).toMatchObject({ late: 1, regions: [{ delivery: 'late', late: reason, hasException: false, list: { version: 2 } }] });
    });

    it('lets a region with a granted exception deliver later, on the board and in the act', async () => {
      const roundId = await round('2027-01-03', ['10', '11']);
      const asked = (await (await api.as('clerk', { level: 'republic' })).post(`/api/v1/rounds/${roundId}/exceptions`).send({ regionId: '10', dueOn: '2027-01-04', reason: 'Су тасқыны' })).body;
      expect((await post(registrar, roundId, listFile(listLine(1, 1)))).body).toMatchObject({ code: 'list.late-reason-missing' });
      await supervisor.post(`/api/v1/rounds/${roundId}/exceptions/${asked.id}/grant`).send({});
      expect((await post(registrar, roundId, listFile(listLine(1, 1)))).body).toMatchObject({ onTime: true, dueOn: '2027-01-04', late: null });
      await drain();
      expect((await board(roundId)).regions).toMatchObject([
        { regionId: '10', dueOn: '2027-01-04', hasException: true, delivery: 'on-time' },
        { regionId: '11', dueOn: '2027-01-03', hasException: false, delivery: 'overdue' },
      ]);
      await supervisor.post(`/api/v1/rounds/${roundId}/close`).send({ reason: 'Сынақ' });
      await drain();
      const act = (await supervisor.get(`/api/v1/rounds/${roundId}/act?lang=ru`).buffer(true).parse(bodyBytes)).body as Buffer;
      expect(act.subarray(0, 5).toString()).toBe('%PDF-');
    });
  });

  describe('the same request again', () => {
    const key = () => `key-${year}-${Math.round(year * 7)}`;

    it('gets the same receipt, even when the round has moved on', async () => {
      const roundId = await round();
      const file = listFile(listLine(1, 1));
      const first = await post(registrar, roundId, file).set('Idempotency-Key', key());
      expect(first.status).toBe(202);
      await drain();
      await post(registrar, roundId, listFile(listLine(2, 1)));
      await drain();
      const answers = await Promise.all(Array.from({ length: 5 }, () => post(registrar, roundId, file).set('Idempotency-Key', `"${key()}"`)));
      expect(new Set(answers.map((one) => JSON.stringify(one.body)))).toEqual(new Set([JSON.stringify(first.body)]));
      expect(await rows('SELECT 1 FROM voter_list WHERE round_id = $1', [roundId])).toHaveLength(2);
    });

    it('is refused with other content, other fields, or a key of wrong form', async () => {
      const roundId = await round();
      const file = listFile(listLine(1, 1));
      await post(registrar, roundId, file).set('Idempotency-Key', key());
      await drain();
      expect((await post(registrar, roundId, listFile(listLine(2, 1))).set('Idempotency-Key', key())).body).toMatchObject({ status: 422, code: 'upload.key-reused' });
      expect((await post(registrar, roundId, file, { declaredLines: 1 }).set('Idempotency-Key', key())).body).toMatchObject({ code: 'upload.key-reused' });
      expect((await post(registrar, roundId, file, {}, '?dry-run').set('Idempotency-Key', key())).body).toMatchObject({ code: 'upload.key-reused' });
      expect((await post(registrar, roundId, file).set('Idempotency-Key', 'short')).body).toMatchObject({ code: 'upload.key-form' });
      const other = await api.as('registrar', { level: 'district', regionId: '10', districtId: SEMEY });
      expect((await post(other, roundId, file, {}, '?dry-run').set('Idempotency-Key', key())).status).toBe(202);
      await drain();
    });

    it('sent twenty times at once makes one list', async () => {
      const roundId = await round();
      const file = listFile(listLine(1, 1));
      const answers = await Promise.all(Array.from({ length: 20 }, () => post(registrar, roundId, file).set('Idempotency-Key', key())));
      expect(answers.map((one) => one.status)).toEqual(Array.from({ length: 20 }, () => 202));
      expect(await rows('SELECT 1 FROM voter_list WHERE round_id = $1', [roundId])).toHaveLength(1);
      await drain();
    });
  });

  it('takes lists from a system by its key, which reads only what it has sent itself', async () => {
    const roundId = await round();
    const abai = { level: 'district', regionId: '10', districtId: SEMEY } as const;
    const part = await api.as('registrar', abai);
    const key = (await part.post('/api/v1/session/keys').send({ name: 'жүйе', scopes: ['lists:deliver', 'lists:read'] })).body.key as string;
    const system = () => api.anonymous();
    const sent = await system().post('/api/v1/lists').set('Authorization', `Bearer ${key}`).field('roundId', roundId).attach('file', listFile(listLine(1, 1)), 'a.csv');
    expect(sent.body).toMatchObject({ kind: 'part', districtId: SEMEY });
    await drain();
    const read = (path: string) => system().get(`/api/v1/${path}`).set('Authorization', `Bearer ${key}`);
    expect((await read(`lists/${sent.body.id}`)).body).toMatchObject({ state: 'checked', accepted: 1 });
    expect((await read('rounds?state=open')).status).toBe(200);
    const other = (await post(registrar, roundId, listFile(listLine(2, 1)), { districtId: SEMEY })).body;
    await drain();
    for (const path of ['', '/findings', '/file']) expect((await read(`lists/${other.id}${path}`)).status).toBe(404);
    expect((await read(`lists?roundId=${roundId}`)).body.items.map((one: { id: string }) => one.id)).toEqual([sent.body.id]);
    expect((await system().post(`/api/v1/lists/${sent.body.id}/prepare`).set('Authorization', `Bearer ${key}`)).body).toMatchObject({ code: 'access.key-scope' });
  });

  it('takes the bytes themselves as the body, in every notation for systems', async () => {
    const key = (await registrar.post('/api/v1/session/keys').send({ name: 'жүйе', scopes: ['lists:deliver', 'lists:read'] })).body.key as string;
    const [iin, surname, given_name, , birth_date, sex] = listLine(5, 1).split(',');
    const line = { iin, surname, given_name, birth_date, sex, precinct: 1, address: 'Абай көшесі, 5-үй' };
    const xml = `<list declaredLines="1"><line>${Object.entries(line).map(([name, value]) => `<${name}>${value}</${name}>`).join('')}</line></list>`;
    const bodies: [string, string, string][] = [
      ['application/json', JSON.stringify({ declaredLines: 1, lines: [line] }), 'json'],
      ['application/x-ndjson', `${JSON.stringify(line)}\n`, 'ndjson'],
      ['application/xml', xml, 'xml'],
    ];
    for (const [type, body, format] of bodies) {
      const roundId = await round();
      const address = `${api.url}/api/v1/lists?roundId=${roundId}&declaredLines=1&fileName=${encodeURIComponent('жүйе')}`;
      const answer = await fetch(address, { method: 'POST', body, headers: { 'Content-Type': type, Authorization: `Bearer ${key}` } });
      const receipt = (await answer.json()) as { id: string; fileName: string };
      expect({ status: answer.status, fileName: receipt.fileName }).toEqual({ status: 202, fileName: 'жүйе' });
      await drain();
      expect(await get(registrar, receipt.id)).toMatchObject({ state: 'checked', format, encoding: 'utf-8', lines: 2, header: 1, accepted: 1 });
      await registrar.post(`/api/v1/lists/${receipt.id}/annotated?lang=ru`);
      await drain();
      expect((await registrar.get(`/api/v1/lists/${receipt.id}/annotated?lang=ru`)).status).toBe(200);
    }
    const empty = await fetch(`${api.url}/api/v1/lists?roundId=${await round()}`, { method: 'POST', headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${key}` } });
    expect(await empty.json()).toMatchObject({ code: 'upload.file-missing' });
  });
});
