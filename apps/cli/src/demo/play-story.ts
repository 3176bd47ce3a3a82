import { join } from 'node:path';
import type { DemoData } from './generate/generate-demo.js';
import type { StageClock } from './stage-clock.js';
import type { Cast } from './story/cast.js';
import { checkNation } from './story/check-nation.js';
import { acceptToTheTop, confirmFindings, explainPrecincts, findingsOf, handIn, reconcile, settleBlocking, submit, type Counts } from './story/deliver-list.js';
import { affix, cellsOf, endSome, orderLabels, printOrder, untilProved, type Order } from './story/make-labels.js';
import { makeReports, type ReportFigures } from './story/make-report.js';
import { closeRound, openRound } from './story/open-round.js';
import { importPrecincts, importSnapshots } from './story/prepare-country.js';

export interface Stage {
  readonly cast: Cast;
  readonly data: DemoData;
  /** Where the results go. */
  readonly out: string;
  readonly clock: StageClock;
}

export interface StoryResult {
  readonly found: Counts;
  readonly labels: number;
  readonly sheets: number;
  readonly proved: number;
  readonly report: ReportFigures;
  readonly files: Readonly<Record<string, string>>;
}

/** The main job of design §1 from the first list to the issued report, by the people whose work it is. */
export async function playStory(stage: Stage): Promise<StoryResult> {
  const { data, clock } = stage;
  await clock.run('precincts', () => importPrecincts(stage.cast, data));
  await clock.run('earlier round', () => playEarlierRound(stage));
  await clock.run('snapshots', () => importSnapshots(stage.cast, data.current));
  const round = await playRound(stage);
  const labels = await playLabels(stage);
  const month = data.current.asOf.slice(0, 7);
  const reports = await clock.run('reports', () => makeReports(stage.cast, data.shown.regionId, month, stage.out));
  return { ...labels, found: round.found, report: reports.figures, files: { ...round.files, ...labels.files, ...reports.files } };
}

/** The half-year before: it gives the register the shown round is compared with. It is played today, so that it is due today. */
async function playEarlierRound({ cast, data }: Stage): Promise<void> {
  const { regionId } = data.shown;
  await importSnapshots(cast, data.first);
  const roundId = await openRound(cast, data.first.asOf, data.current.asOf, [regionId]);
  const [whole] = data.first.lists;
  if (!whole) throw new Error('the earlier round has no list');
  const registrar = cast.get(`registrar.${regionId}`);
  const listId = await handIn(registrar, roundId, whole);
  await reconcile(registrar, listId);
  await settleBlocking(registrar, listId);
  await confirmFindings(registrar, [listId]);
  await explainPrecincts(registrar, listId);
  await submit(cast, regionId, listId);
  await acceptToTheTop(cast, regionId, listId);
  await closeRound(cast, roundId);
}

async function playRound(stage: Stage): Promise<Pick<StoryResult, 'found' | 'files'>> {
  const { cast, data, clock, out } = stage;
  const [shown, second] = [data.shown.regionId, data.second.regionId];
  const registrar = cast.get(`registrar.${shown}`);
  const roundId = await openRound(cast, data.current.asOf, data.current.asOf, [shown, second]);
  const parts = await clock.run('upload and check', async () => {
    const ids: string[] = [];
    for (const list of data.current.lists) ids.push(await handIn(registrar, roundId, list));
    return ids;
  });
  const found = sum(await Promise.all(parts.map((id) => findingsOf(registrar, id))));
  const files = await clock.run('annotated workbooks', () => downloadWorkbooks(stage, parts));
  const listId = await clock.run('assemble', async () => {
    const receipt = await registrar.post<{ id: string; jobId: string }>('lists/assemble', { roundId });
    await registrar.finished(receipt.jobId);
    return receipt.id;
  });
  // An assembled list has no findings of its own: the doubts stand in its parts.
  await clock.run('reasons', async () => {
    await confirmFindings(registrar, parts);
    await explainPrecincts(registrar, listId);
  });
  const discrepancies = await clock.run('reconcile', () => reconcile(registrar, listId));
  const secondId = await clock.run('second region', () => playSecondRegion(stage, roundId));
  await clock.run('verdicts and signatures', async () => {
    await settleBlocking(registrar, listId);
    await submit(cast, shown, listId);
    for (const language of ['kk', 'ru']) {
      const name = `reconciliation-act-${language}.pdf`;
      files[name] = join(out, name);
      await registrar.download(`lists/${listId}/reconciliation-act/${language}`, join(out, name));
    }
  });
  const cases = await clock.run('national check', () => checkNation(cast, roundId, shown));
  await clock.run('into the register', async () => {
    await acceptToTheTop(cast, shown, listId);
    await acceptToTheTop(cast, second, secondId);
  });
  await clock.run('close the round', () => closeRound(cast, roundId));
  for (const lang of ['kk', 'ru']) {
    files[`act-${lang}.pdf`] = join(out, `act-${lang}.pdf`);
    await cast.get('supervisor.kz').download(`rounds/${roundId}/act`, join(out, `act-${lang}.pdf`), { lang });
  }
  return { found: { ...found, ...discrepancies, 'in-two-lists': cases }, files };
}

async function playSecondRegion({ cast, data }: Stage, roundId: string): Promise<string> {
  const { regionId } = data.second;
  const registrar = cast.get(`registrar.${regionId}`);
  const listId = await handIn(registrar, roundId, data.secondList);
  await reconcile(registrar, listId);
  await settleBlocking(registrar, listId);
  await confirmFindings(registrar, [listId]);
  await explainPrecincts(registrar, listId);
  await submit(cast, regionId, listId);
  return listId;
}

async function downloadWorkbooks({ cast, data, out }: Stage, parts: readonly string[]): Promise<Record<string, string>> {
  const registrar = cast.get(`registrar.${data.shown.regionId}`);
  const files: Record<string, string> = {};
  for (const [index, id] of parts.entries()) {
    const { jobId } = await registrar.post<{ jobId: string | null }>(`lists/${id}/annotated`, {}, { lang: 'kk' });
    if (jobId) await registrar.finished(jobId);
    const name = `list-${index + 1}-annotated.xlsx`;
    files[name] = join(out, name);
    await registrar.download(`lists/${id}/annotated`, join(out, name), { lang: 'kk' });
  }
  return files;
}

const AFFIXED_PRECINCTS = 2;
const ENDED_LABELS = 6;

async function playLabels({ cast, data, clock, out }: Stage): Promise<Pick<StoryResult, 'labels' | 'sheets' | 'proved' | 'files'>> {
  const { regionId } = data.shown;
  const operator = cast.get(`print-operator.${regionId}`);
  const order = await clock.run('form, lay out and prove labels', () => orderLabels(operator, {}));
  const files = await clock.run('print', () => printOrder(operator, order, join(out, 'labels')));
  const reprint = await clock.run('affix and acts', async () => {
    await affixSome(cast, regionId, order);
    const last = order.precincts.at(-1);
    const numbers = last ? await cellsOf(operator, order, last) : [];
    return untilProved(operator, await endSome(operator, numbers.slice(0, ENDED_LABELS)));
  });
  const reprinted = await printOrder(operator, reprint, join(out, 'reprint'));
  // The voters whose labels ended without a reprint get theirs now; after that an order has nothing to print.
  const filled = await orderLabels(operator, {});
  const again = await orderLabels(operator, {});
  if (again.state !== 'cancelled') throw new Error('a second order printed something twice');
  const orders = [order, reprint, filled];
  const total = (field: 'labels' | 'sheets' | 'proved'): number => orders.reduce((sum, one) => sum + one[field], 0);
  return { labels: total('labels'), sheets: total('sheets'), proved: total('proved'), files: { ...files, ...rename(reprinted) } };
}

async function affixSome(cast: Cast, regionId: string, order: Order): Promise<void> {
  const officer = cast.get(`affixing-officer.${regionId}`);
  for (const precinct of order.precincts.slice(0, AFFIXED_PRECINCTS)) {
    const numbers = await cellsOf(officer, order, precinct);
    const affixed = await affix(officer, precinct.precinctId, numbers);
    if (affixed !== numbers.length) throw new Error(`only ${affixed} of ${numbers.length} labels could be affixed`);
  }
}

function rename(files: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(files).map(([name, path]) => [`reprint-${name}`, path]));
}

function sum(counts: readonly Counts[]): Record<string, number> {
  const total: Record<string, number> = {};
  for (const count of counts) for (const [kind, number] of Object.entries(count)) total[kind] = (total[kind] ?? 0) + number;
  return total;
}
