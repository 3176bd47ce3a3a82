import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { systemActor } from '@tizilim/platform';
import { applyList, RegisterHttpModule } from '@tizilim/register';
import { cec, openTestApi, type TestApi } from '@tizilim/test-support';
import { ReconciliationHttpModule } from './index.js';

const region10 = { level: 'region', regionId: '10' } as const;
const region11 = { level: 'region', regionId: '11' } as const;
const iin = '850815300126';

let api: TestApi;
let voterId: string;
const roundId = randomUUID();
const listId = randomUUID();

beforeAll(async () => {
  api = await openTestApi({ modules: [RegisterHttpModule, ReconciliationHttpModule] });
  const { precinct, district } = await api.platform.api.run(cec, async (db) => {
    const { id } = await db.one<{ id: string }>(`SELECT id FROM district WHERE region_id = '10' ORDER BY id LIMIT 1`);
    const sql = `INSERT INTO precinct (region_id, district_id, number, name_kk, name_ru, kind, decision_number, decision_date, valid_from) VALUES ('10', $1, 1, 'У', 'У', 'general', '1', '2020-01-01', '2020-01-01') RETURNING id`;
    return { district: id, precinct: (await db.one<{ id: string }>(sql, [id])).id };
  });
  await api.platform.worker.run(systemActor('test', region10), async (db) => {
    await db.execute(
      `INSERT INTO list_line (list_id, line_no, region_id, district_id, precinct_id, precinct_number, iin, iin_usable, surname, given_name, birth_date, sex, registration_kind, name_hash, name_k1, name_k2)
       VALUES ($1, 2, '10', $2, $3, 1, $4, true, 'Әуезов', 'Мұхтар', '1985-08-15', 'M', 'permanent', 1, 1, 1)`,
      [listId, district, precinct, iin],
    );
    await applyList(db, { listId, regionId: '10', districtId: null, roundId });
    voterId = (await db.one<{ id: string }>('SELECT id FROM voter WHERE iin = $1', [iin])).id;
  });
});
afterAll(() => api.close());

describe('routes of the register', () => {
  it('find a voter in the own region and nowhere else', async () => {
    const mine = await api.as('registrar', region10);
    const found = await mine.get('/api/v1/register/voters').query({ surname: 'ауез' }).expect(200);
    expect(found.body).toMatchObject({
      items: [{ id: voterId, iin, surname: 'Әуезов', birthDate: '1985-08-15', listId, lineNo: 2 }],
      next: null,
    });
    const other = await api.as('registrar', region11);
    expect((await other.get('/api/v1/register/voters').query({ iin }).expect(200)).body.items).toEqual([]);
    const refused = await other.get(`/api/v1/register/voters/${voterId}`).expect(404);
    expect(refused.body).toMatchObject({ code: 'register.voter-not-found' });
    await mine.get('/api/v1/register/voters').expect(400);
    await mine.get('/api/v1/register/voters/abc').expect(400);
    await (await api.as('official', region10)).get(`/api/v1/register/voters/${voterId}`).expect(403);
  });

  it('show states over time', async () => {
    const mine = await api.as('clerk', region10);
    expect((await mine.get(`/api/v1/register/voters/${voterId}`).query({ asOf: '2099-01-01' }).expect(200)).body).toMatchObject({
      versionNo: 1,
      changeKind: 'added',
    });
    await mine.get(`/api/v1/register/voters/${voterId}`).query({ asOf: '2001-01-01' }).expect(404);
    await mine.get(`/api/v1/register/voters/${voterId}`).query({ asOf: 'yesterday' }).expect(400);
    const { body } = await mine.get(`/api/v1/register/voters/${voterId}/history`).expect(200);
    expect(body.versions[0].validFrom).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
    expect((await mine.get('/api/v1/register/counts').expect(200)).body).toMatchObject({ active: 1, flagged: 0 });
    expect((await mine.get('/api/v1/register/counts').query({ asOf: '2001-01-01' }).expect(200)).body).toMatchObject({
      active: 0,
      items: [],
    });
    expect((await (await api.as('clerk', region11)).get('/api/v1/register/counts').expect(200)).body).toMatchObject({ active: 0 });
  });

  it('remove by two people, the CEC releasing a surge', async () => {
    const author = await api.as('registrar', region10);
    const body = { voterId, roundId, reason: 'dead', source: 'Акт № 3' };
    await author
      .post('/api/v1/register/removals')
      .send({ ...body, reason: 'counted-elsewhere' })
      .expect(400);
    await author
      .post('/api/v1/register/removals')
      .send({ ...body, source: ' ' })
      .expect(400);
    await (await api.as('registrar', region11)).post('/api/v1/register/removals').send(body).expect(404);
    const proposal = await author.post('/api/v1/register/removals').send(body).expect(201);
    await author.post(`/api/v1/register/removals/${proposal.body.id}/approve`).expect(403);
    const approved = await (await api.as('approver', region10)).post(`/api/v1/register/removals/${proposal.body.id}/approve`).expect(200);
    expect(approved.body).toMatchObject({ state: 'approved' });
    await (await api.as('supervisor', region10)).post('/api/v1/register/removals/release').send({ roundId, regionId: '10' }).expect(403);
    const release = await (
      await api.as('supervisor', { level: 'republic' })
    )
      .post('/api/v1/register/removals/release')
      .send({ roundId, regionId: '10' })
      .expect(200);
    expect(release.body).toEqual({ applied: 1 });
    const list = await author.get('/api/v1/register/removals').query({ state: 'applied', roundId }).expect(200);
    expect(list.body.items).toMatchObject([{ id: proposal.body.id, reason: 'dead', state: 'applied' }]);
  });
});

describe('routes of reconciliation', () => {
  it('are closed to whom they are not for', async () => {
    const mine = await api.as('registrar', region10);
    await mine.get('/api/v1/national-cases').expect(403);
    await mine.post(`/api/v1/rounds/${roundId}/national-check`).expect(403);
    await (await api.as('supervisor', region10)).get('/api/v1/national-cases').expect(403);
    await (
      await api.as('approver', region10)
    )
      .post(`/api/v1/lists/${listId}/verdicts`)
      .send({ type: 'dead', decision: 'leave-out' })
      .expect(403);
    await api.anonymous().get('/api/v1/discrepancies').expect(401);
  });

  it('answer for what is not there as for what is foreign', async () => {
    const mine = await api.as('registrar', region10);
    expect((await mine.get('/api/v1/discrepancies').expect(200)).body).toEqual({ items: [], next: null });
    expect((await mine.get('/api/v1/national-sides').expect(200)).body).toEqual({ items: [], next: null });
    await mine.get('/api/v1/discrepancies/1').expect(404);
    await mine.post('/api/v1/discrepancies/1/verdict').send({ decision: 'leave-out' }).expect(404);
    await mine.post('/api/v1/discrepancies/1/verdict').send({ decision: 'delete' }).expect(400);
    await mine.post(`/api/v1/lists/${listId}/reconcile`).expect(404);
    await mine.post(`/api/v1/lists/${listId}/verdicts`).send({ type: 'dead', decision: 'leave-out' }).expect(404);
    await mine.post(`/api/v1/lists/${listId}/reconciliation-act`).expect(404);
    await mine.get(`/api/v1/lists/${listId}/reconciliation-act/kk`).expect(404);
    await mine.get(`/api/v1/lists/${listId}/reconciliation-act/en`).expect(400);
    const cecSupervisor = await api.as('supervisor', { level: 'republic' });
    await cecSupervisor.post(`/api/v1/rounds/${roundId}/national-check`).expect(404);
    await cecSupervisor.get('/api/v1/national-cases/1').expect(404);
  });
});
