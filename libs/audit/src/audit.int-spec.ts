import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { actorOf, cec, openTestApi, type TestApi } from '@tizilim/test-support';
import type { Actor } from '@tizilim/platform';
import { audit, AuditHttpModule, verifyAuditLog } from './index.js';

const registrar10 = actorOf('registrar', { level: 'region', regionId: '10' });
const registrar11 = actorOf('registrar', { level: 'region', regionId: '11' });

describe('audit', () => {
  let api: TestApi;
  let owner: pg.Client;

  beforeAll(async () => {
    api = await openTestApi({ modules: [AuditHttpModule] });
    owner = new pg.Client({ connectionString: api.platform.config.DATABASE_URL });
    await owner.connect();
  });
  afterAll(async () => {
    await owner.end();
    await api.close();
  });
  beforeEach(async () => {
    await tamper('DELETE FROM audit_event');
  });

  /** What only somebody who owns the database can do. */
  async function tamper(sql: string): Promise<void> {
    await owner.query('ALTER TABLE audit_event DISABLE TRIGGER audit_event_append_only');
    await owner.query(sql);
    await owner.query('ALTER TABLE audit_event ENABLE TRIGGER audit_event_append_only');
  }
  const write = (actor: Actor, objectId: string, extra: object = {}) =>
    api.platform.api.run(actor, (db) =>
      audit.record(db, { action: 'test.thing-done', objectType: 'thing', objectId, payload: { count: 3, share: 0.1 }, ...extra }),
    );
  const verify = () => api.platform.api.read(cec, verifyAuditLog);

  it('takes actor, role and territory from the context, not from the caller', async () => {
    await write({ ...registrar10, requestId: 'request-1' }, 'a', { regionId: '11', districtId: '111111111' });
    const [row] = (await owner.query('SELECT * FROM audit_event')).rows as Record<string, unknown>[];
    expect(row).toMatchObject({
      seq: '1',
      actor_id: registrar10.accountId,
      login: 'registrar',
      role: 'registrar',
      region_id: '10',
      district_id: null,
      request_id: 'request-1',
    });
  });

  it('lets a national actor name the region concerned', async () => {
    await write(cec, 'a', { regionId: '11', districtId: '111111111' });
    expect((await owner.query('SELECT region_id, district_id FROM audit_event')).rows).toEqual([
      { region_id: '11', district_id: '111111111' },
    ]);
  });

  it('rolls back with the change it belongs to', async () => {
    const failing = api.platform.api.run(cec, async (db) => {
      await audit.record(db, { action: 'test.thing-done', objectType: 'thing', objectId: 'a' });
      throw new Error('changed my mind');
    });
    await expect(failing).rejects.toThrow('changed my mind');
    expect(await write(cec, 'b')).toBe(1);
  });

  it('numbers without gaps under parallel writers and stays verifiable', async () => {
    const seqs = await Promise.all(Array.from({ length: 20 }, (_, i) => write(i % 2 ? registrar10 : registrar11, String(i))));
    expect([...seqs].sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, i) => i + 1));
    expect(await verify()).toMatchObject({ events: 20, firstBadSeq: null, head: { seq: 20 } });
  });

  it('asks for a repetition when a repeatable-read snapshot is older than the log', async () => {
    const late = api.platform.api.run(
      cec,
      async (db) => {
        await db.query('SELECT count(*) FROM audit_event');
        await write(registrar10, 'meanwhile');
        await audit.record(db, { action: 'test.thing-done', objectType: 'thing', objectId: 'late' });
      },
      { repeatableRead: true },
    );
    await expect(late).rejects.toMatchObject({ code: '40001' });
  });

  it.each([
    [
      'INSERT',
      "INSERT INTO audit_event (seq, at, login, role, action, object_type, prev_hash, hash) VALUES (9, now(), 'x', 'x', 'a.b', 'x', '', '')",
    ],
    ['UPDATE', "UPDATE audit_event SET login = 'x'"],
    ['DELETE', 'DELETE FROM audit_event'],
    ['TRUNCATE', 'TRUNCATE audit_event'],
  ])('refuses %s to the application roles', async (_, sql) => {
    await write(cec, 'a');
    await expect(api.platform.api.run(cec, (db) => db.execute(sql))).rejects.toMatchObject({ code: '42501' });
    await expect(api.platform.worker.run(cec, (db) => db.execute(sql))).rejects.toMatchObject({ code: '42501' });
  });

  it.each(["UPDATE audit_event SET login = 'x'", 'DELETE FROM audit_event', 'TRUNCATE audit_event'])(
    'refuses %s even to the owner of the table',
    async (sql) => {
      await write(cec, 'a');
      await expect(owner.query(sql)).rejects.toMatchObject({ code: '42501' });
    },
  );

  it('refuses a caller without a context', async () => {
    const plain = new pg.Client({ connectionString: api.platform.config.DATABASE_URL });
    await plain.connect();
    await expect(plain.query("SELECT app.audit_append('a.b', 'x', 'x', '{}')")).rejects.toMatchObject({ code: '42501' });
    await plain.end();
  });

  it.each([
    ['a changed row', 'UPDATE audit_event SET payload = \'{"count": 4}\' WHERE seq = 3', 3],
    ['a changed actor', "UPDATE audit_event SET login = 'somebody' WHERE seq = 2", 2],
    ['a changed time', "UPDATE audit_event SET at = at + interval '1 microsecond' WHERE seq = 4", 4],
    ['a removed row', 'DELETE FROM audit_event WHERE seq = 3', 3],
    ['a removed first row', 'DELETE FROM audit_event WHERE seq = 1', 1],
    [
      'two swapped rows',
      'UPDATE audit_event SET seq = CASE seq WHEN 2 THEN 103 ELSE 102 END WHERE seq IN (2, 3); UPDATE audit_event SET seq = seq - 100 WHERE seq > 100',
      2,
    ],
    [
      'a row whose hash was made to fit',
      "UPDATE audit_event SET login = 'x' WHERE seq = 2; UPDATE audit_event e SET hash = app.audit_hash(e) WHERE seq = 2",
      3,
    ],
  ])('finds %s', async (_, sql, bad) => {
    for (const id of ['a', 'b', 'c', 'd']) await write(registrar10, id);
    await tamper(sql);
    expect((await verify()).firstBadSeq).toBe(bad);
  });

  it('shows a cut-off tail by its head', async () => {
    for (const id of ['a', 'b']) await write(registrar10, id);
    const before = await verify();
    await tamper('DELETE FROM audit_event WHERE seq = 2');
    const after = await verify();
    expect(after.firstBadSeq).toBeNull();
    expect(after.head).not.toEqual(before.head);
  });

  it('shows the auditor of a region his region only, page by page', async () => {
    for (const id of ['a', 'b', 'c']) await write(registrar10, id);
    await write(registrar11, 'foreign');
    await write(cec, 'national');
    const auditor = await api.as('auditor', { level: 'region', regionId: '10' });
    const first = await auditor.get('/api/v1/audit?limit=2').expect(200);
    expect(first.body.items.map((event: { objectId: string }) => event.objectId)).toEqual(['c', 'b']);
    const second = await auditor.get(`/api/v1/audit?limit=2&before=${first.body.next}`).expect(200);
    expect(second.body.items.map((event: { objectId: string }) => event.objectId)).toEqual(['a']);
    expect(second.body.next).toBeNull();
    expect((await auditor.get('/api/v1/audit?region=11').expect(200)).body.items).toEqual([]);
    expect((await (await api.as('auditor')).get('/api/v1/audit').expect(200)).body.items).toHaveLength(5);
  });

  it('verifies for a national auditor only', async () => {
    await write(registrar10, 'a');
    await (await api.as('auditor', { level: 'region', regionId: '10' })).get('/api/v1/audit/verification').expect(403);
    const answer = await (await api.as('auditor')).get('/api/v1/audit/verification').expect(200);
    expect(answer.body).toMatchObject({ events: 1, firstBadSeq: null });
    await expect(api.platform.api.read(registrar10, verifyAuditLog)).rejects.toMatchObject({ code: 'access.forbidden' });
  });

  it('answers a bad query with the fields at fault', async () => {
    const answer = await (await api.as('auditor')).get('/api/v1/audit?limit=0').set('Accept-Language', 'ru').expect(400);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(answer.body).toMatchObject({
      code: 'request.invalid',
      title: 'Запрос составлен неверно.',
      errors: [expect.stringContaining('limit')],
    });
  });
});
