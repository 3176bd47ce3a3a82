import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { DomainError } from '@tizilim/domain';

export interface RunningSystem {
  readonly url: string;
  /** Ends api and worker and waits until they are gone. */
  stop(): Promise<void>;
  /** Resolves when a process that must run has ended for good. */
  readonly ended: Promise<void>;
  /** Workers that died so far; each was started again. */
  readonly diedWorkers: () => number;
}

export interface ProcessOptions {
  readonly environment: Record<string, string>;
  readonly workers: number;
  /** Where the processes' log lines go; they are JSON on stdout. */
  readonly log: 'inherit' | 'ignore' | number;
  /** For fault tests: where the first worker kills itself, once; the one started in its place lives. */
  readonly crashWorkerAt?: string;
}

type Ready = { readonly ready: true; readonly port?: number };

const READY_SECONDS = 60;
const STOP_SECONDS = 20;
const RESTART_DELAY_MS = 1000;

/** Starts the api and worker processes and returns when both say that they are ready. A worker that dies is started again. */
export async function startProcesses(options: ProcessOptions): Promise<RunningSystem> {
  let stopping = false;
  let died = 0;
  const children = new Set<ChildProcess>();
  let markEnded: () => void = () => undefined;
  const ended = new Promise<void>((done) => (markEnded = done));

  const start = async (app: 'api' | 'worker', crashAt?: string): Promise<Ready> => {
    const child = spawnApp(app, options, crashAt);
    children.add(child);
    child.once('exit', () => {
      children.delete(child);
      if (stopping) return;
      if (app === 'api') return markEnded();
      died += 1;
      void wait(RESTART_DELAY_MS).then(() => (stopping ? undefined : start('worker').catch(markEnded)));
    });
    return untilReady(child, app);
  };
  const stop = async (): Promise<void> => {
    stopping = true;
    await Promise.all([...children].map(endChild));
  };
  try {
    const api = await start('api');
    for (let i = 0; i < options.workers; i += 1) await start('worker', i === 0 ? options.crashWorkerAt : undefined);
    return { url: `http://localhost:${api.port ?? ''}`, stop, ended, diedWorkers: () => died };
  } catch (error) {
    await stop();
    throw error;
  }
}

function spawnApp(app: string, options: ProcessOptions, crashAt: string | undefined): ChildProcess {
  const entry = join(import.meta.dirname, '..', '..', '..', app, 'src', 'main.js');
  // Own process group: Ctrl-C in the terminal reaches the parent, which ends the children in order.
  const env = crashAt === undefined ? options.environment : { ...options.environment, CRASH_AT: crashAt };
  return fork(entry, [], { env, stdio: ['ignore', options.log, options.log, 'ipc'], detached: true });
}

function untilReady(child: ChildProcess, app: string): Promise<Ready> {
  return new Promise((done, fail) => {
    const timer = setTimeout(() => fail(new DomainError('system.start-failed', 'unavailable', { app })), READY_SECONDS * 1000);
    child.on('message', (message: Partial<Ready> & { failed?: string; params?: Record<string, string | number> }) => {
      if (message.ready) {
        clearTimeout(timer);
        done(message as Ready);
      } else if (message.failed) {
        clearTimeout(timer);
        fail(new DomainError(message.failed, 'unavailable', message.params));
      }
    });
    child.once('exit', () => {
      clearTimeout(timer);
      fail(new DomainError('system.start-failed', 'unavailable', { app }));
    });
  });
}

async function endChild(child: ChildProcess): Promise<void> {
  const gone = new Promise<void>((done) => child.once('exit', () => done()));
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  const late = wait(STOP_SECONDS * 1000, 'late', { ref: false });
  if ((await Promise.race([gone, late])) === 'late') child.kill('SIGKILL');
}
