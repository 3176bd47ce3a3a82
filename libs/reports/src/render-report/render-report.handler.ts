import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { FileStore, HandlesJob, renderOfficialDocument, type FileMeta, type JobHandler, type RunningJob, type StoredContent } from '@tizilim/platform';
import { getReport, type Report } from '../report.js';
import { describeReport, type RegionName } from './describe-report.js';
import { FIND_FILE, INSERT_FILE, REGION_NAME } from './render-report.sql.js';
import { renderWorkbook } from './render-workbook.js';

const LANGUAGES = ['kk', 'ru'] as const;
const MEDIA = { pdf: 'application/pdf', xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' } as const;

/** Makes the documents of an issued report from its frozen figures: Kazakh and Russian, PDF and XLSX. @law 178-ө 2.4 */
@Injectable()
@HandlesJob('reports.render-report')
export class RenderReport implements JobHandler {
  constructor(private readonly files: FileStore) {}

  async run(job: RunningJob): Promise<Record<string, number>> {
    const report = await job.read((db) => getReport(db, job.subjectId));
    const region = await job.read((db) => db.maybeOne<RegionName>(REGION_NAME, [report.regionId]));
    let done = 0;
    for (const language of LANGUAGES) {
      const document = describeReport(report, region ?? null, language);
      await this.keep(job, report, language, 'pdf', await this.files.write(renderOfficialDocument(document)));
      await this.keep(job, report, language, 'xlsx', await this.files.write(Readable.from([await renderWorkbook(document)])));
      done += 2;
    }
    return { documents: done };
  }

  private async keep(job: RunningJob, report: Report, language: 'kk' | 'ru', format: keyof typeof MEDIA, content: StoredContent): Promise<void> {
    const name = `report-${report.number}-${language}.${format}`;
    const meta: FileMeta = { name, mediaType: MEDIA[format], purpose: 'report', regionId: report.regionId, districtId: null };
    await job.page(async (db, cursor) => {
      const found = await db.maybeOne(FIND_FILE, [report.id, language, format]);
      if (!found) await db.execute(INSERT_FILE, [report.id, report.regionId, language, format, await this.files.record(db, content, meta)]);
      return { cursor };
    });
  }
}
