import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { annotateList, type CheckOptions, type CheckResult, type FindingSpool } from '@tizilim/intake/offline';
import type { CheckOrder } from './check-arguments.js';
import { systemErrorCode } from './system-error.js';

export interface WorkbookJob {
  readonly order: CheckOrder;
  readonly options: CheckOptions;
  readonly result: CheckResult;
  readonly findings: FindingSpool;
}

export type WorkbookOutcome =
  | { readonly kind: 'written' | 'refused-file'; readonly path: string }
  | { readonly kind: 'unwritable'; readonly path: string; readonly reason: string };

/** Writes the annotated workbook beside its final place and moves it there when it is whole. */
export async function writeWorkbook(path: string, { order, options, result, findings }: WorkbookJob): Promise<WorkbookOutcome> {
  if (result.refused !== undefined) return { kind: 'refused-file', path };
  const part = `${path}.part`;
  try {
    const out = createWriteStream(part);
    await annotateList({ source: { path: order.file }, options, result, findings, counts: findings.counts, language: order.language }, out);
    await rename(part, path);
    return { kind: 'written', path };
  } catch (error) {
    await rm(part, { force: true });
    const reason = systemErrorCode(error);
    if (reason === undefined) throw error;
    return { kind: 'unwritable', path, reason };
  }
}
