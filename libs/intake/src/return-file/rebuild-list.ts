import { Readable } from 'node:stream';
import { getListColumn, listColumnCodes } from '@tizilim/domain';
import type { Language } from '@tizilim/messages';
import type { RunningJob } from '@tizilim/platform';
import type { LineFields } from '../edit-line/judge-values.js';
import { LINES_IN_ORDER } from './return-file.sql.js';

const LINES_PER_READ = 5000;
/** Stands for a record whose fields nobody can tell apart: its row must not be blank. */
const TORN = '\u2026';

/** A list as it stands after corrections, as a file: every line in the row of its number, rows without one are blank. */
export function rebuildList(job: RunningJob, language: Language): Readable {
  return Readable.from(rowsOf(job, language));
}

async function* rowsOf(job: RunningJob, language: Language): AsyncGenerator<string> {
  yield `${listColumnCodes.map((code) => quoted(getListColumn(code)[language])).join(',')}\n`;
  let at = 1;
  for (;;) {
    const rows = await job.read((db) =>
      db.query<{ line: number; fields: LineFields }>(LINES_IN_ORDER, [job.subjectId, at, LINES_PER_READ]),
    );
    const parts: string[] = [];
    for (const { line, fields } of rows) {
      parts.push('\n'.repeat(line - at - 1), rowOf(fields));
      at = line;
    }
    yield parts.join('');
    if (rows.length < LINES_PER_READ) return;
  }
}

function rowOf(fields: LineFields): string {
  const isTorn = Object.keys(fields).length === 0;
  return `${listColumnCodes.map((code, i) => (isTorn && i === 0 ? TORN : quoted(fields[code] ?? ''))).join(',')}\n`;
}

/** A line break inside a value would shift all rows behind it. */
function quoted(value: string): string {
  return value === '' ? '' : `"${value.replaceAll('"', '""').replace(/[\r\n]+/g, ' ')}"`;
}
