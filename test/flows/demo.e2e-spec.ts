import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');

interface Summary {
  readonly voters: number;
  readonly planted: Record<string, number>;
  readonly found: Record<string, number>;
  readonly labels: number;
  readonly sheets: number;
  readonly proved: number;
  readonly report: Record<string, number | boolean>;
  readonly files: Record<string, string>;
  readonly seconds: Record<string, number>;
  readonly registerHash: string;
}

describe('npm run demo', () => {
  let out: string;
  let code: number | null;
  let said: string;
  let summary: Summary;
  beforeAll(() => {
    out = join(mkdtempSync(join(tmpdir(), 'tizilim-demo-')), 'results');
    const args = [join(root, 'bin', 'tizilim'), 'demo', '--voters', '2000', '--region', '39', '--seed', '7', '--out', out, '--lang', 'en'];
    const run = spawnSync(process.execPath, args, { encoding: 'utf8', cwd: root });
    code = run.status;
    said = run.stdout + run.stderr;
    if (code === 0) summary = JSON.parse(readFileSync(join(out, 'summary.json'), 'utf8')) as Summary;
  }, 300_000);
  afterAll(() => rmSync(join(out, '..'), { recursive: true, force: true }));

  it('plays the whole main job', () => {
    expect({ code, said: code === 0 ? '' : said }).toEqual({ code: 0, said: '' });
  });

  it('finds exactly what was planted, and something of each kind', () => {
    expect(summary.found).toEqual(summary.planted);
    expect(Object.keys(summary.planted).length).toBeGreaterThan(60);
    expect(Object.values(summary.planted).every((count) => count > 0)).toBe(true);
  });

  it('proves every label, and its report balances', () => {
    const { labels, sheets, proved, report } = summary;
    expect(proved).toBe(labels);
    expect(labels).toBeGreaterThan(1900);
    expect(sheets).toBeGreaterThanOrEqual(Math.ceil(labels / 65));
    expect(report['formed']).toBe(['affixed', 'spoiled', 'voided', 'lost', 'inStock'].reduce((sum, field) => sum + Number(report[field]), 0));
    expect(report['balanced']).toBe(true);
    expect(summary.registerHash).toMatch(/^[0-9a-f]{64}$/);
  });

  it('leaves every paper it names', () => {
    const names = Object.keys(summary.files);
    for (const wanted of ['act-kk.pdf', 'act-ru.pdf', 'report-kk.pdf', 'report-ru.pdf', 'report-kk.xlsx', 'report-ru.xlsx', 'reconciliation-act-kk.pdf', 'list-1-annotated.xlsx']) expect(names).toContain(wanted);
    const kinds = Object.values(summary.files).map((file) => readFileSync(join(out, file)).subarray(0, 4).toString('latin1'));
    expect(kinds.every((head) => head === '%PDF' || head.startsWith('PK'))).toBe(true);
    expect(existsSync(join(out, 'summary.json'))).toBe(true);
  });
});
