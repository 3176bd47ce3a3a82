import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Module } from '@nestjs/common';
import { readXlsx } from 'hucre/xlsx';
import iconv from 'iconv-lite';
import { makeIin } from '@tizilim/domain';
import { DutiesHttpModule } from '@tizilim/duties';
import { changeSetting, JobLost, type JobHandler, type RunningJob } from '@tizilim/platform';
import { actorOf, cec, openTestApi, type TestAgent, type TestApi } from '@tizilim/test-support';
import { ApplyListJob } from './apply-list/apply-list.job.js';
import { AssembleListJob } from './assemble-list/assemble-list.job.js';
import { CheckListJob } from './check-list/check-list.job.js';
import { CloseRoundJob } from './close-round/close-round.job.js';
import { IntakeHttpModule, listSizeLimit, OPEN_POINTS, setListState } from './index.js';
import { AnnotateListJob } from './return-file/annotate-list.job.js';

const [SEMEY, ABAI] = ['101000000', '103200000'] as const;
const region = { level: 'region', regionId: '10' } as const;
const semey = { level: 'district', regionId: '10', districtId: SEMEY } as const;
const abai = { level: 'district', regionId: '10', districtId: ABAI } as const;
const openPoints = { count: 0, act: true, countBlocking: async () => openPoints.count, hasCurrentAct: async () => openPoints.act };

@Module({ providers: [{ provide: OPEN_POINTS, useValue: openPoints }] })
class PointsModule {}

const HEADER = 'iin,surname,given_name,patronymic,birth_date,sex,precinct,address';
let serial = 0;

/** One good line; every call makes another person. */
function person(precinct: number, change: Partial<Record<'iin' | 'surname' | 'birthDate' | 'sex', string>> = {}): string {
  const birthDate = `19${50 + (serial % 50)}-0${1 + (serial % 9)}-1${serial % 10}`;
  let iin: string | undefined;
  while (iin === undefined) iin = makeIin({ birthDate, sex: 'M', serial: serial++ % 10_000 });
  return [change.iin ?? iin, change.surname ?? 'Әбдірахманов', 'Нұрлан', 'Қайратұлы', change.birthDate ?? birthDate, change.sex ?? 'M', precinct, '"Абай көшесі, 5-үй"'].join(',');
}

const csv = (...lines: string[]): Buffer => Buffer.from(`${[HEADER, ...lines].join('\n')}\n`);

describe('voter lists', () => {
  let api: TestApi;
  let handlers: Map<string, JobHandler>;
  let supervisor: TestAgent;
  let year = 2030;

  beforeAll(async () => {
    api = await openTestApi({ modules: [DutiesHttpModule, IntakeHttpModule, PointsModule] });
    const { files, worker } = api.platform;
    const check = new CheckListJob(files);
    check.pageLines = 4000;
    handlers = new Map<string, JobHandler>([
      ['intake.check-list', check],
      ['intake.annotate-list', new AnnotateListJob(files)],
      ['intake.assemble-list', new AssembleListJob()],
      ['intake.apply-list', new ApplyListJob()],
      ['intake.close-round', new CloseRoundJob(worker, files)],
    ]);
    supervisor = await api.as('supervisor');
    await api.platform.api.run(cec, (db) =>
      db.execute(
        `INSERT INTO precinct (region_id, district_id, number, name_kk, name_ru, kind, decision_number, decision_date, valid_from)
         SELECT '10', d, n, 'Мектеп', 'Школа', 'general', '1', '2020-01-01', '2020-01-01' FROM (VALUES ($1, 1), ($1, 2), ($2, 3)) p (d, n)`,
        [SEMEY, ABAI],
      ),
    );
  });
  afterAll(() => api.close());

  /** A new open round; each test works in one of its own. */
  async function round(kind = 'on-request', regions = ['10', '11']): Promise<string> {
    year += 1;
    const answer = await supervisor.post('/api/v1/rounds').send({ kind, asOf: `${year}-01-01`, dueOn: `${year}-01-10`, regions });
    expect(answer.status).toBe(201);
    return answer.body.id;
  }
  const post = (agent: TestAgent, roundId: string, file: Buffer, fields: Record<string, string | number> = {}) => {
    const asked = agent.post('/api/v1/lists').field('roundId', roundId);
    for (const [name, value] of Object.entries(fields)) asked.field(name, value);
    return asked.attach('file', file, 'Тізім.csv');
  };
  const drain = () => api.platform.drain(handlers);
  const get = async (agent: TestAgent, id: string) => (await agent.get(`/api/v1/lists/${id}`).set('Accept-Language', 'ru')).body;
  /** A list that has been received and checked. */
  async function checked(agent: TestAgent, roundId: string, file: Buffer, fields: Record<string, string | number> = {}) {
    const answer = await post(agent, roundId, file, fields);
    expect(answer.status).toBe(202);
    await drain();
    return get(agent, answer.body.id);
  }
  const reconciled = (id: string) => api.platform.worker.run(cec, (db) => setListState(db, id, 'reconciled'));
  const rows = <R extends object>(sql: string, params: unknown[] = []) => api.platform.api.read(cec, (db) => db.query<R>(sql, params));

  it('checks a file, keeps the balance and moves foreign lines to the rejected ones', async () => {
    const registrar = await api.as('registrar', region);
    const file = csv(person(1), '', person(2, { sex: '?' }), person(3, { iin: '' }), person(77), person(2));
    const list = await checked(registrar, await round(), file, { declaredLines: 5 });
    expect(list).toMatchObject({ state: 'checked', lines: 7, header: 1, blank: 1, accepted: 3, rejected: 2, toConfirm: 1, encoding: 'utf-8', format: 'csv', version: 1 });
    const page = (await registrar.get(`/api/v1/lists/${list.id}/findings`).set('Accept-Language', 'kk')).body;
    expect(page.items.map((f: { line: number; code: string; column: string; value: string }) => [f.line, f.column, f.code, f.value])).toEqual([
      [4, 'sex', 'line.sex-invalid', '?'],
      [5, 'iin', 'iin.missing', null],
      [6, 'precinct', 'line.precinct-unknown', '77'],
    ]);
    expect(page.items[2].message).toBe('Бұл нөмірлі сайлау учаскесі тізімнің аумағында жоқ.');
    const confirm = (await registrar.get(`/api/v1/lists/${list.id}/findings?severity=confirm&limit=1`)).body;
    expect(confirm).toMatchObject({ items: [{ line: 5 }], next: 2 });
    const lines = await rows<{ line_no: number; district_id: string; iin_usable: boolean; precinct_number: number }>(
      'SELECT line_no, district_id, iin_usable, precinct_number FROM v_intake_line WHERE list_id = $1 ORDER BY 1',
      [list.id],
    );
    expect(lines).toEqual([
      { line_no: 2, district_id: SEMEY, iin_usable: true, precinct_number: 1 },
      { line_no: 5, district_id: ABAI, iin_usable: false, precinct_number: 3 },
      { line_no: 7, district_id: SEMEY, iin_usable: true, precinct_number: 2 },
    ]);
    expect(list.history.map((move: { to: string }) => move.to)).toEqual(['received', 'parsed', 'checked']);
    expect(await api.platform.worker.read(cec, (db) => db.query('SELECT 1 FROM staging.list_line'))).toEqual([]);
  });

  it('judges a part by its district, and what a line itself names', async () => {
    const registrar = await api.as('registrar', semey);
    const file = Buffer.from(`${HEADER},region,district\n${person(1)},,\n${person(3)},,\n${person(1)},11,\n${person(2)},10,${ABAI}\n${person(2)},10,${SEMEY}\n`);
    const list = await checked(registrar, await round(), file, { declaredLines: 5 });
    expect(list).toMatchObject({ kind: 'part', districtId: SEMEY, accepted: 2, rejected: 3 });
    const { items } = (await registrar.get(`/api/v1/lists/${list.id}/findings`)).body;
    expect(items.map((f: { line: number; code: string; column: string }) => [f.line, f.column, f.code])).toEqual([
      [3, 'precinct', 'line.territory-foreign'],
      [4, 'region', 'line.territory-foreign'],
      [5, 'district', 'line.territory-foreign'],
    ]);
  });

  it('reads KZ-1048 and keeps every letter', async () => {
    const text = `${HEADER}\n${person(1, { surname: 'Құрманғалиұлы' })}\n${person(2, { surname: 'Өсербаев' })}\n`;
    const list = await checked(await api.as('registrar', region), await round(), iconv.encode(text, 'rk1048'), { declaredLines: 2, declaredEncoding: 'kz-1048' });
    expect(list).toMatchObject({ state: 'checked', encoding: 'kz-1048', accepted: 2 });
    expect(await rows('SELECT surname FROM v_intake_line WHERE list_id = $1 ORDER BY line_no', [list.id])).toEqual([{ surname: 'Құрманғалиұлы' }, { surname: 'Өсербаев' }]);
  });

  it('shows the readings of an unclear encoding to whoever may see the file, and takes the one that is declared', async () => {
    const registrar = await api.as('registrar', region);
    const roundId = await round();
    const file = iconv.encode(`${HEADER}\n${person(1, { surname: 'Ғабитов' })}\n`, 'rk1048');
    const list = await checked(registrar, roundId, file, { declaredLines: 1 });
    expect(list).toMatchObject({ state: 'refused', kind: 'whole', refused: { code: 'list.encoding-unclear' } });
    expect(JSON.stringify(list.refused)).not.toContain('абитов');
    expect(list.readings.slice(0, 2)).toEqual([
      { encoding: 'kz-1048', samples: ['Ғабитов', 'Нұрлан', 'Қайратұлы', 'Абай көшесі', '5-үй'] },
      { encoding: 'windows-1251', samples: ['Єабитов', 'Нўрлан', 'Ќайратўлы', 'Абай кґшесі', '5-їй'] },
    ]);
    const neighbour = await get(await api.as('registrar', semey), list.id);
    expect(neighbour).toMatchObject({ state: 'refused', readings: [] });
    const again = await checked(registrar, roundId, file, { declaredLines: 1, declaredEncoding: 'kz-1048' });
    expect(again).toMatchObject({ state: 'checked', encoding: 'kz-1048', accepted: 1, readings: [] });
  });

  it('refuses a file as a whole, keeps its bytes, and takes the next version', async () => {
    const registrar = await api.as('registrar', region);
    const roundId = await round();
    const cut = csv(person(1), person(2));
    const list = await checked(registrar, roundId, cut, { declaredLines: 3 });
    expect(list).toMatchObject({ state: 'refused', accepted: 0, rejected: 2, lines: 3, refused: { code: 'list.count-mismatch', message: 'Заявлено строк: 3, в файле: 2.' } });
    expect(list.findings).toMatchObject([{ code: 'list.count-mismatch', severity: 'refuse' }]);
    const bytes = await registrar.get(`/api/v1/lists/${list.id}/file`).buffer(true).parse(collect);
    expect(bytes.body).toEqual(cut);
    expect(bytes.headers['content-disposition']).toContain("filename*=UTF-8''%D0%A2%D1%96%D0%B7%D1%96%D0%BC.csv");
    const again = await post(registrar, roundId, cut, { declaredLines: 3 });
    expect(again.body).toMatchObject({ id: list.id, version: 1 });
    expect(await checked(registrar, roundId, cut, { declaredLines: 2 })).toMatchObject({ state: 'checked', version: 2 });
    expect(await get(registrar, list.id)).toMatchObject({ state: 'superseded' });
    expect((await registrar.post(`/api/v1/lists/${list.id}/annotated`)).status).toBe(409);
  });

  it('gives one receipt for the same file, even twenty times at once', async () => {
    const registrar = await api.as('registrar', region);
    const roundId = await round();
    const file = csv(person(1));
    const answers = await Promise.all(Array.from({ length: 20 }, () => post(registrar, roundId, file)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer.body))).size).toBe(1);
    expect(answers.every((answer) => answer.status === 202)).toBe(true);
    const { id, jobId } = answers[0]!.body;
    expect(await rows('SELECT id, job_id AS "jobId" FROM voter_list WHERE round_id = $1', [roundId])).toEqual([{ id, jobId }]);
    expect(await rows('SELECT id FROM job_run WHERE subject_id = $1', [id])).toHaveLength(1);
    await drain();
    expect((await post(registrar, roundId, file, { declaredLines: 1 })).body).toEqual(answers[0]!.body);
    expect(await rows('SELECT 1 FROM voter_list WHERE round_id = $1', [roundId])).toHaveLength(1);
  });

  it('does not take parts beside a whole list, nor a file beside one that is being checked', async () => {
    const [whole, part] = [await api.as('registrar', region), await api.as('registrar', semey)];
    const roundId = await round();
    const first = (await post(whole, roundId, csv(person(1)))).body;
    expect((await post(whole, roundId, csv(person(1)))).body).toMatchObject({ status: 409, code: 'list.being-checked' });
    expect((await post(part, roundId, csv(person(1)))).body).toMatchObject({ status: 409, code: 'list.whole-there' });
    expect((await whole.post(`/api/v1/lists/${first.id}/withdraw`).send({ reason: 'қате файл' })).body).toMatchObject({ state: 'withdrawn' });
    await drain();
    expect(await get(whole, first.id)).toMatchObject({ state: 'withdrawn' });
    expect((await post(part, roundId, csv(person(1)))).status).toBe(202);
    expect((await post(whole, roundId, csv(person(1)))).body).toMatchObject({ code: 'list.parts-there' });
    await drain();
  });

  it('replaces a list that is only checked by the next file', async () => {
    const registrar = await api.as('registrar', region);
    const roundId = await round();
    const first = await checked(registrar, roundId, csv(person(1, { sex: 'X' }), person(2)));
    const second = await checked(registrar, roundId, csv(person(1), person(2)));
    expect(second).toMatchObject({ state: 'checked', version: 2, accepted: 2 });
    expect(await get(registrar, first.id)).toMatchObject({ state: 'superseded' });
    const all = (await registrar.get(`/api/v1/lists?roundId=${roundId}&limit=1`)).body;
    expect(all).toMatchObject({ items: [{ id: second.id }], next: second.id });
    expect((await registrar.get(`/api/v1/lists?roundId=${roundId}&after=${all.next}`)).body).toMatchObject({ items: [{ id: first.id }], next: null });
  });

  it('ends an upload that is too large or breaks off, and keeps nothing of it', async () => {
    const registrar = await api.as('registrar', region);
    const roundId = await round();
    await api.platform.api.run(cec, (db) => changeSetting(db, listSizeLimit, 1_000_000));
    const large = await post(registrar, roundId, Buffer.alloc(1_000_001, 'x'));
    expect(large.body).toMatchObject({ status: 413, code: 'file.too-large' });
    await api.platform.api.run(cec, (db) => changeSetting(db, listSizeLimit, listSizeLimit.fallback));
    const cut = registrar.post('/api/v1/lists').set('Content-Type', 'multipart/form-data; boundary=b');
    const body = `--b\r\nContent-Disposition: form-data; name="roundId"\r\n\r\n${roundId}\r\n--b\r\nContent-Disposition: form-data; name="file"; filename="a.csv"\r\n\r\n${HEADER}`;
    expect((await cut.send(body)).body).toMatchObject({ status: 422, code: 'upload.malformed' });
    expect(await rows('SELECT 1 FROM voter_list WHERE round_id = $1', [roundId])).toEqual([]);
    expect(readdirSync(join(api.platform.config.DATA_DIR, 'files', 'incoming'))).toEqual([]);
  });

  it('refuses malformed uploads, foreign territories and closed doors without a trace', async () => {
    const registrar = await api.as('registrar', semey);
    const roundId = await round();
    const before = await rows('SELECT 1 FROM voter_list');
    expect((await registrar.post('/api/v1/lists').field('roundId', roundId)).body).toMatchObject({ code: 'upload.file-missing' });
    expect((await post(registrar, 'no-round', csv(person(1)))).body).toMatchObject({ status: 422, code: 'upload.field-invalid' });
    expect((await post(registrar, roundId, csv(person(1)), { districtId: ABAI })).status).toBe(403);
    expect((await post(await api.as('registrar', { level: 'region', regionId: '15' }), roundId, csv(person(1)))).body).toMatchObject({ code: 'round.region-not-asked' });
    expect((await post(await api.as('approver', region), roundId, csv(person(1)))).status).toBe(403);
    expect((await post(api.anonymous(), roundId, csv(person(1)))).status).toBe(401);
    expect(await rows('SELECT 1 FROM voter_list')).toEqual(before);
  });

  it('shows nothing of a list to another region or district', async () => {
    const roundId = await round();
    const list = await checked(await api.as('registrar', region), roundId, csv(person(1), person(3), person(1, { sex: 'X' })));
    const foreign = await api.as('registrar', { level: 'region', regionId: '11' });
    for (const path of ['', '/findings', '/file', '/annotated']) expect((await foreign.get(`/api/v1/lists/${list.id}${path}`)).status).toBe(404);
    for (const path of ['withdraw', 'prepare', 'annotated']) expect((await foreign.post(`/api/v1/lists/${list.id}/${path}`).send({})).status).toBe(404);
    const lists = (await foreign.get(`/api/v1/lists?roundId=${roundId}`)).body;
    expect(lists.items).toEqual([]);
    // A district sees that its region has delivered, its own lines, and not the file.
    const own = await api.as('registrar', abai);
    expect(await get(own, list.id)).toMatchObject({ state: 'checked', accepted: 2 });
    expect((await own.get(`/api/v1/lists/${list.id}/file`)).status).toBe(404);
    expect((await own.post(`/api/v1/lists/${list.id}/withdraw`).send({})).status).toBe(404);
    const actor = actorOf('registrar', abai);
    expect(await api.platform.api.read(actor, (db) => db.query('SELECT district_id FROM v_intake_line WHERE list_id = $1', [list.id]))).toEqual([{ district_id: ABAI }]);
  });

  it('publishes the format and blank templates to everybody', async () => {
    const guest = api.anonymous();
    const format = (await guest.get('/api/v1/list-format?lang=ru')).body;
    expect(format.columns[0]).toMatchObject({ code: 'iin', title: 'ИИН' });
    expect(format.rules.find((rule: { code: string }) => rule.code === 'line.precinct-unknown')).toMatchObject({ severity: 'reject', judgedBy: 'server' });
    expect((await guest.get('/api/v1/list-format/template.csv?lang=kk')).text).toMatch(/^\ufeff?ЖСН;Тегі;Аты/);
    const xlsx = await guest.get('/api/v1/list-format/template.xlsx?lang=kk').buffer(true).parse(collect);
    expect((await readXlsx(xlsx.body)).sheets[0]!.rows[0]!.slice(0, 2)).toEqual(['ЖСН', 'Тегі']);
    expect((await guest.get('/api/v1/list-format/page')).text).toContain('# Формат списка избирателей');
  });

  it('gives the file back as a workbook with coloured cells', async () => {
    const registrar = await api.as('registrar', region);
    const list = await checked(registrar, await round(), csv(person(1), person(2, { sex: 'X' })), { declaredLines: 2 });
    expect((await registrar.get(`/api/v1/lists/${list.id}/annotated?lang=kk`)).body).toMatchObject({ code: 'list.workbook-not-made' });
    const asked = (await registrar.post(`/api/v1/lists/${list.id}/annotated?lang=kk`)).body;
    expect((await registrar.post(`/api/v1/lists/${list.id}/annotated?lang=kk`)).body).toEqual(asked);
    await drain();
    expect((await registrar.post(`/api/v1/lists/${list.id}/annotated?lang=kk`)).body).toEqual({ jobId: null });
    const answer = await registrar.get(`/api/v1/lists/${list.id}/annotated?lang=kk`).buffer(true).parse(collect);
    const book = await readXlsx(answer.body, { readStyles: true });
    expect(book.sheets.map((sheet) => sheet.name)).toEqual(['Тізім', 'Ескертулер', 'Қорытынды']);
    expect(book.sheets[0]!.rows[2]!.map(String)).toContain('X');
    const sex = HEADER.split(',').indexOf('sex');
    const style = (row: number) => book.sheets[0]!.cells?.get(`${row},${sex}`)?.style?.fill;
    expect(style(2)).toBeDefined();
    expect(style(2)).not.toEqual(style(1));
    expect(book.sheets[1]!.rows[1]!.map(String)).toEqual(expect.arrayContaining(['3', 'line.sex-invalid', 'X']));
  });

  it('ends in the same rows when the worker dies between pages', async () => {
    const registrar = await api.as('registrar', region);
    const lines = Array.from({ length: 24_000 }, (_, i) => person((i % 3) + 1, i % 1000 === 7 ? { iin: '' } : i % 1000 === 8 ? { sex: '' } : {}));
    const file = csv(...lines);
    const [calm, hurt] = [await round(), await round()];
    const undisturbed = await checked(registrar, calm, file, { declaredLines: lines.length });
    const { id, jobId } = (await post(registrar, hurt, file, { declaredLines: lines.length })).body;
    for (const dieAt of [3, 2, 4]) {
      await api.platform.drain(new Map([['intake.check-list', new Dying(handlers.get('intake.check-list')!, dieAt)]]));
      await api.platform.worker.run(cec, (db) => db.execute(`UPDATE job_run SET lease_until = clock_timestamp() - interval '1 s' WHERE id = $1`, [jobId]));
      await api.platform.queue.add(jobId);
    }
    const cursor = await rows<{ cursor: { lines: number } }>('SELECT cursor FROM job_run WHERE id = $1', [jobId]);
    expect(cursor[0]!.cursor.lines).toBeGreaterThan(8000);
    await drain();
    const result = await get(registrar, id);
    expect(result).toMatchObject({ state: 'checked', accepted: 23_976, rejected: 24, toConfirm: 24 });
    const print = (listId: string) =>
      rows(
        `SELECT (SELECT md5(string_agg((to_jsonb(l) - 'list_id' - 'source_list_id')::text, '|' ORDER BY line_no)) FROM v_intake_line l WHERE list_id = $1) AS lines,
                (SELECT md5(string_agg((to_jsonb(f) - 'list_id')::text, '|' ORDER BY seq)) FROM v_intake_finding f WHERE list_id = $1) AS findings`,
        [listId],
      );
    expect(await print(id)).toEqual(await print(undisturbed.id));
  }, 120_000);

  it('starts again when a crash of the database has emptied staging', async () => {
    const registrar = await api.as('registrar', region);
    const lines = Array.from({ length: 9000 }, () => person(1));
    const { id, jobId } = (await post(registrar, await round(), csv(...lines), { declaredLines: lines.length })).body;
    await api.platform.drain(new Map([['intake.check-list', new Dying(handlers.get('intake.check-list')!, 3)]]));
    await api.platform.worker.run(cec, async (db) => {
      await db.execute('DELETE FROM staging.list_line WHERE list_id = $1', [id]);
      await db.execute(`UPDATE job_run SET lease_until = NULL, cursor = jsonb_set(cursor, '{incarnation}', '"another"') WHERE id = $1`, [jobId]);
    });
    await api.platform.queue.add(jobId);
    await drain();
    expect(await get(registrar, id)).toMatchObject({ state: 'checked', accepted: lines.length });
  });

  it('reads again when staging does not hold what was counted', async () => {
    const registrar = await api.as('registrar', region);
    const { id, jobId } = (await post(registrar, await round(), csv(person(1), person(2)), { declaredLines: 2 })).body;
    await api.platform.drain(new Map([['intake.check-list', new Dying(handlers.get('intake.check-list')!, 4)]]));
    expect(await get(registrar, id)).toMatchObject({ state: 'parsed' });
    await api.platform.worker.run(cec, async (db) => {
      await db.execute('DELETE FROM staging.list_line WHERE list_id = $1 AND line_no = 2', [id]);
      await db.execute('UPDATE job_run SET lease_until = NULL WHERE id = $1', [jobId]);
    });
    await api.platform.queue.add(jobId);
    await drain();
    expect(await get(registrar, id)).toMatchObject({ state: 'checked', accepted: 2 });
  });

  describe('on its way up', () => {
    it('needs reconciliation, no open point, another person, and every commission in its turn', async () => {
      const [registrar, approver] = [await api.as('registrar', region), await api.as('approver', region)];
      const [oblast, district] = [await api.as('clerk', region), await api.as('clerk', semey)];
      const roundId = await round();
      const { id } = await checked(registrar, roundId, csv(person(1), person(3)), { declaredLines: 2 });
      const move = (agent: TestAgent, what: string, body: object = {}) => agent.post(`/api/v1/lists/${id}/${what}`).send(body);
      expect((await move(registrar, 'prepare')).body).toMatchObject({ code: 'state.not-allowed' });
      await reconciled(id);
      openPoints.count = 2;
      expect((await move(registrar, 'prepare')).body).toMatchObject({ status: 409, code: 'list.open-points' });
      openPoints.count = 0;
      openPoints.act = false;
      expect((await move(registrar, 'prepare')).body).toMatchObject({ status: 409, code: 'list.act-missing' });
      openPoints.act = true;
      expect((await move(approver, 'sign')).body).toMatchObject({ code: 'state.not-allowed' });
      expect((await move(registrar, 'prepare')).body).toMatchObject({ state: 'prepared' });
      expect((await move(registrar, 'sign')).status).toBe(403);
      expect((await move(approver, 'send-back', { reason: 'толықтыру керек' })).body).toMatchObject({ state: 'reconciled' });
      await move(registrar, 'prepare');
      expect((await move(approver, 'sign')).body).toMatchObject({ state: 'signed' });
      expect((await move(registrar, 'withdraw')).body).toMatchObject({ code: 'state.not-allowed' });
      expect((await move(supervisor, 'accept')).body).toMatchObject({ status: 403, code: 'list.not-your-turn' });
      expect((await move(district, 'accept')).status).toBe(404);
      expect((await move(oblast, 'accept')).body).toMatchObject({ list: { state: 'accepted', acceptedLevel: 'region' }, jobId: null });
      expect((await move(oblast, 'accept')).body).toMatchObject({ code: 'list.not-your-turn' });
      const last = (await move(supervisor, 'accept')).body;
      expect(last).toMatchObject({ list: { acceptedLevel: 'republic' } });
      expect((await move(supervisor, 'return', { reason: 'кеш' })).body).toMatchObject({ code: 'list.all-accepted' });
      await drain();
      expect(await get(registrar, id)).toMatchObject({ state: 'applied' });
      expect(await rows('SELECT count(*)::int AS n FROM v_register_voter WHERE list_id = $1', [id])).toEqual([{ n: 2 }]);
      const board = (await supervisor.get(`/api/v1/rounds/${roundId}/board`)).body;
      expect(board).toMatchObject({ expected: 2, delivered: 1, applied: 1, regions: [{ regionId: '10', delivery: 'early', applied: true }, { regionId: '11', delivery: 'expected' }] });
    });

    it('refuses by constraint that the approver is the sender or the author', async () => {
      const { id } = await checked(await api.as('registrar', region), await round(), csv(person(1)));
      const one = '00000000-0000-4000-8000-000000000007';
      for (const column of ['prepared_by', 'received_by']) {
        const forged = api.platform.api.run(cec, (db) => db.execute(`UPDATE voter_list SET ${column} = $2, signed_by = $2 WHERE id = $1`, [id, one]));
        await expect(forged).rejects.toMatchObject({ code: '23514', constraint: 'voter_list_four_eyes' });
      }
    });

    it('comes back with reasons and goes up again as a new version', async () => {
      const [registrar, approver, oblast] = [await api.as('registrar', region), await api.as('approver', region), await api.as('clerk', region)];
      const roundId = await round();
      const file = csv(person(1));
      const { id } = await checked(registrar, roundId, file);
      await reconciled(id);
      await registrar.post(`/api/v1/lists/${id}/precinct-changes/explain`).send({ reason: 'precinct-closed', text: 'шешім № 5' });
      expect((await registrar.post(`/api/v1/lists/${id}/prepare`)).body).toMatchObject({ state: 'prepared' });
      await approver.post(`/api/v1/lists/${id}/sign`);
      expect((await post(registrar, roundId, csv(person(2)))).body).toMatchObject({ code: 'list.already-submitted' });
      expect((await oblast.post(`/api/v1/lists/${id}/return`).send({ reason: 'ж' })).status).toBe(400);
      expect((await oblast.post(`/api/v1/lists/${id}/return`).send({ reason: 'Учаскелер шатасқан' })).body).toMatchObject({ state: 'returned' });
      const next = await checked(registrar, roundId, file);
      expect(next).toMatchObject({ version: 2, state: 'checked' });
      expect(next.id).not.toBe(id);
      const old = await get(registrar, id);
      expect(old).toMatchObject({ state: 'superseded' });
      expect(old.history.find((one: { to: string }) => one.to === 'returned')).toMatchObject({ level: 'region', reason: 'Учаскелер шатасқан', actorRole: 'clerk' });
    });
  });

  it('assembles the list of a region from its parts and keeps file and line of each person', async () => {
    const [one, two, whole] = [await api.as('registrar', semey), await api.as('registrar', abai), await api.as('registrar', region)];
    const roundId = await round();
    const assemble = () => whole.post('/api/v1/lists/assemble').send({ roundId });
    const first = await checked(one, roundId, csv(person(1), person(2, { sex: 'X' }), person(2)));
    expect((await assemble()).body).toMatchObject({ code: 'list.parts-missing' });
    const second = await checked(two, roundId, csv(person(3)));
    const receipt = await assemble();
    expect(receipt.status).toBe(202);
    await drain();
    const list = await get(whole, receipt.body.id);
    expect(list).toMatchObject({ kind: 'assembled', state: 'checked', lines: 6, header: 2, blank: 0, accepted: 3, rejected: 1 });
    const lines = await rows('SELECT line_no, source_list_id, source_line_no, district_id FROM v_intake_line WHERE list_id = $1 ORDER BY 1', [list.id]);
    expect(lines).toEqual([
      { line_no: 1, source_list_id: first.id, source_line_no: 2, district_id: SEMEY },
      { line_no: 2, source_list_id: first.id, source_line_no: 4, district_id: SEMEY },
      { line_no: 3, source_list_id: second.id, source_line_no: 2, district_id: ABAI },
    ]);
    expect((await assemble()).body).toMatchObject({ code: 'list.assembled-there' });
    expect((await one.post(`/api/v1/lists/${first.id}/withdraw`).send({})).body).toMatchObject({ code: 'list.assembled-there' });
    expect((await post(one, roundId, csv(person(1)))).body).toMatchObject({ code: 'list.assembled-there' });
    expect((await whole.get(`/api/v1/lists/${list.id}/file`)).body).toMatchObject({ code: 'list.no-file' });
    await whole.post(`/api/v1/lists/${list.id}/withdraw`).send({});
    expect((await one.post(`/api/v1/lists/${first.id}/withdraw`).send({})).body).toMatchObject({ state: 'withdrawn' });
  });

  it('closes a round: frozen register, act in two languages, nothing taken in afterwards', async () => {
    const roundId = await round('half-year', ['10']);
    const close = (body: object) => supervisor.post(`/api/v1/rounds/${roundId}/close`).send(body);
    expect((await close({})).body).toMatchObject({ status: 409, code: 'round.lists-missing' });
    expect((await (await api.as('supervisor', region)).post(`/api/v1/rounds/${roundId}/close`).send({})).status).toBe(403);
    expect((await supervisor.get(`/api/v1/rounds/${roundId}/act`)).body).toMatchObject({ code: 'round.not-closed' });
    const asked = (await close({ reason: 'Облыс тізімін тапсырмады' })).body;
    expect((await close({ reason: 'Облыс тізімін тапсырмады' })).body).toEqual(asked);
    await drain();
    const closed = (await supervisor.get(`/api/v1/rounds/${roundId}`)).body;
    expect(closed).toMatchObject({ state: 'closed', closeReason: 'Облыс тізімін тапсырмады', closedOn: '2027-01-04', rootHash: expect.stringMatching(/^[0-9a-f]{64}$/) });
    const acts = await Promise.all(['kk', 'ru'].map((lang) => supervisor.get(`/api/v1/rounds/${roundId}/act?lang=${lang}`).buffer(true).parse(collect)));
    expect(acts.map((act) => act.body.subarray(0, 5).toString())).toEqual(['%PDF-', '%PDF-']);
    expect((await post(await api.as('registrar', region), roundId, csv(person(1)))).body).toMatchObject({ code: 'round.closed' });
    expect((await close({ reason: 'тағы да' })).body).toMatchObject({ code: 'round.closed' });
  });
});

/** Runs a handler until its n-th page, which it never begins: as a worker that was killed there. */
class Dying implements JobHandler {
  constructor(
    private readonly inner: JobHandler,
    private readonly at: number,
  ) {}

  run(job: RunningJob) {
    let pages = 0;
    const page: RunningJob['page'] = (work) => ((pages += 1) >= this.at ? Promise.reject(new JobLost()) : job.page(work));
    return this.inner.run(Object.create(job, { page: { value: page } }) as RunningJob);
  }
}

/** The body of an answer as bytes. */
function collect(response: unknown, done: (error: Error | null, body: Buffer) => void): void {
  const answer = response as NodeJS.ReadableStream;
  const parts: Buffer[] = [];
  answer.on('data', (part: Buffer) => parts.push(part));
  answer.on('end', () => done(null, Buffer.concat(parts)));
}
