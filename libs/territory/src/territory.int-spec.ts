import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openTestApi, type TestApi } from '@tizilim/test-support';
import { TerritoryHttpModule } from './index.js';

const SEMEY = '101000000';
const region10 = { level: 'region', regionId: '10' } as const;
const region11 = { level: 'region', regionId: '11' } as const;
const body = { districtId: SEMEY, number: 5, nameKk: 'Мектеп', nameRu: 'Школа', kind: 'general', decisionNumber: '12', decisionDate: '2026-11-02' };

describe('territory over HTTP', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await openTestApi({ modules: [TerritoryHttpModule] });
  });
  afterAll(() => api.close());
  const path = (rest: string): string => `/api/v1/territory/${rest}`;

  it('lists regions and districts for every role', async () => {
    const official = await api.as('official');
    expect((await official.get(path('regions')).expect(200)).body.items).toHaveLength(20);
    expect((await official.get(path('districts?regionId=79')).expect(200)).body).toMatchObject({ next: null, items: [{ id: '791110000', regionId: '79' }, {}, {}, {}, {}] });
    await official.get(path('districts?regionId=7')).expect(400);
    await api.anonymous().get(path('regions')).expect(401);
  });

  it('creates, changes, shows and closes a precinct', async () => {
    const registrar = await api.as('registrar', region10);
    const { body: made } = await registrar.post(path('precincts')).send(body).expect(201);
    expect(made).toMatchObject({ ...body, regionId: '10', validTo: null });
    const decision = { decisionNumber: '13', decisionDate: '2026-12-01' };
    expect((await registrar.patch(path(`precincts/${made.id}`)).send({ nameRu: 'Клуб', ...decision }).expect(200)).body).toMatchObject({ nameRu: 'Клуб', ...decision });
    const foreign = await api.as('supervisor', region11);
    expect((await foreign.get(path(`precincts/${made.id}`)).expect(200)).body.number).toBe(5);
    await foreign.patch(path(`precincts/${made.id}`)).send({ nameRu: 'x', ...decision }).expect(403);
    await foreign.post(path('precincts')).send({ ...body, number: 6 }).expect(403);
    await registrar.post(path('precincts')).send(body).expect(409);
    await registrar.post(path(`precincts/${made.id}/close`)).send(decision).expect(200);
    expect((await registrar.get(path('precincts?regionId=10')).expect(200)).body.items).toEqual([]);
    expect((await registrar.get(path('precincts?regionId=10&closed=true')).expect(200)).body.items).toMatchObject([{ id: made.id, validTo: '2027-01-04' }]);
  });

  it('refuses forms that do not fit', async () => {
    const registrar = await api.as('registrar', region10);
    await registrar.post(path('precincts')).send({ ...body, kind: 'bazaar' }).expect(400);
    await registrar.post(path('precincts')).send({ ...body, number: 0 }).expect(400);
    await registrar.get(path('precincts/abc')).expect(400);
    await registrar.get(path('precincts?after=x')).expect(400);
    await (await api.as('clerk', region10)).post(path('precincts')).send(body).expect(403);
  });

  it('takes tables as bodies', async () => {
    const table = `number,district,name_kk,name_ru,kind,decision_number,decision_date\n21,${SEMEY},а,б,general,5,2026-10-01\n`;
    const registrar = await api.as('registrar', region10);
    expect((await registrar.post(path('precincts/import')).type('text/csv').send(table).expect(200)).body).toMatchObject({ state: 'imported', created: 1 });
    const refused = await registrar.post(path('precincts/import')).type('text/csv').send('number,name\n1,x\n').set('Accept-Language', 'en').expect(422);
    expect(refused.body).toMatchObject({ code: 'table.column-missing', title: expect.stringContaining('Line 1 has no column “district”') as unknown });
    const kato = 'kato,kato_version,level,type_code,name_ru,name_kk\n100000000,T,oblast,0,область Абай,Абай облысы\n';
    await registrar.post(path('kato-editions')).type('text/csv').send(kato).expect(403);
    const centre = await api.as('administrator');
    expect((await centre.post(path('kato-editions')).type('text/csv').send(kato).expect(409)).body.code).toBe('territory.kato-closes-many');
  });
});
