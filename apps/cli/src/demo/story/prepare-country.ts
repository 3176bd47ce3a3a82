import type { DemoData, RoundData } from '../generate/generate-demo.js';
import type { Cast } from './cast.js';

/** Each akimat brings its precincts. */
export async function importPrecincts(cast: Cast, data: DemoData): Promise<void> {
  for (const region of [data.shown, data.second]) {
    await cast.get(`registrar.${region.regionId}`).postFile('territory/precincts/import', region.precincts.path, { regionId: region.regionId });
  }
}

/** The centre loads the registers as of a round's date; each import is all or nothing. */
export async function importSnapshots(cast: Cast, round: RoundData): Promise<void> {
  const centre = cast.get('supervisor.kz');
  const { individuals, addresses, documents, exclusions } = round.snapshot;
  const files = { individuals, addresses, documents, exclusions };
  for (const [kind, file] of Object.entries(files)) {
    const query = { kind, asOf: round.asOf, fileName: `${kind}.csv`, declaredRows: file.lines - 1 };
    const { snapshot } = await centre.postFile<{ snapshot: { jobId: string } }>('registries/snapshots', file.path, query);
    await centre.finished(snapshot.jobId);
  }
}
