// Plays the main job once undisturbed and once per kill point, with a worker that kills itself there, and compares the
// results. `node test/faults/kill-sweep.mjs [point:n …]`; without points: all of them. Prints one JSON line, or with
// --report also a dated file in docs/results and `N passed, N failed`.
import { mkdirSync, mkdtempSync, chmodSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../../bin/prepare.mjs';

const built = (path) => import(pathToFileURL(join(root, 'dist', path)).href);
const { generateDemo } = await built('apps/cli/src/demo/generate/generate-demo.js');
const { runStory } = await built('apps/cli/src/demo/run-story.js');
const { StageClock } = await built('apps/cli/src/demo/stage-clock.js');
const { crashPointNames } = await built('libs/platform/src/index.js');

const args = process.argv.slice(2);
const withReport = args.includes('--report');
const named = args.filter((arg) => !arg.startsWith('--'));
// Points of the API are not the worker's. A point that never went off would prove nothing, so a worker must have died.
const OF_THE_API = ['upload-after-piece', 'job-before-queue-add', 'job-after-queue-add', 'report-before-commit'];
const points = named.length > 0 ? named : crashPointNames.filter((name) => !OF_THE_API.includes(name)).flatMap((name) => [`${name}:1`, `${name}:${name.startsWith('apply-') ? 2 : 4}`]);

const folder = mkdtempSync(join(tmpdir(), 'tizilim-kill-'));
chmodSync(folder, 0o755);
const data = await generateDemo({ seed: 'kill', voters: 2000, regionId: '62', outDir: join(folder, 'generated') });

async function play(name, crashWorkerAt) {
  const started = Date.now();
  const work = join(folder, name.replaceAll(':', '-'));
  const out = join(work, 'out');
  mkdirSync(out, { recursive: true });
  const clock = new StageClock(() => undefined);
  try {
    const run = await runStory({ folder: join(work, 'system'), seed: 'kill', data, out, clock, overrides: { LEASE_SECONDS: '2' }, crashWorkerAt });
    const { labels, proved, report, found } = run.result;
    return { name, hash: run.hash, broken: run.broken, died: run.diedWorkers, outcome: JSON.stringify({ labels, proved, total: report.total, found }), seconds: (Date.now() - started) / 1000 };
  } catch (error) {
    return { name, error: String(error?.message ?? error), seconds: (Date.now() - started) / 1000 };
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

const reference = await play('undisturbed');
const runs = [];
for (const point of points) runs.push(await play(point, point));
rmSync(folder, { recursive: true, force: true });

const judged = runs.map((run) => ({ ...run, same: !run.error && run.died === 1 && run.broken.length === 0 && run.hash === reference.hash && run.outcome === reference.outcome }));
const result = { reference, runs: judged };
console.log(JSON.stringify(result));
if (withReport) {
  const day = new Date().toISOString().slice(0, 10);
  mkdirSync(join(root, 'docs', 'results'), { recursive: true });
  writeFileSync(join(root, 'docs', 'results', `${day}-kill-sweep.json`), `${JSON.stringify(result, null, 2)}\n`);
  const passed = judged.filter((run) => run.same).length;
  console.log(`${passed} passed, ${judged.length - passed} failed`);
}
process.exit(judged.every((run) => run.same) && !reference.error ? 0 : 1);
