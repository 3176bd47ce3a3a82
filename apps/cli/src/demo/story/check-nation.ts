import type { Cast } from './cast.js';

interface Case {
  readonly id: string;
  readonly sides: readonly { readonly id: string; readonly regionId: string }[];
}

/**
 * After the collection the CEC looks for one citizen in two lists and decides where he stays: in the shown region.
 * @returns number of cases
 */
export async function checkNation(cast: Cast, roundId: string, keepRegion: string): Promise<number> {
  const centre = cast.get('supervisor.kz');
  const { jobId } = await centre.post<{ jobId: string }>(`rounds/${roundId}/national-check`);
  await centre.finished(jobId);
  let count = 0;
  for (let after: string | null = '0'; after !== null; ) {
    const page: { items: { id: string }[]; next: string | null } = await centre.get('national-cases', { roundId, after, limit: 200 });
    for (const { id } of page.items) await decide(cast, id, keepRegion);
    count += page.items.length;
    after = page.next;
  }
  return count;
}

async function decide(cast: Cast, id: string, keepRegion: string): Promise<void> {
  const centre = cast.get('supervisor.kz');
  const { sides } = await centre.get<Case>(`national-cases/${id}`);
  const kept = sides.find((side) => side.regionId === keepRegion) ?? sides[0];
  if (!kept) throw new Error(`case ${id} has no side`);
  await centre.post(`national-cases/${id}/decision`, { keepSideId: kept.id, reason: 'registered there', source: 'demo: Individuals register' });
}
