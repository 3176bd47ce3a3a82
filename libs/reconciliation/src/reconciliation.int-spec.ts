import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { addDays, makeIin, makeNameKeyer } from '@tizilim/domain';
import { systemActor, type Actor, type JobHandler } from '@tizilim/platform';
import { applyList, registerInvariants, RemoveVoter } from '@tizilim/register';
import { actorOf, cec, openTestPlatform, type TestPlatform } from '@tizilim/test-support';
import {
  blockingPoints,
  CHECK_NATION,
  CheckNationJob,
  DecideDiscrepancy,
  DecideNation,
  MakeAct,
  ReadDiscrepancies,
  reconciliationInvariants,
  RECONCILE_LIST,
  ReconcileList,
  ReconcileListJob,
} from './index.js';
import { CheckNation } from './check-nation/check-nation.js';
import { ANALYZE_KEYS, FIND_INDIVIDUALS, FIND_MISSING, STAGE_KEYS } from './reconcile-list/reconcile-list.sql.js';

const TODAY = '2027-01-04';
const AS_OF = '2027-01-01';
const account = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const worker = (regionId: string): Actor => systemActor('test', { level: 'region', regionId });
const registrar = (regionId: string, n = 1): Actor => actorOf('registrar', { level: 'region', regionId }, account(n));
const commission = (n: number): Actor => actorOf('supervisor', { level: 'republic' }, account(n));

interface Person {
  readonly iin: string | null;
  readonly surname: string;
  readonly given_name: string;
  readonly patronymic: string | null;
  readonly birth_date: string;
  readonly sex: 'M' | 'F';
  readonly address_code: string | null;
  readonly address: string | null;
  readonly document_number: string | null;
}

let platform: TestPlatform;
let handlers: Map<string, JobHandler>;
const homes = new Map<string, { district: string; precinct: string }>();
const keyer = makeNameKeyer();
const snapshots: Record<string, string> = {};

const all = <R extends object>(sql: string, params: readonly unknown[] = []): Promise<R[]> =>
  platform.worker.read(cec, (db) => db.query<R>(sql, params));
const asNation = (sql: string, params: readonly unknown[]) => platform.worker.run(cec, (db) => db.execute(sql, params));

let serial = 0;
function person(of: Partial<Person> = {}): Person {
  const birth_date = of.birth_date ?? '1985-08-15';
  let iin: string | undefined;
  while (iin === undefined) {
    serial += 1;
    iin = makeIin({ birthDate: birth_date, sex: of.sex ?? 'M', serial });
  }
  return {
    iin,
    surname: 'Ахметов',
    given_name: 'Қайрат',
    patronymic: 'Нұрланұлы',
    birth_date,
    sex: 'M',
    address_code: 'A1',
    address: 'Абай көшесі, 1-үй',
    document_number: `D${serial}`,
    ...of,
  };
}

async function insertRow(table: string, row: Readonly<Record<string, unknown>>): Promise<void> {
  const columns = Object.keys(row);
  await asNation(
    `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map((_, i) => `$${i + 1}`).join(', ')})`,
    Object.values(row),
  );
}

/** The registers know the person as given; `null` for the individual: they do not. */
async function known(
  of: Person,
  individual: Readonly<Record<string, unknown>> | null = {},
  document: Readonly<Record<string, unknown>> | null = {},
): Promise<Person> {
  if (individual) {
    const own = {
      surname: of.surname.toUpperCase(),
      given_name: of.given_name.toUpperCase(),
      patronymic: of.patronymic?.toUpperCase() ?? null,
      birth_date: of.birth_date,
      sex: of.sex,
      reg_address_code: 'A1',
      ...individual,
    } as Record<string, string | null>;
    const hashes = keyer.hashesOf(own['surname'] ?? '', own['given_name'] ?? '', own['patronymic'] ?? '');
    const keys = { name_hash: hashes.nameHash, name_k1: hashes.k1, name_k2: hashes.k2 };
    const { death_date = null, life_status = '0', citizenship = '398', ...rest } = own;
    await insertRow('individual', {
      snapshot_id: snapshots['individuals'],
      iin: of.iin,
      removed: false,
      death_date,
      life_status,
      citizenship,
      ...rest,
      ...keys,
    });
    const { birth_date, sex, reg_address_code } = rest;
    await insertRow('individual_key', {
      snapshot_id: snapshots['individuals'],
      iin: of.iin,
      ...keys,
      birth_date,
      sex,
      reg_address_code,
      dead: death_date !== null,
      citizen: citizenship === '398',
      removed: false,
    });
  }
  if (document)
    await insertRow('identity_document', {
      snapshot_id: snapshots['documents'],
      iin: of.iin,
      type: 'id_card',
      number: of.document_number,
      issuer: 'ІІМ',
      issued_on: '2020-01-01',
      expires_on: '2030-01-01',
      status: '00',
      ...document,
    });
  return of;
}

async function givenRound(asOf = AS_OF): Promise<string> {
  const id = randomUUID();
  await platform.api.run(cec, (db) =>
    db.execute(`INSERT INTO round (id, kind, as_of, due_on, opened_on) VALUES ($1, 'on-request', $2, '2027-02-01', '2026-12-01')`, [
      id,
      asOf,
    ]),
  );
  return id;
}

/** A list as intake leaves it after checking. */
async function givenList(roundId: string, regionId: string, people: readonly Person[], district = false): Promise<string> {
  const id = randomUUID();
  const { district: districtId, precinct } = homes.get(regionId)!;
  await platform.worker.run(worker(regionId), async (db) => {
    await db.execute(
      `INSERT INTO voter_list (id, round_id, region_id, district_id, kind, version, state, file_id, file_name, sha256, size, language, lines, header, blank, accepted, rejected, received_on)
       SELECT $1, $2, $3, $4, $5, COALESCE(max(version), 0) + 1, 'checked', $6, 'list.csv', $7, 1, 'kk', $8 + 1, 1, 0, $8, 0, $9 FROM voter_list WHERE round_id = $2 AND region_id = $3`,
      [
        id,
        roundId,
        regionId,
        district ? districtId : null,
        district ? 'part' : 'whole',
        snapshots['file'],
        id.replaceAll('-', '').padEnd(64, '0'),
        people.length,
        TODAY,
      ],
    );
    for (const [i, one] of people.entries()) {
      const { nameHash, k1, k2 } = keyer.hashesOf(one.surname, one.given_name, one.patronymic ?? '');
      const usable = one.iin !== null && one.iin.length === 12;
      await db.execute(
        `INSERT INTO list_line (list_id, line_no, region_id, district_id, precinct_id, precinct_number, iin, iin_usable, surname, given_name, patronymic, birth_date, sex, address_code, address, registration_kind, document_type, document_number, name_hash, name_k1, name_k2)
         VALUES ($1, $2, $3, $4, $5, 1, $6, $7, $8, $9, $10, $11, $12, $13, $14, 'permanent', 'id_card', $15, $16, $17, $18)`,
        [
          id,
          i + 2,
          regionId,
          districtId,
          precinct,
          one.iin,
          usable,
          one.surname,
          one.given_name,
          one.patronymic,
          one.birth_date,
          one.sex,
          one.address_code,
          one.address,
          one.document_number,
          nameHash,
          k1,
          k2,
        ],
      );
    }
  });
  return id;
}

async function reconcile(regionId: string, listId: string): Promise<void> {
  const jobId = await new ReconcileList(platform.api, platform.jobs).run(registrar(regionId), listId);
  await platform.drain(handlers);
  const job = await platform.api.read(cec, (db) => platform.jobs.get(db, jobId));
  expect({ state: job.state, error: job.error_code }).toEqual({ state: 'done', error: null });
}

const found = async (listId: string): Promise<Record<string, number>> =>
  Object.fromEntries(
    (
      await all<{ type: string; n: number }>(
        `SELECT type, count(*)::int AS n FROM discrepancy WHERE list_id = $1 AND state <> 'obsolete' GROUP BY 1`,
        [listId],
      )
    ).map((row) => [row.type, row.n]),
  );

interface Row {
  readonly id: string;
  readonly line_no: number;
  readonly type: string;
  readonly state: string;
  readonly decision: string | null;
  readonly evidence: { list: Record<string, unknown>; register: Record<string, unknown>; snapshot?: Record<string, unknown> };
  readonly due_on: string;
  readonly owner_role: string;
  readonly blocking: boolean;
}
const rowsOf = (listId: string): Promise<Row[]> =>
  all<Row>(`SELECT * FROM discrepancy WHERE list_id = $1 AND state <> 'obsolete' ORDER BY line_no, type`, [listId]);

async function expectInvariants(): Promise<void> {
  for (const { id, title, sql } of [...registerInvariants, ...reconciliationInvariants])
    expect({ id, title, rows: await all(sql) }).toEqual({ id, title, rows: [] });
}

/** Moves a list on without the people whose part that is in intake's own tests. */
async function setState(listId: string, state: string): Promise<void> {
  await asNation(`UPDATE voter_list SET state = $2, prepared_by = $3, signed_by = $4 WHERE id = $1`, [
    listId,
    state,
    account(91),
    account(92),
  ]);
}

const apply = (regionId: string, listId: string, roundId: string) =>
  platform.worker.run(worker(regionId), async (db) => {
    const done = await applyList(db, { listId, regionId, districtId: null, roundId });
    await db.execute(`UPDATE voter_list SET state = 'applied', prepared_by = $2, signed_by = $3 WHERE id = $1`, [
      listId,
      account(91),
      account(92),
    ]);
    return done;
  });

beforeAll(async () => {
  platform = await openTestPlatform();
  handlers = new Map<string, JobHandler>([
    [RECONCILE_LIST, new ReconcileListJob(platform.clock)],
    [CHECK_NATION, new CheckNationJob(platform.clock)],
  ]);
  for (const regionId of ['10', '11', '15', '19', '23']) {
    const precinct = await platform.api.run(cec, async (db) => {
      const { id: district } = await db.one<{ id: string }>('SELECT id FROM district WHERE region_id = $1 ORDER BY id LIMIT 1', [regionId]);
      const sql = `INSERT INTO precinct (region_id, district_id, number, name_kk, name_ru, kind, decision_number, decision_date, valid_from) VALUES ($1, $2, 1, 'У', 'У', 'general', '1', '2020-01-01', '2020-01-01') RETURNING id`;
      return { district, precinct: (await db.one<{ id: string }>(sql, [regionId, district])).id };
    });
    homes.set(regionId, precinct);
  }
  await platform.api.run(cec, async (db) => {
    const content = { sha256: 'a'.repeat(64), size: 1 };
    snapshots['file'] = await platform.files.record(db, content, {
      name: 'x',
      mediaType: 'text/csv',
      purpose: 'snapshot',
      regionId: null,
      districtId: null,
    });
    for (const kind of ['individuals', 'addresses', 'documents', 'exclusions']) {
      const sql = `INSERT INTO snapshot (kind, as_of, file_id, sha256, state, lines, blank, rows, rejected, imported_at) VALUES ($1, '2026-12-20', $2, $3, 'ready', 1, 0, 0, 0, now()) RETURNING id`;
      snapshots[kind] = (await db.one<{ id: string }>(sql, [kind, snapshots['file'], content.sha256])).id;
    }
  });
  for (const [code, kk, ru] of [
    ['A1', 'Семей қ., Абай көшесі, 1-үй', 'г. Семей, ул. Абая, д. 1'],
    ['A2', 'Семей қ., Абай көшесі, 2-үй', 'г. Семей, ул. Абая, д. 2'],
  ]) {
    await insertRow('address', {
      snapshot_id: snapshots['addresses'],
      address_code: code,
      kato: '101010000',
      full_kk: kk,
      full_ru: ru,
      sort_key: code,
    });
  }
});
afterAll(() => platform.close());

describe('comparing a list with the registers', () => {
  let roundId: string;
  let listId: string;
  const clean: Person[] = [];
  const planted: Person[] = [];

  beforeAll(async () => {
    const before = await givenRound('2026-07-01');
    for (let n = 0; n < 4; n += 1) clean.push(await known(person()));
    const gone = await known(person());
    const people = await plant();
    planted.push(...people.lines);
    const first = await givenList(before, '10', [...clean, gone, ...people.voters]);
    await apply('10', first, before);
    roundId = await givenRound();
    listId = await givenList(roundId, '10', [...clean, ...planted]);
    await reconcile('10', listId);
  });

  /** One person or line for every type, and neighbours that must not be found. */
  async function plant(): Promise<{ lines: Person[]; voters: Person[] }> {
    const p = person;
    const lines = [
      await known(p(), null), // individual-not-found
      await known(p({ surname: 'Ауезов', given_name: 'Кайрат', patronymic: 'Нурланович' }), {
        surname: 'ӘУЕЗОВ',
        given_name: 'ҚАЙРАТ',
        patronymic: 'НҰРЛАНҰЛЫ',
      }), // name-spelling by key
      await known(p({ surname: '?уезов' }), { surname: 'ӘУЕЗОВ' }), // name-spelling by a lost letter
      await known(p({ patronymic: null }), { patronymic: 'НҰРЛАНҰЛЫ' }), // name-spelling by a missing patronymic
      await known(p({ given_name: 'Ерлан' }), { given_name: 'ҚАЙРАТ' }), // name-differs
      await known(p(), { birth_date: '1985-08-18' }),
      await known(p(), { sex: 'F' }),
      await known(p(), { death_date: '2026-09-01', life_status: '1' }),
      await known(p(), { citizenship: '643' }),
      await known(p()), // excluded
      await known(p()), // excluded earlier: not found
      await known(p({ birth_date: '2009-01-02' })), // 17 on the as-of date
      await known(p({ birth_date: '2009-01-01' })), // 18 on that day: not found
      await known(p({ address_code: 'A2' })), // address-differs
      await known(p({ address_code: 'A9', address: 'Жоқ көшесі, 7' })), // address-unknown
      await known(p({ address_code: null, address: 'Семей қ, Абай көшесі 1 үй' })), // known by its text
      await known(p({ address_code: null, address: 'г.Семей ул.Абая д.1' })), // known by its Russian text
      await known(p({ document_number: null }), {}, { number: 'OLD1', expires_on: '2026-12-31' }), // document-missing
      await known(p({ document_number: null }), {}, { number: 'NEW1', expires_on: AS_OF }), // current on its last day
      await known(p({ document_number: 'WRONG' }), {}, { number: 'RIGHT' }), // document-invalid: not his
      await known(p(), {}, { status: '01' }), // document-invalid: by status
      await known(p(), {}, { invalid_on: '2026-12-30' }), // document-invalid: by its date
    ];
    await insertRow('exclusion', {
      snapshot_id: snapshots['exclusions'],
      iin: lines[9]!.iin,
      kind: 'imprisonment',
      from_on: '2025-01-01',
      to_on: null,
    });
    await insertRow('exclusion', {
      snapshot_id: snapshots['exclusions'],
      iin: lines[9]!.iin,
      kind: 'incapacity',
      from_on: '2025-01-01',
      to_on: '2027-01-20',
    });
    await insertRow('exclusion', {
      snapshot_id: snapshots['exclusions'],
      iin: lines[10]!.iin,
      kind: 'imprisonment',
      from_on: '2020-01-01',
      to_on: '2026-12-31',
    });
    const fresh = await known(p());
    return {
      voters: lines.filter((one) => one.birth_date === '1985-08-15'),
      lines: [...lines, lines[21]!, fresh, p({ iin: '123', surname: 'Белгісіз' }), p({ iin: null })],
    };
  }

  it('finds every type exactly, and nothing in clean lines', async () => {
    expect(await found(listId)).toEqual({
      'individual-not-found': 1,
      'name-spelling': 3,
      'name-differs': 1,
      'birth-date-differs': 1,
      'sex-differs': 1,
      dead: 1,
      'not-a-citizen': 1,
      excluded: 1,
      'under-age': 1,
      'address-differs': 1,
      'address-unknown': 1,
      'document-missing': 1,
      'document-invalid': 4, // the repeated line counts too
      'twice-in-list': 1,
      'missing-from-list': 1,
      'new-voter': 3, // 17, 18 and the fresh one: not in the first round
      'iin-unusable': 2,
    });
    const lines = (await rowsOf(listId)).map((row) => row.line_no);
    expect(lines.filter((line) => line >= 2 && line < 2 + clean.length)).toEqual([]);
    await expectInvariants();
  });

  it('keeps both sides, the snapshot, owner and clock', async () => {
    const rows = await rowsOf(listId);
    const name = rows.find((row) => row.type === 'name-differs')!;
    expect(name).toMatchObject({ state: 'open', owner_role: 'registrar', blocking: true, due_on: addDays(TODAY, 3) });
    expect(name.evidence).toEqual({
      list: { surname: 'Ахметов', given_name: 'Ерлан', patronymic: 'Нұрланұлы' },
      register: { surname: 'АХМЕТОВ', given_name: 'ҚАЙРАТ', patronymic: 'НҰРЛАНҰЛЫ' },
      snapshot: { kind: 'individuals', id: snapshots['individuals'], asOf: '2026-12-20' },
    });
    expect(rows.find((row) => row.type === 'excluded')!.evidence.register).toEqual({
      exclusions: [
        { kind: 'imprisonment', from_on: '2025-01-01', to_on: null },
        { kind: 'incapacity', from_on: '2025-01-01', to_on: '2027-01-20' },
      ],
    });
    expect(rows.find((row) => row.evidence.list['document_number'] === 'WRONG')!.evidence.register).toMatchObject({
      document_number: 'RIGHT',
      document_type: 'id_card',
    });
    expect(rows.find((row) => row.type === 'twice-in-list')!.evidence).toMatchObject({ firstLine: 2 + clean.length + 21 });
    const [list] = await all<{ state: string }>('SELECT state FROM voter_list WHERE id = $1', [listId]);
    expect(list).toEqual({ state: 'reconciled' });
  });

  it('shows a region its own only', async () => {
    const read = new ReadDiscrepancies(platform.api, platform.clock);
    const page = await read.list(registrar('10'), { listId, after: '0', limit: 2 });
    expect(page.items).toHaveLength(2);
    expect((await read.list(registrar('10'), { listId, after: page.next!, limit: 500 })).items[0]!.id).not.toBe(page.items[1]!.id);
    expect((await read.list(registrar('11'), { listId, after: '0', limit: 10 })).items).toEqual([]);
    await expect(read.get(registrar('11'), page.items[0]!.id)).rejects.toMatchObject({ code: 'reconciliation.not-found' });
    expect(await platform.api.read(registrar('11'), (db) => db.query('SELECT 1 FROM reconciliation_run'))).toEqual([]);
    expect((await read.counts(registrar('10'), listId)).openBlocking).toBe(
      await platform.api.read(registrar('10'), (db) => blockingPoints.countBlocking(db, listId)),
    );
  });

  describe('verdicts', () => {
    const decide = (): DecideDiscrepancy => new DecideDiscrepancy(platform.api);
    const idOf = async (type: string): Promise<string> => (await rowsOf(listId)).find((row) => row.type === type)!.id;
    const source = 'Хат № 5, 04.01.2027';

    it('follow the rule table', async () => {
      const id = await idOf('name-differs');
      await expect(decide().one(registrar('10'), id, { decision: 'keep-voter' })).rejects.toMatchObject({
        code: 'reconciliation.decision-not-allowed',
      });
      await expect(decide().one(registrar('10'), id, { decision: 'take-register' })).rejects.toMatchObject({
        code: 'reconciliation.source-needed',
      });
      await expect(decide().one(registrar('11'), id, { decision: 'take-register', source })).rejects.toMatchObject({
        code: 'reconciliation.not-found',
      });
      expect(await decide().one(registrar('10'), id, { decision: 'leave-out', source })).toMatchObject({ state: 'decided' });
      expect(await decide().one(registrar('10', 2), id, { decision: 'take-register', source, reason: 'Төлқұжат бойынша' })).toMatchObject({
        decision: 'take-register',
      });
      const { verdicts } = await new ReadDiscrepancies(platform.api, platform.clock).get(registrar('10'), id);
      expect(verdicts.map((v) => [v.decision, v.decidedBy, v.remembered])).toEqual([
        ['leave-out', account(1), false],
        ['take-register', account(2), false],
      ]);
    });

    it('are given in bulk after a preview', async () => {
      const verdict = { type: 'document-invalid' as const, decision: 'keep-list' as const, preview: true };
      expect(await decide().bulk(registrar('10'), listId, verdict)).toEqual({ count: 4, bulkId: null });
      await expect(decide().bulk(registrar('10'), listId, { ...verdict, preview: false, expected: 3 })).rejects.toMatchObject({
        code: 'reconciliation.count-changed',
      });
      expect(await decide().bulk(registrar('10'), listId, { ...verdict, preview: false, expected: 4 })).toMatchObject({ count: 4 });
      expect(await decide().bulk(registrar('10'), listId, verdict)).toMatchObject({ count: 0 });
      await expect(
        decide().bulk(registrar('10'), listId, { type: 'missing-from-list', decision: 'propose-removal', source, preview: false }),
      ).rejects.toMatchObject({ code: 'reconciliation.removal-one-by-one' });
      expect(await all(`SELECT 1 FROM audit_event WHERE action = 'reconciliation.bulk-verdict'`)).toHaveLength(1);
    });

    it('propose the removal of a missing voter, which a second person approves', async () => {
      const id = await idOf('missing-from-list');
      await expect(decide().one(registrar('10'), id, { decision: 'propose-removal', source })).rejects.toMatchObject({
        code: 'reconciliation.removal-reason-needed',
      });
      await decide().one(registrar('10'), id, { decision: 'propose-removal', source, removalReason: 'moved-away' });
      const [removal] = await all<{ id: string; state: string; proposed_by: string }>(
        'SELECT id, state, proposed_by FROM removal_decision',
      );
      expect(removal).toMatchObject({ state: 'proposed', proposed_by: account(1) });
      await expect(new RemoveVoter(platform.api).approve(registrar('10'), removal!.id)).rejects.toMatchObject({
        code: 'register.own-proposal',
      });
    });

    it('stay when the list is compared again; open points are replaced', async () => {
      const before = await rowsOf(listId);
      await reconcile('10', listId);
      expect(await rowsOf(listId)).toEqual(before);
      // A newer snapshot settles the dead one and changes the register's side of the judged name.
      await replaceIndividuals();
      await reconcile('10', listId);
      const after = await found(listId);
      expect(after['dead']).toBeUndefined();
      expect(after).toMatchObject({ 'name-differs': 1, 'document-invalid': 4, 'missing-from-list': 1 });
      const name = (await rowsOf(listId)).find((row) => row.type === 'name-differs')!;
      expect(name).toMatchObject({ state: 'open', decision: null });
      expect(await all(`SELECT 1 FROM discrepancy WHERE list_id = $1 AND state = 'obsolete'`, [listId])).toHaveLength(2);
      await decide().one(registrar('10'), name.id, { decision: 'take-register', source });
      await expectInvariants();
    });

    async function replaceIndividuals(): Promise<void> {
      const { id } = await platform.api.run(cec, (db) =>
        db.one<{ id: string }>(
          `INSERT INTO snapshot (kind, as_of, file_id, sha256, state, lines, blank, rows, rejected, imported_at) VALUES ('individuals', '2026-12-30', $1, $2, 'ready', 1, 0, 0, 0, now()) RETURNING id`,
          [snapshots['file'], 'b'.repeat(64)],
        ),
      );
      const keys = 'iin, name_hash, name_k1, name_k2, birth_date, sex, removed, reg_address_code';
      const changed = planted[4]!.iin;
      const { nameHash, k1, k2 } = keyer.hashesOf('АХМЕТОВ', 'САМАТ', 'НҰРЛАНҰЛЫ');
      await asNation(
        `INSERT INTO individual (snapshot_id, ${keys}, surname, given_name, patronymic, citizenship)
         SELECT $1, ${keys}, surname, CASE WHEN iin = $3 THEN 'САМАТ' ELSE given_name END, patronymic, citizenship FROM individual WHERE snapshot_id = $2`,
        [id, snapshots['individuals'], changed],
      );
      await asNation(
        `INSERT INTO individual_key (snapshot_id, ${keys}, dead, citizen) SELECT $1, ${keys}, false, citizen FROM individual_key WHERE snapshot_id = $2 AND iin <> $3`,
        [id, snapshots['individuals'], changed],
      );
      await asNation(
        `INSERT INTO individual_key (snapshot_id, ${keys}, dead, citizen) SELECT $1, iin, $4, $5, $6, birth_date, sex, removed, reg_address_code, false, citizen FROM individual_key WHERE snapshot_id = $2 AND iin = $3`,
        [id, snapshots['individuals'], changed, nameHash, k1, k2],
      );
      snapshots['individuals'] = id;
    }

    it('make the act: snapshots, dates, counts by type and decision, in two languages', async () => {
      const acts = new MakeAct(platform.api, platform.files, platform.clock);
      const act = await acts.make(registrar('10'), listId);
      expect(act.figures).toMatchObject({
        asOf: AS_OF,
        lines: { accepted: clean.length + planted.length, rejected: 0 },
        snapshots: { individuals: { asOf: '2026-12-30' }, documents: { asOf: '2026-12-20' } },
      });
      expect(act.figures.types).toContainEqual({ type: 'document-invalid', found: 4, open: 0, decisions: { 'keep-list': 4 } });
      expect(act.figures.types).toContainEqual({ type: 'new-voter', found: 3, open: 3, decisions: {} });
      expect((await acts.make(registrar('10'), listId)).id).toBe(act.id);
      const kk = await acts.file(registrar('10'), listId, 'kk');
      expect(kk.size).toBeGreaterThan(5000);
      await expect(acts.get(registrar('11'), listId)).rejects.toMatchObject({ code: 'reconciliation.no-act' });
    });

    it('are closed once the list is with the approver', async () => {
      for (const type of [
        'individual-not-found',
        'dead',
        'not-a-citizen',
        'excluded',
        'under-age',
        'birth-date-differs',
        'twice-in-list',
      ] as const) {
        await decide().bulk(registrar('10'), listId, { type, decision: 'leave-out', source, preview: false });
      }
      for (const type of ['name-spelling', 'new-voter'] as const)
        await decide().bulk(registrar('10'), listId, { type, decision: 'keep-list', preview: false });
      expect(await platform.api.read(registrar('10'), (db) => blockingPoints.countBlocking(db, listId))).toBe(0);
      await setState(listId, 'prepared');
      await expect(decide().one(registrar('10'), await idOf('sex-differs'), { decision: 'keep-list', source })).rejects.toMatchObject({
        code: 'reconciliation.list-not-with-registrar',
      });
      await expect(new ReconcileList(platform.api, platform.jobs).run(registrar('10'), listId)).rejects.toMatchObject({
        code: 'reconciliation.list-not-ready',
      });
      await expectInvariants();
    });

    it('decide what is applied', async () => {
      const done = await apply('10', listId, roundId);
      // Five citizens are left out (not found, foreigner, excluded, birth date, 17) and the second line of the sixth.
      expect(done).toMatchObject({ added: 2, conflicts: 0, flagged: 5 });
      const [named] = await all<{ given_name: string }>('SELECT given_name FROM voter WHERE iin = $1', [planted[4]!.iin]);
      expect(named).toEqual({ given_name: 'САМАТ' });
      await expectInvariants();
    });

    it('do not come back in the next round unless a deciding field has changed', async () => {
      const next = await givenRound('2027-01-02');
      const changed = { ...planted[1]!, surname: 'Ауэзов' };
      const again = await givenList(next, '10', [...clean, ...planted.map((one, i) => (i === 1 ? changed : one))]);
      await reconcile('10', again);
      const rows = await rowsOf(again);
      const state = (type: string) => rows.filter((row) => row.type === type).map((row) => [row.state, row.decision]);
      expect(state('individual-not-found')).toEqual([['decided', 'leave-out']]);
      expect(state('excluded')).toEqual([['decided', 'leave-out']]);
      expect(state('document-invalid')).toEqual(Array(4).fill(['decided', 'keep-list']));
      expect(state('name-spelling').sort()).toEqual([
        ['decided', 'keep-list'],
        ['decided', 'keep-list'],
        ['open', null],
      ]);
      expect(state('address-unknown')).toEqual([['open', null]]);
      const remembered = rows.find((row) => row.type === 'excluded')!;
      const { verdicts } = await new ReadDiscrepancies(platform.api, platform.clock).get(registrar('10'), remembered.id);
      expect(verdicts).toMatchObject([{ remembered: true, decision: 'leave-out', source, decidedBy: account(1) }]);
      const [run] = await all<{ from_memory: number }>('SELECT from_memory FROM reconciliation_run WHERE list_id = $1', [again]);
      expect(run!.from_memory).toBe(rows.filter((row) => row.state === 'decided').length);
      await expectInvariants();
    });
  });

  it('reads the big tables once: no nested loop over a whole register', async () => {
    await platform.worker
      .run(cec, async (db) => {
        await db.execute(
          `INSERT INTO individual_key (snapshot_id, iin, name_hash, name_k1, name_k2, birth_date, sex, dead, citizen, removed)
                        SELECT $1, lpad(n::text, 12, '0'), n, n, n, '1980-01-01', 'M', false, true, false FROM generate_series(1, 30000) n`,
          [snapshots['individuals']],
        );
        await db.execute(
          `INSERT INTO list_line (list_id, line_no, region_id, precinct_id, precinct_number, iin, iin_usable, surname, given_name, birth_date, sex, registration_kind, name_hash, name_k1, name_k2)
                        SELECT $1, 1000 + n, '10', 1, 1, lpad(n::text, 12, '0'), true, 'А', 'Б', '1980-01-01', 'M', 'permanent', n, n, n FROM generate_series(1, 30000) n`,
          [listId],
        );
        await db.execute('ANALYZE individual_key');
        await db.execute(STAGE_KEYS, [listId]);
        await db.execute(ANALYZE_KEYS);
        const plan = async (sql: string, params: readonly unknown[]): Promise<string> =>
          JSON.stringify(await db.query(`EXPLAIN (FORMAT JSON) ${sql}`, params));
        const judged = JSON.parse(await plan(FIND_INDIVIDUALS, [listId, snapshots['individuals'], snapshots['addresses']])) as [
          { 'QUERY PLAN': [{ Plan: Plan }] },
        ];
        expect(joinOver(judged[0]['QUERY PLAN'][0].Plan, 'individual_key')).toMatch(/Hash Join|Merge Join/);
        expect(await plan(FIND_MISSING, [listId, '10', null])).toMatch(/"Join Type":"(Right )?Anti"/);
        throw new Error('roll back');
      })
      .catch((error: Error) => expect(error.message).toBe('roll back'));
  });
});

interface Plan {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly Plans?: readonly Plan[];
}

/** Kind of the nearest join above the scan of a table. */
function joinOver(plan: Plan, table: string, above = ''): string | undefined {
  if (plan['Relation Name'] === table) return above;
  const here = /Join|Nested Loop/.test(plan['Node Type']) ? plan['Node Type'] : above;
  for (const child of plan.Plans ?? []) {
    const kind = joinOver(child, table, here);
    if (kind !== undefined) return kind;
  }
  return undefined;
}

describe('one citizen in two lists', () => {
  const nation = (): DecideNation => new DecideNation(platform.api);
  const source = 'Тіркеу мәліметі № 7';
  const page = { after: '0', limit: 50 };

  async function check(roundId: string): Promise<Record<string, unknown>> {
    const jobId = await new CheckNation(platform.api, platform.jobs).run(commission(71), roundId);
    await platform.drain(handlers);
    const job = await platform.api.read(cec, (db) => platform.jobs.get(db, jobId));
    expect(job.state).toBe('done');
    return job.result ?? {};
  }

  it('becomes a case of the CEC before anything is applied; each side sees its own only; the others are left out', async () => {
    const roundId = await givenRound('2027-03-01');
    const both = await known(person());
    const left = await givenList(roundId, '11', [await known(person()), both]);
    const right = await givenList(roundId, '15', [both, person({ iin: null })]);
    await reconcile('11', left);
    expect(await check(roundId)).toEqual({ lists: 2, open: 1, decided: 0, closed: 0 });
    expect(await check(roundId)).toEqual({ lists: 2, open: 1, decided: 0, closed: 0 });
    const own = await nation().ownSides(registrar('11'), page, 'kk');
    expect(own.items).toMatchObject([{ listId: left, lineNo: 3, state: 'open' }]);
    expect(JSON.stringify(own)).not.toContain(right);
    expect(own.items[0]!.text).toContain('Орталық сайлау комиссиясы');
    expect((await nation().ownSides(registrar('19'), page, 'kk')).items).toEqual([]);
    expect((await nation().list(registrar('11'), { roundId, ...page })).items).toEqual([]);
    const [open] = (await nation().list(commission(71), { roundId, state: 'open', ...page })).items;
    const { sides } = await nation().get(commission(71), open!.id);
    expect(sides.map((side) => side.regionId)).toEqual(['11', '15']);
    const decided = await nation().decide(commission(71), open!.id, { keepSideId: sides[1]!.id, reason: 'Тұрақты тіркелген', source });
    expect(decided).toMatchObject({ state: 'decided', removalId: null, sides: [{ state: 'leave-out' }, { state: 'keep-list' }] });
    expect(await apply('11', left, roundId)).toMatchObject({ added: 1, conflicts: 0 });
    expect(await apply('15', right, roundId)).toMatchObject({ added: 1, conflicts: 0 });
    expect(await check(roundId)).toEqual({ lists: 2, open: 0, decided: 1, closed: 0 });
    await expectInvariants();
  });

  it('is moved by a transfer of two people when the other list was applied first', async () => {
    const roundId = await givenRound('2027-04-01');
    const both = await known(person());
    const left = await givenList(roundId, '19', [both]);
    const right = await givenList(roundId, '23', [both, await known(person())]);
    expect(await apply('19', left, roundId)).toMatchObject({ added: 1 });
    expect(await check(roundId)).toMatchObject({ open: 1 });
    const [open] = (await nation().list(commission(71), { roundId, ...page })).items;
    const { sides } = await nation().get(commission(71), open!.id);
    const decided = await nation().decide(commission(71), open!.id, {
      keepSideId: sides.find((side) => side.regionId === '23')!.id,
      reason: 'Көшкен',
      source,
    });
    expect(decided.removalId).not.toBeNull();
    await expect(nation().decide(commission(71), open!.id, { keepSideId: sides[0]!.id, reason: 'Көшкен', source })).rejects.toMatchObject({
      code: 'reconciliation.case-not-open',
    });
    const removals = new RemoveVoter(platform.api);
    await expect(removals.approve(commission(71), decided.removalId!)).rejects.toMatchObject({ code: 'register.own-proposal' });
    await expect(removals.approve(commission(72), decided.removalId!)).rejects.toMatchObject({ code: 'register.transfer-not-ready' });
    expect(await apply('23', right, roundId)).toMatchObject({ added: 1, conflicts: 1 });
    expect(await removals.approve(commission(72), decided.removalId!)).toMatchObject({ state: 'applied' });
    expect(await all('SELECT region_id, state FROM voter WHERE iin = $1 ORDER BY id', [both.iin])).toEqual([
      { region_id: '19', state: 'removed' },
      { region_id: '23', state: 'active' },
    ]);
    await expectInvariants();
  });

  it('is found from the register alone when the other list no longer names him, and ends with the conflict', async () => {
    const first = await givenRound('2027-05-01');
    const mover = await known(person());
    await apply('19', await givenList(first, '19', [mover]), first);
    const roundId = await givenRound('2027-06-01');
    const arrival = await givenList(roundId, '23', [mover]);
    expect(await apply('23', arrival, roundId)).toMatchObject({ conflicts: 1 });
    expect(await check(roundId)).toMatchObject({ open: 1 });
    const [open] = (await nation().list(commission(71), { roundId, ...page })).items;
    const { sides } = await nation().get(commission(71), open!.id);
    expect(sides.map((side) => [side.regionId, side.voterId !== null, side.outcome]).sort()).toEqual([
      ['19', true, 'added'],
      ['23', false, 'conflict'],
    ]);
    await nation().decide(commission(71), open!.id, {
      keepSideId: sides.find((side) => side.regionId === '19')!.id,
      reason: 'Уақытша болған',
      source,
    });
    expect(await all('SELECT outcome FROM applied_line WHERE list_id = $1', [arrival])).toEqual([{ outcome: 'left-out' }]);
    expect(await all(`SELECT region_id FROM voter WHERE iin = $1 AND state = 'active'`, [mover.iin])).toEqual([{ region_id: '19' }]);
  });

  it('closes itself when a list is withdrawn', async () => {
    const roundId = await givenRound('2027-07-01');
    const both = await known(person());
    await givenList(roundId, '11', [both]);
    const right = await givenList(roundId, '15', [both]);
    expect(await check(roundId)).toMatchObject({ open: 1 });
    await setState(right, 'withdrawn');
    expect(await check(roundId)).toMatchObject({ open: 0, closed: 1 });
    await givenList(roundId, '15', [both]);
    expect(await check(roundId)).toMatchObject({ open: 1, closed: 0 });
  });
});
