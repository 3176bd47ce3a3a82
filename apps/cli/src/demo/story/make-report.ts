import { join } from 'node:path';
import type { ApiClient } from '../api-client.js';
import type { Cast } from './cast.js';

export interface ReportFigures {
  readonly total: Readonly<Record<'voters' | 'formed' | 'printed' | 'affixed' | 'spoiled' | 'voided' | 'lost' | 'inStock', number>>;
  readonly remaining: number;
  readonly percent: number;
  readonly balanced: boolean;
}

const DOCUMENTS = ['kk.pdf', 'ru.pdf', 'kk.xlsx', 'ru.xlsx'];

interface Report {
  readonly id: string;
  readonly jobId: string;
  readonly figures: ReportFigures;
}

async function issue(author: ApiClient, issuer: ApiClient, body: object): Promise<Report> {
  const { id } = await author.post<{ id: string }>('reports', body);
  const report = await issuer.post<Report>(`reports/${id}/issue`);
  await issuer.finished(report.jobId);
  return report;
}

/** The akimat's monthly report in two languages and two formats, and the CEC's consolidated one. */
export async function makeReports(cast: Cast, regionId: string, month: string, folder: string): Promise<{ figures: ReportFigures; files: Record<string, string> }> {
  const registrar = cast.get(`registrar.${regionId}`);
  const own = await issue(registrar, cast.get(`approver.${regionId}`), { month });
  const nation = await issue(cast.get('clerk.kz'), cast.get('supervisor.kz'), { month });
  const files: Record<string, string> = {};
  for (const name of DOCUMENTS) {
    files[`report-${name}`] = join(folder, `report-${name}`);
    await registrar.download(`reports/${own.id}/documents/${name}`, join(folder, `report-${name}`));
    files[`report-consolidated-${name}`] = join(folder, `report-consolidated-${name}`);
    await cast.get('clerk.kz').download(`reports/${nation.id}/documents/${name}`, join(folder, `report-consolidated-${name}`));
  }
  return { figures: own.figures, files };
}
