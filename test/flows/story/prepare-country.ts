import { readFile } from 'node:fs/promises';
import type { Cast } from '../cast.js';
import { again } from '../again.js';
import { ok, type Person } from '../person.js';

export interface TextData {
  readonly path: string;
  /** Physical lines, the header included. */
  readonly lines: number;
}

export interface RegistryFiles {
  readonly individuals: TextData;
  readonly addresses: TextData;
  readonly documents: TextData;
  readonly exclusions: TextData;
}

const csv = { bodySerializer: (body: unknown) => body as string, headers: { 'content-type': 'text/csv' } } as const;

export async function importPrecincts(registrar: Person, regionId: string, path: string): Promise<void> {
  const body = await readFile(path, 'utf8');
  await again(registrar.url, () =>
    ok(registrar.api.POST('/api/v1/territory/precincts/import', { params: { query: { regionId } }, body, ...csv })),
  );
}

/** The centre loads the four registers as of a date. */
export async function importSnapshots(cast: Cast, asOf: string, files: RegistryFiles): Promise<void> {
  const centre = await cast.get('supervisor.kz');
  for (const kind of ['individuals', 'addresses', 'documents', 'exclusions'] as const) {
    const { path, lines } = files[kind];
    const body = await readFile(path, 'utf8');
    const query = { kind, asOf, fileName: `${kind}.csv`, declaredRows: lines - 1 };
    // The same file again is known: it has the job of the first time.
    const { snapshot } = await again(centre.url, () =>
      ok(centre.api.POST('/api/v1/registries/snapshots', { params: { query }, body, ...csv })),
    );
    if (snapshot.jobId) await centre.finished(snapshot.jobId);
  }
}
