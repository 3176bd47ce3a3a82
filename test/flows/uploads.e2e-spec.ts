import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Cast } from './cast.js';
import { makeRegion, writeList, writePrecincts } from './hand-made-country.js';
import { ok, type Person } from './person.js';
import { RunningSystem } from './running-system.js';
import { readList } from './story/read-list.js';
import { importPrecincts } from './story/prepare-country.js';
import { openRound } from './story/rounds.js';

/** Upper bound for a busy machine. */
const PATIENCE = 600_000;
const region = makeRegion('10', '101000000', 'Аққарлығаш', 8);

describe('a list in pieces', () => {
  let folder: string;
  let system: RunningSystem;
  let registrar: Person;
  let roundId = '';

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'tizilim-upload-'));
    system = await RunningSystem.start();
    const cast = await Cast.hire(system, ['10']);
    registrar = await cast.get('registrar.10');
    await importPrecincts(registrar, '10', writePrecincts(folder, region));
    roundId = await openRound(cast, '2027-01-01', ['10']);
  }, PATIENCE);
  afterAll(async () => {
    await system?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('goes on with another API after the first was killed in the middle', async () => {
    const { key } = await ok(registrar.api.POST('/api/v1/session/keys', { body: { name: 'жүйе', scopes: ['lists:deliver', 'lists:read'], validDays: 1 } }));
    const list = writeList(folder, 'pieces', region, region.citizens);
    const file = readFileSync(list.path);
    const send = (method: string, path: string, headers: Record<string, string>, body?: Buffer) =>
      fetch(new URL(path, system.url), { method, headers: { Authorization: `Bearer ${key}`, 'Tus-Resumable': '1.0.0', ...headers }, ...(body ? { body } : {}) });
    const patch = (where: string, from: number, body: Buffer) =>
      send('PATCH', where, { 'Content-Type': 'application/offset+octet-stream', 'Upload-Offset': String(from) }, body);
    const metadata = Object.entries({ roundId, filename: 'Тізім.csv', declaredLines: list.declaredLines, declaredEncoding: list.encoding })
      .map(([name, value]) => `${name} ${Buffer.from(String(value)).toString('base64')}`)
      .join(',');
    const created = await send('POST', '/api/v1/uploads', { 'Upload-Length': String(file.length), 'Upload-Metadata': metadata });
    expect(created.status).toBe(201);
    const where = created.headers.get('location') ?? '';
    const half = file.length >> 1;

    await system.running('api')[0]!.stop();
    const dying = await system.startApi({ CRASH_AT: 'upload-after-piece:1' });
    await expect(patch(where, 0, file.subarray(0, half))).rejects.toThrow('fetch failed');
    expect(await dying.gone).toBe('SIGKILL');

    await system.startApi();
    const offset = Number((await send('HEAD', where, {})).headers.get('upload-offset'));
    expect(offset).toBe(half);
    const last = await patch(where, offset, file.subarray(offset));
    expect(last.status).toBe(204);
    const id = last.headers.get('content-location')?.split('/').at(-1) ?? '';
    const { jobId, sha256 } = await readList(registrar, id);
    await registrar.finished(jobId ?? '');
    expect(sha256).toBe(createHash('sha256').update(file).digest('hex'));
    expect(await readList(registrar, id)).toMatchObject({ state: 'checked', accepted: list.declaredLines, rejected: 0 });
  }, PATIENCE);
});
