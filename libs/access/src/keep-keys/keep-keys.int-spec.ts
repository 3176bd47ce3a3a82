import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Controller, Get, Module } from '@nestjs/common';
import { cec, openTestApi, type TestAgent, type TestApi } from '@tizilim/test-support';
import { Allow, AllowKey, CurrentActor, type Actor } from '@tizilim/platform';

const region = { level: 'region', regionId: '10' } as const;

@Controller('probe')
class ProbeController {
  @Get('lists')
  @Allow('registrar', 'clerk')
  @AllowKey('lists:read')
  lists(@CurrentActor() actor: Actor) {
    return actor;
  }

  @Get('others')
  @Allow('registrar')
  others() {
    return {};
  }

  @Get('clerks')
  @Allow('clerk')
  @AllowKey('lists:read')
  clerks() {
    return {};
  }
}

@Module({ controllers: [ProbeController] })
class ProbeModule {}

describe('keys of systems', () => {
  let api: TestApi;
  let registrar: TestAgent;
  let administrator: TestAgent;
  let accountId: string;
  beforeAll(async () => {
    api = await openTestApi({ modules: [ProbeModule] });
    registrar = await api.as('registrar', region);
    administrator = await api.as('administrator');
    accountId = await api.accountOf('registrar', region);
  });
  afterAll(() => api.close());
  beforeEach(() => api.platform.api.run(cec, (db) => db.execute('DELETE FROM sign_in_try')));

  const make = async (body: object = {}) => (await registrar.post('/api/v1/session/keys').send({ name: 'Әкімдік жүйесі', scopes: ['lists:read'], ...body })).body;
  const probe = (key: string, path = 'lists') => api.anonymous().get(`/api/v1/probe/${path}`).set('Authorization', `Bearer ${key}`);
  const change = (sql: string, ...params: unknown[]) => api.platform.api.run(cec, (db) => db.execute(sql, params));

  it('is shown once, stored as a hash, and acts for its account in its scope', async () => {
    const { key, record } = await make();
    expect(key).toMatch(/^tzk_[0-9a-f]{32}_[\w-]{43}$/);
    const answer = await probe(key);
    expect(answer.body).toMatchObject({ accountId, role: 'registrar', territory: region, keyId: record.id });
    expect(answer.headers['set-cookie']).toBeUndefined();
    const stored = await api.platform.api.read(cec, (db) => db.query<object>('SELECT * FROM account_key'));
    expect(JSON.stringify(stored)).not.toContain(key.split('_').at(-1));
    const { items } = (await registrar.get('/api/v1/session/keys')).body;
    expect(items[0]).toMatchObject({ id: record.id, name: 'Әкімдік жүйесі', lastUsedAt: expect.any(String), revokedAt: null });
    expect(JSON.stringify(items)).not.toContain('secret');
  });

  it('opens no route that names no scope, not its own, nor those of other roles, nor the making of keys', async () => {
    const { key } = await make();
    expect((await probe(key, 'others')).body).toMatchObject({ status: 403, code: 'access.key-scope' });
    expect((await probe(key, 'clerks')).body).toMatchObject({ status: 403, code: 'access.forbidden' });
    const { key: sender } = await make({ scopes: ['lists:deliver'] });
    expect((await probe(sender)).body).toMatchObject({ code: 'access.key-scope' });
    const made = await api.anonymous().post('/api/v1/session/keys').set('Authorization', `Bearer ${key}`).send({ name: 'тағы', scopes: ['lists:read'] });
    expect(made.body).toMatchObject({ status: 403, code: 'access.key-scope' });
  });

  it('gives one answer to every key that opens nothing', async () => {
    const [revoked, expired, good] = [await make(), await make(), await make()];
    expect((await registrar.post(`/api/v1/session/keys/${revoked.record.id}/revoke`)).body.revokedAt).not.toBeNull();
    await change(`UPDATE account_key SET expires_at = clock_timestamp() WHERE id = $1`, expired.record.id);
    const unknown = `tzk_${'0'.repeat(32)}_${'a'.repeat(43)}`;
    const wrong = `${good.key.slice(0, -1)}${good.key.endsWith('A') ? 'B' : 'A'}`;
    for (const key of [revoked.key, expired.key, unknown, wrong, 'tzk_nonsense']) {
      expect((await probe(key)).body).toMatchObject({ status: 401, code: 'access.key-not-valid' });
    }
    expect((await probe(good.key)).status).toBe(200);
    expect((await api.anonymous().get('/api/v1/probe/lists').set('Authorization', 'Bearer something-else')).body).toMatchObject({ code: 'access.sign-in-needed' });
  });

  it('makes guessing wait, and nobody elsewhere can delay a good key', async () => {
    const { key, record } = await make();
    const wrong = `tzk_${record.id.replaceAll('-', '')}_${'x'.repeat(43)}`;
    const codes: string[] = [];
    for (let i = 0; i < 5; i += 1) codes.push((await probe(wrong)).body.code);
    expect(codes.filter((code) => code === 'access.key-not-valid').length).toBeLessThan(5);
    const blocked = await probe(wrong);
    expect(blocked.status).toBe(429);
    expect(Number(blocked.headers['retry-after'])).toBeGreaterThan(0);
    await change(`UPDATE sign_in_try SET key = replace(key, '127.0.0.1', '10.9.8.7')`);
    expect((await probe(key)).status).toBe(200);
  });

  it('is also made and taken back by the administrator, for accounts of registrars only', async () => {
    const made = await administrator.post(`/api/v1/accounts/${accountId}/keys`).send({ name: 'жүйе', scopes: ['lists:deliver', 'lists:deliver'], validDays: 30 });
    expect(made.status).toBe(201);
    expect(made.body.record).toMatchObject({ accountId, scopes: ['lists:deliver'], createdBy: await api.accountOf('administrator') });
    expect((await administrator.post(`/api/v1/accounts/${accountId}/keys/${made.body.record.id}/revoke`)).status).toBe(200);
    expect((await administrator.post(`/api/v1/accounts/${accountId}/keys/${made.body.record.id}/revoke`)).status).toBe(404);
    const clerk = await api.accountOf('clerk', region);
    expect((await administrator.post(`/api/v1/accounts/${clerk}/keys`).send({ name: 'жүйе', scopes: ['lists:read'] })).body).toMatchObject({ code: 'access.key-role' });
    expect((await administrator.post(`/api/v1/accounts/${accountId}/keys`).send({ name: 'жүйе', scopes: ['lists:read'], validDays: 366 })).status).toBe(400);
    expect((await registrar.post(`/api/v1/accounts/${accountId}/keys`).send({ name: 'жүйе', scopes: ['lists:read'] })).status).toBe(403);
  });

  it('ends with its account', async () => {
    const other = { level: 'region', regionId: '11' } as const;
    const key = (await (await api.as('registrar', other)).post('/api/v1/session/keys').send({ name: 'жүйе', scopes: ['lists:read'] })).body.key;
    expect((await probe(key)).status).toBe(200);
    await administrator.post(`/api/v1/accounts/${await api.accountOf('registrar', other)}/disable`).send({ reason: 'кетті' });
    expect((await probe(key)).body).toMatchObject({ status: 401, code: 'access.key-not-valid' });
    const seen = await api.platform.api.read({ accountId: null, login: 't', role: 'registrar', territory: region }, (db) => db.query('SELECT DISTINCT region_id FROM account_key'));
    expect(seen).toEqual([{ region_id: '10' }]);
  });
});
