import { afterEach, describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { findRunningPostmaster, startEmbeddedServer, stopPostmaster } from '@tizilim/platform';
import { isTraversable, traversableFolder } from './server-binaries.js';

const isRoot = process.getuid?.() === 0;
const root = join(import.meta.dirname, '..', '..', '..', '..');
const folders: string[] = [];

function newFolder(mode: number): string {
  const folder = mkdtempSync(join(tmpdir(), 'tizilim-pg-'));
  chmodSync(folder, mode);
  folders.push(folder);
  return folder;
}

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows as unknown[];
  } finally {
    await client.end();
  }
}

afterEach(async () => {
  for (const folder of folders.splice(0)) {
    for (const place of [folder, traversableFolder(folder)]) {
      await stopPostmaster(join(place, 'pgdata'));
      rmSync(place, { recursive: true, force: true });
    }
  }
});

describe('embedded PostgreSQL', () => {
  it('keeps its data over a stop, is adopted when it was left running, and recovers from a kill', async () => {
    const folder = newFolder(0o755);
    const first = await startEmbeddedServer({ folder, durable: true });
    expect(first.adopted).toBe(false);
    await ask(first.url, 'CREATE TABLE kept AS SELECT 7 AS n');

    const second = await startEmbeddedServer({ folder, durable: true });
    expect({ adopted: second.adopted, url: second.url }).toEqual({ adopted: true, url: first.url });

    const pid = findRunningPostmaster(first.dataFolder)?.pid ?? 0;
    process.kill(pid, 'SIGKILL');
    while (findRunningPostmaster(first.dataFolder)) await wait(20);
    const third = await startEmbeddedServer({ folder, durable: true });
    expect(third.adopted).toBe(false);
    expect(await ask(third.url, 'SELECT n FROM kept')).toEqual([{ n: 7 }]);

    await third.stop();
    expect(findRunningPostmaster(first.dataFolder)).toBeUndefined();
  });

  it('sorts as the builtin C.UTF-8 locale and offers the Kazakh order', async () => {
    const { url } = await startEmbeddedServer({ folder: newFolder(0o755), durable: false });
    expect(await ask(url, `SELECT datlocprovider::text AS p, datlocale AS l FROM pg_database WHERE datname = 'tizilim'`)).toEqual([{ p: 'b', l: 'C.UTF-8' }]);
    const sorted = await ask(url, `SELECT string_agg(x, '' ORDER BY x COLLATE "kk-x-icu") AS s FROM unnest(ARRAY['Қ','К','Ә','А','Б','Ң','Н']) x`);
    expect(sorted).toEqual([{ s: 'АӘБКҚНҢ' }]);
  });

  (isRoot ? it : it.skip)('as root it moves out of a folder that its own account cannot reach (skipped for an ordinary user)', async () => {
    const folder = newFolder(0o700);
    const server = await startEmbeddedServer({ folder, durable: false });
    expect(isTraversable(server.dataFolder.replace(/\/pgdata$/, ''))).toBe(true);
    expect(existsSync(join(folder, 'pgdata'))).toBe(false);
    expect(await ask(server.url, 'SELECT 1 AS n')).toEqual([{ n: 1 }]);
  });

  const built = join(root, 'dist', 'libs', 'platform', 'src', 'index.js');
  const canSwitchUser = isRoot && existsSync(built) && isTraversable(root);
  (canSwitchUser ? it : it.skip)('works for an ordinary user (skipped when this is one already, or when he could not read the project)', () => {
    const folder = newFolder(0o755);
    const NOBODY = 65534;
    chownSync(folder, NOBODY, NOBODY);
    const script = `
      const { startEmbeddedServer } = await import(${JSON.stringify(built)});
      const server = await startEmbeddedServer({ folder: ${JSON.stringify(folder)}, durable: false });
      await server.stop();
      console.log('worked as', process.getuid());`;
    const run = spawnSync(process.execPath, ['--input-type=module', '-e', script], { uid: NOBODY, gid: NOBODY, cwd: folder, env: { HOME: folder, PATH: process.env['PATH'] }, encoding: 'utf8' });
    expect(run.stdout + run.stderr).toContain(`worked as ${NOBODY}`);
  });
});
