import { addAccount } from '@tizilim/access';
import type { Role, Territory } from '@tizilim/domain';
import { systemActor } from '@tizilim/platform';
import { again } from './again.js';
import { Person } from './person.js';
import type { RunningSystem } from './running-system.js';

const national: readonly Role[] = ['supervisor', 'clerk', 'administrator', 'auditor', 'official', 'publisher'];
const regional: readonly Role[] = [
  'registrar',
  'approver',
  'supervisor',
  'clerk',
  'print-operator',
  'affixing-officer',
  'official',
  'auditor',
];

/** The people of a story: `registrar.10`, `supervisor.kz`; they sign in when they are first needed. */
export class Cast {
  private readonly people = new Map<string, Promise<Person>>();

  private constructor(
    private readonly url: string,
    private readonly passwords: ReadonlyMap<string, string>,
  ) {}

  static async hire(system: RunningSystem, regionIds: readonly string[]): Promise<Cast> {
    const wanted: { login: string; role: Role; territory: Territory }[] = [
      ...national.map((role) => ({ login: `${role}.kz`, role, territory: { level: 'republic' } as const })),
      ...regionIds.flatMap((regionId) =>
        regional.map((role) => ({ login: `${role}.${regionId}`, role, territory: { level: 'region', regionId } as const })),
      ),
    ];
    const passwords = await system.withContext('tizilim_api', (context) =>
      context.run(systemActor('test', { level: 'republic' }), async (db) => {
        const made = new Map<string, string>();
        for (const one of wanted)
          made.set(one.login, (await addAccount(db, { ...one, displayName: one.login, mustChangePassword: false })).password);
        return made;
      }),
    );
    return new Cast(system.url, passwords);
  }

  get logins(): string[] {
    return [...this.passwords.keys()];
  }

  password(login: string): string {
    return this.passwords.get(login) ?? '';
  }

  get(login: string): Promise<Person> {
    const known = this.people.get(login) ?? again(this.url, () => Person.signIn(this.url, login, this.password(login)));
    this.people.set(login, known);
    return known;
  }
}
