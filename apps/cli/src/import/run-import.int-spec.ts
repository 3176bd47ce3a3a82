import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { makeIin } from '@tizilim/domain';
import { createTestDatabase, type TestDatabase } from '@tizilim/test-support';
import { EXIT } from '../io.js';
import type { ImportOptions } from './import-arguments.js';
import { runImport } from './run-import.js';

const EXCLUSION = 'iin,kind,from_on,to_on\n';
const PRECINCT = 'number,district,name_kk,name_ru,kind,decision_number,decision_date\n';
const iin = makeIin({ birthDate: '1980-01-02', sex: 'M', serial: 12 }) ?? '';

describe('tizilim import', () => {
  let database: TestDatabase;
  const folder = mkdtempSync(join(tmpdir(), 'tizilim-import-'));
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(async () => {
    await database.drop();
    rmSync(folder, { recursive: true });
  });

  async function run(kind: string, content: string | undefined, options: ImportOptions = {}): Promise<{ code: number; out: string; complaints: string }> {
    const file = join(folder, `${kind}.csv`);
    if (content === undefined) rmSync(file, { force: true });
    else writeFileSync(file, content);
    const [stdout, stderr] = [new PassThrough(), new PassThrough()];
    const code = await runImport(kind, file, { ...options, config: database.config }, { stdout, stderr, language: 'en' });
    return { code, out: String(stdout.read() ?? ''), complaints: String(stderr.read() ?? '') };
  }

  it('loads a snapshot without a worker, and says so when it is known', async () => {
    const text = `${EXCLUSION}${iin},incapacity,2020-01-01,\n`;
    const first = await run('exclusions', text, { asOf: '2026-07-01' });
    expect(first).toMatchObject({ code: EXIT.ok, complaints: '' });
    expect(first.out).toContain('snapshot of 2026-07-01: 1 rows');
    const again = await run('exclusions', text, { asOf: '2026-07-01' });
    expect(again.code).toBe(EXIT.ok);
    expect(again.out).toContain('imported before');
    expect((await run('exclusions', text)).out).toContain('snapshot of 2027-01-04');
  });

  it('names file, line and column of a refused snapshot', async () => {
    const { code, complaints } = await run('exclusions', `${EXCLUSION}${iin},incapacity,2020-01-01,\n${iin},debt,2020-01-01,\n`);
    expect(code).toBe(EXIT.refused);
    expect(complaints).toContain('exclusions.csv, line 3, column kind: The kind must be incapacity or imprisonment.');
    await expect(run('exclusions', 'iin,kind\n')).rejects.toMatchObject({ code: 'table.column-missing', params: { column: 'from_on' } });
  });

  it('imports precincts of a region, or says what stands in the way', async () => {
    const done = await run('precincts', `${PRECINCT}1,Абай ауданы,Мектеп,Школа,,1,2026-01-01\n`, { region: 'Abai Region' });
    expect(done).toMatchObject({ code: EXIT.ok, out: 'Precincts: 1 added, 0 changed, 0 unchanged.\n' });
    const refused = await run('precincts', `${PRECINCT}0,Абай ауданы,Мектеп,Школа,,1,2026-01-01\n`, { region: '10' });
    expect(refused.code).toBe(EXIT.refused);
    expect(refused.complaints).toContain('precincts.csv, line 2, column number');
  });

  it('imports a KATO table and shows each repaired name', async () => {
    const header = 'kato,kato_version,level,type_code,name_ru,name_kk\n';
    const { code, out } = await run('territory', `${header}100000000,T,oblast,0,область Абай,Абай\u00a0облысы\n`, { confirmClosing: true });
    expect(code).toBe(EXIT.ok);
    expect(out).toContain('line 2, name_kk: “Абай⍽облысы” → “Абай облысы”');
  });

  it.each<[string, string | undefined, ImportOptions, string]>([
    ['voters', 'x', {}, 'The kind “voters” is not known'],
    ['individuals', undefined, {}, 'cannot be read'],
    ['individuals', 'x', { asOf: '2026-13-01' }, 'is no date'],
    ['precincts', 'x', { region: '98' }, 'no region'],
  ])('calls wrong use by its name: %s %#', async (kind, content, options, complaint) => {
    const { code, complaints } = await run(kind, content, options);
    expect(code).toBe(EXIT.usage);
    expect(complaints).toContain(complaint);
  });
});
