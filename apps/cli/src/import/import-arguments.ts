import { access, constants } from 'node:fs/promises';
import { findRegion, isIsoDate } from '@tizilim/domain';
import { text } from '@tizilim/messages';
import { snapshotKinds } from '@tizilim/registries';
import { complain, EXIT, type Io } from '../io.js';

export const importKinds = [...snapshotKinds, 'territory', 'precincts'] as const;
export type ImportKind = (typeof importKinds)[number];

export interface ImportOptions {
  /** YYYY-MM-DD: day of the snapshot, or from which the edition holds; today when left out. */
  readonly asOf?: string;
  /** Region the district names of a precinct table are looked up in: two digits or a name. */
  readonly region?: string;
  /** Rows the sender says a snapshot has. */
  readonly declaredRows?: number;
  /** Agrees to close regions or many districts that a KATO table no longer has. */
  readonly confirmClosing?: boolean;
}

export function isImportKind(kind: string): kind is ImportKind {
  return (importKinds as readonly string[]).includes(kind);
}

/** Says what is wrong with the command itself. @returns the exit code, undefined when nothing is wrong */
export async function judgeImportArguments(kind: string, file: string, options: ImportOptions, io: Io): Promise<number | undefined> {
  const fault = await faultOf(kind, file, options);
  if (fault === undefined) return undefined;
  complain(io, text(fault[0], io.language, fault[1]));
  return EXIT.usage;
}

async function faultOf(kind: string, file: string, options: ImportOptions): Promise<[code: string, params: Record<string, string>] | undefined> {
  const { asOf, region, declaredRows } = options;
  if (!isImportKind(kind)) return ['import.kind-unknown', { kind, kinds: importKinds.join(', ') }];
  if (asOf !== undefined && !isIsoDate(asOf)) return ['import.date-unreadable', { date: asOf }];
  if (region !== undefined && findRegion(region) === undefined) return ['import.region-unknown', { region }];
  if (declaredRows !== undefined && !(Number.isInteger(declaredRows) && declaredRows >= 0)) return ['cli.usage', { detail: '--rows' }];
  const readable = await access(file, constants.R_OK).then(() => true, () => false);
  return readable ? undefined : ['import.file-unreadable', { file }];
}
