import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

export default async () => {
  const folder = process.env.TIZILIM_TEST_FOLDER;
  const pidFile = join(folder, 'pgdata', 'postmaster.pid');
  if (existsSync(pidFile)) {
    process.kill(Number(readFileSync(pidFile, 'utf8').split('\n')[0]), 'SIGQUIT');
    for (let i = 0; existsSync(pidFile) && i < 200; i += 1) await wait(25);
  }
  rmSync(folder, { recursive: true, force: true });
};
