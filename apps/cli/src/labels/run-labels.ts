import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, readFile, rename, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { DomainError } from '@tizilim/domain';
import { text } from '@tizilim/messages';
import { EXIT, complain, print } from '../io.js';
import type { Io } from '../io.js';
import { makeNumbers } from './make-numbers.js';
import type { JudgedFile } from './judge-file.js';

/** As commander gives them. */
export interface LabelsOptions {
  readonly file?: string | undefined;
  readonly out?: string;
  readonly sheet?: string;
  readonly symbology?: string;
  readonly start?: string;
  readonly makeNumbers?: string;
  readonly json?: boolean;
}

interface Task {
  readonly file: string;
  readonly out: string;
  readonly sheet: string;
  readonly symbology: string;
  readonly startCell: number;
}

interface Printed {
  readonly labels: number;
  readonly sheets: number;
  readonly proved: number;
  readonly nextCell: number;
  readonly bytes: number;
  readonly sha256: string;
}

/** Faults of the command line itself, as `check` counts them; anything else is the file's. */
const WRONG_USE = ['labels.out-unwritable', 'labels.file-missing'];

/** The files have no date of their own: the same rows give the same bytes on any day. */
const META = { title: 'Tizilim: labels', date: '2000-01-01' };

/**
 * `tizilim labels`: prints label sheets from a CSV file and proves them, without a database, for an operator who has
 * numbers at hand. @returns 0 written, 1 lines refused, 2 file refused or proof failed, 3 wrong use; only 0 leaves a file.
 */
export async function runLabels(options: LabelsOptions & Readonly<Record<string, unknown>>, io: Io): Promise<number> {
  if (options.makeNumbers !== undefined)
    return options.file === undefined && options.out === undefined
      ? makeNumbers(options.makeNumbers, io)
      : misuse(io, text('labels.usage', io.language));
  const { file, out } = options;
  if (file === undefined || out === undefined || out === '') return misuse(io, text('labels.usage', io.language));
  if (resolve(file) === resolve(out)) return misuse(io, text('labels.out-unwritable', io.language, { file: out }));
  const { getSheet } = await import('./sheet-engine.js');
  const start = options.start ?? '1';
  const task = {
    file,
    out,
    sheet: options.sheet ?? 'a4-65',
    symbology: options.symbology ?? 'code128',
    startCell: /^[0-9]{1,4}$/.test(start) ? Number(start) : 0,
  };
  try {
    getSheet(task);
  } catch (error) {
    if (error instanceof DomainError) return misuse(io, text(error.code, io.language, error.params));
    throw error;
  }
  return withReadableFile(task, (readable) => printFile(readable, options.json === true, io)).catch((error: unknown) =>
    refuse(task, error, options.json === true, io),
  );
}

function misuse(io: Io, message: string): number {
  complain(io, message);
  return EXIT.usage;
}

/** The file is read three times; what can be read only once (a pipe) is kept beside for as long as that takes. */
async function withReadableFile(task: Task, work: (readable: Task & { readonly path: string }) => Promise<number>): Promise<number> {
  const found = await stat(task.file).catch(() => undefined);
  if (found === undefined || found.isDirectory()) throw new DomainError('labels.file-missing', 'not-found', { file: task.file });
  if (found.isFile()) return work({ ...task, path: task.file });
  const folder = await mkdtemp(join(tmpdir(), 'tizilim-labels-'));
  try {
    const path = join(folder, 'labels.csv');
    await pipeline(createReadStream(task.file), createWriteStream(path, { mode: 0o600 }));
    return await work({ ...task, path });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function printFile(task: Task & { readonly path: string }, json: boolean, io: Io): Promise<number> {
  const { getSheet } = await import('./sheet-engine.js');
  const { judgeFile } = await import('./judge-file.js');
  const judged = await judgeFile(task.path, getSheet(task));
  if (judged.rejected > 0) {
    if (json) printJson(io, task, judged);
    else complainOfLines(io, judged);
    return EXIT.lines;
  }
  if (judged.accepted === 0) throw new DomainError('labels.none', 'invalid');
  const printed = await printAndProve(task);
  if (json) printJson(io, task, judged, printed);
  else
    print(
      io,
      text('labels.written', io.language, {
        file: task.out,
        labels: printed.labels,
        sheets: printed.sheets,
        proved: printed.proved,
        next: printed.nextCell,
      }),
    );
  return EXIT.ok;
}

/** Writes beside the wanted file and renames only what every cell was read back from. */
async function printAndProve(task: Task & { readonly path: string }): Promise<Printed> {
  const { renderSheets, proveSheets } = await import('./sheet-engine.js');
  const { labelsOf } = await import('./judge-file.js');
  const { sheet, symbology, startCell, out } = task;
  const draft = `${out}.${process.pid}.part`;
  try {
    const sheets = await renderSheets({ labels: labelsOf(task.path), sheet, symbology, startCell, meta: META }, createWriteStream(draft));
    const proof = await proveSheets({ pdf: await readFile(draft), labels: labelsOf(task.path), sheet, symbology, startCell });
    const [worst] = proof.failures;
    if (worst !== undefined || proof.proved !== sheets.labels) {
      throw new DomainError('labels.file-proof-failed', 'conflict', {
        failed: proof.failures.length,
        page: worst?.page ?? 0,
        cell: worst?.cell ?? 0,
      });
    }
    await rename(draft, out);
    return { ...sheets, proved: proof.proved };
  } finally {
    await rm(draft, { force: true });
  }
}

function refuse(task: Task, error: unknown, json: boolean, io: Io): number {
  const fault = asFault(error, task);
  const message = text(fault.code, io.language, fault.params);
  if (json) print(io, JSON.stringify({ ...head(task), refused: { code: fault.code, message }, findings: [] }, undefined, 2));
  else complain(io, message);
  return WRONG_USE.includes(fault.code) ? EXIT.usage : EXIT.refused;
}

/** What the file system says is told as the user's file; anything unknown is ours and goes up. */
function asFault(error: unknown, task: Task): DomainError {
  if (error instanceof DomainError) return error;
  const { code, path } = error as NodeJS.ErrnoException;
  if (typeof code === 'string' && typeof path === 'string') {
    return path.startsWith(task.out)
      ? new DomainError('labels.out-unwritable', 'invalid', { file: task.out })
      : new DomainError('labels.file-missing', 'not-found', { file: task.file });
  }
  throw error;
}

const head = (task: Task) => ({ file: task.file, sheet: task.sheet, symbology: task.symbology, start: task.startCell });

function printJson(io: Io, task: Task, judged: JudgedFile, printed?: Printed): void {
  const findings = judged.findings.map(({ params, ...finding }) => ({ ...finding, message: text(finding.code, io.language, params) }));
  const { lines, header, blank, accepted, rejected } = judged;
  const written =
    printed === undefined
      ? {}
      : {
          out: task.out,
          labels: printed.labels,
          sheets: printed.sheets,
          proved: printed.proved,
          nextCell: printed.nextCell,
          bytes: printed.bytes,
          sha256: printed.sha256,
        };
  print(io, JSON.stringify({ ...head(task), lines, header, blank, accepted, rejected, ...written, findings }, undefined, 2));
}

function complainOfLines(io: Io, judged: JudgedFile): void {
  for (const { line, column, code, params } of judged.findings) {
    const message = text(code, io.language, params);
    complain(io, text(column === '' ? 'labels.row-fault' : 'labels.line-fault', io.language, { line, column, message }));
  }
  complain(io, text('labels.refused', io.language, { rejected: judged.rejected }));
}
