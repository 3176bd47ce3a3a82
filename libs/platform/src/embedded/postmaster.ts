import { existsSync, readFileSync } from 'node:fs';
import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

export interface RunningPostmaster {
  readonly pid: number;
  readonly port: number;
}

const STOP_SECONDS = 30;

/** The postmaster that serves this data folder now; undefined when none does (a stale pid file counts as none). */
export function findRunningPostmaster(dataFolder: string): RunningPostmaster | undefined {
  const file = join(dataFolder, 'postmaster.pid');
  if (!existsSync(file)) return undefined;
  const [pidLine = '', folderLine = '', , portLine = '', , , , status = ''] = readFileSync(file, 'utf8').split('\n');
  const pid = Math.abs(Number(pidLine));
  const port = Number(portLine);
  if (!isAlive(pid) || !isOurs(folderLine, dataFolder) || !isPostgres(pid)) return undefined;
  return status.trim() === 'ready' && port > 0 ? { pid, port } : undefined;
}

/** Fast shutdown; returns when the server is gone. */
export async function stopPostmaster(dataFolder: string): Promise<void> {
  const running = findRunningPostmaster(dataFolder);
  if (!running) return;
  process.kill(running.pid, 'SIGINT');
  for (let waited = 0; isAlive(running.pid) && waited < STOP_SECONDS * 20; waited += 1) await wait(50);
  if (isAlive(running.pid)) process.kill(running.pid, 'SIGQUIT');
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function isOurs(folderLine: string, dataFolder: string): boolean {
  return existsSync(folderLine) && realpathSync(folderLine) === realpathSync(dataFolder);
}

/** A pid can be given to another program after a reboot; where /proc exists the program's name decides. */
function isPostgres(pid: number): boolean {
  const command = `/proc/${pid}/cmdline`;
  if (!existsSync('/proc/self/cmdline')) return true;
  return existsSync(command) && readFileSync(command, 'utf8').includes('postgres');
}
