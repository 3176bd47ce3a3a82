import { createHash } from 'node:crypto';
import { existsSync, truncateSync } from 'node:fs';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Module } from '@nestjs/common';
import { DutiesHttpModule } from '@tizilim/duties';
import type { JobHandler } from '@tizilim/platform';
import { cec, listFile, listLine, openTestApi, seedPrecinct, type TestAgent, type TestApi } from '@tizilim/test-support';
import { CheckListJob } from '../check-list/check-list.job.js';
import { IntakeHttpModule, OPEN_POINTS } from '../index.js';

const region = { level: 'region', regionId: '10' } as const;

@Module({ providers: [{ provide: OPEN_POINTS, useValue: {} }] })
class PointsModule {}

describe('lists in pieces (tus 1.0.0)', () => {
  let api: TestApi;
  let handlers: Map<string, JobHandler>;
  let key = '';
  let registrar: TestAgent;
  let year = 2030;

  beforeAll(async () => {
    api = await openTestApi({ modules: [DutiesHttpModule, IntakeHttpModule, PointsModule] });
    handlers = new Map([['intake.check-list', new CheckListJob(api.platform.files)]]);
    registrar = await api.as('registrar', region);
    key = (await registrar.post('/api/v1/session/keys').send({ name: 'жүйе', scopes: ['lists:deliver', 'lists:read'] })).body.key;
    await seedPrecinct(api.platform, { districtId: '101000000', number: 1 });
  });
  afterAll(() => api.close());

  async function round(): Promise<string> {
    year += 1;
    const supervisor = await api.as('supervisor');
    return (await supervisor.post('/api/v1/rounds').send({ kind: 'on-request', asOf: `${year}-01-01`, dueOn: '2027-01-10', regions: ['10'] })).body.id;
  }
  const send = (method: string, path: string, headers: Record<string, string> = {}, body?: Buffer) =>
    fetch(new URL(path, api.url), {
      method,
      headers: { Authorization: `Bearer ${key}`, 'Tus-Resumable': '1.0.0', ...headers },
      ...(body ? { body } : {}),
    });
  const encoded = (fields: Record<string, string>): string =>
    Object.entries(fields).map(([name, value]) => (value === '' ? name : `${name} ${Buffer.from(value).toString('base64')}`)).join(',');
  async function create(file: Buffer, fields: Record<string, string> = {}, headers: Record<string, string> = {}): Promise<string> {
    const given = { roundId: await round(), filename: 'Тізім.csv', ...fields };
    const answer = await send('POST', '/api/v1/uploads', { 'Upload-Length': String(file.length), 'Upload-Metadata': encoded(given), ...headers });
    expect(answer.status).toBe(201);
    return answer.headers.get('location') ?? '';
  }
  const patch = (where: string, from: number, body: Buffer, headers: Record<string, string> = {}) =>
    send('PATCH', where, { 'Content-Type': 'application/offset+octet-stream', 'Upload-Offset': String(from), ...headers }, body);
  const offset = async (where: string) => Number((await send('HEAD', where)).headers.get('upload-offset'));
  const code = async (answer: Response) => ({ status: answer.status, code: ((await answer.json()) as { code: string }).code });
  const drain = () => api.platform.drain(handlers);
  const idOf = (where: string) => where.split('/').at(-1) ?? '';

  it('makes the same list as one request, whatever the pieces', async () => {
    const file = listFile(...Array.from({ length: 50 }, (_, i) => listLine(i, 1)));
    const where = await create(file, { declaredLines: '50' });
    expect(where).toMatch(/^\/api\/v1\/uploads\/[0-9a-f-]{36}$/);
    for (let at = 0; at < file.length; at += 1000) {
      const answer = await patch(where, at, file.subarray(at, at + 1000));
      expect({ status: answer.status, tus: answer.headers.get('tus-resumable'), offset: answer.headers.get('upload-offset') }).toEqual({ status: 204, tus: '1.0.0', offset: String(Math.min(at + 1000, file.length)) });
    }
    const upload = (await (await send('GET', where)).json()) as { receipt: { id: string; sha256: string; fileName: string } };
    expect(upload.receipt).toMatchObject({ sha256: createHash('sha256').update(file).digest('hex'), fileName: 'Тізім.csv', declaredLines: 50 });
    await drain();
    expect((await registrar.get(`/api/v1/lists/${upload.receipt.id}`)).body).toMatchObject({ state: 'checked', accepted: 50 });
    expect(existsSync(api.platform.files.spool.path(idOf(where)))).toBe(false);
    const again = await patch(where, file.length, Buffer.alloc(0));
    expect(again.headers.get('content-location')).toBe(`/api/v1/lists/${upload.receipt.id}`);
  });

  it('goes on where the connection broke', async () => {
    const file = listFile(listLine(1, 1), listLine(2, 1));
    const where = await create(file);
    const { hostname, port } = new URL(api.url);
    const cut = 100;
    const socket = connect(Number(port), hostname);
    const head = ['Host: x', `Authorization: Bearer ${key}`, 'Tus-Resumable: 1.0.0', 'Content-Type: application/offset+octet-stream', 'Upload-Offset: 0', `Content-Length: ${file.length}`];
    socket.write(`PATCH ${where} HTTP/1.1\r\n${head.join('\r\n')}\r\n\r\n`);
    socket.write(file.subarray(0, cut));
    for (let seen = 0; seen < cut; ) seen = await api.platform.files.spool.size(idOf(where));
    expect(await offset(where)).toBe(0);
    socket.destroy();
    // What came is told once it has reached the disk.
    for (let told = 0; told !== cut; ) told = await offset(where);
    expect((await patch(where, 0, file)).status).toBe(409);
    expect((await patch(where, cut, file.subarray(cut))).status).toBe(204);
    expect((await (await send('GET', where)).json() as { receipt: object | null }).receipt).not.toBeNull();
    await drain();
  });

  it('never tells more than lies on the disk', async () => {
    const file = listFile(listLine(1, 1));
    const where = await create(file);
    await patch(where, 0, file.subarray(0, 60));
    truncateSync(api.platform.files.spool.path(idOf(where)), 20);
    expect(await offset(where)).toBe(20);
    expect((await patch(where, 20, file.subarray(20))).status).toBe(204);
    await drain();
  });

  it('lets the newest request write, and an older one no more', async () => {
    const file = listFile(listLine(1, 1));
    const where = await create(file);
    await patch(where, 0, file.subarray(0, 10));
    await api.platform.api.run({ accountId: await api.accountOf('registrar', region), login: 'r', role: 'registrar', territory: region }, async (db) => {
      expect(await db.execute(`UPDATE list_upload SET "offset" = 5 WHERE id = $1 AND writer = gen_random_uuid()`, [idOf(where)])).toBe(0);
    });
    const answers = await Promise.all([patch(where, 10, file.subarray(10)), patch(where, 10, file.subarray(10))]);
    expect(answers.map((one) => one.status).filter((status) => status === 204).length).toBeGreaterThan(0);
    const lists = await api.platform.api.read(cec, (db) => db.query(`SELECT 1 FROM voter_list WHERE sha256 = $1`, [createHash('sha256').update(file).digest('hex')]));
    expect(lists.length).toBeGreaterThan(0);
    await drain();
  });

  it('takes a piece only with its right check sum', async () => {
    const file = listFile(listLine(1, 1));
    const where = await create(file);
    const sum = (algorithm: string, bytes: Buffer) => `${algorithm} ${createHash(algorithm).update(bytes).digest('base64')}`;
    const wrong = await patch(where, 0, file.subarray(0, 30), { 'Upload-Checksum': sum('sha256', Buffer.from('x')) });
    expect(await code(wrong)).toEqual({ status: 460, code: 'upload.checksum-wrong' });
    expect(await offset(where)).toBe(0);
    expect((await patch(where, 0, file.subarray(0, 30), { 'Upload-Checksum': sum('sha1', file.subarray(0, 30)) })).status).toBe(204);
    expect(await offset(where)).toBe(30);
    expect(await code(await patch(where, 30, file.subarray(30), { 'Upload-Checksum': 'md5 AAAA' }))).toMatchObject({ code: 'upload.field-invalid' });
  });

  it('says before the bytes come what a delivery in one request would say', async () => {
    const announce = (fields: Record<string, string>, headers: Record<string, string> = {}) =>
      send('POST', '/api/v1/uploads', { 'Upload-Length': '10', 'Upload-Metadata': encoded(fields), ...headers });
    expect(await code(await announce({}))).toMatchObject({ code: 'upload.field-invalid' });
    expect(await code(await announce({ roundId: '00000000-0000-4000-8000-000000000000' }))).toMatchObject({ status: 404, code: 'round.not-found' });
    expect(await code(await announce({ roundId: await round() }, { 'Upload-Length': String(3 * 1024 ** 3) }))).toMatchObject({ status: 413, code: 'file.too-large' });
    expect(await code(await announce({ roundId: await round() }, { 'Tus-Resumable': '0.2.2' }))).toMatchObject({ status: 412 });
    expect((await send('OPTIONS', '/api/v1/uploads')).headers.get('tus-extension')).toBe('creation,expiration,termination,checksum');
    const where = await create(listFile(listLine(1, 1)), { 'dry-run': '' });
    expect(await code(await patch(where, 0, Buffer.alloc(5000)))).toMatchObject({ status: 413, code: 'upload.too-long' });
    expect(await code(await patch(where, 0, Buffer.from('x'), { 'Content-Type': 'text/plain' }))).toMatchObject({ status: 415 });
  });

  it('belongs to its sender, can be given up, and is swept away after its day', async () => {
    const file = listFile(listLine(1, 1));
    const [mine, old, trial] = [await create(file), await create(file), await create(file, { 'dry-run': '' })];
    await patch(mine, 0, file.subarray(0, 10));
    await patch(old, 0, file.subarray(0, 10));
    const other = await api.as('registrar', { level: 'district', regionId: '10', districtId: '101000000' });
    expect((await other.get(mine)).status).toBe(404);
    expect((await other.delete(mine).set('Tus-Resumable', '1.0.0')).status).toBe(404);
    expect((await send('DELETE', mine)).status).toBe(204);
    expect((await send('HEAD', mine)).status).toBe(404);
    await patch(trial, 0, file);
    expect(((await (await send('GET', trial)).json()) as { receipt: object }).receipt).toMatchObject({ dryRun: true, version: 0 });
    const owner = { accountId: await api.accountOf('registrar', region), login: 'r', role: 'registrar', territory: region } as const;
    await api.platform.api.run(owner, (db) => db.execute(`UPDATE list_upload SET expires_at = clock_timestamp() WHERE id = $1`, [idOf(old)]));
    expect((await send('HEAD', old)).status).toBe(404);
    await create(file);
    for (const where of [mine, old]) expect(existsSync(api.platform.files.spool.path(idOf(where)))).toBe(false);
    await drain();
  });
});
