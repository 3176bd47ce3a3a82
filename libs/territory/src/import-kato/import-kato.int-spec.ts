import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, beforeEach, afterEach, describe, expect, it } from '@jest/globals';
import { actorOf, cec, openTestPlatform, type TestPlatform } from '@tizilim/test-support';
import { ImportKato, type KatoImportOptions } from './import-kato.service.js';

const mini = readFileSync(join(import.meta.dirname, 'fixtures', 'mini-kato.csv'), 'utf8');
const HEADER = 'kato,kato_version,level,type_code,name_ru,name_kk\n';

function open(platform: TestPlatform): (text: string, options?: KatoImportOptions, actor?: typeof cec) => ReturnType<ImportKato['run']> {
  const useCase = new ImportKato(platform.api, platform.clock);
  return (text, options = { confirmClosing: true }, actor = cec) => useCase.run(actor, Readable.from([Buffer.from(text)]), options);
}

describe('importing the KATO table', () => {
  let platform: TestPlatform;
  let run: ReturnType<typeof open>;
  const rows = <R extends object>(sql: string) => platform.api.read(cec, (db) => db.query<R>(sql));
  beforeEach(async () => {
    platform = await openTestPlatform();
    run = open(platform);
  });
  afterEach(() => platform.close());

  it('takes over all units, districts of oblasts and of cities, and reports every repaired name', async () => {
    const result = await run(mini);
    expect(result).toMatchObject({
      edition: 'TEST 1',
      effectiveOn: '2027-01-04',
      units: { oblast: 2, district: 2, sub_district: 4, settlement: 4 },
      known: false,
      regions: { added: 0, changed: 2, closed: 18 },
    });
    expect(result.repairs.map((repair) => [repair.line, repair.column, repair.kinds, repair.repaired])).toEqual([
      [3, 'name_kk', ['kind-word'], 'Алаң Қ.Ә.'],
      [5, 'name_kk', ['kz-1048'], 'Қайың ауданы'],
      [7, 'name_kk', ['no-break-space', 'extra-space'], 'Тоғай а.о.'],
      [9, 'name_kk', ['look-alike'], 'Кара а.'],
      [10, 'name_ru', ['extra-space'], 'зимовка Бие'],
      [13, 'name_ru', ['kz-1048'], 'район Кұн'],
    ]);
    const units = await rows<{ code: string; parent_code: string | null; name_ru: string }>('SELECT code, parent_code, name_ru FROM kato_unit ORDER BY code');
    expect(Object.fromEntries(units.map((unit) => [unit.code, unit.parent_code]))).toMatchObject({
      '100000000': null,
      '103200100': '103200000',
      '103230100': '103230000',
      '103230127': '103230100',
      '103250101': '103200000',
      '711110000': '710000000',
    });
    expect(units.find((unit) => unit.code === '103230100')?.name_ru).toBe('с."Коянды"');
    const current = await rows<{ id: string; region_id: string; name_kk: string }>('SELECT id, region_id, name_kk FROM district WHERE valid_to IS NULL ORDER BY id');
    expect(current.map((district) => district.id)).toEqual(['101000000', '103200000', '711110000', '711210000']);
    expect(current[1]).toEqual({ id: '103200000', region_id: '10', name_kk: 'Қайың ауданы' });
    expect(await rows('SELECT count(*)::int AS n FROM kato_repair')).toEqual([{ n: 6 }]);
    expect(await rows(`SELECT payload ->> 'repairs' AS repairs FROM audit_event WHERE action = 'territory.kato-imported'`)).toEqual([{ repairs: '6' }]);
  });

  it('gives the same receipt for the same file and changes nothing', async () => {
    const first = await run(mini);
    const second = await run(mini, { effectiveOn: '2027-03-01' });
    expect(second).toEqual({ ...first, known: true });
    expect(await rows('SELECT count(*)::int AS n FROM kato_edition')).toEqual([{ n: 1 }]);
  });

  it('closes with a date what a second edition no longer has, and opens what is new', async () => {
    await run(mini, { confirmClosing: true, effectiveOn: '2026-02-01' });
    const next = mini.replaceAll('TEST 1', 'TEST 2').replace('711210000', '719910000').replace('Кайынский район', 'район Кайын');
    const result = await run(next, { effectiveOn: '2026-09-01' });
    expect(result).toMatchObject({ edition: 'TEST 2', districts: { added: 1, changed: 1, closed: 1 }, regions: { added: 0, changed: 0, closed: 0 } });
    expect(await rows(`SELECT id, name_ru, valid_from, valid_to FROM district WHERE id IN ('711210000', '719910000', '103200000') ORDER BY id`)).toEqual([
      { id: '103200000', name_ru: 'район Кайын', valid_from: null, valid_to: null },
      { id: '711210000', name_ru: 'район Кұн', valid_from: null, valid_to: '2026-09-01' },
      { id: '719910000', name_ru: 'район Кұн', valid_from: '2026-09-01', valid_to: null },
    ]);
    expect(await rows(`SELECT edition FROM kato_unit WHERE code = '711210000'`)).toEqual([{ edition: 'TEST 1' }]);
    await run(mini.replaceAll('TEST 1', 'TEST 3'), { effectiveOn: '2026-10-01' });
    expect(await rows(`SELECT valid_from, valid_to FROM district WHERE id IN ('711210000', '719910000') ORDER BY id`)).toEqual([
      { valid_from: '2026-10-01', valid_to: null },
      { valid_from: '2026-09-01', valid_to: '2026-10-01' },
    ]);
  });

  it('names a state published again under the same label by its date', async () => {
    await run(mini, { confirmClosing: true, effectiveOn: '2026-02-01' });
    expect((await run(mini.replace('рзд.7', 'рзд.8'), { effectiveOn: '2026-07-17' })).edition).toBe('TEST 1 (2026-07-17)');
    await expect(run(mini.replace('рзд.7', 'рзд.9'), { effectiveOn: '2026-07-17' })).rejects.toMatchObject({ code: 'territory.kato-edition-exists' });
    await expect(run(mini.replace('рзд.7', 'рзд.9'), { effectiveOn: '2026-01-01' })).rejects.toMatchObject({ code: 'territory.kato-older' });
  });
});

describe('refusing a KATO table', () => {
  let platform: TestPlatform;
  let run: ReturnType<typeof open>;
  beforeAll(async () => {
    platform = await openTestPlatform();
    run = open(platform);
  });
  afterAll(() => platform.close());
  const region = '100000000,T,oblast,0,а,б\n';

  it.each<[what: string, text: string, code: string, params: object]>([
    ['a wrong header', 'code,name\n1,2\n', 'table.column-missing', { column: 'kato' }],
    ['no line', HEADER, 'table.empty', {}],
    ['a duplicate code', `${HEADER}${region}${region}`, 'territory.kato-twice', { line: 3, earlier: 2, code: '100000000' }],
    ['an orphan', `${HEADER}${region}103230000,T,sub_district,2,а,б\n`, 'territory.kato-orphan', { line: 3, code: '103230000' }],
    ['a region without a row', `${HEADER}103200000,T,district,2,а,б\n`, 'territory.kato-orphan', { line: 2 }],
    ['two editions', `${HEADER}${region}103200000,U,district,2,а,б\n`, 'territory.kato-edition', { line: 3 }],
    ['an unknown level', `${HEADER}${region}103200000,T,raion,2,а,б\n`, 'territory.kato-level', { line: 3 }],
    ['a code of another level', `${HEADER}${region}103200100,T,district,2,а,б\n`, 'territory.kato-code', { line: 3 }],
    ['a code that lost digits', `${HEADER}${region}10320000,T,district,2,а,б\n`, 'territory.kato-code', { line: 3 }],
    ['a name that is empty after repair', `${HEADER}${region}103200000,T,district,2,\u00a0,б\n`, 'territory.kato-name', { line: 3, column: 'name_ru' }],
    ['a line cut in half', `${HEADER}${region}103200000,T,dis`, 'territory.kato-line', { line: 3 }],
    ['a table that closes the country', `${HEADER}${region}`, 'territory.kato-closes-many', { regions: 19 }],
  ])('refuses %s whole, naming the place', async (_what, text, code, params) => {
    await expect(run(text, {})).rejects.toMatchObject({ code, params });
    const left = await platform.api.read(cec, (db) => db.one<{ n: number }>('SELECT (SELECT count(*) FROM kato_edition)::int + (SELECT count(*) FROM region WHERE valid_to IS NOT NULL)::int AS n'));
    expect(left.n).toBe(0);
  });

  it('is for the republic only, and the database agrees', async () => {
    const regional = actorOf('administrator', { level: 'region', regionId: '10' });
    await expect(run(mini, {}, regional)).rejects.toMatchObject({ code: 'access.forbidden' });
    const insert = `INSERT INTO region (id, kato, name_kk, name_ru, name_en) VALUES ('99', '990000000', 'а', 'а', 'a')`;
    await expect(platform.api.run(regional, (db) => db.execute(insert))).rejects.toMatchObject({ code: '42501' });
  });
});
