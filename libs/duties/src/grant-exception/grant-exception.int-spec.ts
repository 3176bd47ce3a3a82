import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { cec, openTestApi, type TestAgent, type TestApi } from '@tizilim/test-support';
import { DutiesHttpModule, getDueDate, getRound } from '../index.js';

describe('a later due date for one region', () => {
  let api: TestApi;
  let roundId: string;
  let [clerk, supervisor]: TestAgent[] = [];
  beforeAll(async () => {
    api = await openTestApi({ modules: [DutiesHttpModule] });
    [clerk, supervisor] = [await api.as('clerk', { level: 'republic' }), await api.as('supervisor')];
    roundId = (await supervisor!.post('/api/v1/rounds').send({ kind: 'on-request', asOf: '2031-01-01', dueOn: '2031-01-10', regions: ['10', '11'] })).body.id;
  });
  afterAll(() => api.close());

  const ask = (agent: TestAgent | undefined, body: object) => agent!.post(`/api/v1/rounds/${roundId}/exceptions`).send(body);
  const decide = (agent: TestAgent | undefined, id: string, what: 'grant' | 'decline') =>
    agent!.post(`/api/v1/rounds/${roundId}/exceptions/${id}/${what}`).send({});
  const dueOf = (regionId: string) => api.platform.api.read(cec, async (db) => getDueDate(db, await getRound(db, roundId), regionId));

  it('is asked for by one person and granted by another', async () => {
    const asked = await ask(supervisor, { regionId: '10', dueOn: '2031-01-15', reason: 'Су тасқыны' });
    expect(asked.status).toBe(201);
    expect(asked.body).toMatchObject({ state: 'asked', dueOn: '2031-01-15', decidedBy: null });
    expect(await dueOf('10')).toBe('2031-01-10');
    expect((await decide(supervisor, asked.body.id, 'grant')).body).toMatchObject({ status: 403, code: 'round.exception-own' });
    expect((await ask(clerk, { regionId: '10', dueOn: '2031-01-16', reason: 'тағы да' })).body).toMatchObject({ code: 'round.exception-asked' });
    const forged = api.platform.api.run(cec, (db) =>
      db.execute(`UPDATE round_exception SET state = 'granted', decided_by = asked_by, decided_on = '2031-01-02' WHERE id = $1`, [asked.body.id]),
    );
    await expect(forged).rejects.toMatchObject({ code: '23514', constraint: 'round_exception_four_eyes' });
  });

  it('counts once granted, for that region only', async () => {
    const asked = (await ask(clerk, { regionId: '11', dueOn: '2031-01-20', reason: 'Төтенше жағдай' })).body;
    const granted = (await decide(supervisor, asked.id, 'grant')).body;
    expect(granted).toMatchObject({ state: 'granted', decidedBy: await api.accountOf('supervisor'), askedBy: await api.accountOf('clerk', { level: 'republic' }) });
    expect([await dueOf('11'), await dueOf('10')]).toEqual(['2031-01-20', '2031-01-10']);
    expect((await decide(supervisor, asked.id, 'decline')).body).toMatchObject({ code: 'round.exception-decided' });
    expect((await ask(clerk, { regionId: '11', dueOn: '2031-01-20', reason: 'дәл сол күн' })).body).toMatchObject({ status: 422, code: 'round.exception-not-later' });
    const region = await api.as('registrar', { level: 'region', regionId: '11' });
    const seen = (await region.get(`/api/v1/rounds/${roundId}/exceptions`)).body.items;
    expect(seen).toEqual([granted]);
  });

  it('changes nothing when declined, and is the work of the Commission of the republic', async () => {
    const later = (await ask(clerk, { regionId: '11', dueOn: '2031-01-25', reason: 'Тағы бес күн' })).body;
    expect((await decide(supervisor, later.id, 'decline')).body).toMatchObject({ state: 'declined' });
    expect(await dueOf('11')).toBe('2031-01-20');
    const regional = await api.as('supervisor', { level: 'region', regionId: '10' });
    expect((await ask(regional, { regionId: '10', dueOn: '2031-01-25', reason: 'өзіміз' })).status).toBe(403);
    expect((await ask(clerk, { regionId: '15', dueOn: '2031-01-25', reason: 'сұралмаған' })).body).toMatchObject({ code: 'round.region-not-asked' });
    expect((await decide(supervisor, roundId, 'grant')).body).toMatchObject({ status: 404, code: 'round.exception-not-found' });
  });
});
