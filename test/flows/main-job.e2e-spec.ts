import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { compareCounts } from '../../apps/cli/src/demo/compare-counts.js';
import { generateDemo, type DemoData } from '../../apps/cli/src/demo/generate/generate-demo.js';
import { Cast } from './cast.js';
import { ok } from './person.js';
import { RunningSystem } from './running-system.js';
import {
  acceptAtTheTop,
  acceptInRegion,
  assemble,
  bringIn,
  findingsOf,
  handIn,
  reconcile,
  settleBlocking,
  submit,
  type Counts,
} from './story/deliver-list.js';
import { readList } from './story/read-list.js';
import { affix, numbersOf, orderLabels, printOrder, readOrder, untilProved, type Order } from './story/make-labels.js';
import { makeReport } from './story/make-report.js';
import { importPrecincts, importSnapshots } from './story/prepare-country.js';
import { checkNation, closeRound, openRound } from './story/rounds.js';

const VOTERS = 2000;
/** Upper bound for a busy machine; all of it takes about half a minute on a free one. */
const PATIENCE = 600_000;

/** The main job of the product on a generated region, through the real API and worker, by the people whose work it is. */
describe('the main job', () => {
  let folder: string;
  let data: DemoData;
  let system: RunningSystem;
  let cast: Cast;
  let roundId = '';
  let listId = '';
  let secondId = '';
  const found: Record<string, number> = {};
  const add = (counts: Counts): void => {
    for (const [kind, count] of Object.entries(counts)) found[kind] = (found[kind] ?? 0) + count;
  };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tizilim-flow-'));
    data = await generateDemo({ seed: '7', voters: VOTERS, regionId: '10', outDir: folder });
    system = await RunningSystem.start({ env: { BUSINESS_DATE: data.current.asOf } });
    cast = await Cast.hire(system, [data.shown.regionId, data.second.regionId]);
    for (const { regionId, precincts } of [data.shown, data.second])
      await importPrecincts(await cast.get(`registrar.${regionId}`), regionId, precincts.path);
  }, PATIENCE);
  afterAll(async () => {
    await system?.stop();
    await rm(folder, { recursive: true, force: true });
  }, PATIENCE);

  it(
    'brings the list of a first round into an empty register',
    async () => {
      const { asOf, snapshot, lists } = data.first;
      await importSnapshots(cast, asOf, snapshot);
      const first = await openRound(cast, asOf, ['10']);
      const id = await handIn(await cast.get('registrar.10'), first, lists[0]!);
      await bringIn(cast, '10', id);
      const round = await closeRound(cast, first);
      expect(round).toMatchObject({ state: 'closed', voters: (await readList(await cast.get('registrar.10'), id)).accepted! });
      expect(round.rootHash).toMatch(/^[0-9a-f]{64}$/);
    },
    PATIENCE,
  );

  it(
    'accounts for every line of the parts that the districts hand in',
    async () => {
      await importSnapshots(cast, data.current.asOf, data.current.snapshot);
      roundId = await openRound(cast, data.current.asOf, ['10', '71']);
      const registrar = await cast.get('registrar.10');
      for (const file of data.current.lists) {
        const id = await handIn(registrar, roundId, file);
        const list = await readList(registrar, id);
        expect(list.lines).toBe(list.header! + list.blank! + list.accepted! + list.rejected!);
        expect(list.state).toBe('checked');
        add(await findingsOf(registrar, id));
        await registrar.work({ kind: 'intake.annotate-list', subjectId: id }, () =>
          ok(registrar.api.POST('/api/v1/lists/{id}/annotated', { params: { path: { id } } })),
        );
        const workbook = await ok(registrar.api.GET('/api/v1/lists/{id}/annotated', { params: { path: { id } }, parseAs: 'arrayBuffer' }));
        expect(
          Buffer.from(workbook as unknown as ArrayBuffer)
            .subarray(0, 2)
            .toString(),
        ).toBe('PK');
      }
    },
    PATIENCE,
  );

  it(
    'finds every planted fault, no more and no fewer',
    async () => {
      const registrar = await cast.get('registrar.10');
      listId = await assemble(registrar, roundId);
      add(await reconcile(registrar, listId));
      secondId = await handIn(await cast.get('registrar.71'), roundId, data.secondList);
      const second = await reconcile(await cast.get('registrar.71'), secondId);
      expect(second).toMatchObject(data.secondExpected);
      for (const [region, id] of [
        ['10', listId],
        ['71', secondId],
      ] as const) {
        await settleBlocking(await cast.get(`registrar.${region}`), id);
        await submit(cast, region, id);
      }
      add({ 'in-two-lists': await checkNation(cast, roundId, '10') });
      const { planted, found: seen, differences } = compareCounts(data.planted, found);
      expect(differences).toEqual([]);
      expect(seen).toEqual(planted);
    },
    PATIENCE,
  );

  it(
    'makes a new version only of what has changed',
    async () => {
      for (const [region, id] of [
        ['10', listId],
        ['71', secondId],
      ] as const) {
        await acceptInRegion(cast, region, id);
        await acceptAtTheTop(cast, id);
      }
      const [applied] = await system.query<{ added: number; changed: number; unchanged: number }>(
        'SELECT added, changed, unchanged FROM applied_list WHERE list_id = $1',
        [listId],
      );
      const [written] = await system.query<{ count: number }>('SELECT count(*)::int AS count FROM voter_version WHERE list_id = $1', [
        listId,
      ]);
      expect(applied).toBeDefined();
      expect(Number(applied!.unchanged)).toBeGreaterThan(VOTERS / 2);
      expect(written!.count).toBe(Number(applied!.added) + Number(applied!.changed));
      expect((await closeRound(cast, roundId)).state).toBe('closed');
    },
    PATIENCE,
  );

  it(
    'prints proven labels once, and balances them',
    async () => {
      const operator = await cast.get('print-operator.10');
      const order = await orderLabels(operator);
      expect(order.labels).toBeGreaterThan(0);
      expect(order.proved).toBe(order.labels);
      await printOrder(operator, order);
      const precinct = order.precincts[0]!;
      const numbers = await numbersOf(operator, order, precinct);
      expect(await affix(await cast.get('affixing-officer.10'), precinct.precinctId, numbers.slice(0, -4))).toBe(numbers.length - 4);
      expect(await affix(await cast.get('affixing-officer.10'), precinct.precinctId, numbers.slice(0, 2))).toBe(0);
      const act = (kind: 'spoiled' | 'reprinted', at: number) =>
        ok(operator.api.POST('/api/v1/labels/acts', { body: { kind, reason: 'torn sheet', numbers: numbers.slice(at, at + 1) } }));
      await act('spoiled', -4);
      const { reprintOrderId } = await act('reprinted', -3);
      const reprint: Order = await untilProved(operator, reprintOrderId!);
      expect(reprint).toMatchObject({ labels: 1, proved: 1 });
      const rest = await orderLabels(operator);
      expect((await orderLabels(operator)).state).toBe('cancelled');
      for (const { id } of [order, reprint, rest]) expect((await readOrder(operator, id)).ledger.balanced).toBe(true);
    },
    PATIENCE,
  );

  it(
    'reports what the ledger holds, frozen, to two addressees',
    async () => {
      const month = data.current.asOf.slice(0, 7);
      const { report, hashes } = await makeReport(await cast.get('registrar.10'), await cast.get('approver.10'), month);
      const [ledger] = await system.query<{ formed: number; affixed: number }>(
        `SELECT count(*)::int AS formed, count(*) FILTER (WHERE state = 'affixed')::int AS affixed FROM label WHERE region_id = '10'`,
      );
      expect(report.figures.total).toMatchObject({ formed: ledger!.formed, affixed: ledger!.affixed });
      expect(report.figures.balanced).toBe(true);
      const nation = await makeReport(await cast.get('clerk.kz'), await cast.get('supervisor.kz'), month);
      expect(nation.report.regionId).toBeNull();
      expect(new Set(Object.values(hashes)).size).toBe(4);
    },
    PATIENCE,
  );

  it(
    'keeps every invariant',
    async () => {
      expect((await system.inspect()).broken).toEqual([]);
    },
    PATIENCE,
  );
});
