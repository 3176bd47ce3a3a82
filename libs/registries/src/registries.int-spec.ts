import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openTestApi, type TestApi } from '@tizilim/test-support';
import { makeIin } from '@tizilim/domain';
import { ImportSnapshot, RegistriesHttpModule } from './index.js';

const path = '/api/v1/registries/snapshots';
const file = `iin,kind,from_on,to_on\n${makeIin({ birthDate: '1980-01-02', sex: 'M', serial: 12 })},incapacity,2020-01-01,\n`;

describe('snapshots over HTTP', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await openTestApi({ modules: [RegistriesHttpModule] });
  });
  afterAll(() => api.close());

  it('takes a file as a body, loads it, and shows it with date, count and hash', async () => {
    const supervisor = await api.as('supervisor');
    const { body: receipt } = await supervisor.post(`${path}?kind=exclusions&asOf=2027-01-01&fileName=court.csv`).type('text/csv').send(file).expect(202);
    expect(receipt).toMatchObject({ known: false, snapshot: { kind: 'exclusions', state: 'loading', fileName: 'court.csv', rows: null } });
    await api.platform.drain(new Map([['registries.import-snapshot', new ImportSnapshot(api.platform.files)]]));
    const { body: again } = await supervisor.post(`${path}?kind=exclusions&asOf=2027-01-01`).type('text/csv').send(file).expect(202);
    expect(again).toMatchObject({ known: true, snapshot: { id: receipt.snapshot.id, state: 'ready', rows: 1 } });
    const auditor = await api.as('auditor');
    expect((await auditor.get(`${path}?kind=exclusions`).expect(200)).body.items).toMatchObject([{ id: receipt.snapshot.id, asOf: '2027-01-01', rows: 1, lines: 2, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as unknown }]);
    expect((await auditor.get(`${path}/${receipt.snapshot.id}`).expect(200)).body.jobId).toBe(receipt.snapshot.jobId);
    await auditor.get(`${path}/999`).expect(404);
  });

  it('is closed to the regions and to wrong forms', async () => {
    const query = `${path}?kind=exclusions&asOf=2027-01-01`;
    await (await api.as('supervisor', { level: 'region', regionId: '10' })).post(query).type('text/csv').send(file).expect(403);
    await (await api.as('registrar', { level: 'region', regionId: '10' })).post(query).type('text/csv').send(file).expect(403);
    const centre = await api.as('administrator');
    await centre.post(`${path}?kind=voters&asOf=2027-01-01`).type('text/csv').send(file).expect(400);
    await centre.post(`${path}?kind=exclusions&asOf=2027-02-30`).type('text/csv').send(file).expect(400);
    expect((await centre.post(query).type('text/csv').send('iin,kind\n').expect(422)).body.code).toBe('table.column-missing');
  });
});
