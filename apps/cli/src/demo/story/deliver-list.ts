import { discrepancyRules, isConfirmedInBulk, reasonsOf, type DiscrepancyType, type ListFindingCode } from '@tizilim/domain';
import type { ApiClient } from '../api-client.js';
import type { ListData } from '../generate/list-data.js';
import type { Cast } from './cast.js';

export type Counts = Readonly<Record<string, number>>;

interface Discrepancies {
  readonly items: readonly { readonly type: DiscrepancyType; readonly open: number; readonly decided: number }[];
}

/** A registrar hands in a file and waits until it is checked. */
export async function handIn(registrar: ApiClient, roundId: string, list: ListData): Promise<string> {
  const fields = { roundId, declaredLines: String(list.declaredLines), declaredEncoding: list.encoding, ...(list.districtId ? { districtId: list.districtId } : {}) };
  const receipt = await registrar.postForm<{ id: string; jobId: string }>('lists', fields, list.path);
  await registrar.finished(receipt.jobId);
  return receipt.id;
}

/** Findings of a list by code. */
export async function findingsOf(registrar: ApiClient, listId: string): Promise<Counts> {
  const list = await registrar.get<{ findings: readonly { code: string; findings: number }[] }>(`lists/${listId}`);
  return Object.fromEntries(list.findings.map(({ code, findings }) => [code, findings]));
}

/** The list is compared with the registers before it is submitted (order 178, 1.3). */
export async function reconcile(registrar: ApiClient, listId: string): Promise<Counts> {
  const { jobId } = await registrar.post<{ jobId: string }>(`lists/${listId}/reconcile`);
  await registrar.finished(jobId);
  const { items } = await registrar.get<Discrepancies>(`lists/${listId}/discrepancies`);
  return Object.fromEntries(items.map(({ type, open, decided }) => [type, open + decided]));
}

/** Whoever is dead, excluded, no citizen, under age, unknown or written twice is left out; other blocking points stand with their source. */
const VERDICTS: Partial<Record<DiscrepancyType, 'leave-out' | 'take-register' | 'keep-list'>> = {
  dead: 'leave-out',
  excluded: 'leave-out',
  'not-a-citizen': 'leave-out',
  'under-age': 'leave-out',
  'individual-not-found': 'leave-out',
  'twice-in-list': 'leave-out',
  'name-differs': 'take-register',
  'birth-date-differs': 'take-register',
};

/** The registrar settles what keeps the list from being submitted, one verdict a type. */
export async function settleBlocking(registrar: ApiClient, listId: string): Promise<void> {
  const { items } = await registrar.get<Discrepancies>(`lists/${listId}/discrepancies`);
  for (const { type, open } of items) {
    const decision = VERDICTS[type];
    if (open === 0 || !decision || !discrepancyRules[type].blocking) continue;
    const verdict = { type, decision, reason: 'checked with the state registers', source: 'demo: answer of the population record' };
    await registrar.post(`lists/${listId}/verdicts`, { ...verdict, expected: open });
  }
}

interface Doubts {
  readonly reasons: readonly { readonly code: ListFindingCode; readonly reason: string | null; readonly findings: number }[];
}

/** The registrar says why doubtful lines are right: rule by rule, and line by line where letters may be lost. */
export async function confirmFindings(registrar: ApiClient, listIds: readonly string[]): Promise<number> {
  let confirmed = 0;
  for (const listId of listIds) {
    const { reasons } = await registrar.get<Doubts>(`lists/${listId}`);
    for (const { code, findings } of reasons.filter((one) => one.reason === null)) {
      const [reason] = reasonsOf(code);
      if (isConfirmedInBulk(code)) await registrar.post(`lists/${listId}/reasons`, { code, reason, expected: findings });
      else await confirmOneByOne(registrar, listId, code);
      confirmed += findings;
    }
  }
  return confirmed;
}

async function confirmOneByOne(registrar: ApiClient, listId: string, code: ListFindingCode): Promise<void> {
  const [reason] = reasonsOf(code);
  for (let after: number | null = 0; after !== null;) {
    const page: { items: { seq: number }[]; next: number | null } = await registrar.get(`lists/${listId}/findings`, { code, open: 'true', after });
    for (const { seq } of page.items) await registrar.post(`lists/${listId}/findings/${seq}/reason`, { reason });
    after = page.next;
  }
}

/** Precincts that changed more than the limit are explained. @returns how many there were */
export async function explainPrecincts(registrar: ApiClient, listId: string): Promise<number> {
  const { open } = await registrar.get<{ open: number }>(`lists/${listId}/precinct-changes`);
  const given = { reason: 'migration', text: 'demo: arrivals and departures of the half-year', expected: open };
  if (open > 0) await registrar.post(`lists/${listId}/precinct-changes/explain`, given);
  return open;
}

/** The act of reconciliation, then registrar and akim's approver: two people, and the list is submitted. */
export async function submit(cast: Cast, regionId: string, listId: string): Promise<void> {
  const registrar = cast.get(`registrar.${regionId}`);
  await registrar.post(`lists/${listId}/reconciliation-act`);
  await registrar.post(`lists/${listId}/prepare`);
  await cast.get(`approver.${regionId}`).post(`lists/${listId}/sign`);
}

/** The commissions of the region and the CEC accept in turn; the last acceptance brings the list into the register. */
export async function acceptToTheTop(cast: Cast, regionId: string, listId: string): Promise<void> {
  await cast.get(`supervisor.${regionId}`).post(`lists/${listId}/accept`);
  const centre = cast.get('supervisor.kz');
  const { jobId } = await centre.post<{ jobId: string | null }>(`lists/${listId}/accept`);
  if (!jobId) throw new Error('the last acceptance did not start the application of the list');
  await centre.finished(jobId);
}
