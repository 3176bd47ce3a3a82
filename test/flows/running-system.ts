import { fork, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { accessEntities } from '@tizilim/access';
import {
  connectDataSource,
  DbContext,
  deriveKey,
  loadConfig,
  migrateUp,
  startEmbeddedServer,
  systemActor,
  type Config,
} from '@tizilim/platform';
import { registerHash } from '@tizilim/register';
import { allMigrations, createTestDatabase, TEST_SECRET } from '@tizilim/test-support';
import { allInvariants } from '../../apps/cli/src/system/all-invariants.js';
import { checkInvariants } from '../../apps/cli/src/system/invariants.js';

const root = join(import.meta.dirname, '..', '..');
const START_SECONDS = 180;
const STOP_SECONDS = 60;

export type App = 'api' | 'worker';
type Environment = Readonly<Record<string, string>>;

/** One api or worker process, as it was compiled. */
export class RunningProcess {
  private constructor(
    readonly app: App,
    private readonly child: ChildProcess,
    /** Exit code or signal, once it is gone. */
    readonly gone: Promise<number | string>,
  ) {}

  static spawn(app: App, environment: Environment, log: number): { process: RunningProcess; ready: Promise<number> } {
    const entry = join(root, 'dist', 'apps', app, 'src', 'main.js');
    if (!existsSync(entry)) throw new Error('nothing is built: run the tests through `npm test`, or build first');
    // Not the flags of the test runner, and in a group of its own like those of `tizilim up`.
    const child = fork(entry, [], { env: environment, execArgv: [], stdio: ['ignore', log, log, 'ipc'], detached: true });
    const gone = new Promise<number | string>((done) => child.once('exit', (code, signal) => done(code ?? signal ?? 'gone')));
    const process = new RunningProcess(app, child, gone);
    return { process, ready: process.untilReady() };
  }

  get pid(): number {
    return this.child.pid ?? 0;
  }

  get alive(): boolean {
    return this.child.exitCode === null && this.child.signalCode === null;
  }

  signal(signal: NodeJS.Signals): void {
    this.child.kill(signal);
  }

  /** Ends it in order; throws when it had to be killed. */
  async stop(): Promise<void> {
    if (!this.alive) return;
    this.child.kill('SIGTERM');
    const late = wait(STOP_SECONDS * 1000, 'late' as const, { ref: false });
    if ((await Promise.race([this.gone, late])) !== 'late') return;
    this.child.kill('SIGKILL');
    throw new Error(`${this.app} did not end on SIGTERM`);
  }

  /** The port of an api, 0 of a worker. */
  private async untilReady(): Promise<number> {
    const late = wait(START_SECONDS * 1000, 'late' as const, { ref: false });
    const said = new Promise<{ ready?: true; port?: number }>((done) =>
      this.child.once('message', (message) => done(message as { ready?: true; port?: number })),
    );
    const first = await Promise.race([said, this.gone, late]);
    if (typeof first === 'object' && first.ready) return first.port ?? 0;
    throw new Error(`${this.app} did not start: ${JSON.stringify(first)}`);
  }
}

export interface SystemOptions {
  /** More environment for all its processes. */
  readonly env?: Environment;
  readonly workers?: number;
  /** A PostgreSQL of its own in this folder, for tests that kill it. */
  readonly ownServer?: string;
}

/** API, worker and a database of their own; what `tizilim up` starts, without the terminal. */
export class RunningSystem {
  url = '';
  readonly processes: RunningProcess[] = [];
  private readonly log: number;

  private constructor(
    readonly config: Config,
    readonly logFile: string,
    private readonly environment: Record<string, string>,
    private readonly release: () => Promise<void>,
  ) {
    this.log = openSync(logFile, 'a');
  }

  static async start(options: SystemOptions = {}): Promise<RunningSystem> {
    const { config, release } = await openDatabase(options);
    const environment = environmentOf(config, options.env ?? {});
    mkdirSync(config.DATA_DIR, { recursive: true });
    const system = new RunningSystem(loadConfig(environment), join(config.DATA_DIR, 'processes.log'), environment, release);
    try {
      await Promise.all([system.startApi(), ...Array.from({ length: options.workers ?? 1 }, () => system.startWorker())]);
    } catch (error) {
      await system.stop().catch(() => undefined);
      throw new Error(`${String(error)}\n${system.logText().slice(-2000)}`);
    }
    return system;
  }

  /** A later API listens where the first one did. */
  async startApi(env: Environment = {}): Promise<RunningProcess> {
    const port = this.url === '' ? '0' : new URL(this.url).port;
    const { process, ready } = this.spawn('api', { PORT: port, ...env });
    this.url = `http://localhost:${await ready}`;
    return process;
  }

  async startWorker(env: Environment = {}): Promise<RunningProcess> {
    const { process, ready } = this.spawn('worker', env);
    await ready;
    return process;
  }

  running(app: App): RunningProcess[] {
    return this.processes.filter((process) => process.app === app && process.alive);
  }

  logText(): string {
    return readFileSync(this.logFile, 'utf8');
  }

  /** As the superuser of the server: nothing is hidden. */
  async query<R extends object>(sql: string, params: readonly unknown[] = []): Promise<R[]> {
    const client = new pg.Client({ connectionString: this.config.DATABASE_URL });
    await client.connect();
    try {
      return (await client.query(sql, [...params])).rows as R[];
    } finally {
      await client.end();
    }
  }

  /** What `tizilim verify` finds broken, and the hash of the register. */
  async inspect(): Promise<{ broken: string[]; registerHash: string }> {
    return this.withContext('tizilim_worker', async (context) => {
      const broken = (await checkInvariants(context, allInvariants)).filter((one) => one.rows > 0).map((one) => `${one.id}: ${one.title}`);
      return { broken, registerHash: await context.run(systemActor('test', { level: 'republic' }), (db) => registerHash(db)) };
    });
  }

  async withContext<T>(role: 'tizilim_api' | 'tizilim_worker', work: (context: DbContext) => Promise<T>): Promise<T> {
    const source = await connectDataSource(this.config, role, role === 'tizilim_api' ? accessEntities : [], 2);
    try {
      return await work(new DbContext(source, deriveKey(this.config.TIZILIM_SECRET, 'context')));
    } finally {
      await source.destroy();
    }
  }

  async stop(): Promise<void> {
    const ends = await Promise.allSettled(this.processes.map((process) => process.stop()));
    await this.release();
    for (const end of ends) if (end.status === 'rejected') throw end.reason;
  }

  private spawn(app: App, env: Environment): { process: RunningProcess; ready: Promise<number> } {
    const spawned = RunningProcess.spawn(app, { ...this.environment, ...env }, this.log);
    this.processes.push(spawned.process);
    return spawned;
  }
}

async function openDatabase({ ownServer }: SystemOptions): Promise<{ config: Config; release: () => Promise<void> }> {
  if (!ownServer) {
    const database = await createTestDatabase();
    return { config: database.config, release: () => database.drop() };
  }
  const server = await startEmbeddedServer({ folder: ownServer, durable: true });
  const config = loadConfig({
    DATABASE_URL: server.url,
    TIZILIM_SECRET: TEST_SECRET,
    DATA_DIR: join(ownServer, 'data'),
    BUSINESS_DATE: '2027-01-04',
  });
  await migrateUp(config, allMigrations);
  return { config, release: () => server.stop() };
}

function environmentOf(config: Config, more: Environment): Record<string, string> {
  const inherited = Object.fromEntries(
    ['PATH', 'HOME', 'TMPDIR', 'QUEUE_BACKEND', 'REDIS_URL'].flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])),
  );
  return {
    ...(inherited as Record<string, string>),
    DATABASE_URL: config.DATABASE_URL,
    TIZILIM_SECRET: config.TIZILIM_SECRET,
    DATA_DIR: config.DATA_DIR,
    BUSINESS_DATE: config.BUSINESS_DATE ?? '2027-01-04',
    PORT: '0',
    LOG_LEVEL: 'info',
    LANG: 'C.UTF-8',
    ...more,
  };
}
