import 'reflect-metadata';
import type { RunningJob } from './running-job.js';

/** A unit of background work. It may be run again from the start at any moment and must then end in the same state. */
export interface JobHandler {
  run(job: RunningJob): Promise<Record<string, number | string> | void>;
}

const KEY = 'tizilim:job-kind';

/** Marks the handler of one kind of job; the worker refuses to start when a kind has none or two. */
export function HandlesJob(kind: string): ClassDecorator {
  return (target) => Reflect.defineMetadata(KEY, kind, target);
}

export function jobKindOf(target: object): string | undefined {
  return Reflect.getMetadata(KEY, target) as string | undefined;
}
