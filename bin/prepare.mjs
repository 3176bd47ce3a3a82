// Makes a fresh clone runnable with Node and npm alone: installs what the lock file names, builds what is older than its source.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
const MINIMUM_NODE = [20, 19];

export function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < MINIMUM_NODE[0] || (major === MINIMUM_NODE[0] && minor < MINIMUM_NODE[1])) {
    console.error(`Tizilim needs Node ${MINIMUM_NODE.join('.')} or later; this is ${process.versions.node}.`);
    process.exit(3);
  }
}

/** `npm ci` when node_modules does not belong to the lock file. */
export function install() {
  const lock = join(root, 'package-lock.json');
  const stamp = join(root, 'node_modules', '.tizilim-installed');
  if (!existsSync(lock) || !existsSync(join(root, 'nest-cli.json'))) return;
  const wanted = createHash('sha256').update(readFileSync(lock)).digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  console.error('Installing the packages of the lock file …');
  run(process.platform === 'win32' ? 'npm.cmd' : 'npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], 'installing');
  writeFileSync(stamp, wanted);
}

/** Compiles when a source is newer than the last build. */
export function build() {
  const stamp = join(root, 'dist', '.built');
  if (!existsSync(join(root, 'nest-cli.json'))) return;
  const built = existsSync(stamp) ? statSync(stamp).mtimeMs : 0;
  const sources = ['apps', 'libs'].map((folder) => newest(join(root, folder)));
  const settings = ['tsconfig.json', 'tsconfig.build.json', 'package-lock.json'].map((file) => statSync(join(root, file)).mtimeMs);
  if (Math.max(...sources, ...settings) <= built) return;
  console.error('Building …');
  const started = Date.now();
  run(process.execPath, [join(root, 'node_modules', '@nestjs', 'cli', 'bin', 'nest.js'), 'build', 'api'], 'building');
  writeFileSync(stamp, '');
  console.error(`Built in ${((Date.now() - started) / 1000).toFixed(1)} s.`);
}

function newest(folder) {
  let latest = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.name === 'node_modules' || entry.name === 'dist' || /\.(spec|int-spec|e2e-spec)\.ts$/.test(entry.name)) continue;
    const path = join(folder, entry.name);
    latest = Math.max(latest, entry.isDirectory() ? newest(path) : statSync(path).mtimeMs);
  }
  return latest;
}

function run(command, args, what) {
  const result = spawnSync(command, args, { cwd: root, stdio: ['ignore', 2, 2] });
  if (result.status !== 0) {
    console.error(`${what} failed (${result.error?.message ?? `exit code ${result.status}`}).`);
    process.exit(result.status ?? 1);
  }
}
