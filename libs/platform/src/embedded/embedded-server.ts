import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, chownSync, closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { DomainError } from '@tizilim/domain';
import { getServerBinaries, isTraversable, traversableFolder } from './server-binaries.js';
import { findRunningPostmaster, stopPostmaster } from './postmaster.js';
import { getServerUser, type ServerUser } from './server-user.js';

export interface EmbeddedServer {
  /** Address of the database `tizilim` as the superuser of this private server. */
  readonly url: string;
  readonly dataFolder: string;
  readonly adopted: boolean;
  stop(): Promise<void>;
}

export interface EmbeddedServerOptions {
  /** Folder of everything that belongs to the server; made when missing. */
  readonly folder: string;
  /** false: faster and unsafe on power loss; for tests only. */
  readonly durable: boolean;
  readonly settings?: Readonly<Record<string, string>>;
}

const SUPERUSER = 'postgres';
const DATABASE = 'tizilim';
const START_SECONDS = 30;

/**
 * Starts PostgreSQL from the npm package in a data folder, or adopts the one that a killed run left behind.
 * @throws DomainError `embedded.*` with what to do
 */
export async function startEmbeddedServer(options: EmbeddedServerOptions): Promise<EmbeddedServer> {
  const user = getServerUser();
  const binaries = await getServerBinaries(user !== undefined);
  const folder = reachableFolder(options.folder, user);
  const dataFolder = join(folder, 'pgdata');
  const password = await ensureCluster(dataFolder, folder, binaries.initdb, user);

  const running = findRunningPostmaster(dataFolder);
  const port = running?.port ?? (await freePort());
  if (!running) await startPostmaster(binaries.postgres, dataFolder, port, options, user);
  const url = `postgres://${SUPERUSER}:${password}@127.0.0.1:${port}/${DATABASE}`;
  await ensureDatabase(url);
  return { url, dataFolder, adopted: running !== undefined, stop: () => stopPostmaster(dataFolder) };
}

function reachableFolder(wanted: string, user: ServerUser | undefined): string {
  const folder = user && !isTraversable(wanted) ? traversableFolder(wanted) : resolve(wanted);
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  return folder;
}

async function ensureCluster(dataFolder: string, folder: string, initdb: string, user: ServerUser | undefined): Promise<string> {
  const passwordFile = join(folder, 'superuser-password');
  const finished = join(dataFolder, 'tizilim-initialised');
  if (existsSync(finished)) return readFileSync(passwordFile, 'utf8').trim();

  // A run killed inside initdb leaves a half cluster that nobody has ever written to.
  rmSync(dataFolder, { recursive: true, force: true });
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
  const password = randomBytes(24).toString('base64url');
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  if (user) {
    chownSync(dataFolder, user.uid, user.gid);
    chownSync(passwordFile, user.uid, user.gid);
  }
  const flags = ['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C', '--auth=scram-sha-256'];
  await runInitdb(initdb, [`--pgdata=${dataFolder}`, `--username=${SUPERUSER}`, `--pwfile=${passwordFile}`, ...flags], user);
  writeFileSync(finished, '');
  chmodSync(passwordFile, 0o600);
  return password;
}

function runInitdb(initdb: string, flags: string[], user: ServerUser | undefined): Promise<void> {
  return new Promise((done, fail) => {
    const child = spawn(initdb, flags, { ...user, cwd: '/', stdio: ['ignore', 'ignore', 'pipe'] });
    let message = '';
    child.stderr.on('data', (chunk: Buffer) => (message += chunk.toString()));
    child.on('error', fail);
    child.on('close', (code) =>
      code === 0 ? done() : fail(new DomainError('embedded.init-failed', 'unavailable', { detail: message.trim().slice(-400) })),
    );
  });
}

async function startPostmaster(
  postgres: string,
  dataFolder: string,
  port: number,
  options: EmbeddedServerOptions,
  user: ServerUser | undefined,
): Promise<void> {
  const unsafe = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };
  const settings: Record<string, string> = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    shared_buffers: '256MB',
    max_wal_size: '4GB',
    max_connections: '120',
    jit: 'off',
    ...(options.durable ? {} : unsafe),
    ...options.settings,
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const logFile = join(dataFolder, '..', 'postgres.log');
  const log = openSync(logFile, 'a', 0o600);
  // Own session: Ctrl-C reaches the parent first, which stops the server after its clients.
  const child = spawn(postgres, ['-D', dataFolder, '-p', String(port), ...flags], { ...user, cwd: '/', detached: true, stdio: ['ignore', 'ignore', log] });
  closeSync(log);
  await untilReady(child, dataFolder, logFile);
  child.unref();
}

async function untilReady(child: ChildProcess, dataFolder: string, logFile: string): Promise<void> {
  let gone = false;
  child.on('error', () => (gone = true));
  child.on('exit', () => (gone = true));
  for (let waited = 0; waited < START_SECONDS * 40; waited += 1) {
    if (findRunningPostmaster(dataFolder)) return;
    if (gone) break;
    await wait(25);
  }
  throw new DomainError('embedded.start-failed', 'unavailable', { detail: readFileSync(logFile, 'utf8').trim().slice(-400) });
}

async function ensureDatabase(url: string): Promise<void> {
  const admin = new URL(url);
  admin.pathname = '/postgres';
  const client = new pg.Client({ connectionString: admin.toString() });
  await client.connect();
  try {
    const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [DATABASE]);
    if (found.rowCount === 0) await client.query(`CREATE DATABASE ${DATABASE}`);
  } finally {
    await client.end();
  }
}

function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const server = createServer();
    server.on('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => (address && typeof address === 'object' ? done(address.port) : fail(new Error('no port'))));
    });
  });
}
