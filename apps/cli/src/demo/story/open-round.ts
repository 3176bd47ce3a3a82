import type { Cast } from './cast.js';

/** The CEC opens a round for the given regions. */
export async function openRound(cast: Cast, asOf: string, dueOn: string, regions: readonly string[]): Promise<string> {
  const { id } = await cast.get('supervisor.kz').post<{ id: string }>('rounds', { kind: 'half-year', asOf, dueOn, regions });
  return id;
}

/** The register is frozen for the round's date; counts and root hash stand on the act. */
export async function closeRound(cast: Cast, roundId: string): Promise<void> {
  const centre = cast.get('supervisor.kz');
  const { jobId } = await centre.post<{ jobId: string }>(`rounds/${roundId}/close`, {});
  await centre.finished(jobId);
}
