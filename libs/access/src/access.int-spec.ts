import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Controller, Get, Module, Post } from '@nestjs/common';
import { roles, territoryLevels, type Role, type Territory } from '@tizilim/domain';
import { actorOf, cec, openTestApi, type TestAgent, type TestApi } from '@tizilim/test-support';
import type { Actor } from '@tizilim/platform';
import { addAccount, Allow, CurrentActor, disableAccount, generatePassword, Public, roleLevels, setPassword } from './index.js';

@Controller('probe')
class Probe {
  @Get('open')
  @Public()
  open() {
    return { ok: true };
  }
  @Get('mine')
  @Allow('registrar', 'supervisor@republic')
  mine(@CurrentActor() actor: Actor) {
    return actor;
  }
  @Post('mine')
  @Allow('registrar')
  change() {
    return { ok: true };
  }
  @Get('forgotten')
  forgotten() {
    return { ok: true };
  }
}
@Module({ controllers: [Probe] })
class ProbeModule {}

const PASSWORD = 'nine small owls knit';
const region10: Territory = { level: 'region', regionId: '10' };
const UNKNOWN_ID = '00000000-0000-4000-8000-0000000000ff';

describe('access', () => {
  let api: TestApi;
  let next = 0;
  beforeAll(async () => {
    api = await openTestApi({ modules: [ProbeModule] });
  });
  afterAll(() => api.close());
  beforeEach(() => sql('DELETE FROM sign_in_try'));

  const sql = (text: string, params: unknown[] = []) => api.platform.api.run(cec, (db) => db.execute(text, params));
  const signIn = (agent: TestAgent, login: string, password = PASSWORD) => agent.post('/api/v1/session').send({ login, password });
  async function person(role: Role = 'registrar', territory: Territory = region10): Promise<{ id: string; login: string }> {
    const login = `person-${(next += 1)}`;
    return api.platform.api.run(cec, (db) =>
      addAccount(db, { login, displayName: 'Test', role, territory, password: PASSWORD, mustChangePassword: false }),
    );
  }
  async function signedIn(login: string): Promise<TestAgent> {
    const agent = api.anonymous();
    await signIn(agent, login).expect(200);
    return agent;
  }

  describe('the guard', () => {
    it('lets a listed role pass with its territory', async () => {
      const answer = await (await api.as('registrar', region10)).get('/api/v1/probe/mine').expect(200);
      expect(answer.body).toMatchObject({ role: 'registrar', territory: region10, requestId: answer.headers['x-request-id'] });
    });

    it('knows the level of a role', async () => {
      await (await api.as('supervisor')).get('/api/v1/probe/mine').expect(200);
      await (await api.as('supervisor', region10)).get('/api/v1/probe/mine').expect(403);
    });

    it('refuses other roles, strangers, and everybody where nothing is said', async () => {
      await (await api.as('auditor')).get('/api/v1/probe/mine').expect(403);
      await api.anonymous().get('/api/v1/probe/mine').expect(401);
      await api.anonymous().get('/api/v1/probe/open').expect(200);
      for (const role of roles) await (await api.as(role)).get('/api/v1/probe/forgotten').expect(403);
    });

    it('stops a change that another site sends', async () => {
      const agent = await api.as('registrar', region10);
      const answer = await agent.post('/api/v1/probe/mine').set('Sec-Fetch-Site', 'cross-site').expect(403);
      expect(answer.body.code).toBe('access.cross-site');
      await agent.post('/api/v1/probe/mine').set('Origin', 'https://evil.example').expect(403);
      await agent.post('/api/v1/probe/mine').set('Sec-Fetch-Site', 'same-origin').expect(201);
      await signIn(api.anonymous(), 'whoever').set('Origin', 'https://evil.example').expect(403);
    });

    it.each([
      [
        'another id under the same signature',
        (cookie: string) => cookie.replace(/s%3A./, (start) => (start.endsWith('x') ? 's%3Ay' : 's%3Ax')),
      ],
      ['no signature', (cookie: string) => cookie.slice(0, cookie.indexOf('.'))],
      ['another signature', (cookie: string) => cookie.replace(/\.(.)/, (_, first: string) => `.${first === 'A' ? 'B' : 'A'}`)],
      ['an unsigned id', (cookie: string) => cookie.replace('s%3A', '').replace(/\..*/, '')],
    ])('refuses a forged cookie: %s', async (_, forge) => {
      const { login } = await person();
      const cookie = String((await signIn(api.anonymous(), login)).headers['set-cookie']).split(';')[0] ?? '';
      await api.anonymous().get('/api/v1/probe/mine').set('Cookie', cookie).expect(200);
      expect(forge(cookie)).not.toBe(cookie);
      await api.anonymous().get('/api/v1/probe/mine').set('Cookie', forge(cookie)).expect(401);
    });

    it('says what is wrong in the language of the request', async () => {
      const titles = await Promise.all(
        ['kk', 'ru', 'en'].map(
          async (language) => (await api.anonymous().get('/api/v1/probe/mine').set('Accept-Language', language)).body.title as string,
        ),
      );
      expect(titles).toEqual(['Жүйеге кіріңіз.', 'Войдите в систему.', 'Sign in first.']);
    });
  });

  describe('signing in', () => {
    it('opens a session that names the account and its territory, and closes it', async () => {
      const { id, login } = await person('registrar', { level: 'district', regionId: '10', districtId: '101000000' });
      const agent = api.anonymous();
      const opened = await signIn(agent, `  ${login.toUpperCase()} `).expect(200);
      expect(opened.body).toMatchObject({
        id,
        login,
        role: 'registrar',
        territory: { level: 'district', districtId: '101000000' },
        mustChangePassword: false,
      });
      expect(JSON.stringify(opened.body)).not.toContain('argon2');
      const cookie = String(opened.headers['set-cookie']);
      expect(cookie).toMatch(/^tizilim=/);
      expect(cookie).toContain('HttpOnly');
      expect(cookie).toContain('SameSite=Lax');
      expect(cookie).not.toContain('Secure');
      expect((await agent.get('/api/v1/session').expect(200)).body.id).toBe(id);
      await agent.delete('/api/v1/session').expect(204);
      await api
        .anonymous()
        .get('/api/v1/session')
        .set('Cookie', cookie.split(';')[0] ?? '')
        .expect(401);
    });

    it('gives the session a new id', async () => {
      const { login } = await person();
      const agent = api.anonymous();
      const first = String((await signIn(agent, login)).headers['set-cookie']).split(';')[0];
      const second = String((await signIn(agent, login)).headers['set-cookie']).split(';')[0];
      expect(second).not.toBe(first);
      await api
        .anonymous()
        .get('/api/v1/session')
        .set('Cookie', first ?? '')
        .expect(401);
    });

    it('answers the same to a wrong password, an unknown login and a disabled account', async () => {
      const [known, gone] = [await person(), await person()];
      await api.platform.api.run(cec, (db) => disableAccount(db, gone.id, 'left'));
      const answers = [
        await signIn(api.anonymous(), known.login, 'not the password'),
        await signIn(api.anonymous(), 'nobody-here'),
        await signIn(api.anonymous(), gone.login),
      ];
      const bodies = answers.map(({ status, body }) => ({ status, ...(body as object), requestId: undefined }));
      expect(bodies[0]).toMatchObject({ status: 401, code: 'access.wrong-credentials' });
      expect(bodies[1]).toEqual(bodies[0]);
      expect(bodies[2]).toEqual(bodies[0]);
    });

    it('works as hard for an unknown login as for a known one', async () => {
      const { login } = await person();
      const fastest = async (name: string): Promise<number> => {
        let best = Infinity;
        for (let i = 0; i < 5; i += 1) {
          await sql('DELETE FROM sign_in_try');
          const started = performance.now();
          await signIn(api.anonymous(), name, 'not the password').expect(401);
          best = Math.min(best, performance.now() - started);
        }
        return best;
      };
      await fastest('warming-up');
      const [known, unknown] = [await fastest(login), await fastest('nobody-here')];
      expect(unknown).toBeGreaterThan(known * 0.5);
    });

    it('logs sign-ins and failures, with the account and without the password', async () => {
      const { id, login } = await person();
      await signIn(api.anonymous(), login, 'not the password');
      await signIn(api.anonymous(), login);
      const rows = await api.platform.api.read(cec, (db) =>
        db.query<{ action: string; region_id: string }>('SELECT action, region_id FROM audit_event WHERE object_id = $1 ORDER BY seq', [
          id,
        ]),
      );
      expect(rows.map((row) => row.action)).toEqual(['access.account-created', 'access.sign-in-failed', 'access.signed-in']);
      expect(new Set(rows.map((row) => row.region_id))).toEqual(new Set(['10']));
    });
  });

  describe('the growing delay', () => {
    const waits = async (): Promise<number[]> =>
      (
        await api.platform.api.read(cec, (db) =>
          db.query<{ wait: number }>(
            `SELECT round(extract(epoch FROM blocked_until - last_at))::int AS wait FROM sign_in_try WHERE key LIKE 'login:%' OR key LIKE 'pair:%' ORDER BY key`,
          ),
        )
      ).map((row) => row.wait);
    const unblock = () => sql(`UPDATE sign_in_try SET blocked_until = clock_timestamp()`);

    it.each(['known', 'unknown'])('doubles with each failure of a %s login, up to a minute', async (kind) => {
      const login = kind === 'known' ? (await person()).login : 'nobody-at-all';
      const seen: number[] = [];
      for (let i = 0; i < 11; i += 1) {
        await signIn(api.anonymous(), login, 'not the password').expect(401);
        seen.push(...(await waits()));
        await unblock();
      }
      expect(seen).toEqual([0, 0, 1, 2, 4, 8, 16, 32, 60, 60, 60]);
    });

    it('refuses even the right password while it lasts, and forgets after success', async () => {
      const { login } = await person();
      for (let i = 0; i < 6; i += 1) {
        await unblock();
        await signIn(api.anonymous(), login, 'not the password').expect(401);
      }
      const refused = await signIn(api.anonymous(), login).expect(429);
      expect(refused.body.code).toBe('access.too-many-tries');
      expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
      await unblock();
      await signIn(api.anonymous(), login).expect(200);
      expect(await waits()).toEqual([]);
    });

    it('counts tries made at once', async () => {
      const { login } = await person();
      await sql(`INSERT INTO sign_in_try (key, failures, last_at, blocked_until) VALUES ($1, 8, clock_timestamp(), clock_timestamp())`, [
        `login:${login}`,
      ]);
      const statuses = await Promise.all(
        Array.from({ length: 12 }, async () => (await signIn(api.anonymous(), login, 'not the password')).status),
      );
      expect(statuses.sort()).toEqual([401, ...Array.from({ length: 11 }, () => 429)]);
    });

    it('does not let others lock an account out where its owner has signed in before', async () => {
      const { login } = await person();
      await signIn(api.anonymous(), login).expect(200);
      await sql(
        `INSERT INTO sign_in_try (key, failures, last_at, blocked_until) VALUES ($1, 50, clock_timestamp(), clock_timestamp() + interval '1 minute')`,
        [`login:${login}`],
      );
      await signIn(api.anonymous(), login).expect(200);
    });

    it('slows an address that tries many logins', async () => {
      const statuses: number[] = [];
      for (let i = 0; i < 22; i += 1) statuses.push((await signIn(api.anonymous(), `guess-${i}`)).status);
      expect(statuses.slice(0, 20).every((status) => status === 401)).toBe(true);
      expect(statuses).toContain(429);
    });

    it('starts anew after a quiet quarter of an hour', async () => {
      await sql(
        `INSERT INTO sign_in_try (key, failures, last_at, blocked_until) VALUES ('login:quiet-one', 50, clock_timestamp() - interval '16 minutes', clock_timestamp() - interval '15 minutes')`,
      );
      await signIn(api.anonymous(), 'quiet-one').expect(401);
      expect(await waits()).toEqual([0]);
    });
  });

  describe('the end of a session', () => {
    it('comes with disabling, at the next request', async () => {
      const { id, login } = await person();
      const agent = await signedIn(login);
      await (await api.as('administrator')).post(`/api/v1/accounts/${id}/disable`).send({ reason: 'left' }).expect(200);
      await agent.get('/api/v1/probe/mine').expect(401);
      await signIn(api.anonymous(), login).expect(401);
    });

    it('comes with a credential version that has grown, even when the session row is still there', async () => {
      const { id, login } = await person();
      const agent = await signedIn(login);
      await sql('UPDATE account SET credential_version = credential_version + 1 WHERE id = $1', [id]);
      expect((await agent.get('/api/v1/probe/mine').expect(401)).body.code).toBe('access.session-ended');
    });

    it('comes twelve hours after the sign-in at the latest', async () => {
      const { id, login } = await person();
      const agent = await signedIn(login);
      await sql(
        `UPDATE session SET sess = jsonb_set(sess::jsonb, '{signedInAt}', to_jsonb((sess ->> 'signedInAt')::bigint - 12 * 3600 * 1000)) WHERE sess ->> 'accountId' = $1`,
        [id],
      );
      await agent.get('/api/v1/probe/mine').expect(401);
    });

    it('comes after an hour without use', async () => {
      const { id, login } = await person();
      const agent = await signedIn(login);
      await sql(`UPDATE session SET expire = clock_timestamp() - interval '2 seconds' WHERE sess ->> 'accountId' = $1`, [id]);
      await agent.get('/api/v1/probe/mine').expect(401);
    });
  });

  describe('passwords', () => {
    it('are changed by their owner; his other sessions end, this one goes on', async () => {
      const { login } = await person();
      const [here, elsewhere] = [await signedIn(login), await signedIn(login)];
      const change = (currentPassword: string, newPassword: string) =>
        here.post('/api/v1/session/password').send({ currentPassword, newPassword });
      expect((await change('not the password', 'four wet cats dance').expect(422)).body.code).toBe('access.password-wrong');
      expect((await change(PASSWORD, PASSWORD).expect(422)).body.code).toBe('access.password-same');
      expect((await change(PASSWORD, 'too short').expect(422)).body.code).toBe('access.password-too-short');
      await sql('DELETE FROM sign_in_try');
      await change(PASSWORD, 'four wet cats dance').expect(204);
      await here.get('/api/v1/probe/mine').expect(200);
      await elsewhere.get('/api/v1/probe/mine').expect(401);
      await signIn(api.anonymous(), login).expect(401);
      await signIn(api.anonymous(), login, 'four wet cats dance').expect(200);
    });

    it('cannot be guessed from an open session without delay', async () => {
      const agent = await signedIn((await person()).login);
      const statuses: number[] = [];
      for (let i = 0; i < 4; i += 1)
        statuses.push(
          (await agent.post('/api/v1/session/password').send({ currentPassword: `guess ${i}`, newPassword: 'four wet cats dance' })).status,
        );
      expect(statuses).toEqual([422, 422, 422, 429]);
    });

    it('are reset by the administrator to one that opens nothing but its own change', async () => {
      const { id, login } = await person();
      const old = await signedIn(login);
      const reset = await (await api.as('administrator')).post(`/api/v1/accounts/${id}/reset-password`).expect(200);
      const temporary = reset.body.oneTimePassword as string;
      expect(reset.body.account).toMatchObject({ id, mustChangePassword: true });
      await old.get('/api/v1/probe/mine').expect(401);
      await signIn(api.anonymous(), login).expect(401);
      const agent = api.anonymous();
      expect((await signIn(agent, login, temporary).expect(200)).body.mustChangePassword).toBe(true);
      expect((await agent.get('/api/v1/probe/mine').expect(403)).body.code).toBe('access.password-change-needed');
      await agent.get('/api/v1/session').expect(200);
      await agent.post('/api/v1/session/password').send({ currentPassword: temporary, newPassword: 'four wet cats dance' }).expect(204);
      await agent.get('/api/v1/probe/mine').expect(200);
    });
  });

  describe('accounts', () => {
    const body = (over: object = {}) => ({
      login: `made-${(next += 1)}`,
      displayName: 'Made Here',
      role: 'registrar',
      territory: region10,
      ...over,
    });

    it('are created by the administrator with a one-time password', async () => {
      const admin = await api.as('administrator');
      const made = await admin
        .post('/api/v1/accounts')
        .send(body({ login: 'Made.Upper' }))
        .expect(201);
      expect(made.body.account).toMatchObject({ login: 'made.upper', territory: region10, mustChangePassword: true });
      await signIn(api.anonymous(), 'made.upper', made.body.oneTimePassword as string).expect(200);
      const row = await api.platform.api.read(cec, (db) =>
        db.one<{ created_by: string }>(`SELECT created_by FROM account WHERE login = 'made.upper'`),
      );
      expect(row.created_by).toBe(await api.accountOf('administrator'));
    });

    it.each([
      ['a role where it does not exist', { role: 'administrator' }, 422, 'access.role-not-at-level'],
      [
        'a precinct registrar',
        { territory: { level: 'precinct', regionId: '10', districtId: '101000000', precinctId: '1' } },
        422,
        'access.role-not-at-level',
      ],
      ['a region that is not there', { territory: { level: 'region', regionId: '99' } }, 422, 'access.territory-unknown'],
      [
        'a district of another region',
        { territory: { level: 'district', regionId: '11', districtId: '101000000' } },
        422,
        'access.territory-unknown',
      ],
      ['a login with other letters', { login: 'әкім' }, 422, 'access.login-form'],
      ['a territory without its district', { territory: { level: 'district', regionId: '10' } }, 400, 'request.invalid'],
      ['an unknown role', { role: 'king' }, 400, 'request.invalid'],
    ])('refuse %s', async (_, over, status, code) => {
      expect((await (await api.as('administrator')).post('/api/v1/accounts').send(body(over)).expect(status)).body.code).toBe(code);
    });

    it('have one login each', async () => {
      const admin = await api.as('administrator');
      const one = body();
      await admin.post('/api/v1/accounts').send(one).expect(201);
      expect(
        (
          await admin
            .post('/api/v1/accounts')
            .send({ ...one, login: one.login.toUpperCase() })
            .expect(409)
        ).body.code,
      ).toBe('access.login-taken');
    });

    it('are listed page by page without their hashes', async () => {
      const admin = await api.as('administrator');
      const seen: string[] = [];
      for (let after: string | null = ''; after !== null;) {
        const page = (await admin.get('/api/v1/accounts').query({ limit: 4, after }).expect(200)).body as {
          items: { login: string }[];
          next: string | null;
        };
        expect(JSON.stringify(page)).not.toContain('argon2');
        seen.push(...page.items.map((account) => account.login));
        after = page.next;
      }
      const [{ count }] = (await api.platform.api.read(cec, (db) =>
        db.query<{ count: number }>('SELECT count(*)::int AS count FROM account'),
      )) as [{ count: number }];
      expect(new Set(seen).size).toBe(count);
      expect(seen).toHaveLength(count);
    });

    it('cannot be disabled or reset by their own administrator, nor twice, nor when they are not there', async () => {
      const admin = await api.as('administrator');
      const own = await api.accountOf('administrator');
      expect((await admin.post(`/api/v1/accounts/${own}/disable`).send({ reason: 'x' }).expect(409)).body.code).toBe('access.not-yourself');
      expect((await admin.post(`/api/v1/accounts/${own}/reset-password`).expect(409)).body.code).toBe('access.not-yourself');
      const { id } = await person();
      await admin.post(`/api/v1/accounts/${id}/disable`).send({ reason: 'left' }).expect(200);
      expect((await admin.post(`/api/v1/accounts/${id}/disable`).send({ reason: 'left' }).expect(409)).body.code).toBe(
        'access.already-disabled',
      );
      await admin.post(`/api/v1/accounts/${UNKNOWN_ID}/disable`).send({ reason: 'x' }).expect(404);
      await admin.post(`/api/v1/accounts/not-an-id/disable`).send({ reason: 'x' }).expect(400);
      await admin.post(`/api/v1/accounts/${id}/disable`).send({ reason: '  ' }).expect(400);
    });

    it('belong to the administrator alone', async () => {
      for (const role of roles.filter((one) => one !== 'administrator')) await (await api.as(role)).get('/api/v1/accounts').expect(403);
    });

    it('are seen in their own region only', async () => {
      await person('registrar', { level: 'region', regionId: '11' });
      const seen = await api.platform.api.read(actorOf('registrar', region10), (db) =>
        db.query<{ region_id: string }>('SELECT DISTINCT region_id FROM account'),
      );
      expect(seen).toEqual([{ region_id: '10' }]);
      await expect(api.platform.worker.read(cec, (db) => db.query('SELECT 1 FROM account'))).rejects.toMatchObject({ code: '42501' });
    });

    it.each(roles.flatMap((role) => territoryLevels.map((level) => [role, level] as const)))(
      'table and code agree on %s at %s',
      async (role, level) => {
        const columns = {
          republic: [null, null, null],
          region: ['10', null, null],
          district: ['10', '101000000', null],
          precinct: ['10', '101000000', '1'],
        }[level];
        const insert = sql(
          `INSERT INTO account (login, display_name, role, level, region_id, district_id, precinct_id, password_hash) VALUES ($1, 'x', $2, $3, $4, $5, $6, 'none')`,
          [`level-${(next += 1)}`, role, level, ...columns],
        );
        if (roleLevels[role].includes(level)) await expect(insert).resolves.toBe(1);
        else await expect(insert).rejects.toMatchObject({ code: '23514' });
      },
    );

    it('serve the command line: add, password, disable', async () => {
      const login = `cli-${(next += 1)}`;
      const run = api.platform.api;
      const made = await run.run(cec, (db) =>
        addAccount(db, { login, displayName: 'CLI', role: 'clerk', territory: { level: 'republic' }, mustChangePassword: false }),
      );
      expect(made.password).toMatch(/^[a-z2-9]{5}(-[a-z2-9]{5}){3}$/);
      const agent = api.anonymous();
      await signIn(agent, login, made.password).expect(200);
      const { password } = await run.run(cec, (db) => setPassword(db, made.id, { mustChangePassword: false }));
      await agent.get('/api/v1/session').expect(401);
      await signIn(agent, login, password).expect(200);
      await run.run(cec, (db) => disableAccount(db, made.id, 'left'));
      await agent.get('/api/v1/session').expect(401);
      await expect(run.run(cec, (db) => setPassword(db, UNKNOWN_ID))).rejects.toMatchObject({ code: 'record.not-found' });
      expect(generatePassword()).not.toBe(generatePassword());
    });
  });
});

describe('access over HTTPS behind a proxy', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await openTestApi({ modules: [], env: { PUBLIC_URL: 'https://tizilim.example.kz', TRUST_PROXY: 'true' } });
  });
  afterAll(() => api.close());

  it('sets a secure cookie that no other host can plant, and takes the address from the proxy', async () => {
    await api.platform.api.run(cec, (db) =>
      addAccount(db, { login: 'secure', displayName: 'S', role: 'clerk', territory: { level: 'republic' }, password: PASSWORD }),
    );
    const answer = await api
      .anonymous()
      .post('/api/v1/session')
      .set('X-Forwarded-Proto', 'https')
      .set('X-Forwarded-For', '198.51.100.7')
      .set('X-Request-Id', 'proxy-request-1')
      .send({ login: 'secure', password: PASSWORD })
      .expect(200);
    expect(String(answer.headers['set-cookie'])).toMatch(/^__Host-tizilim=.*Secure/);
    expect(answer.headers['x-request-id']).toBe('proxy-request-1');
    const rows = await api.platform.api.read(cec, (db) => db.query('SELECT address FROM sign_in_address'));
    expect(rows).toEqual([{ address: '198.51.100.7' }]);
  });
});
