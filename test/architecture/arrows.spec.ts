import { beforeAll, describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync, cpSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');

/** A copy of the rules over files that break them, one rule each. */
const BAD: Record<string, Record<string, string>> = {
  'no-cycles': { 'libs/domain/src/a.ts': `import './b.js';`, 'libs/domain/src/b.ts': `import './a.js';` },
  'libs-not-to-apps': { 'libs/intake/src/a.ts': `import '../../../apps/api/src/b.js';`, 'apps/api/src/b.ts': 'export const b = 1;' },
  'apps-not-to-apps': { 'apps/cli/src/a.ts': `import '../../api/src/b.js';`, 'apps/api/src/b.ts': 'export const b = 1;' },
  'test-support-in-tests-only': { 'libs/intake/src/a.ts': `import '../../test-support/src/index.js';`, 'libs/test-support/src/index.ts': 'export const b = 1;' },
  'not-to-spec': { 'libs/intake/src/a.ts': `import './b.spec.js';`, 'libs/intake/src/b.spec.ts': 'export const b = 1;' },
  'domain-is-pure': { 'libs/domain/src/a.ts': `import 'node:fs';` },
  'by-index-only': { 'apps/api/src/a.ts': `import '../../../libs/intake/src/b.js';`, 'libs/intake/src/b.ts': 'export const b = 1;' },
  'by-index-only-between-libs': { 'libs/register/src/a.ts': `import '../../territory/src/b.js';`, 'libs/territory/src/b.ts': 'export const b = 1;' },
  'offline-without-server': { 'libs/intake/src/offline.ts': `import './b.js';`, 'libs/intake/src/b.ts': `import 'typeorm';` },
  'arrow-platform': { 'libs/platform/src/a.ts': `import '../../intake/src/index.js';`, 'libs/intake/src/index.ts': 'export const b = 1;' },
  'arrow-domain': { 'libs/domain/src/a.ts': `import '../../platform/src/index.js';`, 'libs/platform/src/index.ts': 'export const b = 1;' },
  'arrow-register': { 'libs/register/src/a.ts': `import '../../intake/src/index.js';`, 'libs/intake/src/index.ts': 'export const b = 1;' },
  'arrow-intake': { 'libs/intake/src/a.ts': `import '../../reconciliation/src/index.js';`, 'libs/reconciliation/src/index.ts': 'export const b = 1;' },
  'arrow-labels': { 'libs/labels/src/a.ts': `import '../../reports/src/index.js';`, 'libs/reports/src/index.ts': 'export const b = 1;' },
  'not-to-dev-dependency': { 'libs/intake/src/a.ts': `import 'fast-check';` },
  'not-to-unresolvable': { 'libs/intake/src/a.ts': `import './nowhere.js';` },
};

function cruise(files: Record<string, string>): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'tizilim-arrows-'));
  try {
    for (const [path, content] of Object.entries({ 'apps/none.ts': '', 'libs/none.ts': '', ...files })) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
    for (const name of ['package.json', 'tsconfig.json', '.dependency-cruiser.cjs']) cpSync(join(root, name), join(folder, name));
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
    const script = join(root, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs');
    const run = spawnSync(process.execPath, [script, 'apps', 'libs', '--config', '.dependency-cruiser.cjs', '--output-type', 'json'], { cwd: folder, encoding: 'utf8', maxBuffer: 64 << 20 });
    const report = JSON.parse(run.stdout) as { summary: { violations: { rule: { name: string } }[] } };
    return report.summary.violations.map((violation) => violation.rule.name);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** All bad files side by side (one run is enough): a.ts and b.ts get the name of their rule. */
function together(): Record<string, string> {
  const rename = (rule: string, text: string): string => text.replace(/\b([ab])((\.spec)?\.(?:js|ts))\b/g, `${rule}-$1$2`);
  const files = Object.entries(BAD).flatMap(([rule, cases]) => Object.entries(cases).map(([path, source]) => [rename(rule, path), rename(rule, source)] as const));
  return Object.fromEntries(files);
}

describe('arrows', () => {
  let broken: Set<string>;
  beforeAll(() => {
    broken = new Set(cruise(together()));
  });

  it.each(Object.keys(BAD))('the rule %s bites', (rule) => {
    expect([...broken]).toContain(rule);
  });

  it('good files break no rule', () => {
    const good = { 'libs/intake/src/a.ts': `import '../../territory/src/index.js';`, 'libs/territory/src/index.ts': `import '../../domain/src/index.js';`, 'libs/domain/src/index.ts': 'export const b = 1;' };
    expect(cruise(good)).toEqual([]);
  });
});
