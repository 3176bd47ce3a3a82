// `npm ci` of npm 11 fails when a platform's optional dependency has no lock entry (npm/cli#9342);
// the lock must also name no download address, and keep known-bad components out.
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

export function checkLock(lock) {
  const faults = [];
  const packages = Object.entries(lock.packages);
  const names = new Set(packages.map(([path]) => path.split('node_modules/').at(-1)));
  for (const [path, entry] of packages) {
    for (const name of Object.keys(entry.optionalDependencies ?? {})) {
      if (!names.has(name)) faults.push(`${path}@${entry.version}: no lock entry for ${name}`);
    }
    if (/^https?:/.test(entry.resolved ?? '')) faults.push(`${path}: names a download address`);
    if (path.endsWith('node_modules/xlsx')) faults.push(`${path}: abandoned, with known faults`);
    if (path.endsWith('node_modules/multer') && compare(entry.version, '2.3.0') < 0) faults.push(`${path}@${entry.version}: needs 2.3.0 or later`);
  }
  return faults;
}

function compare(a, b) {
  const [x, y] = [a, b].map((v) => v.split('.').map(Number));
  return x[0] - y[0] || x[1] - y[1] || x[2] - y[2];
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
  const faults = checkLock(lock);
  for (const fault of faults) console.error(fault);
  if (faults.length > 0) process.exit(1);
  console.log(`lock complete: ${Object.keys(lock.packages).length} packages`);
}
