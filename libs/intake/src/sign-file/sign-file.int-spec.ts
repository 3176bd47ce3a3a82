import { createServer, type Server } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Module } from '@nestjs/common';
import { DutiesHttpModule } from '@tizilim/duties';
import { changeSetting } from '@tizilim/platform';
import { cec, listFile, listLine, makeSigner, openTestApi, signCms, type TestAgent, type TestApi, type TestSigner } from '@tizilim/test-support';
import { IntakeHttpModule, OPEN_POINTS, trustAnchorsSetting } from '../index.js';

const region = { level: 'region', regionId: '10' } as const;
const GOST = '1.2.398.3.10.1.1.1.1';

@Module({ providers: [{ provide: OPEN_POINTS, useValue: {} }] })
class PointsModule {}

/** Stands for the service with the national cryptography: what it is asked, and what it answers. */
class FakeNcanode {
  readonly asked: { cms: string; data: string; revocationCheck: string[] }[] = [];
  answer: { status: number; body: unknown } = { status: 200, body: {} };
  private constructor(private readonly server: Server) {}

  static async start(): Promise<FakeNcanode> {
    const server = createServer();
    const fake = new FakeNcanode(server);
    server.on('request', (request, response) => {
      void buffer(request).then((body) => {
        if (request.url === '/cms/verify' && request.method === 'POST') fake.asked.push(JSON.parse(body.toString()) as FakeNcanode['asked'][number]);
        response.writeHead(fake.answer.status, { 'Content-Type': 'application/json' }).end(JSON.stringify(fake.answer.body));
      });
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    return fake;
  }

  get url(): string {
    const address = this.server.address();
    return `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`;
  }

  close(): Promise<void> {
    return new Promise((done) => this.server.close(() => done()));
  }
}

describe('signatures of the files of lists', () => {
  const file = listFile(listLine(1, 1));
  let authority: TestSigner;
  let fake: FakeNcanode;
  let api: TestApi;
  let withService: TestApi;
  beforeAll(async () => {
    fake = await FakeNcanode.start();
    authority = await makeSigner('rsa', 'Сынақ орталығы');
    [api, withService] = [await open(), await open({ NCANODE_URL: fake.url })];
  });
  afterAll(async () => {
    await Promise.all([api.close(), withService.close()]);
    await fake.close();
  });

  async function open(env: Record<string, string> = {}): Promise<TestApi> {
    const opened = await openTestApi({ modules: [DutiesHttpModule, IntakeHttpModule, PointsModule], env });
    await opened.platform.api.run(cec, (db) => changeSetting(db, trustAnchorsSetting, [authority.pem]));
    return opened;
  }
  const lists = new Map<TestApi, Promise<string>>();
  function listOf(where: TestApi): Promise<string> {
    const made = lists.get(where) ?? makeList(where);
    lists.set(where, made);
    return made;
  }
  async function makeList(where: TestApi): Promise<string> {
    const round = await (await where.as('supervisor')).post('/api/v1/rounds').send({ kind: 'on-request', asOf: '2031-01-01', dueOn: '2027-01-10', regions: ['10'] });
    return (await (await where.as('registrar', region)).post('/api/v1/lists').field('roundId', round.body.id).attach('file', file, 'a.csv')).body.id as string;
  }
  async function send(cms: Buffer, where = api, agent?: TestAgent) {
    const sender = agent ?? (await where.as('registrar', region));
    return sender.post(`/api/v1/lists/${await listOf(where)}/signatures`).set('Accept-Language', 'ru').attach('file', cms, 'list.csv.p7s');
  }

  it.each(['rsa', 'ecdsa'] as const)('verifies a %s signature with its chain up to a trusted authority, and says what it did not check', async (algorithm) => {
    const middle = await makeSigner('rsa', 'Аралық орталық', { issuer: authority, isAuthority: true });
    const signer = await makeSigner(algorithm, 'Айгүл Сериккызы', { issuer: middle });
    for (const options of [{ chain: [middle] }, { chain: [middle], bare: true }]) {
      const answer = await send(await signCms(file, signer, options));
      expect(answer.status).toBe(201);
      expect(answer.body).toMatchObject({ kind: algorithm, state: 'valid', reason: 'signature.ok', revocation: 'not-checked', verifiedBy: 'x509' });
      expect(answer.body.signers).toMatchObject([{ name: 'Айгүл Сериккызы', issuer: 'Аралық орталық', serial: expect.stringMatching(/^[0-9a-f]+$/), validTo: '2049-01-01T00:00:00.000Z' }]);
    }
  });

  it('takes PEM, and gives one answer for the same signature', async () => {
    const signer = await makeSigner('rsa', 'Ержан', { issuer: authority });
    const der = await signCms(file, signer);
    const pem = Buffer.from(`-----BEGIN CMS-----\n${der.toString('base64')}\n-----END CMS-----\n`);
    const first = await send(pem);
    expect(first.body).toMatchObject({ state: 'valid' });
    expect((await send(pem)).body).toEqual(first.body);
  });

  it('says why a signature is not valid', async () => {
    const signer = await makeSigner('ecdsa', 'Ержан', { issuer: authority });
    const reasonOf = async (cms: Buffer) => (await send(cms)).body as { state: string; reason: string };
    expect(await reasonOf(await signCms(Buffer.from('other'), signer))).toMatchObject({ state: 'invalid', reason: 'signature.wrong-content' });
    expect(await reasonOf(await signCms(Buffer.from('other'), signer, { bare: true }))).toMatchObject({ reason: 'signature.wrong-content' });
    expect(await reasonOf(await signCms(file, await makeSigner('rsa', 'Бөтен')))).toMatchObject({ reason: 'signature.not-trusted' });
    const notAuthority = await makeSigner('rsa', 'Ержан', { issuer: authority });
    expect(await reasonOf(await signCms(file, await makeSigner('rsa', 'Жалған', { issuer: notAuthority }), { chain: [notAuthority] }))).toMatchObject({ reason: 'signature.not-trusted' });
    const old = await makeSigner('rsa', 'Ескі', { issuer: authority, to: '2021-01-01T00:00:00Z' });
    expect(await reasonOf(await signCms(file, old))).toMatchObject({ reason: 'signature.expired' });
    const impostor = { ...signer, key: (await makeSigner('ecdsa', 'Басқа')).key };
    expect(await reasonOf(await signCms(file, impostor))).toMatchObject({ reason: 'signature.broken' });
    const kept = (await (await api.as('clerk', region)).get(`/api/v1/lists/${await listOf(api)}/signatures`)).body;
    expect(kept.verifiable).toEqual(['rsa', 'ecdsa']);
    expect(kept.items.filter((one: { state: string }) => one.state === 'invalid')).toHaveLength(6);
  });

  it('refuses what is no detached signature, and whoever may not sign', async () => {
    const signer = await makeSigner('rsa', 'Ержан', { issuer: authority });
    expect((await send(Buffer.from('no signature'))).body).toMatchObject({ status: 422, code: 'signature.not-cms' });
    expect((await send(await signCms(file, signer, { attached: true }))).body).toMatchObject({ status: 422, code: 'signature.not-detached' });
    expect((await send(Buffer.alloc(2_000_000, 0x30))).body).toMatchObject({ status: 413 });
    expect((await send(await signCms(file, signer), api, await api.as('registrar', { level: 'region', regionId: '11' }))).status).toBe(404);
    expect((await send(await signCms(file, signer), api, await api.as('clerk', region))).status).toBe(403);
  });

  it('keeps a national signature unverified and says what can be verified, where no service is connected', async () => {
    const signer = await makeSigner('rsa', 'Ержан', { issuer: authority });
    const answer = await send(await signCms(file, signer, { algorithmId: GOST }));
    expect(answer.body).toMatchObject({ kind: 'gost', state: 'unverifiable', reason: 'signature.needs-ncanode', message: expect.stringContaining('NCANode'), verifiedBy: null });
    const other = await send(await signCms(file, signer, { algorithmId: '1.2.3.4' }));
    expect(other.body).toMatchObject({ kind: 'unknown', state: 'unverifiable', reason: 'signature.kind-unknown' });
  });

  it('asks the service for a national signature, with the file and with revocation', async () => {
    const cms = await signCms(file, await makeSigner('rsa', 'Ержан', { issuer: authority }), { algorithmId: GOST });
    fake.answer = { status: 503, body: {} };
    expect((await send(cms, withService)).body).toMatchObject({ state: 'unverifiable', reason: 'signature.service-down' });
    const certificate = { valid: true, serialNumber: 'ABC1', notBefore: '2026-01-01T00:00:00Z', notAfter: '2027-01-01T00:00:00Z', subject: { commonName: 'ЕРЖАН' }, issuer: { commonName: 'ҰКО' } };
    fake.answer = { status: 200, body: { valid: true, signers: [{ certificates: [certificate], tsp: { genTime: '2026-12-30T10:00:00Z' } }] } };
    const answer = await send(cms, withService);
    expect(answer.body).toMatchObject({ kind: 'gost', state: 'valid', revocation: 'checked', verifiedBy: 'ncanode' });
    expect(answer.body.signers).toEqual([{ name: 'ЕРЖАН', serial: 'abc1', issuer: 'ҰКО', validFrom: '2026-01-01T00:00:00.000Z', validTo: '2027-01-01T00:00:00.000Z', signedAt: '2026-12-30T10:00:00.000Z' }]);
    expect(fake.asked.at(-1)).toEqual({ cms: cms.toString('base64'), data: file.toString('base64'), revocationCheck: ['OCSP', 'CRL'] });
    const asked = fake.asked.length;
    expect((await send(cms, withService)).body).toEqual(answer.body);
    expect(fake.asked).toHaveLength(asked);
    fake.answer = { status: 200, body: { valid: false, signers: [] } };
    const wrong = await signCms(file, await makeSigner('rsa', 'Басқа', { issuer: authority }), { algorithmId: GOST });
    expect((await send(wrong, withService)).body).toMatchObject({ state: 'invalid', reason: 'signature.refused-by-service' });
  });
});
