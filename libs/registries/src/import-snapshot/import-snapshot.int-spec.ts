import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { actorOf, cec, openTestPlatform, type TestPlatform } from '@tizilim/test-support';
import { isoDate, makeIin, makeNameKeyer } from '@tizilim/domain';
import type { Db, JobHandler, Page, RunningJob } from '@tizilim/platform';
import { latestSnapshots } from '../list-snapshots/latest-snapshots.js';
import { ListSnapshots, SnapshotQuery } from '../list-snapshots/list-snapshots.service.js';
import { ReceiveSnapshot, type ReceiveSnapshotQuery, type SnapshotReceipt } from '../receive-snapshot/receive-snapshot.service.js';
import type { SnapshotKind } from '../snapshot-format.js';
import type { SnapshotRow } from '../snapshot-view.js';
import { IMPORT_SNAPSHOT, ImportSnapshot } from './import-snapshot.handler.js';

const INDIVIDUAL = 'iin,surname,given_name,patronymic,birth_date,death_date,sex,citizenship,life_status,exclude_status,removed,reg_address_code,reg_address,reg_kato';
const ADDRESS = 'address_code,kato,street_kk,street_ru,house,flat,full_kk,full_ru';
const DOCUMENT = 'iin,type,number,issuer,issued_on,expires_on,status,invalid_on';
const EXCLUSION = 'iin,kind,from_on,to_on';
const HEADERS = { individuals: INDIVIDUAL, addresses: ADDRESS, documents: DOCUMENT, exclusions: EXCLUSION } as const;

/** Made-up persons: number n has always the same number. */
function iinOf(n: number): string {
  for (let serial = n * 10; ; serial += 1) {
    const iin = makeIin({ birthDate: '1990-05-31', sex: 'F', serial: serial % 10_000 });
    if (iin) return iin;
  }
}
const person = (n: number, changes: Partial<Record<'surname' | 'birth' | 'rest' | 'iin', string>> = {}): string =>
  `${changes.iin ?? iinOf(n)},${changes.surname ?? 'ҚАЙЫРБЕКОВА'},ӘСЕЛ,,${changes.birth ?? '1990-05-31'},,F,398,0,0,${changes.rest ?? `false,10${n},"Семей, ул. Абая ${n}",101010000`}`;
const file = (header: string, lines: readonly string[]): string => `${[header, ...lines].join('\n')}\n`;
const individuals = (count: number): string => file(INDIVIDUAL, Array.from({ length: count }, (_, i) => person(i + 1)));

interface Bench {
  readonly platform: TestPlatform;
  readonly handler: ImportSnapshot;
  send(kind: SnapshotKind, text: string | Buffer, more?: Partial<ReceiveSnapshotQuery>, actor?: typeof cec): Promise<SnapshotReceipt>;
  /** Sends, loads, and shows what became of it. */
  load(kind: SnapshotKind, text: string | Buffer, more?: Partial<ReceiveSnapshotQuery>): Promise<SnapshotRow>;
  drain(handler?: JobHandler): Promise<number>;
  get(id: string): Promise<SnapshotRow>;
  rows<R extends object>(sql: string, params?: readonly unknown[]): Promise<R[]>;
}

async function openBench(): Promise<Bench> {
  const platform = await openTestPlatform();
  const handler = new ImportSnapshot(platform.files);
  handler.pageRows = 3;
  handler.chunkBytes = 512;
  const receive = new ReceiveSnapshot(platform.api, platform.files, platform.jobs, platform.clock);
  const bench: Bench = {
    platform,
    handler,
    send: (kind, text, more = {}, actor = cec) => receive.run(actor, { kind, asOf: '2027-01-01', fileName: 'a.csv', ...more }, Readable.from([Buffer.from(text as Buffer)])),
    async load(kind, text, more) {
      const { snapshot } = await bench.send(kind, text, more);
      await bench.drain();
      return bench.get(snapshot.id);
    },
    drain: (other = handler) => platform.drain(new Map([[IMPORT_SNAPSHOT, other]])),
    get: (id) => new ListSnapshots(platform.api).get(cec, id),
    rows: (sql, params) => platform.worker.read(cec, (db) => db.query(sql, params)),
  };
  return bench;
}

describe('importing snapshots', () => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await openBench();
  });
  afterAll(() => bench.platform.close());

  it('stores every column of the individuals with their name keys', async () => {
    const dead = person(2, { surname: '"АХМЕТОВА-""К"""', rest: 'true,,,' }).replace('1990-05-31,,F,398,0', '1990-05-31,2026-03-01,F,KAZ,1');
    const snapshot = await bench.load('individuals', file(`\ufeff${INDIVIDUAL}`, [person(1), '', dead]));
    expect(snapshot).toMatchObject({ state: 'ready', lines: 4, blank: 1, rows: 2, rejected: 0, faultCount: 0, faults: [], fileName: 'a.csv', asOf: '2027-01-01' });
    const stored = await bench.rows<Record<string, unknown>>('SELECT * FROM v_registries_individual WHERE snapshot_id = $1 ORDER BY iin', [snapshot.id]);
    const keys = makeNameKeyer().hashesOf('ҚАЙЫРБЕКОВА', 'ӘСЕЛ', '');
    expect(stored[0]).toEqual({
      snapshot_id: snapshot.id,
      iin: iinOf(1),
      surname: 'ҚАЙЫРБЕКОВА',
      given_name: 'ӘСЕЛ',
      patronymic: null,
      birth_date: '1990-05-31',
      death_date: null,
      sex: 'F',
      citizenship: '398',
      life_status: '0',
      exclude_status: '0',
      removed: false,
      reg_address_code: '101',
      reg_address: 'Семей, ул. Абая 1',
      reg_kato: '101010000',
      name_hash: String(keys.nameHash),
      name_k1: String(keys.k1),
      name_k2: String(keys.k2),
    });
    expect(stored[1]).toMatchObject({ surname: 'АХМЕТОВА-"К"', death_date: '2026-03-01', citizenship: '398', removed: true, reg_address: null });
    const narrow = await bench.rows('SELECT iin, dead, citizen, removed, reg_address_code FROM v_registries_individual_key WHERE snapshot_id = $1 ORDER BY iin', [snapshot.id]);
    expect(narrow).toEqual([
      { iin: iinOf(1), dead: false, citizen: true, removed: false, reg_address_code: '101' },
      { iin: iinOf(2), dead: true, citizen: true, removed: true, reg_address_code: null },
    ]);
  });

  it('stores addresses in walking order, documents and exclusions, columns in any order', async () => {
    const place = '101010000';
    const addresses = await bench.load('addresses', file(ADDRESS, [`1,${place},Абай,Абая,10,2,а,а`, `2,${place},Абай,Абая,9,11,а,а`, `3,${place},Абай,Абая,9,2,а,а`, `4,${place},Абай,Абая,9А,1,а,а`]));
    expect(addresses).toMatchObject({ state: 'ready', rows: 4 });
    const walk = await bench.rows<{ address_code: string }>('SELECT address_code FROM v_registries_address WHERE snapshot_id = $1 ORDER BY sort_key', [addresses.id]);
    expect(walk.map((row) => row.address_code)).toEqual(['3', '2', '4', '1']);
    const given = await bench.load('addresses', file(`sort_key,${ADDRESS}`, [`b,1,,,,,,а,а`, `a,2,,,,,,а,а`].map((line) => line.replace(/^(.),(.),/, `$1,$2,${place}`))));
    expect(given).toMatchObject({ state: 'ready' });
    const documents = await bench.load('documents', file('number,status,invalid_on,iin,type,issuer,issued_on,expires_on', [`012345678,00,,${iinOf(1)},id_card,ҚР ІІМ,2020-02-29,2030-02-28`, `N12345678,01,2026-01-01,${iinOf(1)},passport,,,`]));
    expect(await bench.rows('SELECT iin, type, number, issuer, issued_on, expires_on, status, invalid_on FROM v_registries_document WHERE snapshot_id = $1 ORDER BY type', [documents.id])).toEqual([
      { iin: iinOf(1), type: 'id_card', number: '012345678', issuer: 'ҚР ІІМ', issued_on: '2020-02-29', expires_on: '2030-02-28', status: '00', invalid_on: null },
      { iin: iinOf(1), type: 'passport', number: 'N12345678', issuer: null, issued_on: null, expires_on: null, status: '01', invalid_on: '2026-01-01' },
    ]);
    const none = await bench.load('exclusions', file(EXCLUSION, []));
    expect(none).toMatchObject({ state: 'ready', rows: 0, lines: 1 });
    const some = await bench.load('exclusions', file(`${EXCLUSION},decision_number,decision_date`, [`${iinOf(1)},incapacity,2025-01-01,,2-17,2024-12-01`, `${iinOf(1)},imprisonment,2025-01-01,2029-01-01,,`]));
    expect(await bench.rows('SELECT kind, to_on, decision_number FROM v_registries_exclusion WHERE snapshot_id = $1 ORDER BY kind', [some.id])).toEqual([
      { kind: 'imprisonment', to_on: '2029-01-01', decision_number: null },
      { kind: 'incapacity', to_on: null, decision_number: '2-17' },
    ]);
  });

  it('gives the same receipt for the same file and day, and changes nothing', async () => {
    const text = individuals(5);
    const first = await bench.load('individuals', text, { asOf: '2026-07-01' });
    const again = await bench.send('individuals', text, { asOf: '2026-07-01' });
    expect(again).toEqual({ snapshot: first, known: true });
    expect(await bench.drain()).toBe(0);
    const otherDay = await bench.send('individuals', text, { asOf: '2026-06-30' });
    expect(otherDay.known).toBe(false);
    await bench.drain();
  });

  it('lists newest first and names the latest ready one of each kind, on or before a day', async () => {
    const later = await bench.load('individuals', individuals(4), { asOf: '2027-01-03' });
    const earlier = await bench.load('individuals', individuals(3), { asOf: '2024-01-01' });
    await bench.load('individuals', file(INDIVIDUAL, ['x']), { asOf: '2027-01-04' });
    const latest = (day?: string) => bench.platform.api.read(cec, (db) => latestSnapshots(db, day));
    expect((await latest()).individuals).toEqual({ id: later.id, kind: 'individuals', asOf: '2027-01-03', sha256: later.sha256, rows: 4 });
    expect(await latest('2024-12-31')).toEqual({ individuals: expect.objectContaining({ id: earlier.id, rows: 3 }) as unknown });
    const page = await new ListSnapshots(bench.platform.api).run(cec, SnapshotQuery.parse({ kind: 'individuals', limit: '2' }));
    expect(page.items.map((item) => item.state)).toEqual(['failed', 'ready']);
    expect(page.next).toBe(earlier.id);
  });

  it('keeps personal data away from the API and shows a region metadata only', async () => {
    for (const table of ['individual', 'individual_key', 'address', 'identity_document', 'exclusion', 'staging.registry_individual']) {
      await expect(bench.platform.api.read(cec, (db) => db.query(`SELECT 1 FROM ${table}`))).rejects.toMatchObject({ code: '42501' });
    }
    const region = actorOf('registrar', { level: 'region', regionId: '10' });
    const seen = await new ListSnapshots(bench.platform.api).run(region, SnapshotQuery.parse({ limit: '1' }));
    expect(seen.items[0]).toMatchObject({ fileName: null, jobId: null });
    await expect(bench.send('individuals', individuals(1), {}, region)).rejects.toMatchObject({ code: 'access.forbidden' });
  });
});

describe('refusing snapshots', () => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await openBench();
  });
  afterAll(() => bench.platform.close());
  const leftovers = async () =>
    (await bench.rows<{ n: number }>('SELECT ((SELECT count(*) FROM individual) + (SELECT count(*) FROM individual_key) + (SELECT count(*) FROM staging.registry_individual) + (SELECT count(*) FROM staging.registry_document))::int AS n'))[0]?.n;

  it.each<[what: string, kind: SnapshotKind, text: string | Buffer, code: string, params: object]>([
    ['an empty file', 'individuals', '', 'table.empty', {}],
    ['a missing column', 'documents', 'iin,type\n', 'table.column-missing', { column: 'number' }],
    ['an unknown column', 'exclusions', `${EXCLUSION},phone\n`, 'table.column-unknown', { column: 'phone' }],
    ['a column that stands twice', 'exclusions', `${EXCLUSION},iin\n`, 'table.column-twice', { column: 'iin' }],
    ['UTF-16', 'individuals', Buffer.from(`\ufeff${INDIVIDUAL}\n`, 'utf16le'), 'table.not-utf8', {}],
  ])('refuses %s at once', async (_what, kind, text, code, params) => {
    await expect(bench.send(kind, text)).rejects.toMatchObject({ code, params });
  });

  it('refuses a date of tomorrow', async () => {
    await expect(bench.send('individuals', individuals(1), { asOf: '2027-01-05' })).rejects.toMatchObject({ code: 'registries.as-of-in-future' });
  });

  const D = `${iinOf(1)},id_card,012345678,ҚР ІІМ,2020-01-01,2030-01-01,00,`;
  it.each<[what: string, kind: SnapshotKind, line: string, column: string | null, code: string]>([
    ['a wrong check digit', 'individuals', person(1, { iin: '850815300125' }), 'iin', 'iin'],
    ['a shortened IIN', 'individuals', person(1, { iin: '101500011' }), 'iin', 'iin'],
    ['a BIN', 'individuals', person(1, { iin: '050140000011' }), 'iin', 'iin'],
    ['no surname', 'individuals', person(1, { surname: ' ' }), 'surname', 'missing'],
    ['a day that does not exist', 'individuals', person(1, { birth: '1990-02-30' }), 'birth_date', 'date'],
    ['another form of date', 'individuals', person(1, { birth: '31.05.1990' }), 'birth_date', 'date'],
    ['no birth date', 'individuals', person(1, { birth: '' }), 'birth_date', 'missing'],
    ['an unknown sex', 'individuals', person(1).replace(',F,', ',Ж,'), 'sex', 'sex'],
    ['an unknown country', 'individuals', person(1).replace(',398,', ',QQQ,'), 'citizenship', 'citizenship'],
    ['a flag that is none', 'individuals', person(1, { rest: 'maybe,,,' }), 'removed', 'flag'],
    ['a short KATO code', 'individuals', person(1, { rest: 'false,,,10101000' }), 'reg_kato', 'kato'],
    ['a text too long', 'individuals', person(1, { surname: 'А'.repeat(1001) }), 'surname', 'too-long'],
    ['a line of fewer fields', 'individuals', `${iinOf(1)},А`, null, 'field-count'],
    ['a quote that never closes', 'individuals', person(1, { surname: '"А' }), null, 'broken'],
    ['a NUL byte', 'individuals', person(1, { surname: 'А\0' }), null, 'broken'],
    ['another type of document', 'documents', D.replace('id_card', 'visa'), 'type', 'document-type'],
    ['a document number in Cyrillic', 'documents', D.replace('012345678', 'Н12345678'), 'number', 'document-number'],
    ['a document without status', 'documents', D.replace(',00,', ',,'), 'status', 'missing'],
    ['another reason of exclusion', 'exclusions', `${iinOf(1)},debt,2020-01-01,`, 'kind', 'exclusion-kind'],
    ['an address without text', 'addresses', '1,101010000,,,,,,', 'full_kk', 'missing'],
  ])('refuses the whole file for %s and names the place', async (_what, kind, line, column, code) => {
    const good = { individuals: person(7), documents: D.replace('012345678', '999999999'), exclusions: `${iinOf(7)},incapacity,2020-01-01,`, addresses: '9,101010000,,,,,а,а' }[kind];
    const snapshot = await bench.load(kind, file(HEADERS[kind], [good, '', line]));
    expect(snapshot).toMatchObject({ state: 'failed', refusedCode: 'registries.lines-rejected', lines: 4, blank: 1, rows: 1, rejected: 1 });
    expect(snapshot.faults[0]).toEqual({ line: 4, column, code: `registries.row-${code}` });
    expect(await leftovers()).toBe(0);
    const job = await bench.platform.api.read(cec, (db) => bench.platform.jobs.get(db, snapshot.jobId ?? ''));
    expect(job).toMatchObject({ state: 'failed', error_code: 'registries.lines-rejected', error_params: expect.objectContaining({ rejected: 1, line: 4 }) as unknown });
  });

  it('names lines that are no UTF-8', async () => {
    const bytes = Buffer.concat([Buffer.from(`${INDIVIDUAL}\n${person(1)}\n`), Buffer.from(`${person(2)}\n`.replace('ӘСЕЛ', '#')).map((byte) => (byte === 35 ? 0xc0 : byte))]);
    const snapshot = await bench.load('individuals', bytes);
    expect(snapshot.faults).toEqual([{ line: 3, column: null, code: 'registries.row-not-utf8' }]);
  });

  it('counts every fault and shows the first hundred', async () => {
    const lines = Array.from({ length: 250 }, (_, i) => (i % 2 === 0 ? person(i + 1) : person(i + 1, { birth: 'x', rest: 'x,,,' })));
    const snapshot = await bench.load('individuals', file(INDIVIDUAL, lines));
    expect(snapshot).toMatchObject({ lines: 251, rows: 125, rejected: 125, faultCount: 250 });
    expect(snapshot.faults).toHaveLength(100);
    expect(snapshot.faults[1]).toEqual({ line: 3, column: 'removed', code: 'registries.row-flag' });
  });

  it('refuses lines that stand twice, across pages', async () => {
    const lines = Array.from({ length: 9 }, (_, i) => person(i + 1));
    const snapshot = await bench.load('individuals', file(INDIVIDUAL, [...lines, person(1), person(2), person(1)]));
    expect(snapshot).toMatchObject({ state: 'failed', lines: 13, rows: 9, rejected: 3 });
    expect(snapshot.faults).toEqual([11, 12, 13].map((line) => ({ line, column: 'iin', code: 'registries.row-twice' })));
    expect(await leftovers()).toBe(0);
  });

  it('refuses a file cut at a line end when its count was declared, and one without any line', async () => {
    expect(await bench.load('individuals', individuals(4), { declaredRows: 5 })).toMatchObject({ state: 'failed', refusedCode: 'registries.count-differs', refusedParams: { declared: 5, found: 4 } });
    expect(await bench.load('individuals', `${INDIVIDUAL}\n\n`)).toMatchObject({ state: 'failed', refusedCode: 'table.empty' });
  });

  it('leaves the earlier snapshot in force and takes a corrected file', async () => {
    const good = await bench.load('individuals', individuals(2), { asOf: '2026-07-01' });
    await bench.load('individuals', file(INDIVIDUAL, [person(1, { iin: 'x' })]));
    const latest = () => bench.platform.api.read(cec, (db) => latestSnapshots(db));
    expect((await latest()).individuals?.id).toBe(good.id);
    const corrected = await bench.load('individuals', individuals(3));
    expect((await latest()).individuals?.id).toBe(corrected.id);
    expect(await bench.rows('SELECT count(*)::int AS n FROM v_registries_individual WHERE snapshot_id = $1', [good.id])).toEqual([{ n: 2 }]);
  });
});

/** Dies at one page: with the page, before its commit, or right after it. */
class Dying implements JobHandler {
  pages = 0;
  constructor(
    private readonly inner: ImportSnapshot,
    private readonly atPage: number,
    private readonly when: 'before' | 'after',
  ) {}

  async run(job: RunningJob): Promise<Record<string, number | string>> {
    const page = <C>(work: (db: Db, cursor: C | null) => Promise<Page<C>>): Promise<Page<C>> => {
      this.pages += 1;
      const dies = this.pages === this.atPage;
      const inside = async (db: Db, cursor: C | null): Promise<Page<C>> => {
        const done = await work(db, cursor);
        if (dies && this.when === 'before') throw new Error('killed');
        return done;
      };
      return job.page(inside).then((done) => {
        if (dies) throw new Error('killed');
        return done;
      });
    };
    const mortal = new Proxy(job, { get: (target, name) => (name === 'page' ? page : (Reflect.get(target, name, target) as unknown)) });
    return this.inner.run(mortal);
  }
}

describe('loading after a kill', () => {
  let bench: Bench;
  const ROWS = 25;
  const text = individuals(ROWS);
  beforeAll(async () => {
    bench = await openBench();
  });
  afterAll(() => bench.platform.close());
  const retry = (id: string | null) => bench.platform.api.run(cec, (db) => bench.platform.jobs.retry(db, id ?? ''));
  const digest = async (id: string) =>
    (await bench.rows<{ d: string; n: number }>(`SELECT md5(string_agg(concat_ws('|', iin, surname, birth_date, reg_address_code, name_hash, name_k1, name_k2), ',' ORDER BY iin)) AS d, count(*)::int AS n FROM individual WHERE snapshot_id = $1`, [id]))[0];

  it('ends in the same rows wherever it died', async () => {
    const counting = new Dying(bench.handler, Infinity, 'after');
    const sent = await bench.send('individuals', text, { asOf: '2020-01-01' });
    await bench.drain(counting);
    const undisturbed = await bench.get(sent.snapshot.id);
    expect(undisturbed).toMatchObject({ state: 'ready', rows: ROWS, lines: ROWS + 1 });
    expect(counting.pages).toBeGreaterThan(4);
    const deaths = Array.from({ length: counting.pages }, (_, i) => [[i + 1, 'before'], [i + 1, 'after']] as const).flat();
    for (const [n, [page, when]] of deaths.entries()) {
      const { snapshot } = await bench.send('individuals', text, { asOf: isoDate(2020, 2 + Math.floor(n / 28), 1 + (n % 28)) });
      await bench.drain(new Dying(bench.handler, page, when));
      expect((await bench.get(snapshot.id)).state).toBe(page === counting.pages && when === 'after' ? 'ready' : 'loading');
      await retry(snapshot.jobId);
      await bench.drain();
      expect(await bench.get(snapshot.id)).toMatchObject({ state: 'ready', rows: ROWS, lines: ROWS + 1, blank: 0 });
      expect(await digest(snapshot.id)).toEqual(await digest(undisturbed.id));
    }
    expect(await bench.rows('SELECT count(*)::int AS n FROM staging.registry_individual')).toEqual([{ n: 0 }]);
  });

  it('begins again when the server has lost the unlogged tables', async () => {
    const { snapshot } = await bench.send('individuals', text, { asOf: '2021-01-01' });
    await bench.drain(new Dying(bench.handler, 2, 'after'));
    const owner = new pg.Client({ connectionString: bench.platform.config.DATABASE_URL });
    await owner.connect();
    await owner.query('TRUNCATE staging.registry_individual, staging.incarnation');
    await owner.end();
    await retry(snapshot.jobId);
    await bench.drain();
    expect(await bench.get(snapshot.id)).toMatchObject({ state: 'ready', rows: ROWS });
  });

  it('takes a broken-off load up again when the same file is sent once more', async () => {
    const { snapshot } = await bench.send('individuals', text, { asOf: '2022-01-01' });
    await bench.platform.api.run(cec, (db) => bench.platform.jobs.cancel(db, snapshot.jobId ?? ''));
    await bench.drain();
    const again = await bench.send('individuals', text, { asOf: '2022-01-01' });
    expect(again).toMatchObject({ known: true, snapshot: { id: snapshot.id, state: 'loading' } });
    await bench.drain();
    expect(await bench.get(snapshot.id)).toMatchObject({ state: 'ready', rows: ROWS });
  });
});
