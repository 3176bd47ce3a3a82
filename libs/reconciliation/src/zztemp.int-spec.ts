import { it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { systemActor } from '@tizilim/platform';
import { applyList } from '@tizilim/register';
import { cec, openTestPlatform } from '@tizilim/test-support';
import { findDiscrepancies } from './reconcile-list/find-discrepancies.js';
import { registerInvariants } from '@tizilim/register';
import { writeFileSync } from 'node:fs';
import { renderAct } from './make-act/render-act.js';
import { discrepancyTypes } from '@tizilim/domain';
it('scale', async () => {
  const N = 50000;
  const p = await openTestPlatform();
  const t = async (name: string, f: () => Promise<unknown>) => { const s = performance.now(); const r = await f(); console.log(name, Math.round(performance.now() - s), JSON.stringify(r)?.slice(0, 300)); };
  const list = randomUUID(), list2 = randomUUID();
  const w = systemActor('t', { level: 'region', regionId: '10' });
  const ids: Record<string, string> = {};
  await p.api.run(cec, async (db) => {
    const f = await p.files.record(db, { sha256: 'a'.repeat(64), size: 1 }, { name: 'x', mediaType: 'x', purpose: 'snapshot', regionId: null, districtId: null });
    for (const k of ['individuals', 'addresses', 'documents', 'exclusions']) ids[k] = (await db.one<{ id: string }>(`INSERT INTO snapshot (kind, as_of, file_id, sha256, state, lines, blank, rows, rejected, imported_at) VALUES ($1, '2026-12-20', $2, $3, 'ready', 1, 0, 0, 0, now()) RETURNING id`, [k, f, 'a'.repeat(64)])).id;
  });
  await t('lines', () => p.worker.run(w, (db) => db.execute(`INSERT INTO list_line (list_id, line_no, region_id, district_id, precinct_id, precinct_number, iin, iin_usable, surname, given_name, birth_date, sex, address_code, address, registration_kind, document_number, name_hash, name_k1, name_k2)
    SELECT $1, n+1, '10', '101010000', n/1000, 1, lpad(n::text,12,'0'), true, 'А', 'Б', '1980-01-01', 'M', 'A'||(n/3), 'x', 'permanent', 'D'||n, n, n, n FROM generate_series(1,${N}) n`, [list])));
  await p.worker.run(cec, async (db) => {
    await db.execute(`INSERT INTO individual_key (snapshot_id, iin, name_hash, name_k1, name_k2, birth_date, sex, dead, citizen, removed, reg_address_code) SELECT $1, lpad(n::text,12,'0'), n, n, n + (n%50 = 0)::int, '1980-01-01', 'M', n%100=7, true, false, 'A'||(n/3) FROM generate_series(1, ${N * 4}) n`, [ids['individuals']]);
    await db.execute(`INSERT INTO individual (snapshot_id, iin, surname, given_name, removed, birth_date, sex, name_hash, name_k1, name_k2) SELECT $1, lpad(n::text,12,'0'), 'А','Б', false, '1980-01-01', 'M', n,n,n FROM generate_series(1, ${N * 4}) n`, [ids['individuals']]);
    await db.execute(`INSERT INTO address (snapshot_id, address_code, kato, full_kk, full_ru, sort_key) SELECT $1, 'A'||n, '101010000', 'kk'||n, 'ru'||n, 'x' FROM generate_series(0, ${N}) n`, [ids['addresses']]);
    await db.execute(`INSERT INTO identity_document (snapshot_id, iin, type, number, status, issued_on, expires_on) SELECT $1, lpad(n::text,12,'0'), 'id_card', 'D'||n, '00', '2020-01-01', '2030-01-01' FROM generate_series(1, ${N * 4}) n`, [ids['documents']]);
    for (const x of ['individual_key', 'individual', 'address', 'identity_document']) await db.execute('ANALYZE ' + x);
  });
  await t('apply first', () => p.worker.run(w, (db) => { const q = db.execute.bind(db);
    db.execute = async (sql: string, params?: readonly unknown[]) => { const s = performance.now(); const r = await q(sql, params); console.log(Math.round(performance.now() - s), sql.trim().split('\n')[0]!.slice(0, 100)); return r; }; return applyList(db, { listId: list, regionId: '10', districtId: null, roundId: randomUUID() }); }));
  await t('lines2', () => p.worker.run(w, (db) => db.execute(`INSERT INTO list_line (list_id, line_no, region_id, district_id, precinct_id, precinct_number, iin, iin_usable, surname, given_name, birth_date, sex, address_code, address, registration_kind, document_number, name_hash, name_k1, name_k2)
    SELECT $1, n+1, '10', '101010000', n/1000, 1, lpad((n+1000)::text,12,'0'), true, CASE WHEN n%100=0 THEN 'Ж' ELSE 'А' END, 'Б', '1980-01-01', 'M', 'A'||((n+1000)/3), 'x', 'permanent', 'D'||(n+1000), n+1000, n+1000, n+1000 FROM generate_series(1,${N}) n`, [list2])));
  await t('bare join', () => p.worker.read(w, (db) => db.query('SELECT count(*) FROM v_intake_line l JOIN v_registries_individual_key i ON i.snapshot_id=$2 AND i.iin=l.iin WHERE l.list_id=$1', [list2, ids['individuals']])));
  const snap = Object.fromEntries(Object.entries(ids).map(([k, id]) => [k, { id, asOf: '2026-12-20' }])) as never;
  await t('find', () => p.worker.run(w, async (db) => {
    const q = db.execute.bind(db);
    db.execute = async (sql: string, params?: readonly unknown[]) => { const s = performance.now(); const r = await q(sql, params); console.log(Math.round(performance.now() - s), sql.trim().split('\n').slice(0,3).join(' ').slice(0, 160)); return r; };
    await findDiscrepancies(db, { listId: list2, regionId: '10', districtId: null, asOf: '2027-01-01' }, snap);
    return db.query('SELECT type, count(*) FROM staging.reconciliation_find GROUP BY 1');
  }));
  await t('apply second', () => p.worker.run(w, (db) => {
    const q = db.execute.bind(db);
    db.execute = async (sql: string, params?: readonly unknown[]) => { const s = performance.now(); const r = await q(sql, params); console.log(Math.round(performance.now() - s), sql.trim().split('\n')[0]!.slice(0, 100)); return r; };
    return applyList(db, { listId: list2, regionId: '10', districtId: null, roundId: randomUUID() }); }));
  for (const i of registerInvariants) await t(i.id, () => p.worker.read(cec, async (db) => (await db.query(i.sql)).length));
  const figures = { listId: list, version: 2, regionId: '10', districtId: null, roundId: list, asOf: '2027-01-01', sha256: 'a'.repeat(64), lines: { physical: 20011, header: 1, blank: 0, accepted: 20000, rejected: 10 }, runId: list, ranOn: '2027-01-04', snapshots: { individuals: { id: '1', asOf: '2026-12-20' }, addresses: { id: '2', asOf: '2026-12-20' }, documents: { id: '3', asOf: '2026-12-20' }, exclusions: { id: '4', asOf: '2026-12-20' } }, types: discrepancyTypes.map((type, i) => ({ type, found: i * 7, open: i, decisions: { 'keep-list': i * 2, 'leave-out': i } })), fromMemory: 12, leftOut: 44 };
  for (const l of ['kk', 'ru'] as const) { const chunks: Buffer[] = []; for await (const c of renderAct(figures as never, 'Абай облысы', l)) chunks.push(c as Buffer); writeFileSync(`/tmp/act-${l}.pdf`, Buffer.concat(chunks)); }
  await p.close();
}, 300000);
