import { z } from 'zod';
import { text, type Language } from '@tizilim/messages';
import type { JobState, JobView as JobRow } from '@tizilim/platform';

export const jobStates = ['queued', 'running', 'done', 'failed', 'cancelled'] as const satisfies readonly JobState[];

export const JobView = z
  .object({
    id: z.uuid(),
    kind: z.string(),
    state: z.enum(jobStates),
    regionId: z.string().nullable(),
    districtId: z.string().nullable(),
    subjectId: z.string().nullable().meta({ description: 'Id of what is worked on: a list, an order, a report' }),
    counters: z.record(z.string(), z.number()),
    progress: z
      .object({
        done: z.number(),
        total: z.number(),
        secondsLeft: z.number().nullable().meta({ description: 'Forecast from the pace so far' }),
      })
      .nullable(),
    cancelRequested: z.boolean(),
    result: z.record(z.string(), z.unknown()).nullable(),
    error: z.object({ code: z.string(), title: z.string() }).nullable(),
    createdAt: z.iso.datetime(),
    startedAt: z.iso.datetime().nullable(),
    finishedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'Job' });
export type JobView = z.infer<typeof JobView>;

export function isFinal(state: JobState): boolean {
  return state === 'done' || state === 'failed' || state === 'cancelled';
}

/** A row of the ledger as users see it. @param now milliseconds since 1970, for the forecast */
export function viewOf(row: JobRow, language: Language, now: number): JobView {
  return {
    id: row.id,
    kind: row.kind,
    state: row.state,
    regionId: row.region_id,
    districtId: row.district_id,
    subjectId: row.subject_id,
    counters: row.counters,
    progress: progressOf(row, now),
    cancelRequested: row.cancel_requested,
    result: row.result,
    error: row.error_code === null ? null : { code: row.error_code, title: text(row.error_code, language, row.error_params ?? {}) },
    createdAt: row.created_at.toISOString(),
    startedAt: row.started_at?.toISOString() ?? null,
    finishedAt: row.finished_at?.toISOString() ?? null,
  };
}

const MILLISECONDS = 1000;

function progressOf(row: JobRow, now: number): JobView['progress'] {
  const { done, total } = row.counters;
  if (done === undefined || total === undefined) return null;
  const running = row.state === 'running' && row.started_at !== null && done > 0;
  const elapsed = running ? Math.max(0, now - row.started_at.getTime()) / MILLISECONDS : 0;
  return { done, total, secondsLeft: running ? Math.ceil((elapsed * Math.max(0, total - done)) / done) : null };
}
