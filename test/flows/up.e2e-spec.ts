import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const root = join(import.meta.dirname, '..', '..');
const bin = join(root, 'bin', 'tizilim');
/** Bound of a test that starts whole systems, on a busy machine. */
const MINUTES = 240_000;
const URL_LINE = /(http:\/\/localhost:\d+)/;

interface Running {
  readonly child: ChildProcess;
  readonly url: string;
  output(): string;
  ended(): Promise<number | null>;
}

async function until<T>(what: string, probe: () => T | undefined | Promise<T | undefined>, seconds = 120): Promise<T> {
  for (let i = 0; i < seconds * 20; i += 1) {
    const found = await probe();
    if (found !== undefined) return found;
    await wait(50);
  }
  throw new Error(`waited too long for ${what}`);
}

/** Processes of this data folder: the server, api and worker carry it in their command line or environment. */
function processesOf(folder: string): string[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      try {
        return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(folder) || readFileSync(`/proc/${pid}/environ`, 'utf8').includes(`DATA_DIR=${folder}`);
      } catch {
        return false;
      }
    });
}

describe('tizilim up', () => {
  let folder: string;
  const open: ChildProcess[] = [];
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'tizilim-up-'));
    chmodSync(folder, 0o755);
  });
  afterAll(async () => {
    for (const child of open) child.kill('SIGKILL');
    for (const pid of processesOf(folder)) process.kill(Number(pid), 'SIGKILL');
    await until('the folder to be free', () => (processesOf(folder).length === 0 ? true : undefined));
    rmSync(folder, { recursive: true, force: true });
  });

  async function up(env: Record<string, string> = {}): Promise<Running> {
    const given = { ...process.env, DATABASE_URL: '', PORT: '0', LC_ALL: 'en_US.UTF-8', ...env };
    const child = spawn(process.execPath, [bin, 'up', '--data', folder], { env: given, stdio: ['ignore', 'pipe', 'pipe'] });
    open.push(child);
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    const ended = new Promise<number | null>((done) => child.once('exit', (code) => done(code)));
    const url = await until('the address', () => URL_LINE.exec(output)?.[1] ?? (child.exitCode === null ? undefined : ''));
    return { child, url, output: () => output, ended: () => ended };
  }

  it('serves, and ends everything it started on Ctrl-C', async () => {
    const running = await up();
    const status = async (path: string): Promise<number> => (await fetch(`${running.url}${path}`)).status;
    expect(await Promise.all(['/', '/health/live', '/health/ready', '/api/docs', '/api/docs-json', '/metrics'].map(status))).toEqual([200, 200, 200, 200, 200, 200]);
    expect(await status('/api/v1/lists')).toBe(401);
    running.child.kill('SIGINT');
    expect(await running.ended()).toBe(0);
    await until('every process to end', () => (processesOf(folder).length === 0 ? true : undefined));
  }, MINUTES);

  it('can be started again after it was killed', async () => {
    const first = await up();
    first.child.kill('SIGKILL');
    await first.ended();
    const second = await up();
    expect((await fetch(`${second.url}/health/ready`)).status).toBe(200);
    second.child.kill('SIGTERM');
    expect(await second.ended()).toBe(0);
    await until('every process to end', () => (processesOf(folder).length === 0 ? true : undefined));
  }, MINUTES);

  it('says which port is in use', async () => {
    const server = createServer();
    const port = await new Promise<number>((done) => server.listen(0, '127.0.0.1', () => done((server.address() as { port: number }).port)));
    const running = await up({ PORT: String(port) });
    expect(await running.ended()).toBe(2);
    expect(running.output()).toMatch(new RegExp(`\\b${port}\\b`));
    expect(running.output()).not.toMatch(/\n\s+at /);
    server.close();
  }, MINUTES);

  it('empties its folder only when nothing runs there', () => {
    const reset = spawnSync(process.execPath, [bin, 'reset', '--data', folder], { encoding: 'utf8' });
    expect(reset.status).toBe(0);
    expect(existsSync(join(folder, 'postgres'))).toBe(false);
    expect(spawnSync(process.execPath, [bin, 'reset', '--data', root], { encoding: 'utf8' }).status).toBe(2);
    expect(existsSync(join(root, 'package.json'))).toBe(true);
  });
});
