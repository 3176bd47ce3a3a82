import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { actorOf, cec, openTestPlatform, type TestPlatform } from '@tizilim/test-support';
import type { Actor } from '@tizilim/platform';
import { ChangePrecinct } from '../change-precinct/change-precinct.service.js';
import { ClosePrecinct } from '../close-precinct/close-precinct.service.js';
import { CreatePrecinct, type CreatePrecinctBody } from '../create-precinct/create-precinct.service.js';
import { ListPrecincts, PrecinctQuery } from '../list-precincts/list-precincts.service.js';
import { ListTerritory } from '../list-territory/list-territory.service.js';
import { ImportPrecincts } from './import-precincts.service.js';

const SEMEY = '101000000';
const ABAI = '103200000';
const region10 = actorOf('registrar', { level: 'region', regionId: '10' });
const region11 = actorOf('registrar', { level: 'region', regionId: '11' });
const semey = actorOf('registrar', { level: 'district', regionId: '10', districtId: SEMEY });
const HEADER = 'number,district,name_kk,name_ru,kind,decision_number,decision_date\n';
const body = (number: number, districtId = SEMEY): CreatePrecinctBody => ({
  districtId,
  number,
  nameKk: 'Мектеп',
  nameRu: 'Школа',
  kind: 'general',
  decisionNumber: '12',
  decisionDate: '2026-11-02',
});

describe('precincts', () => {
  let platform: TestPlatform;
  let create: CreatePrecinct;
  let change: ChangePrecinct;
  let close: ClosePrecinct;
  let list: (actor: Actor, query?: object) => ReturnType<ListPrecincts['run']>;
  let importTable: (actor: Actor, lines: string, regionId?: string) => ReturnType<ImportPrecincts['run']>;
  beforeAll(async () => {
    platform = await openTestPlatform();
    create = new CreatePrecinct(platform.api, platform.clock);
    change = new ChangePrecinct(platform.api, platform.clock);
    close = new ClosePrecinct(platform.api, platform.clock);
    list = (actor, query = {}) => new ListPrecincts(platform.api).run(actor, PrecinctQuery.parse(query));
    importTable = (actor, lines, regionId) => new ImportPrecincts(platform.api, platform.clock).run(actor, Readable.from([Buffer.from(lines)]), regionId);
  });
  afterAll(() => platform.close());

  it('starts with the regions and districts of the reference data', async () => {
    const territory = new ListTerritory(platform.api, platform.clock);
    expect(await territory.regions(region10)).toHaveLength(20);
    expect(await territory.districts(region11)).toHaveLength(228);
    expect(await territory.districts(semey, '71')).toHaveLength(6);
    expect((await territory.regions(region10, '2020-01-01')).map((region) => region.id)).not.toContain('10');
  });

  it('is created in the own territory and read by everybody', async () => {
    const made = await create.run(semey, body(1));
    expect(made).toMatchObject({ regionId: '10', districtId: SEMEY, number: 1, kind: 'general', validFrom: '2026-11-02', validTo: null });
    expect((await list(region11, { regionId: '10' })).items).toContainEqual(made);
    const log = await platform.api.read(cec, (db) => db.query(`SELECT region_id, district_id FROM audit_event WHERE action = 'territory.precinct-created' AND object_id = $1`, [made.id]));
    expect(log).toEqual([{ region_id: '10', district_id: SEMEY }]);
  });

  it('is refused outside of it, in words and by the database', async () => {
    await expect(create.run(semey, body(2, ABAI))).rejects.toMatchObject({ code: 'access.forbidden' });
    await expect(create.run(region11, body(2))).rejects.toMatchObject({ code: 'access.forbidden' });
    const insert = `INSERT INTO precinct (region_id, district_id, number, name_kk, name_ru, kind, decision_number, decision_date, valid_from)
      VALUES ('10', $1, 77, 'а', 'а', 'general', '1', '2026-01-01', '2026-01-01')`;
    await expect(platform.api.run(region11, (db) => db.execute(insert, [SEMEY]))).rejects.toMatchObject({ code: '42501' });
    await expect(platform.api.run(semey, (db) => db.execute(insert, [ABAI]))).rejects.toMatchObject({ code: '42501' });
    expect(await platform.api.run(region11, (db) => db.execute(`UPDATE precinct SET name_ru = 'x'`))).toBe(0);
  });

  it('keeps numbers unique in a region among current precincts', async () => {
    const { id } = await create.run(region10, body(10));
    await expect(create.run(region10, body(10, ABAI))).rejects.toMatchObject({ code: 'territory.precinct-number-taken', params: { number: 10 } });
    await close.run(region10, id, { decisionNumber: '40', decisionDate: '2026-12-01', validTo: '2026-12-15' });
    expect(await create.run(region10, body(10, ABAI))).toMatchObject({ number: 10, districtId: ABAI });
    await expect(change.run(region10, id, { nameRu: 'x', decisionNumber: '1', decisionDate: '2026-12-01' })).rejects.toMatchObject({ code: 'territory.precinct-closed' });
    const all = await list(cec, { regionId: '10', closed: 'true' });
    expect(all.items.filter((precinct) => precinct.number === 10)).toMatchObject([{ validTo: '2026-12-15', decisionNumber: '12' }, { validTo: null }]);
  });

  it('refuses an unknown or closed district, a decision of tomorrow and a closing before the beginning', async () => {
    await expect(create.run(cec, body(20, '109900000'))).rejects.toMatchObject({ code: 'territory.district-unknown' });
    await expect(create.run(cec, { ...body(20), decisionDate: '2027-01-05' })).rejects.toMatchObject({ code: 'territory.decision-in-future' });
    const { id } = await create.run(cec, body(20));
    await expect(close.run(cec, id, { decisionNumber: '1', decisionDate: '2026-12-01', validTo: '2026-01-01' })).rejects.toMatchObject({ code: 'territory.close-date' });
  });

  it('is changed by a new decision inside its region only', async () => {
    const { id } = await create.run(region10, body(30));
    const decision = { decisionNumber: '99', decisionDate: '2026-12-20' };
    expect(await change.run(region10, id, { districtId: ABAI, nameKk: 'Клуб', ...decision })).toMatchObject({ districtId: ABAI, nameKk: 'Клуб', nameRu: 'Школа', ...decision });
    await expect(change.run(region10, id, { districtId: '711110000', ...decision })).rejects.toMatchObject({ code: 'territory.district-unknown' });
    await expect(change.run(semey, id, { nameKk: 'х', ...decision })).rejects.toMatchObject({ code: 'access.forbidden' });
    await expect(change.run(region10, '999999', decision)).rejects.toMatchObject({ code: 'record.not-found' });
  });

  it('pages by region and number', async () => {
    for (const number of [203, 201, 202]) await create.run(region11, body(number, '111000000'));
    const first = await list(cec, { regionId: '11', limit: '2' });
    const second = await list(cec, { regionId: '11', limit: '2', after: first.next });
    expect([...first.items, ...second.items].map((precinct) => precinct.number)).toEqual([201, 202, 203]);
    expect(second.next).toBeNull();
  });

  it('imports a table by code or name of the district, and again without a change', async () => {
    const table = `${HEADER}501,${SEMEY},Ќала мектебі,Школа 1,,5,2026-10-01\n502,Абайский район,Ауыл клубы,Клуб,hospital,5,2026-10-01\n\n503,Абай ауданы,Кітапхана,Библиотека,general,5,2026-10-01\n`;
    const first = await importTable(region10, table);
    expect(first).toMatchObject({ state: 'imported', lines: 5, header: 1, blank: 1, accepted: 3, rejected: 0, created: 3, changed: 0, unchanged: 0, repairs: [{ line: 2, column: 'name_kk', kinds: ['kz-1048'] }] });
    expect(await importTable(region10, table)).toMatchObject({ created: 0, changed: 0, unchanged: 3 });
    expect(await importTable(region10, table.replace('Клуб,hospital', 'Клуб,remote'))).toMatchObject({ created: 0, changed: 1, unchanged: 2 });
    const { items } = await list(region10, { districtId: ABAI });
    expect(items.find((precinct) => precinct.number === 502)).toMatchObject({ kind: 'remote', nameKk: 'Ауыл клубы' });
    expect((await list(region10, { districtId: SEMEY })).items.find((precinct) => precinct.number === 501)?.nameKk).toBe('Қала мектебі');
  });

  it('refuses a table whole and names every line that stands in the way', async () => {
    const lines = [
      `601,${SEMEY},а,б,general,5,2026-10-01`,
      `601,${SEMEY},а,б,general,5,2026-10-01`,
      `0,${SEMEY},а,б,general,5,2026-10-01`,
      `603,Атлантида,а,б,general,5,2026-10-01`,
      `604,${SEMEY},,б,bazaar,,2026-13-01`,
      `605,${SEMEY},а`,
      `606,111000000,а,б,general,5,2026-10-01`,
      `607,${SEMEY},а,б,general,5,2027-02-01`,
    ];
    const result = await importTable(region10, HEADER + lines.join('\n'));
    expect(result).toMatchObject({ state: 'refused', lines: 9, header: 1, blank: 0, accepted: 1, rejected: 7, created: 0 });
    expect(result.faults.map((fault) => [fault.line, fault.column, fault.code.replace('territory.line-', '')])).toEqual([
      [3, 'number', 'number-twice'],
      [4, 'number', 'number'],
      [5, 'district', 'district-unknown'],
      [6, 'kind', 'kind'],
      [6, 'decision_number', 'decision'],
      [6, 'decision_date', 'date'],
      [6, 'name_kk', 'name'],
      [7, null, 'broken'],
      [8, 'district', 'district-unknown'],
      [9, 'decision_date', 'date'],
    ]);
    expect((await list(region10, { districtId: SEMEY })).items.map((precinct) => precinct.number)).not.toContain(601);
  });

  it('keeps a district from taking the number of another', async () => {
    await create.run(region10, body(701, ABAI));
    const result = await importTable(semey, `${HEADER}701,${SEMEY},а,б,general,5,2026-10-01\n702,${ABAI},а,б,general,5,2026-10-01\n`);
    expect(result.faults.map((fault) => fault.code)).toEqual(['territory.line-number-taken', 'territory.line-district-foreign']);
  });

  it('asks for the region or the code when several districts bear a name', async () => {
    const line = `${HEADER}801,Абай ауданы,а,б,general,5,2026-10-01\n`;
    expect(await importTable(cec, line)).toMatchObject({ state: 'refused', faults: [{ code: 'territory.line-district-unknown' }] });
    expect(await importTable(cec, line, '10')).toMatchObject({ state: 'imported', created: 1 });
  });
});
