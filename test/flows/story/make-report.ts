import { again } from '../again.js';
import { ok, type Person, type Schemas } from '../person.js';
import { sha256 } from './make-labels.js';

export type Report = Schemas['ProgressReport'];

/** One prepares, another issues; then it exists as PDF and XLSX in both languages. */
export async function makeReport(
  author: Person,
  issuer: Person,
  month: string,
): Promise<{ report: Report; hashes: Record<string, string> }> {
  const id = await again(author.url, async (first) => {
    const { items } = first ? { items: [] } : await ok(author.api.GET('/api/v1/reports', {}));
    const draft = items.find((report) => report.month.startsWith(month));
    return (draft ?? (await ok(author.api.POST('/api/v1/reports', { body: { month } })))).id;
  });
  const path = { path: { id } };
  const report = await again(issuer.url, async (first) => {
    const now = first ? undefined : await ok(issuer.api.GET('/api/v1/reports/{id}', { params: path }));
    return now?.state === 'issued' ? now : ok(issuer.api.POST('/api/v1/reports/{id}/issue', { params: path }));
  });
  if (report.jobId) await issuer.finished(report.jobId);
  const hashes: Record<string, string> = {};
  for (const name of ['kk.pdf', 'ru.pdf', 'kk.xlsx', 'ru.xlsx'] as const) {
    const bytes = await again(author.url, () =>
      ok(author.api.GET('/api/v1/reports/{id}/documents/{name}', { params: { path: { id, name } }, parseAs: 'arrayBuffer' })),
    );
    hashes[name] = sha256(bytes as unknown as ArrayBuffer);
  }
  return { report, hashes };
}
