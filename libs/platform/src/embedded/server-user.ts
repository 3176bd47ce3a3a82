import { spawnSync } from 'node:child_process';
import { DomainError } from '@tizilim/domain';

/** The system account PostgreSQL runs as; undefined when this process is an ordinary user and may run it itself. */
export interface ServerUser {
  readonly uid: number;
  readonly gid: number;
}

const NAME = 'postgres';

/** PostgreSQL refuses to run as root, so root needs another account; it is made when it does not exist. */
export function getServerUser(): ServerUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const found = findUser();
  if (found) return found;
  const made = spawnSync('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', NAME]);
  const user = findUser();
  if (made.error || !user) throw new DomainError('embedded.no-server-user', 'unavailable', { user: NAME });
  return user;
}

function findUser(): ServerUser | undefined {
  const id = (flag: string): number | undefined => {
    const run = spawnSync('id', [flag, NAME], { encoding: 'utf8' });
    return run.status === 0 ? Number(run.stdout.trim()) : undefined;
  };
  const uid = id('-u');
  const gid = id('-g');
  return uid === undefined || gid === undefined ? undefined : { uid, gid };
}
