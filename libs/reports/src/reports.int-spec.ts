import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash, randomUUID } from 'node:crypto';
import { readXlsx } from 'hucre/xlsx';
import pg from 'pg';
import { labelNumbers } from '@tizilim/domain';
import { LabelsHttpModule } from '@tizilim/labels';
import type { JobHandler } from '@tizilim/platform';
import { cec, districtsOf, openTestApi, seedPrecinct, seedVoters, type SeededPrecinct, type TestAgent, type TestApi } from '@tizilim/test-support';
import type { Progress } from './figures.js';
import { reportInvariants, ReportsHttpModule } from './index.js';
import { RenderReport } from './render-report/render-report.handler.js';
import type { Report } from './report.js';

const TODAY = '2027-02-10';

/** When one label was formed, printed, affixed and ended. */
interface Life {
  readonly formed: string;
  readonly printed?: string;
  readonly affixed?: string;
  readonly ended?: readonly [state: 'spoiled' | 'void' | 'lost', on: string];
}

describe('progress reports', () => {
  let api: TestApi;
  let owner: pg.Client;
  let handlers: Map<string, JobHandler>;
  let registrar: TestAgent;
  let approver: TestAgent;
  let serial = 0;
  const precincts: SeededPrecinct[] = [];
  const { makeNumber } = labelNumbers(new Uint8Array(16).fill(3));

  beforeAll(async () => {
    api = await openTestApi({ modules: [ReportsHttpModule, LabelsHttpModule], env: { BUSINESS_DATE: TODAY } });
    owner = new pg.Client({ connectionString: api.platform.config.DATABASE_URL });
    await owner.connect();
    handlers = new Map<string, JobHandler>([['reports.render-report', new RenderReport(api.platform.files)]]);
    const region = { level: 'region', regionId: '10' } as const;
    registrar = await api.as('registrar', region);
    approver = await api.as('approver', region);
    const [first = '', second = ''] = await districtsOf(api.platform, '10');
    precincts.push(await seedPrecinct(api.platform, { districtId: first, number: 1 }), await seedPrecinct(api.platform, { districtId: second, number: 2 }));
    await seedLabels(precincts[0]!, [
      { formed: '2026-12-10', printed: '2026-12-11', affixed: '2026-12-20' },
      { formed: '2026-12-10', printed: '2026-12-11', affixed: '2027-01-15' },
      { formed: '2026-12-10', printed: '2026-12-11', ended: ['spoiled', '2027-01-31'] },
      { formed: '2026-12-10', printed: '2026-12-11', affixed: '2026-12-30', ended: ['void', '2027-02-05'] },
      { formed: '2027-01-05', printed: '2027-01-06', ended: ['lost', '2027-01-20'] },
      { formed: '2027-02-01', printed: '2027-02-02', affixed: '2027-02-10' },
    ]);
    await seedLabels(precincts[1]!, [{ formed: '2027-01-31' }, { formed: '2027-02-01' }]);
  });
  afterAll(async () => {
    await owner.end();
    await api.close();
  });
  afterEach(async () => {
    const broken = await api.platform.worker.read(cec, async (db) => {
      const found: string[] = [];
      for (const { id, sql } of reportInvariants) if ((await db.query(sql)).length > 0) found.push(id);
      return found;
    });
    expect(broken).toEqual([]);
  });

  /** One voter and one label for each life, and one voter without; as the owner, since business dates of the past are needed. */
  async function seedLabels(precinct: SeededPrecinct, lives: readonly Life[]): Promise<void> {
    const voters = await seedVoters(api.platform, precinct, [...lives, null].map(() => ({})));
    const order = randomUUID();
    const place = [precinct.regionId, precinct.districtId];
    await owner.query(
      `INSERT INTO label_order (id, number, region_id, district_id, sheet, symbology, start_cell, state, ordered_on, labels, sheets, proved, released_at)
       VALUES ($1, $2, $3, $4, 'a4-65', 'code128', 1, 'released', '2026-12-10', $5, 1, $5, clock_timestamp())`,
      [order, `${precinct.regionId}-${precinct.number}`, ...place, lives.length],
    );
    for (const [index, life] of lives.entries()) {
      const act = life.ended ? randomUUID() : null;
      if (life.ended) await owner.query(`INSERT INTO label_act (id, kind, region_id, district_id, reason, labels, recorded_on) VALUES ($1, $2, $3, $4, 'test', 1, $5)`, [act, life.ended[0], ...place, life.ended[1]]);
      const state = life.ended?.[0] ?? (life.affixed ? 'affixed' : life.printed ? 'printed' : 'formed');
      await owner.query(
        `INSERT INTO label (number, serial, order_id, region_id, district_id, precinct_id, voter_id, document_type, document_number, sheet_no, cell_no, state, formed_on, printed_on, affixed_on, ended_on, end_act_id)
         VALUES ($1, $2, $3, $4, $5, $6, $7, 'id_card', $1, 1, $8, $9, $10, $11, $12, $13, $14)`,
        [makeNumber(serial), serial, order, ...place, precinct.id, voters[index]!.id, index + 1, state, life.formed, life.printed ?? null, life.affixed ?? null, life.ended?.[1] ?? null, act],
      );
      serial += 1;
    }
  }

  const prepare = async (body: object, agent = registrar): Promise<Report> => (await agent.post('/api/v1/reports').send(body).expect(201)).body as Report;
  const issue = async (id: string, agent = approver): Promise<Report> => (await agent.post(`/api/v1/reports/${id}/issue`).expect(200)).body as Report;
  const sums = ({ voters, formed, printed, affixed, spoiled, voided, lost, inStock }: Progress): number[] => [voters, formed, printed, affixed, spoiled, voided, lost, inStock];
  const partOf = (report: Report, precinct: SeededPrecinct): number[] => sums(report.figures.parts.find(({ id }) => id === precinct.districtId)!);

  it('counts a month up to its last day, by district, and freezes it when another person issues it', async () => {
    const draft = await prepare({ month: '2026-12', remark: 'алғашқы' });
    expect(draft).toMatchObject({ number: '10-2026-12', regionId: '10', kind: 'monthly', month: '2026-12-01', asOf: '2026-12-31', state: 'draft', issuedOn: null, jobId: null, documents: [], remark: 'алғашқы' });
    expect(sums(draft.figures.total)).toEqual([9 + 1, 4, 4, 2, 0, 0, 0, 2]);
    expect(partOf(draft, precincts[0]!)).toEqual([7, 4, 4, 2, 0, 0, 0, 2]);
    expect(partOf(draft, precincts[1]!)).toEqual([3, 0, 0, 0, 0, 0, 0, 0]);
    expect(draft.figures).toMatchObject({ previous: null, remaining: 8, percent: 20, balanced: true, openStock: 2 });
    const again = await prepare({ month: '2026-12', remark: 'екінші' });
    expect(again).toMatchObject({ id: draft.id, remark: 'екінші' });
    await registrar.post(`/api/v1/reports/${draft.id}/issue`).expect(403);
    const issued = await issue(draft.id);
    expect(issued).toMatchObject({ state: 'issued', issuedOn: TODAY, jobId: expect.any(String), figures: draft.figures });
    await approver.post(`/api/v1/reports/${draft.id}/issue`).expect(409).expect(/report\.already-issued/);
    await registrar.post('/api/v1/reports').send({ month: '2026-12' }).expect(409).expect(/report\.already-issued/);
    const refused = (sql: string) => owner.query(sql).then(() => 'done', (fault: { code: string }) => fault.code);
    expect(await refused(`UPDATE progress_report SET remark = 'changed' WHERE id = '${draft.id}'`)).toBe('23514');
    expect(await refused(`DELETE FROM progress_report WHERE id = '${draft.id}'`)).toBe('23514');
  });

  it('shows the last issued month beside this one', async () => {
    const report = await prepare({ month: '2027-01' });
    expect(report.asOf).toBe('2027-01-31');
    expect(partOf(report, precincts[0]!)).toEqual([7, 5, 5, 3, 1, 0, 1, 0]);
    expect(partOf(report, precincts[1]!)).toEqual([3, 1, 0, 0, 0, 0, 0, 1]);
    expect(report.figures.previous).toMatchObject({ formed: 4, affixed: 2 });
    await issue(report.id);
  });

  it('counts the running month up to today, as the ledger and the register do', async () => {
    const report = await prepare({ month: '2027-02' });
    expect(report.asOf).toBe(TODAY);
    const operator = await api.as('print-operator', { level: 'region', regionId: '10' });
    const { balanced, ...ledger } = (await operator.get('/api/v1/labels/ledger').expect(200)).body as Record<string, number | boolean>;
    const { voters, ...labels } = report.figures.total;
    expect([labels, report.figures.balanced]).toEqual([ledger, balanced]);
    const counted = await owner.query<{ voters: number }>(`SELECT sum(active)::int AS voters FROM voter_count WHERE region_id = '10'`);
    expect(voters).toBe(counted.rows[0]!.voters);
    expect(report.figures.previous).toMatchObject({ formed: 6 });
  });

  it('is not issued when the month has gone on since its draft', async () => {
    const report = await prepare({ month: '2027-02' });
    await owner.query(`UPDATE progress_report SET as_of = '2027-02-09' WHERE id = $1`, [report.id]);
    await approver.post(`/api/v1/reports/${report.id}/issue`).expect(409).expect(/report\.draft-outdated/);
    expect((await prepare({ month: '2027-02' })).asOf).toBe(TODAY);
  });

  it('is never issued by the person who prepared it, whatever his role has become', async () => {
    const report = await prepare({ kind: 'on-request', month: '2027-02', requestReference: '7-1' });
    const who = await api.accountOf('approver', { level: 'region', regionId: '10' });
    await owner.query('UPDATE progress_report SET prepared_by = $2 WHERE id = $1', [report.id, who]);
    await approver.post(`/api/v1/reports/${report.id}/issue`).expect(403).expect(/report\.same-person/);
    const direct = `UPDATE progress_report SET state = 'issued', issued_by = prepared_by, issued_at = clock_timestamp() WHERE id = '${report.id}'`;
    await expect(owner.query(direct)).rejects.toMatchObject({ code: '23514' });
  });

  it('on request names the request, and may be made several times a month', async () => {
    await registrar.post('/api/v1/reports').send({ kind: 'on-request', month: '2027-02' }).expect(400);
    const first = await prepare({ kind: 'on-request', month: '2027-02', requestReference: '12-34/567' });
    const second = await prepare({ kind: 'on-request', month: '2027-01', requestReference: '12-34/568' });
    expect([first.asOf, second.asOf]).toEqual([TODAY, TODAY]);
    expect([first.number, second.number]).toEqual(['10-2027-02-R2', '10-2027-01-R1']);
    expect(await issue(first.id)).toMatchObject({ requestReference: '12-34/567', state: 'issued' });
  });

  it('refuses a month to come and a month that is none', async () => {
    await registrar.post('/api/v1/reports').send({ month: '2027-03' }).expect(422).expect(/report\.month-not-begun/);
    await registrar.post('/api/v1/reports').send({ month: '2027-13' }).expect(400);
    await (await api.as('registrar', { level: 'district', regionId: '10', districtId: precincts[0]!.districtId })).post('/api/v1/reports').send({ month: '2027-02' }).expect(403);
  });

  it('of the whole country is the CEC’s, and says which regions have reported', async () => {
    const clerk = await api.as('clerk', { level: 'republic' });
    const supervisor = await api.as('supervisor', { level: 'republic' });
    const [far = ''] = await districtsOf(api.platform, '11');
    await seedLabels(await seedPrecinct(api.platform, { districtId: far, number: 9 }), [{ formed: '2027-01-02', printed: '2027-01-03', affixed: '2027-01-04' }]);
    const draft = await prepare({ month: '2027-01' }, clerk);
    expect(draft).toMatchObject({ number: 'KZ-2027-01', regionId: null });
    expect(draft.figures.parts).toHaveLength(20);
    expect(draft.figures.parts.filter(({ reported }) => reported).map(({ id }) => id)).toEqual(['10']);
    const region = (await registrar.get('/api/v1/reports').query({ month: '2027-01' }).expect(200)).body as { items: Report[] };
    const own = region.items.find(({ kind }) => kind === 'monthly')!;
    expect(sums(draft.figures.parts.find(({ id }) => id === '10')!)).toEqual(sums(own.figures.total));
    expect(sums(draft.figures.total)).toEqual([12, 7, 6, 4, 1, 0, 1, 1]);
    await (await api.as('supervisor', { level: 'region', regionId: '10' })).post(`/api/v1/reports/${draft.id}/issue`).expect(403);
    expect(await issue(draft.id, supervisor)).toMatchObject({ state: 'issued', regionId: null });
  });

  describe('documents', () => {
    const fetched = async (id: string, name: string, agent = approver): Promise<Buffer> => (await agent.get(`/api/v1/reports/${id}/documents/${name}`).buffer(true).parse(asBuffer).expect(200)).body as Buffer;

    it('are made in Kazakh and Russian as PDF and XLSX, with the figures of the report', async () => {
      const { items } = (await registrar.get('/api/v1/reports').query({ month: '2027-01' }).expect(200)).body as { items: Report[] };
      const report = items.find(({ kind }) => kind === 'monthly')!;
      await approver.get(`/api/v1/reports/${report.id}/documents/kk.pdf`).expect(409).expect(/report\.documents-pending/);
      await api.platform.drain(handlers);
      expect((await approver.get(`/api/v1/reports/${report.id}`).expect(200)).body).toMatchObject({ documents: ['kk.pdf', 'kk.xlsx', 'ru.pdf', 'ru.xlsx'] });
      const texts = { kk: await pdfText(await fetched(report.id, 'kk.pdf')), ru: await pdfText(await fetched(report.id, 'ru.pdf')) };
      for (const said of ['Қазақстан Республикасы Президентінің Әкімшілігіне', 'Штрих-кодтарды жапсыру барысы туралы есеп', 'Абай облысы', '2027 ж. қаңтар', '31.01.2027', '10-2027-01', 'Барлығы', 'Өткен есепте', 'Баланс ашық: 1 ']) expect(texts.kk).toContain(said);
      for (const said of ['В Администрацию Президента Республики Казахстан', 'Отчёт о ходе наклеивания штрих-кодов', 'область Абай', 'январь 2027', 'Итого', 'Изменение', '№ 178-ө']) expect(texts.ru).toContain(said);
      expect(texts.kk + texts.ru).not.toContain('\u00ad');

      const { sheets } = await readXlsx(new Uint8Array(await fetched(report.id, 'kk.xlsx')));
      expect(sheets.map(({ name }) => name)).toEqual(['Есеп']);
      const rows = sheets[0]!.rows;
      const row = (first: string): unknown[] => rows.find(([cell]) => cell === first) ?? [];
      expect(row('Аумақ').slice(0, 2)).toEqual(['Аумақ', 'Абай облысы']);
      expect(row('Орындалуы, %').slice(0, 2)).toEqual(['Орындалуы, %', 30]);
      expect(row('Жапсырылмаған сайлаушылар').slice(0, 2)).toEqual(['Жапсырылмаған сайлаушылар', 7]);
      expect(row('Барлығы').slice(1, 9)).toEqual(sums(report.figures.total));
      expect(row('Өзгеріс').slice(1, 9)).toEqual([0, 2, 1, 1, 1, 0, 1, -1]);
      expect(rows.flat().some((cell) => typeof cell === 'string' && cell.startsWith('='))).toBe(false);
    });

    it('are the same bytes when they are made again, by another worker or in another database', async () => {
      const { items } = (await registrar.get('/api/v1/reports').query({ month: '2027-01' }).expect(200)).body as { items: Report[] };
      const { id } = items.find(({ kind }) => kind === 'monthly')!;
      const hashes = async (): Promise<string[]> => {
        const made: string[] = [];
        for (const name of ['kk.pdf', 'kk.xlsx', 'ru.pdf', 'ru.xlsx']) made.push(createHash('sha256').update(await fetched(id, name)).digest('hex'));
        return made;
      };
      const before = await hashes();
      expect(new Set(before).size).toBe(4);
      await owner.query('DELETE FROM progress_report_file WHERE report_id = $1', [id]);
      await owner.query(`ALTER TABLE progress_report DISABLE TRIGGER USER; ALTER TABLE progress_report_file DROP CONSTRAINT progress_report_file_report_id_fkey;`);
      const other = randomUUID();
      await owner.query('UPDATE progress_report SET id = $2, prepared_by = NULL, issued_at = clock_timestamp() WHERE id = $1', [id, other]);
      const jobId = await api.platform.api.run(cec, (db) => api.platform.jobs.enqueue(db, { kind: 'reports.render-report', regionId: '10', subjectId: other }));
      await api.platform.drain(handlers);
      expect((await owner.query('SELECT state, result FROM job_run WHERE id = $1', [jobId])).rows).toEqual([{ state: 'done', result: { documents: 4 } }]);
      await owner.query('UPDATE progress_report SET id = $2 WHERE id = $1', [other, id]);
      await owner.query('UPDATE progress_report_file SET report_id = $2 WHERE report_id = $1', [other, id]);
      await owner.query(`ALTER TABLE progress_report ENABLE TRIGGER USER; ALTER TABLE progress_report_file ADD FOREIGN KEY (report_id) REFERENCES progress_report (id)`);
      expect(await hashes()).toEqual(before);
    });

    it('of the whole country list every region and fit on one page', async () => {
      const clerk = await api.as('clerk', { level: 'republic' });
      const { items } = (await clerk.get('/api/v1/reports').query({ month: '2027-01' }).expect(200)).body as { items: Report[] };
      const report = items.find(({ regionId }) => regionId === null)!;
      for (const name of ['kk.pdf', 'ru.pdf']) {
        const text = await pdfText(await fetched(report.id, name, clerk));
        expect(text.split('\f')).toHaveLength(1);
        for (const part of report.figures.parts) expect(text).toContain(name.startsWith('kk') ? part.nameKk : part.nameRu);
      }
      const { sheets } = await readXlsx(new Uint8Array(await fetched(report.id, 'ru.xlsx', clerk)));
      const rows = sheets[0]!.rows;
      expect(rows.find(([cell]) => cell === 'область Абай')?.at(9)).toBe('да');
      expect(rows.find(([cell]) => cell === 'Акмолинская область')?.at(9)).toBe('нет');
    });

    it('are not there before the report is issued', async () => {
      const draft = await prepare({ month: '2027-02' });
      await registrar.get(`/api/v1/reports/${draft.id}/documents/kk.pdf`).expect(409).expect(/report\.not-issued/);
      await registrar.get(`/api/v1/reports/${draft.id}/documents/en.pdf`).expect(400);
    });
  });

  it('are not there for another region, on no route', async () => {
    const { items } = (await registrar.get('/api/v1/reports').expect(200)).body as { items: Report[] };
    expect(new Set(items.map(({ regionId }) => regionId))).toEqual(new Set(['10']));
    const territory = { level: 'region', regionId: '11' } as const;
    const [reader, issuer] = [await api.as('registrar', territory), await api.as('approver', territory)];
    const draft = items.find(({ state }) => state === 'draft')!;
    const issued = items.find(({ state }) => state === 'issued')!;
    for (const id of [draft.id, issued.id, randomUUID()]) {
      await reader.get(`/api/v1/reports/${id}`).expect(404).expect(/record\.not-found/);
      await reader.get(`/api/v1/reports/${id}/documents/ru.pdf`).expect(404).expect(/record\.not-found/);
      await issuer.post(`/api/v1/reports/${id}/issue`).expect(404).expect(/record\.not-found/);
    }
    for (const query of [{}, { regionId: '10' }, { month: '2027-01' }]) expect((await reader.get('/api/v1/reports').query(query).expect(200)).body).toEqual({ items: [], next: null });
    const mine = await prepare({ month: '2027-01' }, reader);
    expect(mine).toMatchObject({ regionId: '11', number: '11-2027-01' });
    expect(sums(mine.figures.total)).toEqual([2, 1, 1, 1, 0, 0, 0, 0]);
  });

  it('are listed newest month first, page by page', async () => {
    const auditor = await api.as('auditor', { level: 'republic' });
    const all = (await auditor.get('/api/v1/reports').expect(200)).body as { items: Report[]; next: string | null };
    expect(all.next).toBeNull();
    expect(all.items.map(({ month }) => month)).toEqual(all.items.map(({ month }) => month).sort().reverse());
    const ids: string[] = [];
    for (let after: string | null | undefined; after !== null; ) {
      const page = (await auditor.get('/api/v1/reports').query({ limit: 3, after }).expect(200)).body as typeof all;
      ids.push(...page.items.map(({ id }) => id));
      after = page.next;
    }
    expect(ids).toEqual(all.items.map(({ id }) => id));
  });

  it('have rules that can fail', async () => {
    const noticed = async (damage: string): Promise<string[]> => {
      await owner.query('BEGIN');
      try {
        await owner.query(`ALTER TABLE progress_report DISABLE TRIGGER USER; ALTER TABLE progress_report DROP CONSTRAINT progress_report_check2; ${damage}`);
        const found: string[] = [];
        for (const { id, sql } of reportInvariants) if ((await owner.query(sql)).rows.length > 0) found.push(id);
        return found;
      } finally {
        await owner.query('ROLLBACK');
      }
    };
    expect(await noticed(`UPDATE progress_report SET figures = jsonb_set(figures, '{total,lost}', '99')`)).toEqual(['I3p']);
    expect(await noticed(`UPDATE progress_report SET issued_by = prepared_by WHERE state = 'issued' AND prepared_by IS NOT NULL`)).toEqual(['I6p']);
  });
});

type ParserCallback = (error: Error | null, body: Buffer) => void;

function asBuffer(response: NodeJS.EventEmitter, done: ParserCallback): void {
  const chunks: Buffer[] = [];
  response.on('data', (chunk: Buffer | string) => chunks.push(Buffer.from(chunk)));
  response.on('end', () => done(null, Buffer.concat(chunks)));
}

/** The words of a PDF, a space between two pieces, a form feed between two pages. */
async function pdfText(pdf: Buffer): Promise<string> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = getDocument({ data: new Uint8Array(pdf), verbosity: 0 });
  const document = await task.promise;
  const pages: string[] = [];
  for (let page = 1; page <= document.numPages; page += 1) {
    const { items } = await (await document.getPage(page)).getTextContent();
    pages.push(items.map((item) => ('str' in item ? item.str : '')).join(' ').replace(/\s+/g, ' '));
  }
  await task.destroy();
  return pages.join('\f');
}
