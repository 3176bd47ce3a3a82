import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Cast } from './cast.js';
import { makeRegion, writeList, writePrecincts, writeRegistries } from './hand-made-country.js';
import { ok, Person, refusal, type Schemas } from './person.js';
import { RunningSystem } from './running-system.js';
import { confirmFindings } from './story/confirm-findings.js';
import { acceptAtTheTop, acceptInRegion, handIn, reconcile, settleBlocking, submit } from './story/deliver-list.js';
import { readList } from './story/read-list.js';
import { importPrecincts, importSnapshots } from './story/prepare-country.js';
import { closeRound, openRound } from './story/rounds.js';

const PATIENCE = 600_000;
const AS_OF = '2027-01-01';
const region = makeRegion('10', '101000000', 'Қарақұс', 8);

/** A list with faults goes up: one line is corrected by hand, others are sent again, doubts get reasons, the CEC moves a limit. */
describe('a list with faults', () => {
  let folder: string;
  let system: RunningSystem;
  let cast: Cast;
  let registrar: Person;
  let roundId = '';
  let listId = '';
  let faulty = '';

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'tizilim-flow-'));
    system = await RunningSystem.start();
    cast = await Cast.hire(system, ['10']);
    registrar = await cast.get('registrar.10');
    await importPrecincts(registrar, '10', writePrecincts(folder, region));
    await importSnapshots(cast, AS_OF, writeRegistries(folder, [region]));
    roundId = await openRound(cast, AS_OF, ['10']);
    const citizens = region.citizens.map((one, i) =>
      i === 1 || i === 5 ? { ...one, birth: '1971-13-45' } : i === 2 ? { ...one, iin: '' } : one,
    );
    const list = writeList(folder, 'faulty', region, citizens);
    faulty = list.path;
    listId = await handIn(registrar, roundId, list);
  }, PATIENCE);
  afterAll(async () => {
    await system?.stop();
    rmSync(folder, { recursive: true, force: true });
  }, PATIENCE);

  const at = (id: string) => ({ path: { id } });

  it(
    'is corrected line by line and by a file of the lines that changed',
    async () => {
      expect(await readList(registrar, listId)).toMatchObject({ accepted: 6, rejected: 2, unconfirmed: 1 });
      const values = { birth_date: region.citizens[1]!.birth };
      const line = await ok(
        registrar.api.PATCH('/api/v1/lists/{id}/lines/{line}', { params: { path: { id: listId, line: 3 } }, body: { values } }),
      );
      expect(line).toMatchObject({ isTaken: true, findings: [] });
      const [header, ...lines] = readFileSync(faulty, 'utf8').trim().split('\n');
      const path = join(folder, 'changed.csv');
      writeFileSync(path, `line,${header}\n9,${(lines[7] ?? '').replace('Қарақұсжан', 'Қарақұсбек')}\n`);
      const sent = await send(path);
      await registrar.finished(sent.jobId ?? '');
      const { items } = await ok(registrar.api.GET('/api/v1/lists/{id}/corrections', { params: at(listId) }));
      expect(items).toMatchObject([{ state: 'applied', replaced: 1, added: 0, unmatched: 0 }]);
      expect((await readList(registrar, listId)).state).toBe('superseded');
      listId = items[0]?.listId ?? '';
      expect(await readList(registrar, listId)).toMatchObject({ version: 2, state: 'checked', accepted: 7, rejected: 1, edits: 1 });
    },
    PATIENCE,
  );

  it(
    'goes on when every doubt has its reason and the CEC has signed another limit',
    async () => {
      await reconcile(registrar, listId);
      await settleBlocking(registrar, listId);
      const prepare = () => refusal(registrar.api.POST('/api/v1/lists/{id}/prepare', { params: at(listId) }));
      expect(await prepare()).toEqual({ status: 409, code: 'list.too-many-rejected' });
      const centre = await cast.get('supervisor.kz');
      const body = { rejectedPercent: 15, unconfirmedPercent: 0, precinctPercent: 3, reason: 'minutes No. 4' };
      const { history } = await ok(centre.api.POST('/api/v1/rounds/{id}/limits', { params: at(roundId), body }));
      const sign = (person: Person) =>
        person.api.POST('/api/v1/rounds/{id}/limits/{limitId}/sign', { params: { path: { id: roundId, limitId: history[0]?.id ?? '' } } });
      expect(await refusal(sign(centre))).toEqual({ status: 403, code: 'limits.four-eyes' });
      expect(await ok(sign(await secondOfTheCentre()))).toMatchObject({ inForce: { rejectedPercent: 15 } });
      expect(await prepare()).toEqual({ status: 409, code: 'list.findings-unconfirmed' });
      expect(await confirmFindings(registrar, listId)).toBe(1);
      await submit(cast, '10', listId);
      expect(await readList(registrar, listId)).toMatchObject({ state: 'signed', editsSha256: expect.stringMatching(/^[0-9a-f]{64}$/) });
      await acceptInRegion(cast, '10', listId);
      await acceptAtTheTop(cast, listId);
      expect(await ok(centre.api.GET('/api/v1/rounds/{id}/finding-reasons', { params: at(roundId) }))).toMatchObject({
        open: 0,
        confirmed: 1,
        items: [{ regionId: '10', code: 'iin.missing', reason: 'iin-not-issued' }],
      });
      expect((await closeRound(cast, roundId)).voters).toBe(6);
      expect((await system.inspect()).broken).toEqual([]);
    },
    PATIENCE,
  );

  async function send(path: string): Promise<Schemas['ListCorrection']> {
    const form = (): FormData => {
      const data = new FormData();
      data.append('file', new File([readFileSync(path)], 'changed.csv'));
      return data;
    };
    return ok(registrar.api.POST('/api/v1/lists/{id}/corrections', { params: at(listId), body: { file: '' }, bodySerializer: form }));
  }

  async function secondOfTheCentre(): Promise<Person> {
    const administrator = await cast.get('administrator.kz');
    const body = { login: 'second.kz', displayName: 'second', role: 'supervisor' as const, territory: { level: 'republic' as const } };
    const { oneTimePassword } = await ok(administrator.api.POST('/api/v1/accounts', { body }));
    const person = await Person.signIn(system.url, 'second.kz', oneTimePassword);
    await ok(
      person.api.POST('/api/v1/session/password', { body: { currentPassword: oneTimePassword, newPassword: 'жеке құпиясөз 2027' } }),
    );
    return Person.signIn(system.url, 'second.kz', 'жеке құпиясөз 2027');
  }
});
