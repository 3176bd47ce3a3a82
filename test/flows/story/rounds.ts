import type { Cast } from '../cast.js';
import { again } from '../again.js';
import { ok, type Schemas } from '../person.js';

/** Behind the business day of every flow, so that nobody is late. */
const DUE = '2027-01-10';

export async function openRound(cast: Cast, asOf: string, regions: string[]): Promise<string> {
  const { api, url } = await cast.get('supervisor.kz');
  return again(url, async (first) => {
    if (!first) {
      const { items } = await ok(api.GET('/api/v1/rounds', { params: { query: { state: 'open' } } }));
      const opened = items.find((round) => round.asOf === asOf);
      if (opened) return opened.id;
    }
    const halfYear = /-0[17]-01$/.test(asOf);
    const kind = halfYear ? { kind: 'half-year' as const } : { kind: 'on-request' as const, reference: 'letter 1-2' };
    return (await ok(api.POST('/api/v1/rounds', { body: { ...kind, asOf, dueOn: DUE, regions } }))).id;
  });
}

/** The register is frozen for the round's date; counts and root hash stand on the act. */
export async function closeRound(cast: Cast, roundId: string): Promise<Schemas['Round']> {
  const centre = await cast.get('supervisor.kz');
  const path = { path: { id: roundId } };
  await centre.work({ kind: 'intake.close-round', subjectId: roundId }, () =>
    ok(centre.api.POST('/api/v1/rounds/{id}/close', { params: path, body: {} })),
  );
  return ok(centre.api.GET('/api/v1/rounds/{id}', { params: path }));
}

/** One citizen in two lists: the centre decides where he stays. @returns number of cases */
export async function checkNation(cast: Cast, roundId: string, keepRegion: string): Promise<number> {
  const centre = await cast.get('supervisor.kz');
  await centre.work({ kind: 'reconciliation.check-nation', subjectId: roundId }, () =>
    ok(centre.api.POST('/api/v1/rounds/{id}/national-check', { params: { path: { id: roundId } } })),
  );
  const { items } = await ok(centre.api.GET('/api/v1/national-cases', { params: { query: { roundId, limit: 200 } } }));
  for (const { id } of items) {
    const path = { path: { id } };
    await again(centre.url, async () => {
      const { state, sides } = await ok(centre.api.GET('/api/v1/national-cases/{id}', { params: path }));
      const kept = sides.find((side) => side.regionId === keepRegion);
      if (state !== 'open' || !kept) return;
      const body = { keepSideId: kept.id, reason: 'registered there', source: 'answer of the population record' };
      await ok(centre.api.POST('/api/v1/national-cases/{id}/decision', { params: path, body }));
    });
  }
  return items.length;
}
