import { isConfirmedInBulk, isListFindingCode, reasonsOf, type ListFindingCode } from '@tizilim/domain';
import { again } from '../again.js';
import { ok, type Person, type Schemas } from '../person.js';
import { readList } from './read-list.js';

const idOf = (id: string) => ({ path: { id } });

/** The registrar says why doubtful lines are right, rule by rule and line by line where letters may be lost. @returns findings confirmed */
export async function confirmFindings(registrar: Person, listId: string): Promise<number> {
  const { reasons } = await readList(registrar, listId);
  let confirmed = 0;
  for (const { code, findings } of reasons.filter((one) => one.reason === null)) {
    if (!isListFindingCode(code)) throw new Error(`unknown rule ${code}`);
    if (isConfirmedInBulk(code)) await confirmAll(registrar, listId, code);
    else for (const id of await partsOf(registrar, listId)) await confirmEach(registrar, id, code);
    confirmed += findings;
  }
  return confirmed;
}

function confirmAll({ api, url }: Person, listId: string, code: ListFindingCode): Promise<unknown> {
  const [reason = 'other' as const] = reasonsOf(code);
  return again(url, () => ok(api.POST('/api/v1/lists/{id}/reasons', { params: idOf(listId), body: { code, reason } })));
}

/** An assembled list has its findings in its parts. */
async function partsOf(registrar: Person, listId: string): Promise<readonly string[]> {
  const { kind, roundId } = await readList(registrar, listId);
  if (kind !== 'assembled') return [listId];
  const { items } = await again(registrar.url, () => ok(registrar.api.GET('/api/v1/lists', { params: { query: { roundId } } })));
  return items.filter((list) => list.assembledInto === listId).map((list) => list.id);
}

async function confirmEach({ api, url }: Person, listId: string, code: ListFindingCode): Promise<void> {
  const [reason = 'other' as const] = reasonsOf(code);
  for (let after: number | null = 0; after !== null;) {
    const query: { code: string; open: 'true'; after: number } = { code, open: 'true', after };
    const page: Schemas['FindingPage'] = await again(url, () =>
      ok(api.GET('/api/v1/lists/{id}/findings', { params: { ...idOf(listId), query } })),
    );
    for (const { seq } of page.items)
      await again(url, () =>
        ok(api.POST('/api/v1/lists/{id}/findings/{seq}/reason', { params: { path: { id: listId, seq } }, body: { reason } })),
      );
    after = page.next;
  }
}

/** Precincts that changed by more than the limit. @returns how many were explained */
export async function explainPrecincts({ api, url }: Person, listId: string): Promise<number> {
  const { open } = await again(url, () => ok(api.GET('/api/v1/lists/{id}/precinct-changes', { params: idOf(listId) })));
  const body = { reason: 'migration' as const, text: 'arrivals and departures of the half-year' };
  if (open > 0) await again(url, () => ok(api.POST('/api/v1/lists/{id}/precinct-changes/explain', { params: idOf(listId), body })));
  return open;
}
