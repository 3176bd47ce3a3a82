import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Module } from '@nestjs/common';
import { DutiesHttpModule } from '@tizilim/duties';
import type { JobHandler } from '@tizilim/platform';
import { bodyBytes, cec, listFile, listLine, openTestApi, seedPrecinct, type TestAgent, type TestApi } from '@tizilim/test-support';
import { CheckListJob } from '../check-list/check-list.job.js';
import { IntakeHttpModule, OPEN_POINTS } from '../index.js';

const region = { level: 'region', regionId: '10' } as const;

@Module({ providers: [{ provide: OPEN_POINTS, useValue: {} }] })
class PointsModule {}

async function textOf(pdf: Buffer): Promise<string> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
  const content = await (await document.getPage(1)).getTextContent();
  return content.items.map((item) => ('str' in item ? item.str : '')).join(' ');
}

describe('the hand-over of a list', () => {
  let api: TestApi;
  let [registrar, clerk]: TestAgent[] = [];
  let list: { id: string; sha256: string };
  beforeAll(async () => {
    api = await openTestApi({ modules: [DutiesHttpModule, IntakeHttpModule, PointsModule] });
    await seedPrecinct(api.platform, { districtId: '101000000', number: 1 });
    [registrar, clerk] = [await api.as('registrar', region), await api.as('clerk', region)];
    const round = await (await api.as('supervisor')).post('/api/v1/rounds').send({ kind: 'on-request', asOf: '2031-01-01', dueOn: '2027-01-10', regions: ['10'] });
    list = (await registrar.post('/api/v1/lists').field('roundId', round.body.id).field('declaredLines', 2).attach('file', listFile(listLine(1, 1), listLine(2, 1, { sex: '?' })), 'Тізім.csv')).body;
    expect((await clerk!.get(`/api/v1/lists/${list.id}/hand-over-act`)).body).toMatchObject({ status: 409, code: 'list.not-checked' });
    await api.platform.drain(new Map<string, JobHandler>([['intake.check-list', new CheckListJob(api.platform.files)]]));
  });
  afterAll(() => api.close());

  const paper = async (agent: TestAgent | undefined, path: string) => (await agent!.get(`/api/v1/lists/${list.id}/${path}`).buffer(true).parse(bodyBytes)).body as Buffer;
  const ask = async () => (await clerk!.post(`/api/v1/lists/${list.id}/hand-over`)).body as { id: string; groups: [number, number] };
  const confirm = (id: string, first: string, second: string, agent = clerk) => agent!.post(`/api/v1/lists/${list.id}/hand-over/${id}`).send({ first, second });
  const group = (n: number) => list.sha256.slice(4 * (n - 1), 4 * n);

  it.each(['kk', 'ru'] as const)('has a receipt and an act with counts, hash in groups and places to sign (%s)', async (lang) => {
    const [receipt, act] = [await textOf(await paper(registrar, `receipt?lang=${lang}`)), await textOf(await paper(clerk, `hand-over-act?lang=${lang}`))];
    const words = { kk: ['Тапсырды', 'Қабылдады', 'алынбаған 1'], ru: ['Сдал', 'Принял', 'не принято 1'] }[lang];
    for (const word of [...words, 'Тізім.csv', list.id, group(1), group(16)]) expect(act).toContain(word);
    expect(receipt).toContain(list.sha256.match(/.{4}/g)!.slice(0, 8).join(' '));
    expect(receipt).not.toContain(words[0]);
    expect(await paper(clerk, `hand-over-act?lang=${lang}`)).toEqual(await paper(clerk, `hand-over-act?lang=${lang}`));
  });

  it('is confirmed by typing two groups that differ each time; wrong ones are counted and end it', async () => {
    const first = await ask();
    const next = await ask();
    expect(next.groups).not.toEqual(first.groups);
    expect(first.groups[0]).toBeLessThan(first.groups[1]);
    const wrong = group(first.groups[0]) === '0000' ? '1111' : '0000';
    for (const left of [2, 1, 0]) expect((await confirm(first.id, wrong, group(first.groups[1])).set('Accept-Language', 'en')).body).toMatchObject({ status: 422, code: 'list.hand-over-mismatch', title: expect.stringContaining(`left: ${left}`) });
    expect((await confirm(first.id, group(first.groups[0]), group(first.groups[1]))).body).toMatchObject({ status: 409, code: 'list.hand-over-closed' });
    expect((await registrar!.get(`/api/v1/lists/${list.id}`)).body.handOver).toBeNull();
    const right = await confirm(next.id, ` ${group(next.groups[0]).toUpperCase()}`, group(next.groups[1]));
    const receiverId = await api.accountOf('clerk', region);
    expect(right.body).toMatchObject({ receiverId, level: 'region' });
    expect((await registrar!.get(`/api/v1/lists/${list.id}`)).body.handOver).toEqual(right.body);
    expect((await confirm(next.id, group(next.groups[0]), group(next.groups[1]))).body).toMatchObject({ code: 'list.hand-over-closed' });
    const events = await api.platform.api.read(cec, (db) => db.query<{ action: string }>(`SELECT action FROM audit_event WHERE action LIKE 'intake.hand-over%' ORDER BY seq`));
    expect(events.map((event) => event.action)).toEqual([...Array.from({ length: 3 }, () => 'intake.hand-over-mistyped'), 'intake.hand-over-confirmed']);
  });

  it('is the work of the one who asked, and of commissions that see the list', async () => {
    const asked = await ask();
    const other = await api.as('supervisor', region);
    expect((await confirm(asked.id, group(asked.groups[0]), group(asked.groups[1]), other)).body).toMatchObject({ status: 404, code: 'list.hand-over-not-found' });
    expect((await registrar!.post(`/api/v1/lists/${list.id}/hand-over`)).status).toBe(403);
    const foreign = await api.as('clerk', { level: 'region', regionId: '11' });
    for (const path of ['receipt', 'hand-over-act']) expect((await foreign.get(`/api/v1/lists/${list.id}/${path}`)).status).toBe(404);
    expect((await foreign.post(`/api/v1/lists/${list.id}/hand-over`)).status).toBe(404);
  });
});
