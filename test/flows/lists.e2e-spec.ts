import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Cast } from './cast.js';
import { makeRegion, writeList, writePrecincts, writeRegistries, type Citizen, type HandMadeRegion } from './hand-made-country.js';
import { ok, Person, refusal } from './person.js';
import { readEverything, type ApiDocument, type Known } from './read-everything.js';
import { RunningSystem } from './running-system.js';
import {
  acceptAtTheTop,
  acceptInRegion,
  bringIn,
  discrepancies,
  handIn,
  reconcile,
  settleBlocking,
  submit,
  upload,
  type ListFile,
} from './story/deliver-list.js';
import { readList } from './story/read-list.js';
import { affix, numbersOf, orderLabels, printOrder } from './story/make-labels.js';
import { makeReport } from './story/make-report.js';
import { importPrecincts, importSnapshots } from './story/prepare-country.js';
import { checkNation, closeRound, openRound } from './story/rounds.js';

/** Upper bound for a busy machine; all of it takes about twenty seconds on a free one. */
const PATIENCE = 600_000;
const AS_OF = '2027-01-01';
const LATER = '2027-01-03';

const [A, B] = [makeRegion('10', '101000000', 'Аққарлығаш', 8), makeRegion('71', '711110000', 'Көкқаршыға', 6)];
/** Registered in B, written into the list of A as well; nothing of either region is in the name. */
const guest: Citizen = {
  ...makeRegion('71', '711110000', 'Ортақ', 9).citizens[8]!,
  address: B.citizens[0]!.address,
  addressCode: B.citizens[0]!.addressCode,
};
const guestInA: Citizen = { ...guest, address: A.citizens[0]!.address, addressCode: A.citizens[0]!.addressCode };

describe('two regions and their lists', () => {
  let folder: string;
  let system: RunningSystem;
  let cast: Cast;
  let roundId = '';
  let first: ListFile;
  let second: Person;
  let listId = '';
  let versionTwo = '';

  const everybody = [...A.citizens, ...B.citizens, guest];
  const as = (login: string): Promise<Person> => cast.get(login);
  const regionA = (citizens: readonly Citizen[]): HandMadeRegion => ({ ...A, citizens });

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'tizilim-flow-'));
    system = await RunningSystem.start();
    cast = await Cast.hire(system, ['10', '71']);
    for (const region of [A, B])
      await importPrecincts(await as(`registrar.${region.regionId}`), region.regionId, writePrecincts(folder, region));
    // The registers know one citizen of A by another surname.
    const known = { ...A, citizens: A.citizens.map((one, i) => (i === 3 ? { ...one, surname: 'Бөтентегінов' } : one)) };
    await importSnapshots(cast, AS_OF, writeRegistries(folder, [known, { ...B, citizens: [...B.citizens, guest] }]));
    roundId = await openRound(cast, AS_OF, ['10', '71']);
    first = writeList(folder, 'first', A, [...A.citizens, guestInA]);
  }, PATIENCE);
  afterAll(async () => {
    await system?.stop();
    rmSync(folder, { recursive: true, force: true });
  }, PATIENCE);

  it(
    'lets a new registrar in with his own password only',
    async () => {
      const administrator = await as('administrator.kz');
      const { oneTimePassword } = await ok(
        administrator.api.POST('/api/v1/accounts', {
          body: { login: 'second.10', displayName: 'second', role: 'registrar', territory: { level: 'region', regionId: '10' } },
        }),
      );
      expect(
        await refusal(
          new Person(system.url, 'second.10').api.POST('/api/v1/session', { body: { login: 'second.10', password: 'not it' } }),
        ),
      ).toMatchObject({ status: 401 });
      second = await Person.signIn(system.url, 'second.10', oneTimePassword);
      expect(await refusal(second.api.GET('/api/v1/lists', {}))).toMatchObject({ status: 403 });
      await ok(
        second.api.POST('/api/v1/session/password', { body: { currentPassword: oneTimePassword, newPassword: 'жеке құпиясөз 2027' } }),
      );
      expect(await ok(second.api.GET('/api/v1/session'))).toMatchObject({ login: 'second.10', role: 'registrar' });
      expect((await ok(second.api.GET('/api/v1/lists', {}))).items).toEqual([]);
      const left = await Person.signIn(system.url, 'second.10', 'жеке құпиясөз 2027');
      await left.api.DELETE('/api/v1/session');
      expect(await refusal(left.api.GET('/api/v1/session'))).toMatchObject({ status: 401 });
    },
    PATIENCE,
  );

  it(
    'makes one list of the same file that two people send at once',
    async () => {
      const people = [await as('registrar.10'), second];
      const receipts = await Promise.all(Array.from({ length: 10 }, (_, i) => upload(people[i % 2]!, roundId, first)));
      expect(new Set(receipts.map((receipt) => `${receipt.id} ${receipt.jobId} ${receipt.version}`)).size).toBe(1);
      listId = receipts[0]!.id;
      await people[0]!.finished(receipts[0]!.jobId);
      expect(await system.query('SELECT count(*)::int AS lists, min(accepted)::int AS accepted FROM voter_list')).toEqual([
        { lists: 1, accepted: 9 },
      ]);
      expect(await system.query(`SELECT count(*)::int AS jobs FROM job_run WHERE kind = 'intake.check-list'`)).toEqual([{ jobs: 1 }]);
      expect((await upload(second, roundId, first)).id).toBe(listId);
    },
    PATIENCE,
  );

  it(
    'ends the work of a disabled account at once, and only his',
    async () => {
      const administrator = await as('administrator.kz');
      const { items } = await ok(administrator.api.GET('/api/v1/accounts', { params: { query: { region: '10', role: 'registrar' } } }));
      const { id } = items.find((account) => account.login === 'second.10')!;
      await ok(administrator.api.POST('/api/v1/accounts/{id}/disable', { params: { path: { id } }, body: { reason: 'left the akimat' } }));
      expect(await refusal(second.api.POST('/api/v1/lists/{id}/withdraw', { params: { path: { id: listId } }, body: {} }))).toMatchObject({
        status: 401,
      });
      expect(
        await refusal(second.api.POST('/api/v1/session', { body: { login: 'second.10', password: 'жеке құпиясөз 2027' } })),
      ).toMatchObject({ status: 401 });
      expect((await readList(await as('registrar.10'), listId)).state).toBe('checked');
    },
    PATIENCE,
  );

  it(
    'takes a returned list back with a new version',
    async () => {
      const registrar = await as('registrar.10');
      expect(await reconcile(registrar, listId)).toMatchObject({ 'name-differs': 1 });
      expect(await refusal(registrar.api.POST('/api/v1/lists/{id}/prepare', { params: { path: { id: listId } } }))).toMatchObject({
        status: 409,
      });
      await settleBlocking(registrar, listId);
      await submit(cast, '10', listId);
      const supervisor = await as('supervisor.10');
      const reason = `${A.canary}: one house is missing`;
      await ok(supervisor.api.POST('/api/v1/lists/{id}/return', { params: { path: { id: listId } }, body: { reason } }));
      expect(await readList(registrar, listId)).toMatchObject({
        state: 'returned',
        history: expect.arrayContaining([expect.objectContaining({ to: 'returned', reason })]),
      });
      const mended = regionA([...A.citizens, guestInA].map((one, i) => (i === 1 ? { ...one, patronymic: '' } : one)));
      versionTwo = await handIn(registrar, roundId, writeList(folder, 'mended', mended));
      expect(await readList(registrar, versionTwo)).toMatchObject({ version: 2, state: 'checked' });
      expect((await readList(registrar, listId)).state).toBe('superseded');
    },
    PATIENCE,
  );

  it(
    'remembers a verdict, and takes both regions into the register',
    async () => {
      const registrar = await as('registrar.10');
      expect(await reconcile(registrar, versionTwo)).toMatchObject({ 'name-differs': 1 });
      const { items, openBlocking } = await discrepancies(registrar, versionTwo);
      expect({ openBlocking, ...items.find((one) => one.type === 'name-differs') }).toMatchObject({ openBlocking: 0, open: 0, decided: 1 });
      const other = await handIn(await as('registrar.71'), roundId, writeList(folder, 'other', B, [...B.citizens, guest]));
      await reconcile(await as('registrar.71'), other);
      await settleBlocking(await as('registrar.71'), other);
      await submit(cast, '10', versionTwo);
      await submit(cast, '71', other);
      expect(await checkNation(cast, roundId, '71')).toBe(1);
      for (const [region, id] of [
        ['10', versionTwo],
        ['71', other],
      ] as const) {
        await acceptInRegion(cast, region, id);
        await acceptAtTheTop(cast, id);
      }
      const voters = await system.query(
        `SELECT region_id, count(*)::int AS voters FROM voter WHERE state = 'active' GROUP BY 1 ORDER BY 1`,
      );
      expect(voters).toEqual([
        { region_id: '10', voters: 8 },
        { region_id: '71', voters: 7 },
      ]);
      // Whoever was decided by "take the register's value" is in it under that name.
      expect(await system.query('SELECT surname FROM voter WHERE iin = $1', [A.citizens[3]!.iin])).toEqual([
        { surname: expect.stringMatching(/бөтентегінов/i) },
      ]);
      expect((await closeRound(cast, roundId)).voters).toBe(15);
    },
    PATIENCE,
  );

  it(
    'gives unchanged voters no new version in the next round',
    async () => {
      const next = await openRound(cast, LATER, ['10']);
      const moved = A.citizens
        .map((one, i) => (i === 5 ? { ...one, address: A.citizens[6]!.address, addressCode: A.citizens[6]!.addressCode } : one))
        .slice(0, 7);
      const id = await handIn(await as('registrar.10'), next, writeList(folder, 'next', regionA(moved)));
      const found = await bringIn(cast, '10', id);
      expect(found).toMatchObject({ 'missing-from-list': 1, 'name-differs': 1 });
      const changed = await system.query<{ iin: string; versions: number; flag: string | null }>(
        `SELECT v.iin, v.version_no AS versions, v.flag FROM voter v WHERE v.region_id = '10' AND (v.version_no > 1 OR v.flag IS NOT NULL) ORDER BY v.iin`,
      );
      expect(changed.filter((one) => one.flag !== null).map((one) => one.iin)).toEqual([A.citizens[7]!.iin]);
      const twice = changed.filter((one) => one.versions > 1).map((one) => one.iin);
      expect(twice).toContain(A.citizens[5]!.iin);
      // The patronymic that version two had lost came back as well.
      expect(twice.sort()).toEqual([A.citizens[1]!.iin, A.citizens[5]!.iin].sort());
      await closeRound(cast, next);
    },
    PATIENCE,
  );

  it(
    'prints labels and reports of one region',
    async () => {
      const operator = await as('print-operator.10');
      const order = await orderLabels(operator);
      expect(order).toMatchObject({ state: 'proved', labels: 8, proved: 8 });
      await printOrder(operator, order);
      const { precinctId } = order.precincts[0]!;
      expect(
        await affix(await as('affixing-officer.10'), precinctId, (await numbersOf(operator, order, order.precincts[0]!)).slice(0, 5)),
      ).toBe(5);
      await ok(
        operator.api.POST('/api/v1/labels/acts', {
          body: {
            kind: 'lost',
            reason: `${A.canary}: lost on the way`,
            numbers: (await numbersOf(operator, order, order.precincts[0]!)).slice(7),
          },
        }),
      );
      const { report } = await makeReport(await as('registrar.10'), await as('approver.10'), '2027-01');
      expect(report.figures.total).toMatchObject({ formed: 8, affixed: 5, lost: 1 });
      expect((await system.inspect()).broken).toEqual([]);
    },
    PATIENCE,
  );

  it(
    'shows nobody of region B anything of region A, on any route',
    async () => {
      const document = JSON.parse(
        readFileSync(join(import.meta.dirname, '..', '..', 'apps', 'api', 'openapi.json'), 'utf8'),
      ) as ApiDocument;
      await beginUpload();
      const known = await knownOf('10');
      // The same search among A's own people finds the canary: it would be seen if it were there.
      const own = await readEverything(await as('supervisor.10'), document, known);
      expect(own.filter((one) => one.status === 200 && hasCanary(one.body, A)).length).toBeGreaterThan(10);
      expect(own.filter((one) => one.status >= 500).map((one) => one.address)).toEqual([]);
      const leaks: string[] = [];
      for (const login of cast.logins.filter((one) => one.endsWith('.71'))) {
        for (const { address, status, body } of await readEverything(await as(login), document, known)) {
          const foreign = /^\/api\/v1\/(jobs|lists|uploads|discrepancies|reports)\/|labels\/orders\/|register\/(voters|removals)\//.test(address);
          if (hasCanary(body, A) || status >= 500 || (foreign && status === 200)) leaks.push(`${login} ${address} ${status}`);
        }
      }
      expect(leaks).toEqual([]);
    },
    PATIENCE,
  );

  it(
    'writes no name and no IIN into its log, its ledger or its queue',
    async () => {
      const ledger = await system.query<{ text: string }>(
        `SELECT to_jsonb(j)::text AS text FROM job_run j UNION ALL SELECT payload::text FROM audit_event UNION ALL SELECT data::text FROM bullmq.job`,
      );
      const texts = [...system.logText().split('\n'), ...ledger.map((row) => row.text)];
      expect(texts.length).toBeGreaterThan(100);
      const told = texts.filter((text) => hasCanary(text, A) || hasCanary(text, B) || everybody.some(({ iin }) => text.includes(iin)));
      expect(told.slice(0, 5)).toEqual([]);
    },
    PATIENCE,
  );

  function hasCanary(text: string, region: HandMadeRegion): boolean {
    const plain = text.includes('%D0') ? decodeLoosely(text) : text;
    return plain.toLowerCase().includes(region.canary.toLowerCase());
  }

  /** What region A has, by the families of paths and the names of parameters. */
  /** A list of A that has only been announced, under a name that nobody of B may see. */
  async function beginUpload(): Promise<void> {
    await system.query(
      `INSERT INTO list_upload (id, account_id, region_id, file_name, size, announced, expires_at)
       SELECT gen_random_uuid(), id, region_id, $1, 10, '{}', clock_timestamp() + interval '1 hour' FROM account WHERE login = 'registrar.10'`,
      [`${A.canary}.csv`],
    );
  }

  async function knownOf(regionId: string): Promise<Known> {
    const column = async (sql: string): Promise<string[]> =>
      (await system.query<{ id: string }>(`SELECT DISTINCT id::text FROM (${sql}) AS x(id) ORDER BY 1 LIMIT 12`)).map((row) => row.id);
    const own = (table: string): Promise<string[]> => column(`SELECT id FROM ${table} WHERE region_id = '${regionId}'`);
    const [lists, jobs, orders, reports, precincts, voters, rounds] = await Promise.all([
      own('voter_list'),
      own('job_run'),
      own('label_order'),
      own('progress_report'),
      own('precinct'),
      own('voter'),
      column('SELECT id FROM round'),
    ]);
    const [open, cases, snapshots, accounts] = await Promise.all([
      own('discrepancy'),
      column('SELECT id FROM national_case'),
      column('SELECT id FROM snapshot'),
      own('account'),
    ]);
    const uploads = await own('list_upload');
    const removals = [...(await own('removal_decision')), '1'];
    return {
      ids: {
        lists,
        uploads,
        jobs,
        orders,
        reports,
        precincts,
        voters,
        rounds,
        discrepancies: open,
        'national-cases': cases,
        snapshots,
        accounts,
        removals,
      },
      parameters: {
        precinctId: precincts,
        sheet: ['1'],
        seq: ['1'],
        line: ['2'],
        kind: ['sheets', 'companion'],
        name: ['kk.pdf', 'kk.xlsx'],
        language: ['kk'],
        regionId: [regionId],
        region: [regionId],
        districtId: [A.districtId],
        roundId: rounds,
        listId: lists,
        subjectId: lists,
        objectId: lists,
        orderId: orders,
        iin: [A.citizens[0]!.iin, guest.iin],
        surname: [A.citizens[0]!.surname, A.canary],
        login: ['registrar.10'],
        asOf: [AS_OF],
        state: ['open', 'applied'],
        lang: ['kk', 'ru'],
        limit: ['200'],
      },
    };
  }
});

function decodeLoosely(text: string): string {
  return text.replace(/(%[0-9A-F]{2})+/g, (run) => {
    try {
      return decodeURIComponent(run);
    } catch {
      return run;
    }
  });
}
