import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { labelNumbers, printedNumber } from '@tizilim/domain';
import type { JobHandler } from '@tizilim/platform';
import { cec, districtsOf, openTestApi, seedDocuments, seedPrecinct, seedVoters, type DocumentSeed, type SeededPrecinct, type TestAgent, type TestApi } from '@tizilim/test-support';
import { FormOrder } from '../form-order/form-order.handler.js';
import { labelInvariants, LabelsHttpModule } from '../index.js';
import { LayOutOrder } from '../lay-out-order/lay-out-order.handler.js';
import { ProveOrder } from '../prove-order/prove-order.handler.js';
import type { Ledger, OrderDetails } from '../read-orders/read-orders.service.js';

type Sums = readonly [formed: number, printed: number, affixed: number, spoiled: number, voided: number, lost: number, inStock: number];

describe('labels after their release', () => {
  let api: TestApi;
  let owner: pg.Client;
  let handlers: Map<string, JobHandler>;
  let operator: TestAgent;
  let officer: TestAgent;
  let district: string;
  let lastPrecinct = 0;
  const documents: DocumentSeed[] = [];

  beforeAll(async () => {
    api = await openTestApi({ modules: [LabelsHttpModule] });
    owner = new pg.Client({ connectionString: api.platform.config.DATABASE_URL });
    await owner.connect();
    const { jobs, config, files } = api.platform;
    handlers = new Map<string, JobHandler>([
      ['labels.form-order', new FormOrder(jobs, config)],
      ['labels.lay-out-order', new LayOutOrder(files, jobs)],
      ['labels.prove-order', new ProveOrder(files)],
    ]);
    [district = ''] = await districtsOf(api.platform, '10');
    operator = await api.as('print-operator', { level: 'region', regionId: '10' });
    officer = await api.as('affixing-officer', { level: 'region', regionId: '10' });
  });
  afterAll(async () => {
    await owner.end();
    await api.close();
  });

  const broken = (): Promise<string[]> =>
    api.platform.worker.read(cec, async (db) => {
      const found: string[] = [];
      for (const { id, sql } of labelInvariants) if ((await db.query(sql)).length > 0) found.push(id);
      return found;
    });
  afterEach(async () => expect(await broken()).toEqual([]));

  interface World {
    readonly order: OrderDetails;
    readonly precincts: readonly SeededPrecinct[];
    /** Per precinct, in the order of the cells. */
    readonly numbers: readonly (readonly string[])[];
  }

  /** A released order over precincts with so many voters each. */
  async function released(sizes: readonly number[], agent = operator, districtId = district): Promise<World> {
    const precincts: SeededPrecinct[] = [];
    for (const size of sizes) {
      const precinct = await seedPrecinct(api.platform, { districtId, number: (lastPrecinct += 1) });
      const voters = await seedVoters(api.platform, precinct, Array.from({ length: size }, () => ({})));
      documents.push(...voters.map(({ iin }) => ({ iin, type: 'id_card' as const, number: `D${iin.slice(2)}` })));
      precincts.push(precinct);
    }
    await seedDocuments(api.platform, documents);
    const body = precincts.length === 1 ? { precinctId: precincts[0]!.id } : { districtId };
    const { id } = (await agent.post('/api/v1/labels/orders').send(body).expect(202)).body as OrderDetails;
    await api.platform.drain(handlers);
    await agent.post(`/api/v1/labels/orders/${id}/release`).expect(200);
    const order = await details(id, agent);
    const numbers: string[][] = [];
    for (const { id: precinctId } of precincts) numbers.push(await numbersOf(id, precinctId));
    return { order, precincts, numbers };
  }
  const numbersOf = async (orderId: string, precinctId: string): Promise<string[]> =>
    (await owner.query<{ number: string }>('SELECT number FROM label WHERE order_id = $1 AND precinct_id = $2 ORDER BY sheet_no, cell_no', [orderId, precinctId])).rows.map((row) => row.number);
  const details = async (id: string, agent = operator): Promise<OrderDetails> => (await agent.get(`/api/v1/labels/orders/${id}`).expect(200)).body as OrderDetails;
  const stateOf = async (number: string): Promise<string> => (await owner.query<{ state: string }>('SELECT state FROM label WHERE number = $1', [number])).rows[0]!.state;
  const print = (id: string, body: object = {}) => operator.post(`/api/v1/labels/orders/${id}/printed`).send(body);
  const act = (body: object, agent = operator) => agent.post('/api/v1/labels/acts').send(body);
  const affix = (body: object, agent = officer) => agent.post('/api/v1/labels/affix').send(body);
  /** The sums of a territory or order, as the route says them; every answer must balance. */
  async function ledger(query: object, agent = operator): Promise<Sums> {
    const sums = (await agent.get('/api/v1/labels/ledger').query(query).expect(200)).body as Ledger;
    expect(sums.balanced).toBe(true);
    const { formed, printed, affixed, spoiled, voided, lost, inStock } = sums;
    return [formed, printed, affixed, spoiled, voided, lost, inStock];
  }

  describe('printing', () => {
    it('is confirmed by sheets, by precinct and for the whole order', async () => {
      const { order, precincts } = await released([66, 2, 3]);
      const [first, second] = precincts;
      await print(order.id, { sheets: [1] }).expect(400);
      expect((await print(order.id, { precinctId: first!.id, sheets: [2] }).expect(200)).body).toMatchObject({ state: 'released' });
      expect(await ledger({ orderId: order.id })).toEqual([71, 1, 0, 0, 0, 0, 71]);
      await print(order.id, { precinctId: first!.id, sheets: [2] }).expect(409).expect(/labels\.nothing-to-confirm/);
      await print(order.id, { precinctId: first!.id, sheets: [1] }).expect(200);
      expect((await details(order.id)).precincts.map(({ printed }) => printed)).toEqual([true, false, false]);
      await print(order.id, { precinctId: second!.id }).expect(200);
      expect(await ledger({ orderId: order.id })).toEqual([71, 68, 0, 0, 0, 0, 71]);
      expect((await print(order.id).expect(200)).body).toMatchObject({ state: 'printed' });
      expect(await ledger({ orderId: order.id })).toEqual([71, 71, 0, 0, 0, 0, 71]);
      expect((await details(order.id)).precincts.every(({ printed }) => printed)).toBe(true);
    });

    it('cannot be confirmed before the release, and keeps the order from being given up', async () => {
      const { order } = await released([1]);
      await owner.query(`UPDATE label_order SET state = 'proved' WHERE id = $1`, [order.id]);
      await print(order.id).expect(409).expect(/labels\.not-released/);
      await owner.query(`UPDATE label_order SET state = 'released' WHERE id = $1`, [order.id]);
      await print(order.id).expect(200);
      await operator.post(`/api/v1/labels/orders/${order.id}/cancel`).send({ reason: 'too late' }).expect(409).expect(/labels\.already-printed/);
    });
  });

  describe('acts', () => {
    it('end labels by numbers and by cells, balance at every step, and let the order be closed at last', async () => {
      const { order, precincts, numbers } = await released([8]);
      const [precinct, cells] = [precincts[0]!, numbers[0]!];
      const number = (cell: number): string => cells[cell - 1]!;
      const territory = { orderId: order.id, precinctId: precinct.id, regionId: '10', districtId: district };
      await act({ kind: 'spoiled', reason: 'принтер жыртты', numbers: [number(1)] }).expect(409).expect(/state\.not-allowed/);
      const voided = await act({ kind: 'void', reason: 'сайлаушы қайтыс болды', numbers: [printedNumber(number(1))] }).expect(201);
      expect(voided.body).toEqual({ id: expect.any(String), kind: 'void', labels: 1, reprintOrderId: null });
      expect(await ledger(territory)).toEqual([8, 0, 0, 0, 1, 0, 7]);
      await print(order.id).expect(200);
      expect(await ledger(territory)).toEqual([8, 7, 0, 0, 1, 0, 7]);
      await act({ kind: 'spoiled', reason: 'принтер жыртты', place: { orderId: order.id, precinctId: precinct.id, sheet: 1, cells: [2, 3] } }).expect(201);
      await act({ kind: 'lost', reason: 'жолда жоғалды', numbers: [number(4)] }, officer).expect(201);
      expect(await ledger(territory)).toEqual([8, 7, 0, 2, 1, 1, 4]);
      await affix({ scan: number(5) }).expect(200);
      await affix({ scan: number(6) }).expect(200);
      await act({ kind: 'lost', reason: 'құжатпен бірге', numbers: [number(5)] }).expect(409);
      await act({ kind: 'void', reason: 'құжат ауыстырылды', numbers: [number(5)] }).expect(201);
      expect(await ledger(territory)).toEqual([8, 7, 1, 2, 2, 1, 2]);
      await operator.post(`/api/v1/labels/orders/${order.id}/close`).expect(409).expect(/labels\.still-in-stock/);
      await affix({ scan: number(7) }).expect(200);
      await act({ kind: 'spoiled', reason: 'қате жапсырылды', numbers: [number(8)] }, officer).expect(201);
      expect((await operator.post(`/api/v1/labels/orders/${order.id}/close`).expect(200)).body).toMatchObject({ state: 'closed' });
      expect(await ledger(territory)).toEqual([8, 7, 2, 3, 2, 1, 0]);
      await operator.post(`/api/v1/labels/orders/${order.id}/close`).expect(409);
      const chain = await owner.query<{ chain: string }>(`SELECT string_agg(from_state || '>' || to_state, ' ' ORDER BY id) AS chain FROM label_event WHERE number = $1`, [number(5)]);
      expect(chain.rows).toEqual([{ chain: 'formed>printed printed>affixed affixed>void' }]);
    });

    it('are all or nothing, and answer alike for a cell, a number or a region that is not there', async () => {
      const { order, precincts, numbers } = await released([3]);
      await print(order.id).expect(200);
      const [first = '', second = ''] = numbers[0]!;
      await act({ kind: 'lost', reason: 'жоқ', numbers: [first] }).expect(201);
      await act({ kind: 'lost', reason: 'жоқ', numbers: [second, first] }).expect(409);
      await act({ kind: 'lost', reason: 'жоқ', numbers: [second, '1000000000000000'] }).expect(404).expect(/label\.unknown/);
      const place = { orderId: order.id, precinctId: precincts[0]!.id, sheet: 1, cells: [2, 4] };
      await act({ kind: 'lost', reason: 'жоқ', place }).expect(404).expect(/label\.unknown/);
      expect(await stateOf(second)).toBe('printed');
      await act({ kind: 'lost', reason: 'жоқ' }).expect(400);
      await act({ kind: 'lost', reason: 'жоқ', numbers: [first], place }).expect(400);
      await act({ kind: 'document-replaced', reason: 'only the product', numbers: [second] }).expect(400);
    });

    it('a reprint ends the label as spoiled and makes a new number for the same voter', async () => {
      const { order, precincts, numbers } = await released([3]);
      await print(order.id).expect(200);
      const old = numbers[0]![1]!;
      await act({ kind: 'reprinted', reason: 'сызат', numbers: [old], sheet: 'a3-9' }).expect(422).expect(/labels\.sheet-unknown/);
      expect(await stateOf(old)).toBe('printed');
      const { body } = await act({ kind: 'reprinted', reason: 'сызат', numbers: [old], startCell: 2 }).expect(201);
      const { reprintOrderId } = body as { reprintOrderId: string };
      await api.platform.drain(handlers);
      const reprint = await details(reprintOrderId);
      expect(reprint).toMatchObject({ state: 'proved', labels: 1, skippedLive: 0, skippedNoDocument: 0, startCell: 2 });
      expect(reprint.precincts).toMatchObject([{ precinctId: precincts[0]!.id, labels: 1 }]);
      const made = (await owner.query('SELECT number, replaces, cell_no, voter_id FROM label WHERE order_id = $1', [reprintOrderId])).rows;
      const ended = (await owner.query('SELECT voter_id, state FROM label WHERE number = $1', [old])).rows;
      expect(made).toEqual([{ number: expect.not.stringMatching(old), replaces: old, cell_no: 2, voter_id: ended[0]!.voter_id }]);
      expect(ended[0]!.state).toBe('spoiled');
      const job = await owner.query(`SELECT counters FROM job_run WHERE subject_id = $1 AND kind = 'labels.form-order'`, [reprintOrderId]);
      expect(job.rows).toEqual([{ counters: { done: 1, total: 1 } }]);
      expect(await ledger({ orderId: order.id })).toEqual([3, 3, 0, 1, 0, 0, 2]);
      expect(await ledger({ orderId: reprintOrderId })).toEqual([1, 0, 0, 0, 0, 0, 1]);
    });
  });

  describe('affixing by scan', () => {
    it('takes a number as a scanner types it, on any keyboard layout', async () => {
      const { order, numbers } = await released([6]);
      await print(order.id).expect(200);
      const typed = (number: string, keys: string): string => [...number].map((digit) => [...keys][(Number(digit) + 9) % 10]).join('');
      const kazakh = '"әіңғ,.үұқ';
      const russian = '№-/":,._?%';
      const [a = '', b = '', c = '', d = '', e = '', f = ''] = numbers[0]!;
      for (const [scan, number] of [[a, a], [`${b}\r\n`, b], [`${printedNumber(c)}\n`, c], [typed(d, kazakh), d], [`${typed(e, kazakh)}\r`, e], [typed(f, russian), f]] as const) {
        expect((await affix({ scan }).expect(200)).body).toEqual({ scan, number, state: 'affixed', code: null });
      }
      expect(await ledger({ orderId: order.id })).toEqual([6, 6, 6, 0, 0, 0, 0]);
    });

    it('stops a label of another precinct, another document, a training number, and one twice', async () => {
      const { order, precincts, numbers } = await released([2, 1]);
      const [number = ''] = numbers[0]!;
      await affix({ scan: number }).expect(409).expect(/state\.not-allowed/);
      await print(order.id).expect(200);
      await affix({ scan: number, precinctId: precincts[1]!.id }).expect(409).expect(/label\.other-precinct/);
      await affix({ scan: number, documentNumber: 'N0000000' }).expect(409).expect(/label\.other-document/);
      await affix({ scan: labelNumbers(new Uint8Array(16)).makeNumber(1, 9) }).expect(422).expect(/label\.test-number/);
      await affix({ scan: number.replace(/.$/, (digit) => String((Number(digit) + 1) % 10)) }).expect(422).expect(/label-number\.check-digits/);
      await affix({ scan: '' }).expect(422).expect(/label-number\.missing/);
      const { rows } = await owner.query<{ document_number: string }>('SELECT document_number FROM label WHERE number = $1', [number]);
      await affix({ scan: number, precinctId: precincts[0]!.id, documentNumber: rows[0]!.document_number.toLowerCase() }).expect(200);
      await affix({ scan: number }).expect(409).expect(/label\.already-affixed/);
      const refused = await owner.query(`SELECT payload ->> 'code' AS code FROM audit_event WHERE action = 'labels.scan-refused' ORDER BY seq DESC LIMIT 2`);
      expect(refused.rows).toEqual([{ code: 'label.already-affixed' }, { code: 'label-number.missing' }]);
    });

    it('judges each scan of a batch for itself', async () => {
      const { order, numbers } = await released([3]);
      await print(order.id).expect(200);
      const [a = '', b = ''] = numbers[0]!;
      const { body } = await officer.post('/api/v1/labels/affix/batch').send({ scans: [{ scan: a }, { scan: 'none' }, { scan: a }, { scan: b, documentNumber: 'X' }, { scan: b }] }).expect(200);
      expect((body as { number: string | null; state: string | null; code: string | null }[]).map(({ number, state, code }) => [number, state, code])).toEqual([
        [a, 'affixed', null],
        [null, null, 'label-number.not-digits'],
        [null, 'affixed', 'label.already-affixed'],
        [null, null, 'label.other-document'],
        [b, 'affixed', null],
      ]);
      expect(await ledger({ orderId: order.id })).toEqual([3, 3, 2, 0, 0, 0, 1]);
    });

    it('keeps an officer of one precinct in his precinct', async () => {
      const { order, precincts, numbers } = await released([1, 1]);
      await print(order.id).expect(200);
      const [own, next] = precincts;
      const local = await api.as('affixing-officer', { level: 'precinct', regionId: '10', districtId: district, precinctId: own!.id });
      await affix({ scan: numbers[1]![0]! }, local).expect(409).expect(/label\.other-precinct/);
      await act({ kind: 'lost', reason: 'not his', numbers: [numbers[1]![0]!] }, local).expect(404).expect(/label\.unknown/);
      await local.get(`/api/v1/labels/orders/${order.id}/precincts/${next!.id}/companion`).expect(404);
      await local.get(`/api/v1/labels/orders/${order.id}/precincts/${next!.id}/sheets/1/cells`).expect(404);
      await local.get('/api/v1/labels/ledger').query({ precinctId: next!.id }).expect(404);
      expect((await details(order.id, local)).precincts.map(({ precinctId }) => precinctId)).toEqual([own!.id]);
      await local.get(`/api/v1/labels/orders/${order.id}/precincts/${own!.id}/companion`).expect(200);
      await affix({ scan: numbers[0]![0]! }, local).expect(200);
      expect(await ledger({}, local)).toEqual([1, 1, 1, 0, 0, 0, 0]);
    });
  });

  it('are not there for another region or district, on no route', async () => {
    const { order, precincts, numbers } = await released([2]);
    await print(order.id).expect(200);
    const [precinct, number] = [precincts[0]!, numbers[0]![0]!];
    const [, secondDistrict = ''] = await districtsOf(api.platform, '10');
    const [far = ''] = await districtsOf(api.platform, '11');
    const strangers = [
      { level: 'region', regionId: '11' },
      { level: 'district', regionId: '11', districtId: far },
      { level: 'district', regionId: '10', districtId: secondDistrict },
    ] as const;
    const unused = labelNumbers(new Uint8Array(16)).makeNumber(1);
    for (const territory of strangers) {
      const printer = await api.as('print-operator', territory);
      const fixer = await api.as('affixing-officer', territory);
      const same = async (send: (id: string, scan: string, agents: { printer: TestAgent; fixer: TestAgent }) => ReturnType<TestAgent['get']>): Promise<void> => {
        const foreign = await send(order.id, number, { printer, fixer });
        const missing = await send(randomUUID(), unused, { printer, fixer });
        expect(foreign.status).toBe(404);
        const plain = (body: object) => ({ ...body, requestId: '' });
        expect(plain(foreign.body as object)).toEqual(plain(missing.body as object));
      };
      const path = `precincts/${precinct.id}`;
      await same((id, _scan, agents) => agents.printer.get(`/api/v1/labels/orders/${id}`));
      await same((id, _scan, agents) => agents.fixer.get(`/api/v1/labels/orders/${id}/${path}/sheets`));
      await same((id, _scan, agents) => agents.fixer.get(`/api/v1/labels/orders/${id}/${path}/companion`));
      await same((id, _scan, agents) => agents.fixer.get(`/api/v1/labels/orders/${id}/${path}/sheets/1/cells`));
      await same((id, _scan, agents) => agents.printer.post(`/api/v1/labels/orders/${id}/release`));
      await same((id, _scan, agents) => agents.printer.post(`/api/v1/labels/orders/${id}/printed`).send({}));
      await same((id, _scan, agents) => agents.printer.post(`/api/v1/labels/orders/${id}/cancel`).send({ reason: 'not mine' }));
      await same((id, _scan, agents) => agents.printer.post(`/api/v1/labels/orders/${id}/close`));
      await same((_id, scan, agents) => agents.fixer.post('/api/v1/labels/acts').send({ kind: 'lost', reason: 'not mine', numbers: [scan] }));
      await same((id, _scan, agents) => agents.printer.post('/api/v1/labels/acts').send({ kind: 'lost', reason: 'not mine', place: { orderId: id, precinctId: precinct.id, sheet: 1, cells: [1] } }));
      await same((_id, scan, agents) => agents.fixer.post('/api/v1/labels/affix').send({ scan }));
      const batch = await fixer.post('/api/v1/labels/affix/batch').send({ scans: [{ scan: number }, { scan: unused }] }).expect(200);
      expect((batch.body as { code: string }[]).map(({ code }) => code)).toEqual(['label.unknown', 'label.unknown']);
      expect((await printer.get('/api/v1/labels/orders').expect(200)).body).toEqual({ items: [], next: null });
      for (const query of [{}, { orderId: order.id }, { regionId: '10' }, { precinctId: precinct.id }]) expect(await ledger(query, printer)).toEqual([0, 0, 0, 0, 0, 0, 0]);
    }
    expect(await stateOf(number)).toBe('printed');
    expect(await details(order.id)).toMatchObject({ state: 'printed' });
  });

  describe('the rules of the ledger', () => {
    let world: World;
    beforeEach(async () => {
      world = await released([4]);
      await print(world.order.id).expect(200);
      await affix({ scan: world.numbers[0]![0]! }).expect(200);
      await act({ kind: 'lost', reason: 'жоғалды', numbers: [world.numbers[0]![1]!] }).expect(201);
      await act({ kind: 'reprinted', reason: 'сызат', numbers: [world.numbers[0]![2]!] }).expect(201);
      await api.platform.drain(handlers);
    });

    /** Breaks something as superuser inside a transaction that is rolled back. @returns the rules that notice */
    async function noticed(damage: string): Promise<string[]> {
      await owner.query('BEGIN');
      try {
        await owner.query(damage.replaceAll(':order', `'${world.order.id}'`).replaceAll(/:label(\d)/g, (_all, index: string) => `'${world.numbers[0]![Number(index)]}'`));
        const found: string[] = [];
        for (const { id, sql } of labelInvariants) if ((await owner.query(sql)).rows.length > 0) found.push(id);
        return found;
      } finally {
        await owner.query('ROLLBACK');
      }
    }

    it('hold, and each of them can fail', async () => {
      const damages: Record<string, string> = {
        I7a: `DROP INDEX label_live_voter; UPDATE label SET state = 'printed', end_act_id = NULL, ended_on = NULL WHERE number = :label2`,
        I7b: `UPDATE label_order_precinct SET proved = proved - 1 WHERE order_id = :order`,
        I7c: `UPDATE label SET printed_on = formed_on - 1 WHERE number = :label3`,
        I7d: `UPDATE label_act SET kind = 'void' WHERE id = (SELECT end_act_id FROM label WHERE number = :label1)`,
        I7e: `UPDATE label_act SET labels = labels + 1 WHERE id = (SELECT end_act_id FROM label WHERE number = :label1)`,
        I7f: `DELETE FROM label_event WHERE number = :label0 AND to_state = 'printed'`,
        I7g: `UPDATE label_serial SET next = next + 1`,
        I7h: `UPDATE label SET district_id = NULL WHERE number = :label3`,
        I7i: `UPDATE label SET replaces = :label0 WHERE replaces = :label2`,
      };
      expect(Object.keys(damages)).toEqual(labelInvariants.map(({ id }) => id));
      for (const [id, damage] of Object.entries(damages)) expect(await noticed(damage)).toContain(id);
      expect(await noticed(`UPDATE label_order SET labels = labels + 1, proved = proved + 1 WHERE id = :order`)).toEqual(['I7e']);
      expect(await noticed(`UPDATE label_event SET to_state = 'void' WHERE number = :label0 AND to_state = 'affixed'`)).toEqual(['I7f']);
    });

    it('are kept by the database itself where it can', async () => {
      const { order, numbers } = world;
      const refused = async (sql: string): Promise<string> => owner.query(sql).then(() => 'done', (fault: { code: string }) => fault.code);
      const copy = `SELECT '1999999999999999', 999999, order_id, region_id, district_id, precinct_id, voter_id, document_type, document_number, 9, 9, NULL, 'formed', formed_on FROM label WHERE number = '${numbers[0]![3]}'`;
      const columns = 'number, serial, order_id, region_id, district_id, precinct_id, voter_id, document_type, document_number, sheet_no, cell_no, replaces, state, formed_on';
      expect(await refused(`INSERT INTO label (${columns}) ${copy}`)).toBe('23505');
      expect(await refused(`UPDATE label SET state = 'lost' WHERE number = '${numbers[0]![3]}'`)).toBe('23514');
      expect(await refused(`UPDATE label_order SET proved = 0 WHERE id = '${order.id}'`)).toBe('23514');
      const asWorker = (sql: string) => api.platform.worker.run(cec, (db) => db.execute(sql)).then(() => 'done', (fault: { code: string }) => fault.code);
      expect(await asWorker(`UPDATE label SET number = '1999999999999999' WHERE number = '${numbers[0]![3]}'`)).toBe('42501');
      expect(await asWorker(`DELETE FROM label WHERE number = '${numbers[0]![3]}'`)).toBe('42501');
      expect(await asWorker(`UPDATE label_event SET to_state = 'void'`)).toBe('42501');
    });
  });
});
