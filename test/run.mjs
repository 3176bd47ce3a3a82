// `npm test`: installs and builds when needed, then every gate and every test tier. Ends with `N passed, N failed`.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { build, install, requireNode, root } from '../bin/prepare.mjs';

const SPEC = /\.(spec|int-spec|e2e-spec)\.ts$/;

function node(script, args, env = {}) {
  const result = spawnSync(process.execPath, [script, ...args], { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } });
  return result.status ?? 1;
}

function specsOnDisk(folder, found = []) {
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
    if (entry.name === 'node_modules' || entry.name === 'dist') continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) specsOnDisk(path, found);
    else if (SPEC.test(entry.name)) found.push(path);
  }
  return found;
}

const modules = join(root, 'node_modules');
const jest = join(modules, 'jest', 'bin', 'jest.js');

function runJest(args) {
  const folder = mkdtempSync(join(tmpdir(), 'tizilim-report-'));
  const report = join(folder, 'specs.json');
  const flags = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', jest, ...args];
  spawnSync(process.execPath, flags, { cwd: root, stdio: 'inherit', env: { ...process.env, TIZILIM_SPEC_REPORT: report } });
  const result = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : { passed: 0, failed: 1, pending: 0, files: [] };
  rmSync(folder, { recursive: true, force: true });
  return result;
}

requireNode();
install();
build();

const only = process.argv.slice(2);
let passed = 0;
let failed = 0;
const count = (name, ok, detail = '') => {
  if (ok) passed += 1;
  else failed += 1;
  console.log(`${ok ? 'ok  ' : 'FAIL'} ${name}${ok ? '' : ` ${detail}`}`);
};

if (only.length === 0) {
  count('lock file is complete and names no address', node(join(root, 'test', 'lock-check.mjs'), []) === 0);
  count('types', node(join(modules, 'typescript', 'bin', 'tsc'), ['--noEmit', '-p', 'tsconfig.json']) === 0);
  count('lint', node(join(modules, 'eslint', 'bin', 'eslint.js'), ['apps', 'libs', 'test']) === 0);
  count('arrows', node(join(modules, 'dependency-cruiser', 'bin', 'dependency-cruise.mjs'), ['apps', 'libs', '--config', '.dependency-cruiser.cjs']) === 0);
}

const result = runJest(only);
passed += result.passed;
failed += result.failed;
for (const file of result.files.filter((f) => f.failed > 0 || f.passed + f.pending === 0)) console.log(`FAIL ${relative(root, file.path)}`);
failed += result.files.filter((f) => f.failed === 0 && f.passed + f.pending === 0).length;

if (only.length === 0) {
  const ran = new Set(result.files.map((file) => relative(root, file.path)));
  const missed = ['apps', 'libs', 'test'].flatMap((folder) => specsOnDisk(folder)).filter((file) => !ran.has(file));
  count('every spec file on disk was run', missed.length === 0, missed.join(', '));
}
if (result.pending > 0) console.log(`${result.pending} skipped (each says why above)`);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 || passed === 0 ? 1 : 0);
