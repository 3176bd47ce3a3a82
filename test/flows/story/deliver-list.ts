import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { discrepancyRules, type DiscrepancyType } from '@tizilim/domain';
import type { Cast } from '../cast.js';
import { again } from '../again.js';
import { ok, type Person, type Schemas } from '../person.js';
import { confirmFindings, explainPrecincts } from './confirm-findings.js';
import { readList } from './read-list.js';

export interface ListFile {
  readonly path: string;
  readonly declaredLines: number;
  readonly encoding: string;
  readonly districtId?: string | undefined;
}

export type Counts = Readonly<Record<string, number>>;
type List = Schemas['VoterListDetail'];

const idOf = (id: string) => ({ path: { id } });

/** The upload form of a browser: fields first, then the file. */
export async function upload({ api, url }: Person, roundId: string, list: ListFile): Promise<Schemas['ListReceipt']> {
  const file = new File([await readFile(list.path)], basename(list.path));
  const { declaredLines, encoding, districtId } = list;
  const form = (): FormData => {
    const data = new FormData();
    for (const [name, value] of Object.entries({ roundId, declaredLines, declaredEncoding: encoding, districtId }))
      if (value !== undefined) data.append(name, String(value));
    data.append('file', file);
    return data;
  };
  return again(url, () => ok(api.POST('/api/v1/lists', { body: { roundId, file: '' }, bodySerializer: form })));
}

/** Uploads a list and waits until it is checked. */
export async function handIn(registrar: Person, roundId: string, list: ListFile): Promise<string> {
  const receipt = await upload(registrar, roundId, list);
  await registrar.finished(receipt.jobId);
  return receipt.id;
}

export async function findingsOf(registrar: Person, listId: string): Promise<Counts> {
  const { findings } = await readList(registrar, listId);
  return Object.fromEntries(findings.map((one) => [one.code, one.findings]));
}

/** The parts of the districts become the region's list. */
export async function assemble(registrar: Person, roundId: string): Promise<string> {
  const { api, url } = registrar;
  const receipt = await again(url, async (first) => {
    const { items } = first ? { items: [] } : await ok(api.GET('/api/v1/lists', { params: { query: { roundId } } }));
    const made = items.find((list) => list.kind === 'assembled');
    return made ?? ok(api.POST('/api/v1/lists/assemble', { body: { roundId } }));
  });
  const { jobId } = await readList(registrar, receipt.id);
  if (jobId) await registrar.finished(jobId);
  return receipt.id;
}

/** @returns discrepancies by type */
export async function reconcile(registrar: Person, listId: string): Promise<Counts> {
  await registrar.work({ kind: 'reconciliation.reconcile-list', subjectId: listId }, () =>
    ok(registrar.api.POST('/api/v1/lists/{id}/reconcile', { params: idOf(listId) })),
  );
  const { items } = await discrepancies(registrar, listId);
  return Object.fromEntries(items.map(({ type, open, decided }) => [type, open + decided]));
}

export function discrepancies({ api, url }: Person, listId: string): Promise<Schemas['DiscrepancyCounts']> {
  return again(url, () => ok(api.GET('/api/v1/lists/{id}/discrepancies', { params: idOf(listId) })));
}

const LEFT_OUT: ReadonlySet<DiscrepancyType> = new Set<DiscrepancyType>([
  'dead',
  'excluded',
  'not-a-citizen',
  'under-age',
  'individual-not-found',
  'twice-in-list',
]);

/** The registrar settles what keeps the list from being submitted, one verdict a type. */
export async function settleBlocking(registrar: Person, listId: string): Promise<void> {
  const { items } = await discrepancies(registrar, listId);
  for (const { type } of items.filter((one) => one.open > 0 && discrepancyRules[one.type].blocking)) {
    await again(registrar.url, async () => {
      const open = (await discrepancies(registrar, listId)).items.find((one) => one.type === type)?.open ?? 0;
      if (open === 0) return;
      const decision = LEFT_OUT.has(type) ? ('leave-out' as const) : ('take-register' as const);
      const body = {
        type,
        decision,
        reason: 'checked with the state registers',
        source: 'answer of the population record',
        expected: open,
      };
      await ok(registrar.api.POST('/api/v1/lists/{id}/verdicts', { params: idOf(listId), body }));
    });
  }
}

/** One step of a list, unless it was made before its answer was lost. */
async function move(
  person: Person,
  listId: string,
  from: List['state'],
  step: '/api/v1/lists/{id}/prepare' | '/api/v1/lists/{id}/sign',
): Promise<void> {
  await again(person.url, async (first) => {
    if (first || (await readList(person, listId)).state === from) await ok(person.api.POST(step, { params: idOf(listId) }));
  });
}

/** Reasons for what the rules doubt, the act of reconciliation, then registrar and akim's approver: two people, and the list is submitted. */
export async function submit(cast: Cast, regionId: string, listId: string): Promise<void> {
  const registrar = await cast.get(`registrar.${regionId}`);
  await confirmFindings(registrar, listId);
  await explainPrecincts(registrar, listId);
  // The same list gives the same act again.
  await again(registrar.url, () => ok(registrar.api.POST('/api/v1/lists/{id}/reconciliation-act', { params: idOf(listId) })));
  await move(registrar, listId, 'reconciled', '/api/v1/lists/{id}/prepare');
  await move(await cast.get(`approver.${regionId}`), listId, 'prepared', '/api/v1/lists/{id}/sign');
}

export async function acceptInRegion(cast: Cast, regionId: string, listId: string): Promise<void> {
  const { api, url } = await cast.get(`supervisor.${regionId}`);
  await again(url, async (first) => {
    const accepted = !first && (await ok(api.GET('/api/v1/lists/{id}', { params: idOf(listId) }))).acceptedLevel === 'region';
    if (!accepted) await ok(api.POST('/api/v1/lists/{id}/accept', { params: idOf(listId) }));
  });
}

/** The last acceptance brings the list into the register. */
export async function acceptAtTheTop(cast: Cast, listId: string): Promise<void> {
  const centre = await cast.get('supervisor.kz');
  await centre.work({ kind: 'intake.apply-list', subjectId: listId }, () =>
    ok(centre.api.POST('/api/v1/lists/{id}/accept', { params: idOf(listId) })),
  );
}

/** Everything from a checked list to the register. */
export async function bringIn(cast: Cast, regionId: string, listId: string): Promise<Counts> {
  const registrar = await cast.get(`registrar.${regionId}`);
  const found = await reconcile(registrar, listId);
  await settleBlocking(registrar, listId);
  await submit(cast, regionId, listId);
  await acceptInRegion(cast, regionId, listId);
  await acceptAtTheTop(cast, listId);
  return found;
}
