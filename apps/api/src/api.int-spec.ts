import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Writable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { pino } from 'pino';
import type { NextFunction, Request, Response } from 'express';
import type { JobHandler } from '@tizilim/platform';
import { actorOf, allMigrations, cec, openTestApi, type TestApi } from '@tizilim/test-support';
import { expectedSchema } from './expected-schema.js';
import { httpModules } from './http-modules.js';
import { logRequests } from './logging/log-requests.js';
import { setup } from './setup.js';
import { ShellModule } from './shell.module.js';
import { startApi } from './start-api.js';

const region10 = { level: 'region', regionId: '10' } as const;
const region11 = { level: 'region', regionId: '11' } as const;
const registrar10 = actorOf('registrar', region10);

describe('the API around its features', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await openTestApi({ modules: [ShellModule, ...httpModules], prepare: setup });
  });
  afterAll(() => api.close());

  describe('health', () => {
    it('says alive and ready', async () => {
      expect((await api.anonymous().get('/health/live').expect(200)).body).toEqual({ status: 'ok' });
      const ready = await api.anonymous().get('/health/ready').expect(200);
      expect(ready.body).toEqual({ status: 'ok', checks: { database: 'ok', schema: 'ok', queue: 'ok', storage: 'ok' } });
      expect(ready.headers['cache-control']).toBe('no-store');
    });

    it('knows every step of the schema', () => {
      expect(expectedSchema.map((step) => step.id).sort()).toEqual(allMigrations.map((step) => step.id).sort());
    });
  });

  describe('metrics', () => {
    it('measure by route template, not by address', async () => {
      const agent = await api.as('auditor');
      await agent.get('/api/v1/jobs/00000000-0000-4000-8000-00000000abcd').expect(404);
      await agent.get('/no/such/0011').expect(404);
      const { text } = await api.anonymous().get('/metrics').expect(200);
      expect(text).toMatch(/tizilim_http_request_seconds_count\{method="GET",route="\/api\/v1\/jobs\/:id",status="404"\} 1/);
      expect(text).toContain('route="no route"');
      expect(text).not.toContain('abcd');
      expect(text).not.toContain('0011');
      expect(text).toContain('process_cpu_seconds_total');
    });

    it('count jobs by kind and state', async () => {
      await api.platform.api.run(registrar10, (db) =>
        api.platform.jobs.enqueue(db, { kind: 'test.metrics', regionId: '10', subjectId: 'x' }),
      );
      expect((await api.anonymous().get('/metrics')).text).toContain('tizilim_jobs{kind="test.metrics",state="queued"} 1');
    });

    it('are not for those a proxy passes on', async () => {
      await api.anonymous().get('/metrics').set('X-Forwarded-For', '127.0.0.1').expect(403);
      await api.anonymous().get('/metrics').set('X-Forwarded-For', '127.0.0.1').set('Authorization', 'Bearer undefined').expect(403);
    });
  });

  describe('the document', () => {
    it('describes every route with schemas, roles and the session cookie', async () => {
      const { body } = await api.anonymous().get('/api/docs-json').expect(200);
      expect(body.openapi).toMatch(/^3\./);
      expect(body.components.securitySchemes.cookie).toMatchObject({ type: 'apiKey', in: 'cookie', name: 'tizilim' });
      expect(Object.keys(body.components.schemas)).toEqual(
        expect.arrayContaining(['Account', 'AuditPage', 'Job', 'Problem', 'SignIn', 'Territory']),
      );
      const list = body.paths['/api/v1/accounts'].get;
      expect(list).toMatchObject({ security: [{ cookie: [] }], 'x-roles': ['administrator'] });
      expect(list.responses['200'].content['application/json'].schema.$ref).toBe('#/components/schemas/AccountsPage');
      expect(list.responses.default.content['application/json'].schema.$ref).toBe('#/components/schemas/Problem');
      expect(body.paths['/api/v1/session'].post.security).toBeUndefined();
      expect(body.paths['/api/v1/session'].post.requestBody.content['application/json'].schema.$ref).toBe('#/components/schemas/SignIn');
      expect(list.parameters.map((one: { name: string }) => one.name)).toEqual(['limit', 'after', 'role', 'region']);
      for (const path of Object.values(body.paths as Record<string, Record<string, { parameters?: { name?: string }[] }>>)) {
        for (const operation of Object.values(path))
          for (const parameter of operation.parameters ?? []) expect(parameter.name).toEqual(expect.any(String));
      }
    });

    it('has a page without scripts of its own', async () => {
      const { text, headers } = await api.anonymous().get('/api/docs').expect(200);
      expect(text).toContain('swagger-ui');
      expect(headers['content-security-policy']).toContain("script-src 'self'");
      expect(text).not.toMatch(/<script>(?!\s*<\/script>)/);
      await api.anonymous().get('/api/docs/swagger-ui-init.js').expect(200);
    });
  });

  describe('the start page', () => {
    it.each([
      ['kk-KZ,ru;q=0.5', 'kk', 'Қазақстан азаматтары'],
      ['ru', 'ru', 'Единый регистр'],
      ['en-GB', 'en', 'The unified register'],
      ['de', 'kk', 'Қазақстан азаматтары'],
    ])('speaks to %s in %s', async (accepted, language, words) => {
      const { text, headers } = await api.anonymous().get('/').set('Accept-Language', accepted).expect(200);
      expect(headers['content-type']).toContain('text/html');
      expect(text).toContain(`<html lang="${language}">`);
      expect(text).toContain(words);
      expect(text).not.toContain('<script');
      expect(text).not.toContain('start-page.');
    });

    it('can be switched by a link', async () => {
      expect((await api.anonymous().get('/?lang=en').set('Accept-Language', 'ru')).text).toContain('<html lang="en">');
    });
  });

  describe('answers', () => {
    it('carry the headers that restrain a browser', async () => {
      const { headers } = await api.anonymous().get('/').expect(200);
      expect(headers['content-security-policy']).toMatch(/script-src 'self';style-src 'self' 'sha256-/);
      expect(headers['content-security-policy']).not.toContain('upgrade-insecure-requests');
      expect(headers['strict-transport-security']).toBeUndefined();
      expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'x-frame-options': 'DENY' });
      expect(headers['x-powered-by']).toBeUndefined();
    });

    it.each([
      ['kk', 'Мұндай мекенжай жоқ.'],
      ['ru', 'Такого адреса нет.'],
      ['en', 'There is no such address.'],
    ])('are problem details in %s', async (language, title) => {
      const { body, headers } = await api.anonymous().get('/api/v1/nowhere').set('Accept-Language', language).expect(404);
      expect(headers['content-type']).toContain('application/problem+json');
      expect(body).toEqual({ type: 'about:blank', status: 404, code: 'request.no-such-route', title, requestId: headers['x-request-id'] });
    });

    it('refuse a body that is no JSON or too long', async () => {
      const post = (body: string) => api.anonymous().post('/api/v1/session').set('Content-Type', 'application/json').send(body);
      expect((await post('{"login":').expect(400)).body.code).toBe('request.invalid');
      expect((await post(JSON.stringify({ login: 'x'.repeat(1_100_000) })).expect(413)).body.code).toBe('request.too-large');
    });
  });

  describe('jobs', () => {
    const enqueue = (actor = registrar10, regionId = '10') =>
      api.platform.api.run(actor, (db) => api.platform.jobs.enqueue(db, { kind: 'test.work', regionId, subjectId: 'list-1' }));
    const finish = (id: string, state: string) =>
      api.platform.api.run(cec, (db) =>
        db.execute('UPDATE job_run SET state = $2, finished_at = clock_timestamp() WHERE id = $1', [id, state]),
      );
    const own = async () => actorOf('registrar', region10, await api.accountOf('registrar', region10));

    it('are seen in their own region only, by every route', async () => {
      const [mine, foreign] = [await enqueue(), await enqueue(actorOf('registrar', region11), '11')];
      const agent = await api.as('registrar', region10);
      const listed = (await agent.get('/api/v1/jobs?limit=200').expect(200)).body.items.map((job: { id: string }) => job.id) as string[];
      expect(listed).toContain(mine);
      expect(listed).not.toContain(foreign);
      await agent.get(`/api/v1/jobs/${foreign}`).expect(404);
      await agent.get(`/api/v1/jobs/${foreign}/events`).expect(404);
      await agent.post(`/api/v1/jobs/${foreign}/cancel`).expect(404);
      await agent.post(`/api/v1/jobs/${foreign}/retry`).expect(404);
    });

    it('are listed newest first, page by page', async () => {
      const ids: string[] = [];
      for (let i = 0; i < 5; i += 1)
        ids.unshift(
          await api.platform.api.run(registrar10, (db) =>
            api.platform.jobs.enqueue(db, { kind: 'test.paged', regionId: '10', subjectId: 's' }),
          ),
        );
      const agent = await api.as('clerk', region10);
      const seen: string[] = [];
      for (let cursor: string | null | undefined; cursor !== null;) {
        const { body } = await agent
          .get('/api/v1/jobs')
          .query({ kind: 'test.paged', limit: 2, ...(cursor ? { cursor } : {}) })
          .expect(200);
        seen.push(...(body.items as { id: string }[]).map((job) => job.id));
        cursor = body.next as string | null;
      }
      expect(seen).toEqual(ids);
      await agent.get('/api/v1/jobs?cursor=nonsense').expect(400);
    });

    it('show progress, a forecast and the error in the language of the request', async () => {
      const id = await enqueue();
      await api.platform.api.run(cec, (db) =>
        db.execute(
          `UPDATE job_run SET state = 'running', started_at = clock_timestamp() - interval '10 seconds', counters = '{"done": 25, "total": 100}' WHERE id = $1`,
          [id],
        ),
      );
      const agent = await api.as('registrar', region10);
      const running = (await agent.get(`/api/v1/jobs/${id}`).expect(200)).body;
      expect(running.progress).toMatchObject({ done: 25, total: 100 });
      expect(running.progress.secondsLeft).toBeGreaterThanOrEqual(30);
      expect(running.progress.secondsLeft).toBeLessThan(60);
      await api.platform.api.run(cec, (db) =>
        db.execute(
          `UPDATE job_run SET state = 'failed', error_code = 'job.no-handler', error_params = '{"kind": "test.work"}', finished_at = clock_timestamp() WHERE id = $1`,
          [id],
        ),
      );
      expect((await agent.get(`/api/v1/jobs/${id}`).set('Accept-Language', 'en')).body.error).toEqual({
        code: 'job.no-handler',
        title: 'There is no handler for the job “test.work”.',
      });
    });

    it('are stopped and repeated by whoever caused them or oversees, not by a colleague', async () => {
      const id = await enqueue(await own());
      await (await api.as('print-operator', region10)).post(`/api/v1/jobs/${id}/cancel`).expect(403);
      await (await api.as('official', region10)).post(`/api/v1/jobs/${id}/cancel`).expect(403);
      const agent = await api.as('registrar', region10);
      expect((await agent.post(`/api/v1/jobs/${id}/cancel`).expect(200)).body.state).toBe('cancelled');
      expect((await agent.post(`/api/v1/jobs/${id}/cancel`).expect(409)).body.code).toBe('job.not-open');
      expect((await (await api.as('supervisor', region10)).post(`/api/v1/jobs/${id}/retry`).expect(200)).body.state).toBe('queued');
      const done: string[] = [];
      const handler: JobHandler = { run: async (job) => void done.push(job.id) };
      await api.platform.drain(
        new Map([
          ['test.work', handler],
          ['test.paged', handler],
          ['test.metrics', handler],
        ]),
      );
      expect(done).toContain(id);
      expect((await agent.post(`/api/v1/jobs/${id}/retry`).expect(409)).body.code).toBe('job.not-failed');
      const actions = await api.platform.api.read(cec, (db) =>
        db.query<{ action: string }>('SELECT action FROM audit_event WHERE object_id = $1 ORDER BY seq', [id]),
      );
      expect(actions.map((row) => row.action)).toEqual(['jobs.cancel-asked', 'jobs.tried-again']);
    });

    it('stream their progress until they end', async () => {
      const id = await enqueue();
      const agent = await api.as('registrar', region10);
      const stream = agent
        .get(`/api/v1/jobs/${id}/events`)
        .set('Last-Event-ID', '7')
        .buffer(true)
        .parse((response, done) => {
          let text = '';
          response.setEncoding('utf8');
          response.on('data', (chunk: string) => {
            text += chunk;
            // The first event has arrived: only now the job ends.
            if (text.split('event: job').length === 2 && !text.includes('event: end')) void finish(id, 'done');
          });
          response.on('end', () => done(null, text));
        });
      const answer = await stream.expect(200);
      expect(answer.headers['content-type']).toContain('text/event-stream');
      const events = String(answer.body)
        .split('\n\n')
        .filter((part) => part.includes('data: '));
      expect(events).toHaveLength(2);
      expect(events[0]).toMatch(/event: job\nid: 8\ndata: \{.*"state":"queued"/);
      expect(events[1]).toMatch(/event: end\nid: 9\ndata: \{.*"state":"done"/);
    });
  });
});

describe('the log of requests', () => {
  it('holds route, status and duration; no address, query, header or body', async () => {
    const lines: string[] = [];
    const sink = new Writable({ write: (chunk: Buffer, _, done) => (lines.push(chunk.toString()), done()) });
    const middleware = logRequests(pino({ level: 'info' }, sink));
    const server: Server = createServer((request, response) => {
      Object.assign(request, {
        id: 'request-9',
        route: { path: '/api/v1/voters/:iin' },
        actor: { accountId: 'account-1', login: 'secret-login' },
      });
      middleware(request as Request, response as Response, (() => response.end('ok')) as NextFunction);
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const { port } = server.address() as AddressInfo;
    await fetch(`http://127.0.0.1:${port}/api/v1/voters/990101300123?surname=Иванов`, {
      headers: { cookie: 'tizilim=abc', authorization: 'Bearer xyz' },
    });
    for (let i = 0; lines.length === 0 && i < 100; i += 1) await wait(5);
    await new Promise((done) => server.close(done));
    const line = JSON.parse(lines.join('')) as Record<string, unknown>;
    expect(line).toMatchObject({ request: 'request-9', method: 'GET', route: '/api/v1/voters/:iin', status: 200, account: 'account-1' });
    expect(typeof line['milliseconds']).toBe('number');
    expect(lines.join('')).not.toMatch(/990101300123|Иванов|%D0|abc|xyz|secret-login|127\.0\.0\.1/);
  });
});

describe('starting the API', () => {
  it('takes a free port when asked for 0, says which, and says when one is taken', async () => {
    const api = await openTestApi({ modules: [] });
    try {
      const running = await startApi(api.platform.config);
      expect(running.port).toBeGreaterThan(0);
      expect((await fetch(`http://127.0.0.1:${running.port}/health/live`)).status).toBe(200);
      await expect(startApi({ ...api.platform.config, PORT: running.port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
      await running.app.close();
    } finally {
      await api.close();
    }
  });

  it('is not ready on a database of another version, and hides why', async () => {
    const api = await openTestApi({ modules: [ShellModule], prepare: setup });
    try {
      const { default: pg } = await import('pg');
      const owner = new pg.Client({ connectionString: api.platform.config.DATABASE_URL });
      await owner.connect();
      await owner.query(`DELETE FROM schema_migration WHERE id = '0201-account'`);
      await owner.end();
      expect((await api.anonymous().get('/health/ready').expect(503)).body).toEqual({
        status: 'failed',
        checks: { database: 'ok', schema: 'failed', queue: 'ok', storage: 'ok' },
      });
      await api.anonymous().get('/health/live').expect(200);
    } finally {
      await api.close();
    }
  });
});
