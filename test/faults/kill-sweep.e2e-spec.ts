import { describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

interface Run {
  readonly name: string;
  readonly same: boolean;
  readonly error?: string;
  readonly broken?: readonly string[];
}

/** A few of the points; all of them: `node test/faults/kill-sweep.mjs --report`. */
const POINTS = ['job-before-page-commit:9', 'apply-before-commit:1', 'sheet-before-rename:2'];

describe('a worker killed in the middle of the main job', () => {
  it('changes nothing in the result: same register, same labels, same report', () => {
    const script = join(import.meta.dirname, 'kill-sweep.mjs');
    const run = spawnSync(process.execPath, [script, ...POINTS], { encoding: 'utf8', maxBuffer: 16 << 20 });
    const line = run.stdout.trim().split('\n').at(-1) ?? '';
    const { reference, runs } = JSON.parse(line) as { reference: Run; runs: readonly Run[] };
    expect(reference.error).toBeUndefined();
    expect(reference.broken).toEqual([]);
    expect(runs.map(({ name, same, error }) => ({ name, same, error }))).toEqual(POINTS.map((name) => ({ name, same: true, error: undefined })));
  }, 600_000);
});
