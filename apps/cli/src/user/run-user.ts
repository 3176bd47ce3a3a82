import { accessEntities, addAccount, disableAccount, setPassword } from '@tizilim/access';
import { DomainError, roles, type Role, type Territory } from '@tizilim/domain';
import { text } from '@tizilim/messages';
import { systemActor, type Db } from '@tizilim/platform';
import { EXIT, print, type Io } from '../io.js';
import { withContext, withDatabase } from '../system/with-database.js';

export interface UserOptions {
  readonly role?: string;
  readonly name?: string;
  readonly region?: string;
  readonly district?: string;
  readonly precinct?: string;
  readonly reason?: string;
  readonly data?: string;
}

/** `user add | password | disable LOGIN`: accounts from the machine itself, when nobody can sign in yet. */
export function runUser(action: string, login: string, options: UserOptions, io: Io): Promise<number> {
  const actor = systemActor('cli', { level: 'republic' });
  return withDatabase(options, (config) =>
    withContext(config, 'tizilim_api', accessEntities, async (context) => {
      print(io, await context.run(actor, (db) => act(db, action, login, options, io)));
      return EXIT.ok;
    }),
  );
}

async function act(db: Db, action: string, login: string, options: UserOptions, io: Io): Promise<string> {
  const say = (key: string, params: Record<string, string>): string => text(key, io.language, params);
  if (action === 'add') {
    const added = await addAccount(db, { login, displayName: options.name ?? login, role: readRole(options.role), territory: readTerritory(options) });
    return say('cli.user.added', { login: added.login, password: added.password });
  }
  const { id } = await findAccount(db, login);
  if (action === 'disable') {
    await disableAccount(db, id, options.reason ?? '');
    return say('cli.user.disabled', { login });
  }
  const { password } = await setPassword(db, id);
  return say('cli.user.password-issued', { login, password });
}

function readRole(role: string | undefined): Role {
  const known = roles.find((one) => one === role);
  if (!known) throw new DomainError('cli.usage', 'invalid', { detail: `--role ${roles.join(' | ')}` });
  return known;
}

function readTerritory({ region, district, precinct }: UserOptions): Territory {
  if (!region) return { level: 'republic' };
  if (!district) return { level: 'region', regionId: region };
  if (!precinct) return { level: 'district', regionId: region, districtId: district };
  return { level: 'precinct', regionId: region, districtId: district, precinctId: precinct };
}

function findAccount(db: Db, login: string): Promise<{ id: string }> {
  return db.one<{ id: string }>('SELECT id FROM account WHERE login = lower($1)', [login]);
}
