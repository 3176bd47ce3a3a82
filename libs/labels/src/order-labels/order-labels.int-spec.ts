import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { writeFileSync } from 'node:fs';
import pg from 'pg';
import { checkLabelNumber, isTestNumber } from '@tizilim/domain';
import type { JobHandler } from '@tizilim/platform';
import { cec, districtsOf, iinOf, openTestApi, seedAddresses, seedDocuments, seedPrecinct, seedVoters, type DocumentSeed, type SeededPrecinct, type SeededVoter, type TestAgent, type TestApi } from '@tizilim/test-support';
import { FormOrder } from '../form-order/form-order.handler.js';
import { labelInvariants, LabelsHttpModule } from '../index.js';
import { LayOutOrder } from '../lay-out-order/lay-out-order.handler.js';
import { ProveOrder } from '../prove-order/prove-order.handler.js';
import type { OrderDetails } from '../read-orders/read-orders.service.js';

const CELLS = 65;

describe('an order of labels', () => {
  let api: TestApi;
  let owner: pg.Client;
  let operator: TestAgent;
  let handlers: Map<string, JobHandler>;
  let district: string;
  let other: string;
  let lastPrecinct = 100;

  beforeAll(async () => {
    api = await openTestApi({ modules: [LabelsHttpModule] });
    owner = new pg.Client({ connectionString: api.platform.config.DATABASE_URL });
    await owner.connect();
    operator = await api.as('print-operator', { level: 'region', regionId: '10' });
    const { jobs, config, files } = api.platform;
    handlers = new Map<string, JobHandler>([
      ['labels.form-order', new FormOrder(jobs, config)],
      ['labels.lay-out-order', new LayOutOrder(files, jobs)],
      ['labels.prove-order', new ProveOrder(files)],
    ]);
    [district = '', other = ''] = await districtsOf(api.platform, '10');
  });
  afterAll(async () => {
    await owner.end();
    await api.close();
  });
  afterEach(async () => {
    const broken = await api.platform.worker.read(cec, async (db) => {
      const found: string[] = [];
      for (const { id, sql } of labelInvariants) if ((await db.query(sql)).length > 0) found.push(id);
      return found;
    });
    expect(broken).toEqual([]);
  });

  const without = (kind: string): Map<string, JobHandler> => new Map([...handlers].filter(([name]) => name !== kind));
  const details = async (id: string): Promise<OrderDetails> => (await operator.get(`/api/v1/labels/orders/${id}`).expect(200)).body as OrderDetails;
  const place = async (body: object, agent = operator): Promise<string> => {
    const { body: order } = await agent.post('/api/v1/labels/orders').send(body).expect(202);
    return (order as OrderDetails).id;
  };
  const order = async (body: object): Promise<OrderDetails> => {
    const id = await place(body);
    await api.platform.drain(handlers);
    return details(id);
  };
  const lastJob = async (id: string): Promise<{ id: string; state: string; error_code: string | null }> => {
    const { jobId } = await details(id);
    return (await owner.query('SELECT id, state, error_code FROM job_run WHERE id = $1', [jobId])).rows[0] as never;
  };
  /** Runs the latest job of an order once more. */
  const again = async (id: string, with_ = handlers): Promise<void> => {
    const job = await lastJob(id);
    await api.platform.api.run(cec, (db) => api.platform.jobs.retry(db, job.id));
    await api.platform.drain(with_);
  };
  const labelsOf = async (id: string): Promise<{ number: string; iin: string; document: string; type: string; sheet: number; cell: number; state: string; replaces: string | null }[]> =>
    (
      await owner.query(
        `SELECT l.number, v.iin, l.document_number AS document, l.document_type AS type, l.sheet_no AS sheet, l.cell_no AS cell, l.state, l.replaces
           FROM label l JOIN voter v ON v.id = l.voter_id WHERE l.order_id = $1 ORDER BY l.precinct_id, l.sheet_no, l.cell_no`,
        [id],
      )
    ).rows as never;
  const precinctIn = (districtId: string): Promise<SeededPrecinct> => seedPrecinct(api.platform, { districtId, number: (lastPrecinct += 1) });
  const card = (voter: SeededVoter, number = `0${voter.iin.slice(3)}`): DocumentSeed => ({ iin: voter.iin, type: 'id_card', number });

  it('goes from requested to proved sheets, and gives its files only once it is released', async () => {
    const precinct = await precinctIn(district);
    const voters = await seedVoters(api.platform, precinct, Array.from({ length: 2 * CELLS + 3 }, () => ({})));
    await seedDocuments(api.platform, voters.map((voter) => card(voter)));
    const id = await place({ precinctId: precinct.id });
    expect(await details(id)).toMatchObject({ number: '10-2027-00001', regionId: '10', districtId: district, precinctId: precinct.id, state: 'requested', labels: 0, orderedOn: '2027-01-04', precincts: [] });
    const file = (kind: string) => operator.get(`/api/v1/labels/orders/${id}/precincts/${precinct.id}/${kind}`);
    await file('sheets').expect(404);
    await api.platform.drain(without('labels.lay-out-order'));
    expect(await details(id)).toMatchObject({ state: 'formed', labels: 133, sheets: 3, proved: 0, skippedLive: 0, skippedNoDocument: 0 });
    await file('sheets').expect(409);
    await again(id, without('labels.prove-order'));
    expect(await details(id)).toMatchObject({ state: 'laid-out', proved: 0, precincts: [{ precinctId: precinct.id, number: precinct.number, labels: 133, sheets: 3, laidOut: true, proved: null, printed: false }] });
    await operator.post(`/api/v1/labels/orders/${id}/release`).expect(409).expect(/labels\.not-proved/);
    await again(id);
    expect(await details(id)).toMatchObject({ state: 'proved', proved: 133, precincts: [{ proved: 133 }] });
    await file('sheets').expect(409).expect(/labels\.not-released/);
    await file('companion').expect(409).expect(/labels\.not-released/);
    const released = await operator.post(`/api/v1/labels/orders/${id}/release`).expect(200);
    expect(released.body).toMatchObject({ id, state: 'released' });
    await operator.post(`/api/v1/labels/orders/${id}/release`).expect(409);
    for (const kind of ['sheets', 'companion']) {
      const { body, headers } = await file(kind).buffer(true).expect(200).expect('content-type', 'application/pdf');
      expect((body as Buffer).subarray(0, 5).toString()).toBe('%PDF-');
      expect(headers['content-disposition']).toContain('attachment');
    }
    const taken = await owner.query(`SELECT payload ->> 'kind' AS kind FROM audit_event WHERE action = 'labels.file-taken' AND object_id = $1 ORDER BY seq`, [id]);
    expect(taken.rows).toEqual([{ kind: 'sheets' }, { kind: 'companion' }]);
    const cells = await operator.get(`/api/v1/labels/orders/${id}/precincts/${precinct.id}/sheets/3/cells`).expect(200);
    expect((cells.body as { cell: number; state: string }[]).map(({ cell, state }) => [cell, state])).toEqual([[1, 'formed'], [2, 'formed'], [3, 'formed']]);
    await operator.get(`/api/v1/labels/orders/${id}/precincts/${precinct.id}/sheets/4/cells`).expect(404);
    const labels = await labelsOf(id);
    expect(labels.every(({ number }) => checkLabelNumber(number) === 'ok' && !isTestNumber(number))).toBe(true);
    expect(labels.map(({ sheet, cell }) => (sheet - 1) * CELLS + cell)).toEqual(labels.map((_, index) => index + 1));
  });

  it('takes a valid ID card before a passport, the newest of several, and nothing that is not valid on the day', async () => {
    const precinct = await precinctIn(district);
    const voters = await seedVoters(api.platform, precinct, Array.from({ length: 12 }, () => ({})));
    const iin = (index: number): string => voters[index]!.iin;
    await seedDocuments(api.platform, [
      { iin: iin(0), type: 'passport', number: 'N1' },
      { iin: iin(0), type: 'id_card', number: 'C0' },
      { iin: iin(1), type: 'passport', number: 'N10' },
      { iin: iin(2), type: 'id_card', number: 'C2', expiresOn: '2027-01-03' },
      { iin: iin(2), type: 'passport', number: 'N2' },
      { iin: iin(3), type: 'id_card', number: 'C3', status: '01' },
      { iin: iin(4), type: 'id_card', number: 'C4', invalidOn: '2027-01-04' },
      { iin: iin(5), type: 'id_card', number: 'C5', invalidOn: '2027-01-05' },
      { iin: iin(6), type: 'id_card', number: 'C6', issuedOn: '2027-01-05' },
      { iin: iin(7), type: 'id_card', number: 'C7', expiresOn: '2027-01-04' },
      { iin: iin(9), type: 'id_card', number: 'C9old', issuedOn: '2019-01-01' },
      { iin: iin(9), type: 'id_card', number: 'C9new', issuedOn: '2024-01-01' },
      { iin: iin(10), type: 'id_card', number: 'C10', issuedOn: null, expiresOn: null },
      { iin: iin(11), type: 'passport', number: 'N11', expiresOn: '2020-01-01' },
    ]);
    const { id, ...made } = await order({ precinctId: precinct.id });
    expect(made).toMatchObject({ state: 'proved', labels: 7, proved: 7, skippedLive: 0, skippedNoDocument: 5 });
    const documents = Object.fromEntries((await labelsOf(id)).map((label) => [voters.findIndex((voter) => voter.iin === label.iin), `${label.type} ${label.document}`]));
    expect(documents).toEqual({ 0: 'id_card C0', 1: 'passport N10', 2: 'passport N2', 5: 'id_card C5', 7: 'id_card C7', 9: 'id_card C9new', 10: 'id_card C10' });
  });

  it('lays the labels out in walking order, whatever the order of the voters', async () => {
    const precinct = await precinctIn(district);
    const walk = (n: number): string => `addr-${precinct.id}-${n}`;
    const voters = await seedVoters(api.platform, precinct, [
      { surname: 'Яхин', address: 'unknown house', addressCode: walk(9) },
      { surname: 'Төлеуов', addressCode: walk(2) },
      { surname: 'Абаев', addressCode: walk(3) },
      { surname: 'Ахметов', givenName: 'Б', addressCode: walk(1) },
      { surname: 'Ахметов', givenName: 'А', addressCode: walk(1) },
      { surname: 'Без', addressCode: null, address: null },
    ]);
    await seedAddresses(api.platform, [1, 2, 3].map((n) => ({ addressCode: walk(n), sortKey: `key ${n}` })));
    await seedDocuments(api.platform, voters.map((voter) => card(voter)));
    const { id } = await order({ precinctId: precinct.id, startCell: 64 });
    const labels = await labelsOf(id);
    expect(labels.map((label) => voters.findIndex((voter) => voter.iin === label.iin))).toEqual([4, 3, 1, 2, 0, 5]);
    expect(labels.map(({ sheet, cell }) => [sheet, cell])).toEqual([[1, 64], [1, 65], [2, 1], [2, 2], [2, 3], [2, 4]]);
  });

  it('prints nothing twice: a second order ends with the reason, a district only gets who has none', async () => {
    const [first, second] = [await precinctIn(other), await precinctIn(other)];
    const voters = [...(await seedVoters(api.platform, first, [{}, {}, {}])), ...(await seedVoters(api.platform, second, [{}, {}]))];
    await seedDocuments(api.platform, voters.map((voter) => card(voter)));
    const numbersBefore = (await labelsOf((await order({ precinctId: first.id })).id)).map(({ number }) => number);
    expect(await order({ precinctId: first.id })).toMatchObject({ state: 'cancelled', cancelCode: 'labels.nothing-to-print', cancelReason: null, labels: 0, skippedLive: 3, precincts: [] });
    const whole = await order({ districtId: other });
    expect(whole).toMatchObject({ state: 'proved', precinctId: null, labels: 2, skippedLive: 3 });
    expect(whole.precincts.map(({ precinctId }) => precinctId)).toEqual([second.id]);
    expect((await labelsOf(whole.id)).map(({ number }) => number)).not.toEqual(expect.arrayContaining(numbersBefore.slice(0, 1)));
  });

  it('covers a whole region precinct by precinct, in the order of their numbers', async () => {
    const [a = '', b = ''] = await districtsOf(api.platform, '63');
    const precincts = [await seedPrecinct(api.platform, { districtId: b, number: 7 }), await seedPrecinct(api.platform, { districtId: a, number: 12 }), await seedPrecinct(api.platform, { districtId: a, number: 3 })];
    await seedPrecinct(api.platform, { districtId: a, number: 1 });
    const voters: SeededVoter[] = [];
    for (const precinct of precincts) voters.push(...(await seedVoters(api.platform, precinct, [{}, {}])));
    await seedDocuments(api.platform, voters.map((voter) => card(voter)));
    const national = await api.as('print-operator', { level: 'republic' });
    await national.post('/api/v1/labels/orders').send({}).expect(422).expect(/labels\.place-unknown/);
    const id = await place({ regionId: '63' }, national);
    await api.platform.drain(handlers);
    const made = (await national.get(`/api/v1/labels/orders/${id}`).expect(200)).body as OrderDetails;
    expect(made).toMatchObject({ number: '63-2027-00001', state: 'proved', labels: 6, sheets: 3, proved: 6, districtId: null, ledger: { formed: 6, inStock: 6, balanced: true } });
    expect(made.precincts.map(({ number }) => number)).toEqual([3, 7, 12]);
    const job = await owner.query(`SELECT counters FROM job_run WHERE subject_id = $1 AND kind = 'labels.form-order'`, [id]);
    expect(job.rows).toEqual([{ counters: { done: 6, total: 6 } }]);
    const officer = await api.as('affixing-officer', { level: 'district', regionId: '63', districtId: a });
    const seen = (await officer.get(`/api/v1/labels/orders/${id}`).expect(200)).body as OrderDetails;
    expect(seen.precincts.map(({ number }) => number)).toEqual([3, 12]);
    expect(seen.ledger).toMatchObject({ formed: 4 });
  });

  it('gives a new label for a new document and voids the old one by an act', async () => {
    const precinct = await precinctIn(district);
    const voters = await seedVoters(api.platform, precinct, [{}, {}, {}, {}]);
    await seedDocuments(api.platform, voters.map((voter) => card(voter)));
    const before = await order({ precinctId: precinct.id });
    const old = await labelsOf(before.id);
    await seedDocuments(api.platform, voters.map((voter, index) => (index < 2 ? card(voter, `NEW${index}`) : card(voter))));
    const after = await order({ precinctId: precinct.id });
    expect(after).toMatchObject({ state: 'proved', labels: 2, skippedLive: 2 });
    const made = await labelsOf(after.id);
    expect(made.map(({ document, state }) => [document, state])).toEqual([['NEW0', 'formed'], ['NEW1', 'formed']]);
    const ended = (await labelsOf(before.id)).filter(({ state }) => state === 'void');
    expect(made.map(({ replaces }) => replaces)).toEqual(ended.map(({ number }) => number));
    expect(old.map(({ state }) => state)).toEqual(['formed', 'formed', 'formed', 'formed']);
    const acts = await owner.query(`SELECT DISTINCT a.kind, a.labels, a.reason, a.district_id FROM label l JOIN label_act a ON a.id = l.end_act_id WHERE l.order_id = $1`, [before.id]);
    expect(acts.rows).toEqual([{ kind: 'document-replaced', labels: 2, reason: `document replaced; order ${after.number}`, district_id: district }]);
    expect(await details(before.id)).toMatchObject({ ledger: { formed: 4, voided: 2, inStock: 2, balanced: true } });
  });

  it('sees the label a voter brought along from another district', async () => {
    const [from, to] = [await precinctIn(district), await precinctIn(other)];
    const voters = await seedVoters(api.platform, from, [{}, {}]);
    await seedDocuments(api.platform, voters.map((voter) => card(voter)));
    const before = await order({ precinctId: from.id });
    await owner.query('UPDATE voter SET district_id = $2, precinct_id = $3 WHERE id = ANY ($1::bigint[])', [voters.map((voter) => voter.id), other, to.id]);
    await owner.query('UPDATE voter_count SET active = active - 2 WHERE precinct_id = $1', [from.id]);
    await seedVoters(api.platform, to, []);
    await owner.query('UPDATE voter_count SET active = 2 WHERE precinct_id = $1', [to.id]);
    await seedDocuments(api.platform, [card(voters[0]!), card(voters[1]!, 'MOVED1')]);
    const after = await order({ precinctId: to.id });
    expect(after).toMatchObject({ state: 'proved', districtId: other, labels: 1, skippedLive: 1 });
    expect((await labelsOf(before.id)).map(({ state }) => state).sort()).toEqual(['formed', 'void']);
  });

  it('ends with a clear reason when no register of documents was imported', async () => {
    const precinct = await precinctIn(district);
    await seedVoters(api.platform, precinct, [{}]);
    await owner.query('CREATE TABLE kept AS SELECT id FROM snapshot; UPDATE snapshot SET state = \'failed\', refused_code = \'gone\'');
    expect(await order({ precinctId: precinct.id })).toMatchObject({ state: 'cancelled', cancelCode: 'labels.no-documents', skippedNoDocument: 1 });
    await owner.query(`UPDATE snapshot SET state = 'ready', refused_code = NULL WHERE id IN (SELECT id FROM kept); DROP TABLE kept`);
  });

  it('stays unproved when its file is damaged or does not show its labels, and can be given up', async () => {
    const precinct = await precinctIn(district);
    const voters = await seedVoters(api.platform, precinct, [{}, {}, {}]);
    await seedDocuments(api.platform, voters.map((voter) => card(voter)));
    const id = await place({ precinctId: precinct.id });
    await api.platform.drain(without('labels.prove-order'));
    const { rows } = await owner.query<{ sha256: string }>('SELECT f.sha256 FROM label_order_precinct p JOIN stored_file f ON f.id = p.sheets_file_id WHERE p.order_id = $1', [id]);
    writeFileSync(api.platform.files.path(rows[0]!.sha256), '%PDF-1.7 nothing');
    await again(id);
    expect(await lastJob(id)).toMatchObject({ state: 'failed', error_code: 'labels.file-damaged' });
    expect(await details(id)).toMatchObject({ state: 'laid-out', proved: 0 });
    await operator.post(`/api/v1/labels/orders/${id}/release`).expect(409);
    const cancelled = await operator.post(`/api/v1/labels/orders/${id}/cancel`).send({ reason: 'файл бүлінген' }).expect(200);
    expect(cancelled.body).toMatchObject({ state: 'cancelled', cancelCode: 'labels.cancelled-by-operator', cancelReason: 'файл бүлінген' });
    await operator.post(`/api/v1/labels/orders/${id}/cancel`).send({ reason: 'again' }).expect(409);
    expect(await details(id)).toMatchObject({ ledger: { formed: 3, voided: 3, inStock: 0, balanced: true } });

    const next = await place({ precinctId: precinct.id });
    await api.platform.drain(without('labels.prove-order'));
    await owner.query('UPDATE label SET cell_no = cell_no + 50 WHERE order_id = $1', [next]);
    await owner.query('UPDATE label SET cell_no = 54 - cell_no WHERE order_id = $1', [next]);
    await again(next);
    expect(await lastJob(next)).toMatchObject({ state: 'failed', error_code: 'labels.proof-failed' });
    expect(await details(next)).toMatchObject({ state: 'laid-out', proved: 0 });
    await operator.post(`/api/v1/labels/orders/${next}/cancel`).send({ reason: 'proof failed' }).expect(200);
    const third = await order({ precinctId: precinct.id });
    expect(third).toMatchObject({ state: 'proved', labels: 3 });
    expect((await labelsOf(third.id)).map(({ replaces }) => replaces).sort()).toEqual((await labelsOf(next)).map(({ number }) => number).sort());
  });

  it('tells the print operator which sign of a precinct name cannot be printed', async () => {
    const precinct = await seedPrecinct(api.platform, { districtId: district, number: (lastPrecinct += 1), nameKk: 'Мектеп 學' });
    const voters = await seedVoters(api.platform, precinct, [{}]);
    await seedDocuments(api.platform, voters.map((voter) => card(voter)));
    const id = await place({ precinctId: precinct.id });
    await api.platform.drain(handlers);
    expect(await lastJob(id)).toMatchObject({ state: 'failed', error_code: 'labels.glyph-missing' });
    expect(await details(id)).toMatchObject({ state: 'formed' });
  });

  it('stops quietly when it was given up while it waited', async () => {
    const precinct = await precinctIn(district);
    const voters = await seedVoters(api.platform, precinct, [{}]);
    await seedDocuments(api.platform, voters.map((voter) => card(voter)));
    const id = await place({ precinctId: precinct.id });
    await operator.post(`/api/v1/labels/orders/${id}/cancel`).send({ reason: 'ordered by mistake' }).expect(200);
    await api.platform.drain(handlers);
    expect(await lastJob(id)).toMatchObject({ state: 'done', error_code: null });
    expect(await details(id)).toMatchObject({ state: 'cancelled', labels: 0 });
  });

  it('refuses a place that is not there or not the operator’s, and a sheet nobody has', async () => {
    const precinct = await precinctIn(district);
    const [foreign = ''] = await districtsOf(api.platform, '11');
    const far = await seedPrecinct(api.platform, { districtId: foreign, number: 1 });
    const refused = (body: object, code: string, agent = operator) => agent.post('/api/v1/labels/orders').send(body).expect(422).expect(new RegExp(code.replace('.', '\\.')));
    for (const body of [{ regionId: '11' }, { districtId: foreign }, { precinctId: far.id }, { precinctId: '999999' }, { regionId: '99' }, { districtId: '109999999' }, { districtId: other, precinctId: precinct.id }]) {
      await refused(body, 'labels.place-unknown');
    }
    const local = await api.as('print-operator', { level: 'district', regionId: '10', districtId: district });
    await refused({ districtId: other }, 'labels.place-unknown', local);
    await refused({ precinctId: precinct.id, regionId: '11' }, 'labels.place-unknown', local);
    await refused({ precinctId: precinct.id, sheet: 'a4-1' }, 'labels.sheet-unknown');
    await refused({ precinctId: precinct.id, symbology: 'runes' }, 'labels.symbology-unknown');
    await refused({ precinctId: precinct.id, startCell: 66 }, 'labels.start-cell');
    await operator.post('/api/v1/labels/orders').send({ precinctId: '-1' }).expect(400);
    expect((await local.post('/api/v1/labels/orders').send({}).expect(202)).body).toMatchObject({ regionId: '10', districtId: district, precinctId: null });
    await api.platform.drain(handlers);
  });

  it('lists orders newest first, page by page', async () => {
    const all = (await operator.get('/api/v1/labels/orders').query({ limit: 200 }).expect(200)).body as { items: OrderDetails[]; next: string | null };
    expect(all.next).toBeNull();
    expect(new Set(all.items.map(({ regionId }) => regionId))).toEqual(new Set(['10']));
    const ids: string[] = [];
    for (let after: string | null | undefined; after !== null; ) {
      const page = (await operator.get('/api/v1/labels/orders').query({ limit: 4, after }).expect(200)).body as typeof all;
      ids.push(...page.items.map(({ id }) => id));
      after = page.next;
    }
    expect(ids).toEqual(all.items.map(({ id }) => id));
    expect(new Set(all.items.map(({ number }) => number)).size).toBe(ids.length);
  });

  it('knows the made-up persons apart', () => {
    expect(new Set(Array.from({ length: 20_000 }, (_, n) => iinOf(n))).size).toBe(20_000);
  });
});
