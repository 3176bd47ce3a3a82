import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { cec, openTestApi, type TestApi } from '@tizilim/test-support';
import { systemActor, type Db } from '@tizilim/platform';
import { DutiesHttpModule, getOpenRound, getRound, holdOpenRound, markRoundClosed, markRoundClosing } from './index.js';

describe('rounds', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await openTestApi({ modules: [DutiesHttpModule] });
  });
  afterAll(() => api.close());

  const open = async (body: object, role: 'supervisor' | 'clerk' = 'supervisor') => (await api.as(role)).post('/api/v1/rounds').send(body);
  const inWorker = <T>(work: (db: Db) => Promise<T>) => api.platform.worker.run(cec, work);

  it('opens a half-year round for all regions on its two dates only', async () => {
    const answer = await open({ kind: 'half-year', asOf: '2027-01-01', dueOn: '2027-01-10' });
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({ state: 'open', asOf: '2027-01-01', openedOn: '2027-01-04', closing: false, rootHash: null });
    expect(answer.body.regions).toHaveLength(20);
    const wrong = await open({ kind: 'half-year', asOf: '2027-02-01', dueOn: '2027-02-10' });
    expect(wrong.body).toMatchObject({ status: 422, code: 'round.not-half-year' });
    const forged = api.platform.api.run(cec, (db) =>
      db.execute(`INSERT INTO round (kind, as_of, due_on, opened_on) VALUES ('half-year', '2027-02-01', '2027-02-10', '2027-01-04')`),
    );
    await expect(forged).rejects.toMatchObject({ constraint: 'round_half_year_date' });
  });

  it('allows one open round a date, known regions, real dates', async () => {
    const body = { kind: 'on-request', asOf: '2027-03-01', dueOn: '2027-03-10', regions: ['10', '75', '10'], reference: '12-3/45' };
    const first = await open(body);
    expect(first.body).toMatchObject({ regions: ['10', '75'], reference: '12-3/45' });
    expect((await open(body)).body).toMatchObject({ status: 409, code: 'round.already-open' });
    expect((await open({ ...body, asOf: '2027-03-02', regions: ['99'] })).body).toMatchObject({ code: 'round.region-unknown' });
    expect((await open({ ...body, asOf: '2027-02-30' })).status).toBe(400);
    const twice = api.platform.api.run(cec, (db) =>
      db.execute(`INSERT INTO round (kind, as_of, due_on, opened_on) VALUES ('on-request', '2027-03-01', '2027-03-10', '2027-01-04')`),
    );
    await expect(twice).rejects.toMatchObject({ code: '23505' });
  });

  it('is for the commission of the republic; a region reads it and cannot write', async () => {
    expect((await open({ kind: 'on-request', asOf: '2027-04-01', dueOn: '2027-04-10' }, 'clerk')).status).toBe(403);
    const regional = await api.as('supervisor', { level: 'region', regionId: '10' });
    expect((await regional.post('/api/v1/rounds').send({ kind: 'on-request', asOf: '2027-04-01', dueOn: '2027-04-10' })).status).toBe(403);
    const rounds = (await regional.get('/api/v1/rounds?state=open')).body.items;
    expect(rounds.map((round: { asOf: string }) => round.asOf)).toEqual(['2027-03-01', '2027-01-01']);
    expect((await regional.get(`/api/v1/rounds/${rounds[0].id}`)).body).toEqual(rounds[0]);
    const actor = systemActor('test', { level: 'region', regionId: '10' });
    const changed = await api.platform.worker.run(actor, (db) => db.execute(`UPDATE round SET due_on = '2028-01-01'`));
    expect(changed).toBe(0);
  });

  it('closes in two steps: what holds the round ends first, nothing begins after', async () => {
    const { id } = (await open({ kind: 'on-request', asOf: '2027-05-01', dueOn: '2027-05-10' })).body;
    const order: string[] = [];
    let closing: Promise<void> | undefined;
    await api.platform.worker.run(cec, async (db) => {
      await holdOpenRound(db, id);
      closing = inWorker((other) => markRoundClosing(other, id)).then(() => void order.push('closing'));
      // The closing step is waiting for this transaction: its lock request is there, not granted.
      for (let waits = 0; waits === 0; ) waits = (await db.one<{ n: number }>(`SELECT count(*)::int AS n FROM pg_locks WHERE locktype = 'advisory' AND NOT granted`)).n;
      order.push('work');
    });
    await closing;
    expect(order).toEqual(['work', 'closing']);
    await expect(inWorker((db) => getOpenRound(db, id))).rejects.toMatchObject({ code: 'round.closing' });
    await inWorker((db) => markRoundClosing(db, id));
    const rootHash = 'ab'.repeat(32);
    await inWorker(async (db) => {
      const file = async () => (await db.one<{ id: string }>(`INSERT INTO stored_file (sha256, size, media_type, name, purpose) VALUES ($1, 1, 'application/pdf', 'a', 'act') RETURNING id`, [rootHash])).id;
      const [actKk, actRu] = [await file(), await file()];
      await markRoundClosed(db, { roundId: id, closedOn: '2027-05-11', closedBy: null, reason: null, voters: 5, rootHash, actKk, actRu });
    });
    expect(await inWorker((db) => getRound(db, id))).toMatchObject({ state: 'closed', closing: false, voters: 5, rootHash, closedOn: '2027-05-11' });
    await expect(inWorker((db) => getOpenRound(db, id))).rejects.toMatchObject({ code: 'round.closed' });
    await expect(inWorker((db) => markRoundClosing(db, id))).rejects.toMatchObject({ code: 'round.closed' });
    await expect(inWorker((db) => getRound(db, '00000000-0000-4000-8000-000000000000'))).rejects.toMatchObject({ code: 'round.not-found' });
    const events = await api.platform.api.read(cec, (db) => db.query('SELECT action FROM audit_event WHERE object_id = $1 ORDER BY seq', [id]));
    expect(events).toEqual([{ action: 'duties.round-opened' }, { action: 'duties.round-closed' }]);
  });
});
